/** Large initials, which stand beside the first lines of a story and belong to the first of its words. */
import type { Vocabulary } from './joinLines'
import { median } from './median'
import type { Segment } from './segments'

/** A letter with what begins beside it, from the top. Never without a line beside it. */
export type Initial = { readonly letter: Segment; readonly beside: readonly Segment[] }

/** What became of an initial: its letter, with the mark before it, and whether white space stands between it and its line. */
export type JoinedInitial = { readonly letter: string; readonly isApart: boolean }

/** An initial is this many times as large as the text beside it. */
const INITIAL = 1.8
/** A page has a few; letters of a large heading that are set one by one are not looked at beyond these. */
const MOST_INITIALS = 50

/** The initials among the segments of one column. */
export function initialsAmong(segments: readonly Segment[]): Initial[] {
  const size = median(segments.map((segment) => segment.size))
  return segments
    .filter((segment) => segment.size >= size * INITIAL && isLetter(segment))
    .slice(0, MOST_INITIALS)
    .map((letter) => ({
      letter,
      beside: segments.filter((segment) => isBeside(segment, letter, size)).sort(downwards),
    }))
    .filter(({ beside }) => beside.length > 0)
}

function isLetter({ runs }: Segment): boolean {
  return /^["“„«]?\p{Lu}$/u.test(runs.map(({ text }) => text.trim()).join(''))
}

/** Whether the segment begins right behind the letter, between its head and its foot; `size` is that of the text. */
function isBeside(segment: Segment, letter: Segment, size: number): boolean {
  return (
    segment.size * INITIAL <= letter.size &&
    segment.start >= letter.end - size * 0.5 &&
    segment.start <= letter.end + size * 1.5 &&
    segment.top >= letter.top - size &&
    segment.baseline <= letter.baseline + size * 0.5
  )
}

function downwards(a: Segment, b: Segment): number {
  return a.baseline - b.baseline
}

/** A line that begins so much further in than those below it has a space before it, in sizes. Noticed by "a word of its own". */
const SPACE = 0.16

/** Whether the first line beside an initial begins further in than the others do. */
export function isSetApart({ beside: [first, ...others] }: Initial): boolean {
  if (first === undefined || others.length === 0) return false
  return first.start - Math.min(...others.map(({ start }) => start)) >= first.size * SPACE
}

/** Letters that are words in the languages of Europe, as "A", "I", "O", "Y", "В" and "Η" are. */
const WORDS = /^["“„«]?[AEIOUYÀÈÉÓKSVWZАВЗИІЙКОСУЯЄΗΟ]$/u

/**
 * The text of a line that begins with an initial: "The", and "A trade union" where the letter is a word of its own. It is
 * one where space was left behind it, or where the file has both words and never the two as one.
 */
export function textWithInitial(text: string, { letter, isApart }: JoinedInitial, vocabulary: Vocabulary): string {
  const rest = text.slice(letter.length)
  const next = /^[\p{L}\p{M}]+/u.exec(rest)?.[0]
  if (next === undefined) return text
  const count = (word: string) => vocabulary.get(word.toLowerCase()) ?? 0
  const bare = letter.replace(/^\P{L}/u, '')
  // Once it stands there itself.
  if (count(bare + next) > 1) return text
  const isWord = isApart ? count(bare) > 0 || WORDS.test(letter) : count(bare) > 0 && count(next) > 0
  return isWord ? `${letter} ${rest}` : text
}
