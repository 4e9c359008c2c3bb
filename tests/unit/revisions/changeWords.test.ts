import { describe, expect, it } from 'vitest'
import { sameWords, touchedWords } from '../../../src/views/revisions/changeWords'

describe('sameWords', () => {
  it.each([
    [[], 'Not a word of the headline or the text differs.'],
    [['url'], 'Not a word of the headline or the text differs; only the address does.'],
    [
      ['url', 'publishedOn', 'authors'],
      'Not a word of the headline or the text differs; only the address, the date and the authors do.',
    ],
  ] as const)('says of %j that no word differs', (fields, expected) => {
    expect(sameWords(fields)).toBe(expected)
  })
})

describe('touchedWords', () => {
  it.each([
    [[0, 0, 0], 'No claim is marked in this article.'],
    [[1, 0, 0], 'Of the claim marked in it, no word would change.'],
    [[12, 0, 0], 'Of the 12 claims marked in it, no word would change.'],
    [[1, 1, 0], 'The claim marked in it would stand on other words.'],
    [[1, 0, 1], 'The claim marked in it would lose its words.'],
    [[4, 2, 0], 'Of the 4 claims marked in it, 2 would stand on other words.'],
    [[4, 0, 2], 'Of the 4 claims marked in it, 2 would lose their words.'],
    [[4, 2, 1], 'Of the 4 claims marked in it, 2 would stand on other words and 1 would lose its words.'],
  ] as const)('says of %j what befalls the claims', ([count, changedCount, goneCount], expected) => {
    expect(touchedWords({ count, changedCount, goneCount })).toBe(expected)
  })
})
