import { expect, it } from 'vitest'
import { tellingContext } from '../../../src/core/coverage/tellingContext'

const text = 'One is here. Two is there. Three is gone.'
const sentences = [
  { start: 0, end: 12 },
  { start: 13, end: 26 },
  { start: 27, end: 41 },
]

it.each([
  ['within a sentence', { start: 13, end: 16 }, ['', 'Two', ' is there.']],
  ['across two', { start: 4, end: 16 }, ['One ', 'is here. Two', ' is there.']],
  ['between sentences', { start: 12, end: 13 }, ['', ' ', '']],
])('shows the full sentences round a span %s', (_, span, expected) => {
  const { before, words, after } = tellingContext(text, sentences, span)
  expect([before, words, after]).toEqual(expected)
})
