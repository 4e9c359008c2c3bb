/**
 * Finds words in texts by a plain scan: at the size of a story it answers faster than an index could be built.
 *
 * Case, accents and the final sigma do not count. A text matches when every word of the query stands in it.
 */
import type { Span } from '../text/span'

/** A text prepared for search: folded, with the offset in the original of every folded code unit. */
export type SearchableText = { readonly folded: string; readonly offsets: readonly number[] }

/** Folds a text once, to be searched often. */
export function searchable(text: string): SearchableText {
  let folded = ''
  const offsets: number[] = []
  let offset = 0
  for (const character of text) {
    const plain = foldWord(character)
    for (let unit = 0; unit < plain.length; unit++) offsets.push(offset)
    folded += plain
    offset += character.length
  }
  offsets.push(offset)
  return { folded, offsets }
}

/** The words of a query, folded; words in quotation marks stay together. */
export function queryWords(query: string): string[] {
  return [...query.matchAll(/"([^"]+)"|(\S+)/gu)]
    .map((match) => foldWord(match[1] ?? match[2] ?? ''))
    .filter((word) => word !== '')
}

/** Where the words stand, in the order of the text; empty unless every word is there. */
export function findWords(text: SearchableText, words: readonly string[]): Span[] {
  const spans: Span[] = []
  for (const word of words) {
    const before = spans.length
    for (let at = text.folded.indexOf(word); at !== -1; at = text.folded.indexOf(word, at + word.length)) {
      spans.push({ start: text.offsets[at] ?? 0, end: text.offsets[at + word.length] ?? 0 })
    }
    if (spans.length === before) return []
  }
  return spans.sort((a, b) => a.start - b.start)
}

function foldWord(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ς', 'σ')
}
