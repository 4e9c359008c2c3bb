/** Which way a paragraph moved. */
import type { ParagraphChange, RevisionChanges } from './compareRevisions'

/**
 * The moved paragraphs, each with the way that it went: past what kept its order, which is what a reader sees. Its place
 * in the text as such says little: where much was cut above it, a paragraph that went down may stand higher.
 */
export function movedDirections({ paragraphs }: RevisionChanges): Map<ParagraphChange, 'up' | 'down'> {
  const sentences = paragraphs.flatMap((paragraph) => paragraph.sentences)
  const kept = sentences.flatMap(({ before, after, isMoved }) =>
    before && after && !isMoved ? [{ before, after }] : [],
  )
  const [old, now] = [kept.map(({ before }) => before.start), kept.map(({ after }) => after.start)].map((starts) =>
    starts.sort((a, b) => a - b),
  )
  const found = new Map<ParagraphChange, 'up' | 'down'>()
  for (const paragraph of paragraphs) {
    if (!paragraph.isMoved) continue
    const first = paragraph.sentences.find(({ before, after }) => before !== null && after !== null)
    const [from, to] = [first?.before?.start ?? 0, first?.after?.start ?? 0]
    found.set(paragraph, countBelow(now ?? [], to) < countBelow(old ?? [], from) ? 'up' : 'down')
  }
  return found
}

function countBelow(sorted: readonly number[], start: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < start) low = middle + 1
    else high = middle
  }
  return low
}
