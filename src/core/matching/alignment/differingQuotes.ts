/** Quotes that lie on each other in an alignment and differ: short ones carry too few words for the story-wide search. */
import type { Span } from '../../text/span'
import type { Discrepancy } from '../discrepancies/findDiscrepancies'
import type { Alignment } from './alignTellings'
import type { ArticleTelling } from './phraseDifferences'
import { isAlike } from './wordScore'

/** Words that both quotes have in one column before they count as one utterance, and their share of the shorter quote. */
const SHARED_WORDS = 2
const SHARED_SHARE = 0.5

/** Differences inside quotation marks that `known` lacks, for every two tellings of other articles. */
export function differingQuotes(
  { words, columns }: Alignment,
  tellings: readonly ArticleTelling[],
  known: readonly Discrepancy[],
): Discrepancy[] {
  const found: Discrepancy[] = []
  for (const [a, x] of tellings.entries()) {
    for (let b = a + 1; b < tellings.length; b += 1) {
      const y = tellings[b]
      if (y === undefined || x.article === y.article || isKnown(known, x.article, y.article)) continue
      for (const p of quotedRuns(words[a] ?? [])) {
        for (const q of quotedRuns(words[b] ?? [])) {
          const shared = columns.flatMap((column) => {
            const [i, j] = [column[a] ?? -1, column[b] ?? -1]
            const [one, other] = [words[a]?.[i], words[b]?.[j]]
            const isShared =
              one !== undefined && other !== undefined && p.includes(i) && q.includes(j) && isAlike(one, other)
            return isShared ? [[i, j] as const] : []
          })
          if (shared.length < Math.max(SHARED_WORDS, SHARED_SHARE * Math.min(p.length, q.length))) continue
          const first = p.filter((i) => !shared.some(([each]) => each === i)).flatMap((i) => spanOf(words[a]?.[i]))
          const second = q.filter((j) => !shared.some(([, each]) => each === j)).flatMap((j) => spanOf(words[b]?.[j]))
          // where only one goes on, the other was cut there, which is no change of words
          if (first.length === 0 || second.length === 0) continue
          const between = [x.article, y.article] as const
          found.push({ kind: 'quote', between, words: [first, second], conflict: true, quiet: false })
        }
      }
    }
  }
  return found
}

function isKnown(known: readonly Discrepancy[], a: string, b: string): boolean {
  return known.some(({ kind, between }) => kind === 'quote' && between.includes(a) && between.includes(b))
}

/** Indexes of words that stand in one quotation. */
function quotedRuns(words: Alignment['words'][number]): number[][] {
  const runs: number[][] = []
  for (const [index, { isQuoted }] of words.entries()) {
    const last = runs.at(-1)
    if (!isQuoted) continue
    if (last !== undefined && last.at(-1) === index - 1) last.push(index)
    else runs.push([index])
  }
  return runs
}

function spanOf(word: Span | undefined): Span[] {
  return word === undefined ? [] : [{ start: word.start, end: word.end }]
}
