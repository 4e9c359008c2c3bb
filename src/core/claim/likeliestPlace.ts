import type { ParagraphChange, RevisionChanges } from '../revision/compareRevisions'
import { contains, overlaps, type Span } from '../text/span'

/**
 * What standing where the lost words stood is worth beside likeness, 0..1: it decides between sentences that say nearly
 * the same, and never makes up for other words. `likeliestPlace.test.ts` notices either.
 */
const IN_PLACE = 0.25
/** Likeness, 0..1, below which a sentence has no more in common than any two of a story; in place half of it will do. */
const LEAST_LIKE = 0.2
/** Code units of the pieces by which words are compared: short enough for inflected forms to share most of theirs. */
const PIECE = 4

/**
 * The sentence of a newer text that most likely says what lost words of the older one said; null where none is like
 * them. A sentence that holds the very words gives these alone. A proposal for a person, nothing more.
 *
 * By the cosine of the words' pieces, rare ones counting more, and by the place: the paragraph that became of theirs, or
 * those that came between the same neighbours. `sentences` are those of the newer text.
 */
export function likeliestPlace(
  lost: Span,
  older: { readonly text: string },
  newer: { readonly text: string; readonly sentences: readonly Span[] },
  { paragraphs }: RevisionChanges,
): Span | null {
  const words = older.text.slice(lost.start, lost.end)
  const here = standingThere(paragraphs, lost)
  const bags = newer.sentences.map(({ start, end }) => piecesOf(newer.text.slice(start, end)))
  const like = likenessTo(piecesOf(words), bags)
  let best: { readonly sentence: Span; readonly score: number } | null = null
  for (const [index, sentence] of newer.sentences.entries()) {
    const likeness = like[index] ?? 0
    const isHere = here.some((span) => overlaps(span, sentence))
    if (likeness < (isHere ? LEAST_LIKE / 2 : LEAST_LIKE)) continue
    const score = likeness + (isHere ? IN_PLACE : 0)
    if (best === null || score > best.score) best = { sentence, score }
  }
  if (best === null) return null
  const at = newer.text.indexOf(words, best.sentence.start)
  const same = { start: at, end: at + words.length }
  return at !== -1 && contains(best.sentence, same) ? same : best.sentence
}

/** The paragraphs of the newer text that stand where the lost words stood. */
function standingThere(paragraphs: readonly ParagraphChange[], lost: Span): Span[] {
  const index = paragraphs.findIndex(({ before }) => before !== null && overlaps(before, lost))
  const own = paragraphs[index]
  if (own === undefined) return []
  if (own.after !== null) return [own.after]
  const spans: Span[] = []
  for (const step of [-1, 1]) {
    for (let at = index + step; ; at += step) {
      const next = paragraphs[at]
      // Up to the next paragraph that stood in the older text and still does.
      if (next === undefined || (next.before !== null && next.after !== null)) break
      if (next.after !== null) spans.push(next.after)
    }
  }
  return spans
}

/** How often each piece comes in the words of a text, in lower case. */
function piecesOf(text: string): Map<string, number> {
  const pieces = new Map<string, number>()
  for (const word of text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) {
    const padded = ` ${word} `
    for (let at = 0; at <= Math.max(0, padded.length - PIECE); at++) {
      const piece = padded.slice(at, at + PIECE)
      pieces.set(piece, (pieces.get(piece) ?? 0) + 1)
    }
  }
  return pieces
}

/** The cosine of each bag to `sought`, 0..1; a piece counts by its rarity among the bags. */
function likenessTo(sought: ReadonlyMap<string, number>, bags: readonly ReadonlyMap<string, number>[]): number[] {
  const holders = new Map<string, number>()
  for (const bag of bags) for (const piece of bag.keys()) holders.set(piece, (holders.get(piece) ?? 0) + 1)
  const weightOf = (piece: string): number => Math.log((bags.length + 1) / ((holders.get(piece) ?? 0) + 0.5))
  const lengthOf = (bag: ReadonlyMap<string, number>): number => {
    let sum = 0
    for (const [piece, count] of bag) sum += (count * weightOf(piece)) ** 2
    return Math.sqrt(sum)
  }
  const length = lengthOf(sought)
  return bags.map((bag) => {
    let product = 0
    for (const [piece, count] of sought) product += count * (bag.get(piece) ?? 0) * weightOf(piece) ** 2
    const both = length * lengthOf(bag)
    return both === 0 ? 0 : product / both
  })
}
