import { expect, it } from 'vitest'
import { describe as selectorsOf } from '../../../src/core/text/describe'
import { CONTEXT_LENGTH } from '../../../src/core/text/selectors'

const TEXT = 'The ferry left the harbour at nine, two hours late. Nobody on board was told why.'

it('gives offsets, words and context', () => {
  const start = TEXT.indexOf('two hours late')
  expect(selectorsOf(TEXT, { start, end: start + 14 })).toEqual({
    position: { start: 36, end: 50 },
    quote: {
      exact: 'two hours late',
      prefix: 'ferry left the harbour at nine, ',
      suffix: '. Nobody on board was told why.',
    },
  })
})

it.each([
  ['the first word', 0, 3, '', ' ferry left the harbour at nine,'],
  ['the last', TEXT.length - 4, TEXT.length, 'te. Nobody on board was told why'.slice(-32, -3).slice(-32), ''],
  ['all', 0, TEXT.length, '', ''],
])('has as much context as there is for %s', (_, start, end, prefix, suffix) => {
  const { quote } = selectorsOf(TEXT, { start, end })
  expect(quote.prefix.endsWith(prefix)).toBe(true)
  expect(quote.prefix).toHaveLength(Math.min(CONTEXT_LENGTH, start))
  expect(quote.suffix).toBe(suffix)
})

it('does not part a surrogate pair at the far ends of the context', () => {
  const text = `${'😀'.repeat(20)}x${'😀'.repeat(20)}`
  expect(selectorsOf(text, { start: 40, end: 41 }).quote).toEqual({
    prefix: '😀'.repeat(16),
    exact: 'x',
    suffix: '😀'.repeat(16),
  })
  const { prefix, suffix } = selectorsOf(`${text}!`, { start: 41, end: 43 }).quote
  expect([prefix, suffix]).toEqual([`${'😀'.repeat(15)}x`, '😀'.repeat(16)])
})

it.each([
  [-1, 3],
  [3, 3],
  [5, 3],
  [0, TEXT.length + 1],
  [Number.NaN, 3],
])('throws for %s to %s, which is no span of the text', (start, end) => {
  expect(() => selectorsOf(TEXT, { start, end })).toThrow(RangeError)
})
