/** The edges of words next to an offset, for moving a selection or a highlight word by word. */

const SEGMENTER = new Intl.Segmenter(undefined, { granularity: 'word' })
/** UTF-16 code units looked at on either side: longer than any word that is not an address. */
const REACH = 160

/** The end of the first word that ends after `offset`; `offset` itself where none does. */
export function wordEndAfter(text: string, offset: number): number {
  return wordsAround(text, offset).find(({ end }) => end > offset)?.end ?? offset
}

/** The end of the last word that ends before `offset`. */
export function wordEndBefore(text: string, offset: number): number {
  return wordsAround(text, offset).findLast(({ end }) => end < offset)?.end ?? offset
}

/** The start of the first word that starts after `offset`. */
export function wordStartAfter(text: string, offset: number): number {
  return wordsAround(text, offset).find(({ start }) => start > offset)?.start ?? offset
}

/** The start of the last word that starts before `offset`. */
export function wordStartBefore(text: string, offset: number): number {
  return wordsAround(text, offset).findLast(({ start }) => start < offset)?.start ?? offset
}

/** The words near an offset, in order, as offsets of the whole text. */
function wordsAround(text: string, offset: number): { start: number; end: number }[] {
  const from = Math.max(0, text.lastIndexOf(' ', Math.max(0, offset - REACH)))
  const to = Math.min(text.length, offset + REACH)
  return [...SEGMENTER.segment(text.slice(from, to))]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({ start: from + index, end: from + index + segment.length }))
}
