import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findWords, queryWords, searchable } from '../../src/core/search/searchText'

describe('searchText', () => {
  it.each([
    ['The café opens', 'cafe', ['café']],
    ['Σεισμός στην Αθήνα', 'σεισμος', ['Σεισμός']],
    ['Kyiv and kyiv', 'KYIV', ['Kyiv', 'kyiv']],
    ['one two', 'one three', []],
    ['a long war, no long peace', '"long peace"', ['long peace']],
    ['text', '   ', []],
  ])('finds in %j by %j the words %j', (text, query, expected) => {
    const spans = findWords(searchable(text), queryWords(query))
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(expected)
  })

  it('finds every word that a text is made of, whatever its letters (seed 7)', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zéüß漢😀]{1,6}$/u), { minLength: 1 }), (words) => {
        const text = words.join(' ')
        for (const word of words) {
          const found = findWords(searchable(text), queryWords(word))
          expect(found.some(({ start, end }) => text.slice(start, end) === word)).toBe(true)
        }
      }),
      { seed: 7 },
    )
  })
})
