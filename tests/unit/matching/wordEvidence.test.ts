import { describe, expect, it } from 'vitest'
import { hashOf } from '../../../src/core/matching/grams'
import {
  sharedNames,
  sharedNamesAround,
  sharedNumbers,
  sharedRareWords,
  wordsOfPassage,
  wordsOfStatement,
} from '../../../src/core/matching/sharedWords'
import { statementFrom } from '../../../src/core/matching/statement'
import { indexStory } from '../../../src/core/matching/storyIndex'
import { articleOf } from './sampleStory'

const HERALD = articleOf('herald', [
  'On Monday Mayor Ada Quill opened the bridge at Tarn.',
  'She thanked the divers.',
  'The bridge is the third at Tarn.',
  'The bridge cost nine million.',
])
const POST = articleOf('post', [
  'The bridge at Tarn is open, the council said.',
  'At the bridge Quill thanked the divers of the fire service.',
  'The council paid for the bridge.',
])

const INDEX = indexStory([HERALD, POST])
const words = (place: number) => wordsOfStatement(INDEX, place)

/** The names around a statement with their rarity. */
function around(place: number): Map<number, number> {
  const { keys, weights, start, end } = words(place).around
  return new Map([...keys.subarray(start, end)].map((key, at) => [key, weights[start + at] ?? 0]))
}

describe('sharedNamesAround', () => {
  it('knows who "she" is by the sentence before', () => {
    expect([...around(1).keys()]).toContain(hashOf('quill'))
    expect(sharedNamesAround(words(1), 5)).toBeGreaterThan(0)
  })

  it('does not look back into another article', () => {
    expect([...around(4).keys()]).not.toContain(hashOf('quill'))
  })

  it('counts a rare name for more than one that the story is full of', () => {
    expect(around(0).get(hashOf('quill'))).toBeGreaterThan(around(0).get(hashOf('tarn')) ?? 0)
  })
})

describe('sharedRareWords', () => {
  it('is the same from either side', () => {
    expect(sharedRareWords(words(0), 4)).toBe(sharedRareWords(words(4), 0))
  })

  it('counts words that point to one sentence of the other article for more than words of all', () => {
    expect(sharedRareWords(words(1), 5)).toBeGreaterThan(sharedRareWords(words(3), 6))
  })

  it('is 0 where only grammar is shared', () => {
    expect(sharedRareWords(words(1), 4)).toBe(0)
  })
})

describe('wordsOfPassage', () => {
  it('gives a whole statement the words of that statement', () => {
    for (const [place, { start, end }] of INDEX.statements.entries()) {
      const article = INDEX.articleOf[place] ?? 0
      const text = (article === 0 ? HERALD : POST).text
      const passage = wordsOfPassage(INDEX, statementFrom(text, { start, end }), article, place)
      for (const other of INDEX.statements.keys())
        for (const shared of [sharedNumbers, sharedNames, sharedNamesAround, sharedRareWords])
          expect(shared(passage, other)).toBe(shared(words(place), other))
    }
  })
})
