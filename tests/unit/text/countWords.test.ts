import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countWords } from '../../../src/core/text/countWords'
import { hasUnspacedWords, wordsOfRun } from '../../../src/core/text/unspacedWords'

const SEED = 20241122

/** The same, by cutting every word out. */
function countSlowly(text: string): number {
  const partsOf = (stretch: string): number =>
    (stretch.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).reduce(
      (count, run) => count + (hasUnspacedWords(run) ? wordsOfRun(run).length : 1),
      0,
    )
  return (text.match(/\S+/gu) ?? []).reduce((count, each) => count + (hasUnspacedWords(each) ? partsOf(each) : 1), 0)
}

it('takes for white space, and for nothing else, what the slow count takes for it', () => {
  const mistaken = Array.from({ length: 0x10000 }, (_, code) => code).filter((code) => {
    const text = `a${String.fromCharCode(code)}b`
    return !hasUnspacedWords(text) && countWords(text) !== countSlowly(text)
  })
  expect(mistaken).toEqual([])
})

it(`counts as the slow count does (seed ${SEED})`, () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ' ',
      '\n',
      '\u00a0',
      '\u2003',
      '\ufeff',
      '\u200b',
      '—',
      'word',
      'л',
      '𝒳',
      '港口关闭',
      '。',
      'เรือรอ',
    ),
    fc.string({ unit: 'binary' }),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('')
      expect(countWords(text)).toBe(countSlowly(text))
    }),
    { seed: SEED, numRuns: 200 },
  )
})

it.each([
  ['zh', '港口星期一关闭，船只等待。', 5],
  ['zh with figures and a name', 'Varga说，3月15日有12艘船。', 10],
  ['ja', '港は月曜日に閉鎖される。', 7],
  ['th', 'ท่าเรือปิดวันจันทร์ เรือรออยู่', 7],
  ['ko, which has spaces', '항만 당국은 월요일에 부두를 닫는다.', 5],
])('counts words, not stretches without a space: %s', (_language, text, count) => {
  expect(countWords(text)).toBe(count)
})
