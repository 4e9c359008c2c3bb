/** Finds described mentions again in another version of their text: the way back from `describe`. */
import { type Choice, choose, continuesOthers, type Sought } from './anchorChoice'
import type { Anchoring } from './anchoring'
import { commonBlocks, markMoved } from './anchorOrder'
import { indexedText, placesOf } from './anchorPlaces'
import { describe as selectorsOf } from './describe'
import type { Selectors } from './selectors'

/** Finds one mention; see `anchorAll`, which finds several better and faster. */
export function anchor(text: string, selectors: Selectors, olderText?: string): Anchoring {
  const [anchoring] = anchorAll(text, [selectors], olderText)
  return anchoring ?? { kind: 'orphan', because: 'gone' }
}

/**
 * Finds mentions that were described in one text, in another version of it; the answers stand in the order of the list.
 *
 * Rare n-grams vote for places, an alignment measures each, and context, the order of the other mentions and the old
 * position choose among them. `olderText`, the text in which the mentions were described, is worth giving where it is
 * at hand: a place is then refused when it continues other words of that text better, as a formula that the article used
 * twice; and its paragraphs tell a mention that moved from one that only shifted. Time grows with the text once, then with the quotes.
 */
export function anchorAll(text: string, list: readonly Selectors[], olderText?: string): Anchoring[] {
  const indexed = lazily(() => indexedText(text))
  const older = lazily(() => (olderText === undefined ? null : indexedText(olderText)))
  const sought = list.map((selectors): Sought => {
    if (unchanged(text, selectors)) return { selectors, candidates: [], settled: selectors.position }
    return { selectors, candidates: placesOf(indexed(), selectors), settled: null }
  })
  const choices = choose(sought, (selectors, span) => {
    const source = older()
    if (!source) return false
    const { quote } = selectorsOf(text, span)
    return continuesOthers(placesOf(source, { position: selectors.position, quote }), selectors.position)
  })
  const blocks = olderText === undefined ? [] : commonBlocks(olderText, text)
  return markMoved(list, choices.map(anchoringOf), blocks)
}

/** `make`, called when first asked for: most revisions change nothing near most mentions. */
function lazily<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
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

function anchoringOf(choice: Choice): Anchoring {
  if (choice.kind === 'none') return { kind: 'orphan', because: choice.because }
  const { span, score } = choice
  return score === 1 ? { kind: 'exact', span } : { kind: 'similar', span, score }
}
