/** Word recall of documents: what counts as read. */
import { expect, it } from 'vitest'
import { recallOf, wordsOf } from '../../evaluate/documents/recall'

it.each([
  ['the same words in another order', 'one two three', 'three one two', []],
  ['a word as often as it stands there', 'no no no', 'no no', ['no']],
  ['a word that the reference parts', 'a web site', 'a website', []],
  ['a word that only the reference does not part', 'a website', 'a web site', []],
  ['a word that another one merely holds', 'a rod', 'a rodent', ['rod']],
  ['letters of scripts without spaces', '日本語', '日語', ['本']],
  ['soft hyphens and ligatures', 'oﬃce gov\u00ADernment', 'office government', []],
  ['the figure of a note', 'in 1994 12', 'in 1994¹²', []],
  ['nothing at all', 'one two', '', ['one', 'two']],
])('counts %s', (_, reference, read, missing) => {
  const words = wordsOf(reference)
  expect(recallOf(words, wordsOf(read))).toEqual({ found: words.length - missing.length, of: words.length, missing })
})
