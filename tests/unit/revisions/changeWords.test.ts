import { describe, expect, it } from 'vitest'
import { compareRevisions } from '../../../src/core/revision/compareRevisions'
import { canonicalText } from '../../../src/core/text/canonicalText'
import { olderPageWords, sameWords, summaryWords, touchedWords } from '../../../src/views/revisions/changeWords'

const FERRY = 'Ferries stay in the harbour until the storm has passed.'
const SHIPS = 'Twelve ships were moved overnight by three tugs.'
const BUSES = 'Buses run until midnight and are free for everybody.'
const TOWN = 'The town opened two schools as shelters for the night.'

describe('summaryWords', () => {
  const version = (paragraphs: readonly string[]) => ({
    ...canonicalText(paragraphs.map((text) => ({ kind: 'paragraph', text }))),
    language: 'en',
  })
  it.each([
    [[FERRY, SHIPS], [FERRY, SHIPS], 'No word of the text differs.'],
    [[FERRY, `${SHIPS} ${BUSES}`, TOWN], [FERRY, SHIPS, BUSES, TOWN], '1 paragraph split; 2 as they were.'],
    [[FERRY, SHIPS, BUSES, TOWN], [FERRY, `${SHIPS} ${BUSES}`, TOWN], '2 paragraphs joined; 2 as they were.'],
    [
      [FERRY, SHIPS, BUSES],
      [`${FERRY} ${SHIPS.replace('Twelve', 'Nine')}`, BUSES],
      '1 paragraph reworded, 2 joined; 1 as it was.',
    ],
    // Of a sentence that moved elsewhere its paragraph is no part.
    [[FERRY, SHIPS, BUSES, TOWN], [TOWN, FERRY, SHIPS, BUSES], '1 paragraph moved; 3 as they were.'],
    [[FERRY, SHIPS, TOWN], [FERRY, TOWN], '1 paragraph gone; 2 as they were.'],
  ])('sums %j up beside %j', (before, after, expected) => {
    expect(summaryWords(compareRevisions(version(before), version(after)))).toBe(expected)
  })
})

describe('olderPageWords', () => {
  it.each([
    ['2026-03-13T09:00Z', '2026-03-12', 'A is the older one: updated 12 March 2026, B on 13 March 2026.'],
    [
      '2026-03-12T09:00Z',
      '2026-03-12T08:00Z',
      'A is the older one: updated 12 March 2026, 08:00 UTC, B on 12 March 2026, 09:00 UTC.',
    ],
  ])('says of %s and then %s which is older', (before, after, expected) => {
    expect(olderPageWords({ what: 'updated', before, after }, 'A', 'B')).toBe(expected)
  })
})

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
