import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quotationsIn, quotedShingles, sharedWording, wordsOf } from '../../../../src/core/matching/origins/wording'

describe('sharedWording', () => {
  it('counts the words of the same eight-word windows as the naive comparison does (seed 9)', () => {
    const text = fc.array(fc.constantFrom('port', 'boat', 'sea'), { maxLength: 40 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [x, y] = [a.split(' ').filter(Boolean), b.split(' ').filter(Boolean)]
        const shared = new Set<number>()
        for (let i = 0; i + 8 <= x.length; i += 1) {
          for (let j = 0; j + 8 <= y.length; j += 1) {
            if (x.slice(i, i + 8).join(' ') !== y.slice(j, j + 8).join(' ')) continue
            for (let step = 0; step < 8; step += 1) shared.add(i + step)
          }
        }
        expect(sharedWording(wordsOf(a), wordsOf(b)).ownWords).toBe(shared.size)
      }),
      { seed: 9 },
    )
  })

  it('keeps what is quoted apart from what is said', () => {
    const words = 'we will close the whole of the northern port by the end of the year'
    const said = wordsOf(`The board: nothing.\n\n${words}`, quotedShingles(wordsOf(`“${words}”`)))
    expect(sharedWording(said, wordsOf(`“${words}”`))).toMatchObject({ ownWords: 0, secondQuotesFirst: 0 })
    const own = sharedWording(wordsOf(words), wordsOf(`He read: “${words}” and left.`))
    expect(own).toMatchObject({ ownWords: 0, secondQuotesFirst: 15, firstQuotesSecond: 0 })
  })
})

describe('quotationsIn', () => {
  it.each([
    ['She said “we stay” today.', ['we stay']],
    ['The board wrote:\n\nWe close the port.\n\nThat was all.', ['We close the port.']],
    ['Closed now — Port Desk (@portdesk) May 3, 2024', ['Closed now — Port Desk (@portdesk) May 3, 2024']],
    ['Nothing quoted.', []],
  ])('finds the quotations of %s', (text, expected) => {
    expect(quotationsIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected)
  })
})
