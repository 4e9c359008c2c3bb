/** Anchoring on synthetic articles with a known map of their edits, and beside slow twins. */
import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { anchor, anchorAll } from '../../../src/core/text/anchor'
import { SIMILARITY_FLOOR } from '../../../src/core/text/anchorChoice'
import { ALIGNMENT_SCORES, alignInBand } from '../../../src/core/text/approximateAlignment'
import { describe as selectorsOf } from '../../../src/core/text/describe'
import { foldText } from '../../../src/core/text/foldText'
import { drawTrials, edit, generateText, print, randomFrom } from '../../bench/anchoring/generator'
import { verdictOf } from '../../bench/anchoring/verdict'

// A second or two on a quiet machine.
vi.setConfig({ testTimeout: 60_000 })

const SEED = 11

/** Shares over `articles` synthetic articles of 6,000 code units with 25 quotes each. */
function driftOf(words: number, articles: number, withOlder: boolean) {
  const counts = { there: 0, right: 0, gone: 0, saidGone: 0, wrong: 0 }
  for (let seed = SEED; seed < SEED + articles; seed++) {
    const random = randomFrom(seed)
    const before = generateText(random, 6000)
    const after = edit(random, before, { words, moved: 0.05, gone: 0.08, added: 0.05, typesetting: true })
    const trials = drawTrials(random, before, after, 25)
    const old = print(before).text
    const selectors = trials.map((trial) => selectorsOf(old, trial))
    const found = anchorAll(print(after).text, selectors, withOlder ? old : undefined)
    trials.forEach(({ expected }, index) => {
      const anchoring = found[index]
      const verdict = verdictOf(anchoring && anchoring.kind !== 'orphan' ? anchoring.span : null, expected)
      if (verdict === 'wrong') counts.wrong++
      if (expected) {
        counts.there++
        if (verdict === 'right') counts.right++
      } else {
        counts.gone++
        if (verdict === 'right') counts.saidGone++
      }
    })
  }
  return {
    right: counts.right / counts.there,
    saidGone: counts.saidGone / counts.gone,
    wrong: counts.wrong / (counts.there + counts.gone),
  }
}

// Floors a little below what is reached; `npm run bench -- anchoring` measures the same on a megabyte.
it.each([
  [0.02, false, { right: 0.995, saidGone: 0.9, wrong: 0.006 }],
  [0.02, true, { right: 0.995, saidGone: 0.95, wrong: 0.004 }],
  [0.1, false, { right: 0.985, saidGone: 0.9, wrong: 0.012 }],
  [0.1, true, { right: 0.985, saidGone: 0.95, wrong: 0.008 }],
  [0.2, false, { right: 0.93, saidGone: 0.9, wrong: 0.03 }],
])(
  `finds quotes after a share of %s of the words changed, older text at hand: %s (seed ${SEED})`,
  (words, older, least) => {
    const reached = driftOf(words, 24, older)
    expect(reached.right).toBeGreaterThanOrEqual(least.right)
    expect(reached.saidGone).toBeGreaterThanOrEqual(least.saidGone)
    expect(reached.wrong).toBeLessThanOrEqual(least.wrong)
  },
)

/** The score of the best local alignment, by the plain recurrence: each cell tries every length of each gap. */
function alignSlowly(text: Uint16Array, pattern: Uint16Array): number {
  const { match, mismatch, open, extend } = ALIGNMENT_SCORES
  const best: number[][] = [new Array(text.length + 1).fill(0)]
  for (let row = 1; row <= pattern.length; row++) {
    const line = [0]
    best.push(line)
    for (let column = 1; column <= text.length; column++) {
      const equal = pattern[row - 1] === text[column - 1]
      const ways = [0, (best[row - 1]?.[column - 1] ?? 0) + (equal ? match : mismatch)]
      for (let gap = 1; gap <= column; gap++) ways.push((line[column - gap] ?? 0) + open + extend * (gap - 1))
      for (let gap = 1; gap <= row; gap++) ways.push((best[row - gap]?.[column] ?? 0) + open + extend * (gap - 1))
      line.push(Math.max(...ways))
    }
  }
  return Math.max(...best.flat())
}

const codes = (text: string) => Uint16Array.from(text, (letter) => letter.charCodeAt(0))
const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), maxLength: 16 })

/** Texts that share runs of letters, with others between. */
const pairs = fc
  .tuple(letters, letters, letters, letters, letters)
  .map(([a, b, c, d, e]) => [a + b + c, d + a + e + c] as const)

it(`aligns as well as its slow twin (seed ${SEED})`, () => {
  fc.assert(
    fc.property(pairs, fc.boolean(), ([one, other], swapped) => {
      const [text, pattern] = swapped ? [other, one] : [one, other]
      const band = { low: -pattern.length, high: text.length }
      const fast = alignInBand(codes(text), codes(pattern), band)
      expect(fast.score).toBe(alignSlowly(codes(text), codes(pattern)))
      expect(scoreOf(codes(text), codes(pattern), fast.places)).toBe(fast.score)
    }),
    { seed: SEED, numRuns: 1000 },
  )
})

/** What an alignment is worth, counted from its pairs. */
function scoreOf(text: Uint16Array, pattern: Uint16Array, places: Int32Array): number {
  const { match, mismatch, open, extend } = ALIGNMENT_SCORES
  const gap = (length: number) => (length > 0 ? open + extend * (length - 1) : 0)
  let score = 0
  let last: { unit: number; place: number } | null = null
  places.forEach((place, unit) => {
    if (place < 0) return
    if (last) score += gap(unit - last.unit - 1) + gap(place - last.place - 1)
    score += text[place] === pattern[unit] ? match : mismatch
    last = { unit, place }
  })
  return score
}

it(`finds what an alignment with the whole text finds (seed ${SEED})`, () => {
  const misses: string[] = []
  let found = 0
  for (let seed = SEED; seed < SEED + 60; seed++) {
    const random = randomFrom(seed)
    const before = generateText(random, 500)
    const after = edit(random, before, { words: 0.12, moved: 0.1, gone: 0.1, added: 0.1, typesetting: false })
    const old = print(before).text
    const text = print(after).text
    for (const trial of drawTrials(random, before, after, 2)) {
      const quick = anchor(text, selectorsOf(old, trial))
      const folded = foldText(text)
      const { prefix, exact, suffix } = selectorsOf(old, trial).quote
      const [head, quote, tail] = [prefix, exact, suffix].map((part) => foldText(part).codes)
      if (!head || !quote || !tail) throw new Error('Nothing folded.')
      const pattern = Uint16Array.from([...head, ...quote, ...tail])
      const { places } = alignInBand(folded.codes, pattern, { low: -pattern.length, high: folded.codes.length })
      const own = [...places.slice(head.length, head.length + quote.length)]
      const equal = own.filter((place, unit) => place >= 0 && folded.codes[place] === quote[unit]).length
      if (quick.kind === 'orphan') {
        // Short words without their context prove nothing; long ones that stand there do.
        if (quote.length >= 24 && equal >= quote.length * (SIMILARITY_FLOOR + 0.2))
          misses.push(`${seed} lost: ${exact}`)
        continue
      }
      if (equal < quote.length * 0.7) continue
      found++
      const offsets = own.filter((place) => place >= 0).map((place) => folded.offsets[place] ?? 0)
      const { start, end } = quick.span
      if (start > Math.min(...offsets) || end <= Math.max(...offsets))
        misses.push(`${seed} at ${start} to ${end}: ${exact}`)
    }
  }
  expect(misses).toEqual([])
  expect(found).toBeGreaterThan(60)
})
