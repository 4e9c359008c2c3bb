/** Large initials, which stand beside the first lines of a story and belong to the first of its words. */
import { median } from './median'
import type { Segment } from './segments'

/** A letter with what begins beside it, from the top. Never without a line beside it. */
export type Initial = { readonly letter: Segment; readonly beside: readonly Segment[] }

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
