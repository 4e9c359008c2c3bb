import { describe, expect, it } from 'vitest'
import { namesAroundStatement, sharedRarity } from '../../../src/core/matching/namesAround'
import { sharedRareWords } from '../../../src/core/matching/rareWords'
import { indexStory, type StoryIndex } from '../../../src/core/matching/storyIndex'
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

describe('namesAround', () => {
  const index = indexStory([HERALD, POST])
  const shared = (a: number, b: number) => sharedRarity(namesAroundStatement(index, a), namesAroundStatement(index, b))

  it('knows who "she" is by the sentence before', () => {
    expect([...namesAroundStatement(index, 1).keys()]).toContain('quill')
    expect(shared(1, 5)).toBeGreaterThan(0)
  })

  it('does not look back into another article', () => {
    expect([...namesAroundStatement(index, 4).keys()]).not.toContain('quill')
  })

  it('counts a rare name for more than one that the story is full of', () => {
    const rarity = (name: string) => namesAroundStatement(index, 0).get(name) ?? 0
    expect(rarity('quill')).toBeGreaterThan(rarity('tarn'))
  })
})

describe('sharedRareWords', () => {
  const index = indexStory([HERALD, POST])
  const shared = (a: number, b: number) => rareWords(index, a, b)

  it('is the same from either side', () => {
    expect(shared(0, 4)).toBe(shared(4, 0))
  })

  it('counts words that point to one sentence of the other article for more than words of all', () => {
    expect(shared(1, 5)).toBeGreaterThan(shared(3, 6))
  })

  it('is 0 where only grammar is shared', () => {
    expect(shared(1, 4)).toBe(0)
  })
})

function rareWords({ statements, articles, articleOf: of }: StoryIndex, a: number, b: number): number {
  const [one, other] = [statements[a], statements[b]]
  const [from, to] = [articles[of[a] ?? 0], articles[of[b] ?? 0]]
  if (one === undefined || other === undefined || from === undefined || to === undefined)
    throw new Error('no such place')
  return sharedRareWords(one, from, other, to)
}
