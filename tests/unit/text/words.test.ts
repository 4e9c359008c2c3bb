import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldedCodes, foldedWords, scriptOf } from '../../../src/core/text/words'

const codes = (text: string) => String.fromCharCode(...foldedCodes(text))

describe('foldedCodes', () => {
  it.each(['', ' ', 'a', 'The mill—“burnt”.', 'Tarn’s  4,300 homes…', 'Żółw', 'ﬁre', 'Київ', '東京で', '½ mile'])(
    'folds %j as foldedWords does',
    (text) => {
      expect(codes(text)).toBe(foldedWords(text))
    },
  )

  it('agrees with foldedWords on any text (seed 5)', () => {
    const mixed = fc.array(
      fc.oneof(fc.constantFrom('a', 'Z', '9', ' ', '’', '—', '\u00a0', '.'), fc.string({ unit: 'binary' })),
    )
    fc.assert(
      fc.property(mixed, (parts) => {
        const text = parts.join('')
        expect(codes(text)).toBe(foldedWords(text))
      }),
      { seed: 5, numRuns: 300 },
    )
  })
})

describe('scriptOf', () => {
  it.each([
    ['Putin said', 'Latin'],
    ['Путин сказал Reuters', 'Cyrillic'],
    ['Ο Πούτιν', 'Greek'],
    ['東京で', 'Han'],
    ['123', 'other'],
  ])('reads %s as %s', (text, script) => {
    expect(scriptOf(text)).toBe(script)
  })
})
