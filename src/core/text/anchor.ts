/** Finds described mentions again in another version of their text: the way back from `describe`. */
import { type Candidate, candidatesFor, patternOf } from './anchorCandidates'
import { type Choice, choose, type Sought } from './anchorChoice'
import { alignToWords } from './anchorEdges'
import type { Anchoring } from './anchoring'
import { markMoved } from './anchorOrder'
import { type FoldedText, foldedIndexAt, foldText, spanOfFolded } from './foldText'
import { indexSeeds, type SeedIndex } from './seedIndex'
import type { Selectors } from './selectors'

/** Finds one mention; see `anchorAll`, which finds several better and faster. */
export function anchor(text: string, selectors: Selectors): Anchoring {
  const [anchoring] = anchorAll(text, [selectors])
  return anchoring ?? { kind: 'orphan', because: 'gone' }
}

/**
 * Finds mentions that were described in one text, in another version of it; the answers stand in the order of the list.
 *
 * Rare n-grams vote for places, an alignment measures each, and context, the order of the other mentions and the old
 * position choose among them. Time grows with the text once, then with the quotes.
 */
export function anchorAll(text: string, list: readonly Selectors[]): Anchoring[] {
  let shared: { folded: FoldedText; index: SeedIndex } | null = null
  const sought = list.map((selectors): Sought => {
    if (unchanged(text, selectors)) return { selectors, candidates: [], settled: selectors.position }
    if (!shared) {
      const folded = foldText(text)
      shared = { folded, index: indexSeeds(folded.codes) }
    }
    const { folded, index } = shared
    const expected = foldedIndexAt(folded, selectors.position.start)
    const candidates = candidatesFor(folded, index, patternOf(selectors.quote), expected)
    return { selectors, candidates: candidates.map((candidate) => placed(folded, selectors, candidate)), settled: null }
  })
  return markMoved(list, choose(sought).map(anchoringOf))
}

/** Whether the same words with the same context stand at the same offsets. */
function unchanged(text: string, { position, quote }: Selectors): boolean {
  const { prefix, exact, suffix } = quote
  return (
    exact.length > 0 &&
    position.start >= prefix.length &&
    text.startsWith(exact, position.start) &&
    text.startsWith(prefix, position.start - prefix.length) &&
    text.startsWith(suffix, position.start + exact.length)
  )
}

function placed(folded: FoldedText, { quote }: Selectors, candidate: Candidate): Sought['candidates'][number] {
  const span = spanOfFolded(folded, candidate.from, candidate.to)
  return { ...candidate, span: candidate.score === 1 ? span : alignToWords(folded.text, span, quote) }
}

function anchoringOf(choice: Choice): Anchoring {
  if (choice.kind === 'none') return { kind: 'orphan', because: choice.because }
  const { span, score } = choice
  return score === 1 ? { kind: 'exact', span } : { kind: 'similar', span, score }
}
