/** Where a claim is one clause of a long sentence: the part of the sentence that carries it. */
import { closedPairs } from '../text/pairs'
import type { Span } from '../text/span'
import { isFunctionWord, stemOf, tokensOf } from './facts/tokens'
import { hashOf } from './grams'
import { rarityOf, type StoryIndex } from './storyIndex'

/** An article's text with a passage of it. */
type Passage = { readonly text: string; readonly span: Span }

/** Share of the rarity of the shared words that the clauses must keep: all but a word that stands anywhere. */
const KEPT_SHARE = 0.95
/** Share of the sentence's words up to which a part is worth proposing; beyond, the whole reads better. */
const WORTH_CUTTING = 0.6
/** Words: a shorter piece between two commas is an aside or an item of a list, where nothing is cut. */
const LEAST_WORDS = 4
/** Words: a part below says too little to be judged by itself. */
const LEAST_PART = 6
/** Words: a sentence up to this length is taken whole. */
const SHORT_SENTENCE = 18
/** Share of the rarity of what was asked for that the sentence must hold in the same words: otherwise nobody knows where it is. */
const LEAST_COVERED = 0.4
/** What was asked for must be this much shorter than the sentence: a long one may be told in all of its clauses. */
const ASKED_SHARE = 0.75
/** Who says it belongs to what is said. English; in other languages such a clause is cut off like any other. */
const SPEECH =
  /(?<!\p{L})(?:said|says?|saying|told|tells|added|adds|wrote|writes|claim(?:s|ed)|according to)(?!\p{L})/iu

/**
 * The fewest clauses in a row of `found`, a sentence, that hold what it shares with `asked`; all of `found` where no
 * part does. Offsets count in `found.text`. Where most of the sentence is shared, nothing is cut.
 */
export function carryingClause(index: StoryIndex, asked: Passage, found: Passage): Span {
  const wanted = new Set(contentOf(asked.text, asked.span))
  const pieces = clausesOf(found.text, found.span)
  const words = pieces.map((piece) => wordCount(found.text, piece))
  const total = words.reduce((sum, count) => sum + count, 0)
  if (pieces.length < 2 || total <= SHORT_SENTENCE) return found.span
  if (wordCount(asked.text, asked.span) > ASKED_SHARE * total) return found.span
  const shared = pieces.map((piece) => new Set(contentOf(found.text, piece).filter((word) => wanted.has(word))))
  const held = weight(index, shared)
  if (held === 0 || held < LEAST_COVERED * weight(index, [wanted])) return found.span
  let best: { first: number; last: number; words: number } | null = null
  for (let first = 0; first < pieces.length; first++)
    for (let last = first; last < pieces.length; last++) {
      if (weight(index, shared.slice(first, last + 1)) < KEPT_SHARE * held) continue
      const count = words.slice(first, last + 1).reduce((sum, each) => sum + each, 0)
      if (count >= LEAST_PART && (best === null || count < best.words)) best = { first, last, words: count }
    }
  if (best === null) return found.span
  const part = withSpeech(found.text, pieces, best.first, best.last)
  return wordCount(found.text, part) > WORTH_CUTTING * total ? found.span : part
}

/** The run of clauses with the one on either side that says who says it. */
function withSpeech(text: string, pieces: readonly Span[], first: number, last: number): Span {
  const speaks = (at: number) => SPEECH.test(text.slice(pieces[at]?.start ?? 0, pieces[at]?.end ?? 0))
  const start = pieces[speaks(first - 1) ? first - 1 : first]?.start ?? 0
  const end = pieces[speaks(last + 1) ? last + 1 : last]?.end ?? 0
  return { start, end }
}

/** The clauses of a sentence, in order, trimmed: cut at commas, semicolons, colons and dashes outside quotations. */
export function clausesOf(text: string, { start, end }: Span): Span[] {
  const words = text.slice(start, end)
  const covered = closedPairs(words)
  const marks = [...words.matchAll(MARK)]
    .map(({ 0: mark, index }) => ({ index, end: index + mark.length }))
    .filter(({ index }) => !covered.some((pair) => pair.start < index && index + 1 < pair.end))
  const between = [0, ...marks.map((mark) => mark.end)].map((from, at) =>
    wordCount(words, { start: from, end: marks[at]?.index ?? words.length }),
  )
  const cuts = marks.filter((_, at) => (between[at] ?? 0) >= LEAST_WORDS && (between[at + 1] ?? 0) >= LEAST_WORDS)
  return [0, ...cuts.map((cut) => cut.end)].map((from, at) =>
    trimmed(words, from, cuts[at]?.end ?? words.length, start),
  )
}

const MARK = /[,;:،，、；](?=\s|\p{Script=Han}|["”’])["”’]?|\s[–—-]\s|—/gu

/** Without white space at the ends and without the mark that parts it from the next. */
function trimmed(words: string, from: number, to: number, offset: number): Span {
  const piece = words.slice(from, to).replace(/(?:[\s,;:،，、；]|\s[–—-]|—)+$/u, '')
  const lead = piece.length - piece.trimStart().length
  return { start: offset + from + lead, end: offset + from + piece.length }
}

function wordCount(text: string, span: Span): number {
  return tokensOf(text, span).filter(({ kind }) => kind !== 'sign').length
}

function contentOf(text: string, span: Span): string[] {
  return tokensOf(text, span).flatMap(({ key, kind }) => (kind === 'sign' || isFunctionWord(key) ? [] : [stemOf(key)]))
}

/** How rare the words of all `sets` are together, each counted once. */
function weight(index: StoryIndex, sets: readonly ReadonlySet<string>[]): number {
  let sum = 0
  for (const word of new Set(sets.flatMap((words) => [...words]))) sum += rarityOf(index, hashOf(word))
  return sum
}
