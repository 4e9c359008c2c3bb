import { describe, expect, it } from 'vitest'
import { anchorAll } from '../../../src/core/text/anchor'
import { canonicalText } from '../../../src/core/text/canonicalText'
import { describe as selectorsOf } from '../../../src/core/text/describe'
import { foldText } from '../../../src/core/text/foldText'
import { closedPairs } from '../../../src/core/text/pairs'
import { sentencesOf, statementsOf } from '../../../src/core/text/sentences'
import { wordsOfRun } from '../../../src/core/text/unspacedWords'
import { foldedCodes, foldedWords, scriptOf } from '../../../src/core/text/words'
import { GIANT_SHAPES, growth, WELL_UNDER_QUADRATIC } from './giantShapes'

/** Code units: at eight times as many, quadratic work takes a second or more, linear work some ten milliseconds. */
const LENGTH = 4000

const WORK: Readonly<Record<string, (text: string) => unknown>> = {
  canonicalText: (text) => canonicalText([{ kind: 'paragraph', text }]),
  sentencesOf: (text) => sentencesOf(text, [{ start: 0, end: text.length }], 'en'),
  statementsOf: (text) => statementsOf(text, [{ start: 0, end: text.length }]),
  closedPairs,
  foldText,
  foldedWords,
  foldedCodes,
  scriptOf,
  wordsOfRun,
  anchorAll: (text) => {
    const at = text.length >> 1
    return anchorAll(`${text.slice(0, at)} new ${text.slice(at)}`, [selectorsOf(text, { start: at - 9, end: at + 9 })])
  },
}

describe.each(Object.entries(WORK))('%s', (_name, work) => {
  it.each(Object.entries(GIANT_SHAPES))(
    'takes a time that grows with the text: %s',
    { timeout: 60_000 },
    (_, shape) => {
      expect(growth(shape, work, LENGTH)).toBeLessThan(WELL_UNDER_QUADRATIC)
    },
  )
})

it('makes a canonical text of marks on one letter in a time that grows with them', () => {
  const marks = (length: number): string => `a${'\u0301\u0323'.repeat(length >> 1)}`
  expect(growth(marks, WORK.canonicalText ?? String, LENGTH)).toBeLessThan(WELL_UNDER_QUADRATIC)
})

describe('sentencesOf a block that is not a sentence', () => {
  const cut = (text: string) => sentencesOf(text, [{ start: 0, end: text.length }], 'en')

  it('finds the sentences behind a word of any length', () => {
    const word = 'a'.repeat(50_000)
    const sentences = cut(`${word}. Carts wait at the port. Nobody came.`)
    expect(sentences.map(({ start, end }) => end - start)).toEqual([word.length + 1, 23, 12])
  })

  it('keeps a word that never ends as one sentence', () => {
    expect(cut('a'.repeat(100_000))).toEqual([{ start: 0, end: 100_000 }])
  })
})
