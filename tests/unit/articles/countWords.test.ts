import fc from 'fast-check'
import { expect, it } from 'vitest'
import { wordCountOf } from '../../../src/app/words'
import { countWords } from '../../../src/views/articles/wordCountOfRevision'

const SEED = 20241122

it('takes for white space, and for nothing else, what the slow count takes for it', () => {
  const mistaken = Array.from({ length: 0x10000 }, (_, code) => code).filter((code) => {
    const text = `a${String.fromCharCode(code)}b`
    return countWords(text) !== wordCountOf(text)
  })
  expect(mistaken).toEqual([])
})

it(`counts as the slow count does (seed ${SEED})`, () => {
  const piece = fc.oneof(
    fc.constantFrom(' ', '\n', '\u00a0', '\u2003', '\ufeff', '\u200b', '—', 'word', 'л', '𝒳'),
    fc.string({ unit: 'binary' }),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('')
      expect(countWords(text)).toBe(wordCountOf(text))
    }),
    { seed: SEED, numRuns: 200 },
  )
})
