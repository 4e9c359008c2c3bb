import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignQuotes, quotedWords } from '../../../../src/core/matching/facts/quoteDifference'
import { quotesIn, quotesInside } from '../../../../src/core/matching/facts/quotes'

const inner = (text: string): string[] => quotesIn(text).map(({ start, end }) => text.slice(start, end))

describe('quotesIn', () => {
  it.each([
    ['She said “we stay” and left.', ['we stay']],
    ['She said "we stay" and "we pay."', ['we stay', 'we pay.']],
    ["'We stay here,' she said.", ['We stay here,']],
    ["It's the crew's 'secret' plan", ['secret']],
    [
      "'My friends' boats were moved at night to the far side,' he said.",
      ["My friends' boats were moved at night to the far side,"],
    ],
    ['„Wir bleiben“, sagte sie.', ['Wir bleiben']],
    ['« Nous restons », dit-elle.', ['Nous restons']],
    ['彼は「残る」と言った', ['残る']],
    ['“We ‘freeze’ the plan,” he said.', ['We ‘freeze’ the plan,']],
    ['""We stay," he said.', ['We stay,']],
    ['“mixed marks."', ['mixed marks.']],
    ['no quote, five o’clock', []],
  ])('finds the words quoted in %s', (text, expected) => {
    expect(inner(text)).toEqual(expected)
  })

  it('ends a quote that never closes with its paragraph, and says so', () => {
    const text = 'He said "we stay.\n\nNext paragraph.'
    expect(inner(text)).toEqual(['we stay.'])
    expect(quotesIn(text)[0]?.closed).toBe(false)
  })

  it('starts anew where a second quote opens before the first has closed', () => {
    expect(inner('He said "we stay. She said "we go."')).toEqual(['we stay. She said', 'we go.'])
  })

  it('cuts quotes at the edge of a stretch', () => {
    const text = 'A “long quote here” ends'
    expect(quotesInside(quotesIn(text), { start: 0, end: 7 })).toEqual([{ start: 3, end: 7, closed: false }])
  })

  it('gives ordered spans inside any text (seed 3)', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('“', '”', '"', "'", '’', '‘', '«', '»', '„', ' a ', 'b', '.\n\n'),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('')
        let last = 0
        for (const { start, end } of quotesIn(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          last = end
        }
      }),
      { seed: 3, numRuns: 500 },
    )
  })
})

describe('alignQuotes', () => {
  const words = (text: string) => quotedWords(text, { start: 0, end: text.length })

  it.each([
    ['We will stay in port', 'We’ll stay in port', []],
    ['we stay as long as we need', 'we stay as long as we like to need', [['', 'like to']]],
    ['we keep the whole fleet', 'we hold the whole fleet', [['keep', 'hold']]],
    ['overcome ALL doubts', 'overcome all doubts', [['ALL', 'all']]],
    ['we know the boats are late and we will wait', 'we will wait', []],
  ])('finds what differs between %s and %s', (a, b, expected) => {
    const { inner: changes } = alignQuotes(words(a), words(b))
    const text = (source: string, side: readonly { start: number; end: number }[]): string =>
      side.length === 0 ? '' : source.slice(side[0]?.start, side.at(-1)?.end)
    expect(changes.map((change) => [text(a, change.a), text(b, change.b)])).toEqual(expected)
  })

  it('pairs as many words as the naive recursion does (seed 5)', () => {
    const naive = (a: readonly string[], b: readonly string[]): number => {
      const [x, ...restA] = a
      const [y, ...restB] = b
      if (x === undefined || y === undefined) return 0
      return x === y ? 1 + naive(restA, restB) : Math.max(naive(restA, b), naive(a, restB))
    }
    const list = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 })
    fc.assert(
      fc.property(list, list, (a, b) => {
        expect(alignQuotes(words(a.join(' ')), words(b.join(' '))).pairs).toHaveLength(naive(a, b))
      }),
      { seed: 5 },
    )
  })
})
