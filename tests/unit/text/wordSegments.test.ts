import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { alignedWords } from '../../../src/core/matching/alignment/alignedWords'
import { compareRevisions } from '../../../src/core/revision/compareRevisions'
import { wordRuns } from '../../../src/core/revision/wordRuns'
import { canonicalText } from '../../../src/core/text/canonicalText'
import { wordSegments } from '../../../src/core/text/wordSegments'

const SEED = 20240526
const segmenter = new Intl.Segmenter('und', { granularity: 'word' })

/** The segmenter on the whole stretch at once. */
const naive = (text: string) =>
  [...segmenter.segment(text)].map(({ segment, index, isWordLike }) => [index, segment, isWordLike === true])
const cut = (text: string) =>
  [...wordSegments(text, { start: 0, end: text.length })].map(({ segment, start, isWordLike }) => [
    start,
    segment,
    isWordLike,
  ])

/** Sentences of our own in scripts with and without spaces, and signs that hang on what stands before them. */
const PIECES = [
  'The port’s 3.5 tonnes cost $1,204.50, e.g. at 10:30. ',
  'It can’t wait: “no,” she said…  Twice.\n',
  '港口的北侧水域将于星期一关闭。',
  '“我们不会冒险，”她说！共1，204人，价格为3．5元；',
  '港は月曜日に閉まる、と船長は語った。',
  'ท่าเรือจะปิดในวันจันทร์ ',
  'e\u0301t\u00e9 a\u0301 l’ome\u0301ga ',
  '👩‍👩‍👧 and 🇫🇷🇩🇪 ',
  '3\u202f000 km\u00a0/h… ',
  '。\ufe00\u300d\u0301',
  '\r\n\t',
  'קול המון. ',
  'الميناء مغلق، قال. ',
]

describe('wordSegments', () => {
  it(`cuts as the segmenter does on all at once, seed ${SEED}`, () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { minLength: 60, maxLength: 200 }), (pieces) => {
        const text = pieces.join('')
        expect(cut(text)).toEqual(naive(text))
      }),
      { seed: SEED, numRuns: 25 },
    )
  })

  it('gives every code unit once, also where there is neither space nor mark to cut at', () => {
    for (const piece of ['桥关闭了', '👩‍👩‍👧', 'ab\u0301', 'x', '\u0301', '漢\udb40\udd00']) {
      const text = piece.repeat(1500)
      expect(
        cut(text)
          .map(([, segment]) => segment)
          .join(''),
      ).toBe(text)
    }
  })

  it('keeps a pair of code units, and what hangs on a sign, in one piece', () => {
    for (const piece of ['😀', 'a\u0301', '漢\udb40\udd00']) {
      const segments = cut(`x${piece.repeat(1500)}`).map(([, segment]) => String(segment))
      expect(segments.filter((segment) => /^(?:[\udc00-\udfff]|\u0301)/.test(segment))).toEqual([])
    }
  })

  it('counts from the beginning of the text', () => {
    const [first] = wordSegments('One two three', { start: 4, end: 7 })
    expect(first).toEqual({ segment: 'two', start: 4, end: 7, isWordLike: true })
  })
})

/** A story of our own, long enough for a book; every sentence has its number, so that none is another. */
const chinese = (stop: string) =>
  Array.from(
    { length: 4600 },
    (_, index) =>
      `港口管理局表示，第${index}号泊位的${index + 3}艘船已在夜间移往南侧水域，渡轮公司说车票仍然有效${stop}`,
  ).join('')
/** A long comparison on a machine that has other work, milliseconds. */
const PATIENCE_MS = 60_000

describe('a comparison of 200,000 characters without spaces', () => {
  const segment = vi.spyOn(Intl.Segmenter.prototype, 'segment')
  afterEach(() => segment.mockClear())

  /** Code units of each text that was handed over to be cut into words. */
  const handedOver = (): number[] =>
    segment.mock.calls.flatMap(([input], call) => {
      const { granularity } = (segment.mock.contexts[call] as Intl.Segmenter).resolvedOptions()
      return granularity === 'word' ? [input.length] : []
    })
  const sum = (lengths: readonly number[]): number => lengths.reduce((all, length) => all + length, 0)

  it('hands the segmenter pieces, and all of it a few times at most', { timeout: PATIENCE_MS }, () => {
    const long = chinese('。')
    expect(long.length).toBeGreaterThan(200_000)
    const version = (text: string) => canonicalText([{ kind: 'paragraph', text }])
    const [before, after] = [version(long), version(long.slice(0, 1500))]
    segment.mockClear()
    compareRevisions(before, after)
    expect(Math.max(...handedOver())).toBeLessThanOrEqual(1000)
    expect(sum(handedOver()) / long.length).toBeLessThan(4)
  })

  it('hands the segmenter pieces of a sentence that was reworded', { timeout: PATIENCE_MS }, () => {
    const long = chinese('，')
    const span = { start: 0, end: long.length }
    segment.mockClear()
    const runs = wordRuns(long, span, long.replace('第7号', '第8号'), span)
    expect(runs.map(({ kind }) => kind)).toEqual(['same', 'gone', 'added', 'same'])
    expect(Math.max(...handedOver())).toBeLessThanOrEqual(1000)
    expect(sum(handedOver())).toBe(2 * long.length)
  })

  it('hands the segmenter pieces of a telling whose sentence never ends', { timeout: PATIENCE_MS }, () => {
    const long = chinese('，').slice(0, 20_000)
    segment.mockClear()
    expect(alignedWords({ text: long, span: { start: 0, end: long.length } }).length).toBeGreaterThan(1000)
    expect(Math.max(...handedOver())).toBeLessThanOrEqual(1000)
  })
})
