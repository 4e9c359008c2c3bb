import { describe, expect, it } from 'vitest'
import type { ArticleId } from '../../../src/core/ids'
import { compareStory, pairsOf } from '../../../src/core/matching/compareStory'
import { groupStatements } from '../../../src/core/matching/groupStatements'
import { rankPassages } from '../../../src/core/matching/rankPassages'
import type { RankedPassage } from '../../../src/core/matching/suggest'
import { articleOf, COURIER, HERALD, POST, STORY } from './sampleStory'

const LEAST = { least: 0, most: 1 }

const spanOf = (text: string, words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
})
const query = (source: typeof HERALD, words: string) => ({ article: source.article, span: spanOf(source.text, words) })
const wordsOf = ({ article, span }: Pick<RankedPassage, 'article' | 'span'>) =>
  STORY.find((source) => source.article === article)?.text.slice(span.start, span.end) ?? ''

describe('rankPassages', () => {
  it.each([
    ['a sentence', 'The mill had stood empty since 1998.', 'courier', 'The old mill, empty since 1998'],
    ['a quotation', '“Nobody was hurt, which is a small miracle,”', 'post', 'Mayor Quill spoke of luck'],
    ['a clause', '340 people had to leave their homes', 'post', 'Some 340 people were told'],
    ['a clause', '340 people had to leave their homes', 'courier', 'About 340 residents'],
    ['a lead', 'The old mill at Tarn burnt down on Friday night', 'post', 'A fire had destroyed'],
    ['a lead', 'The old mill at Tarn burnt down on Friday night', 'courier', 'The old mill, empty'],
  ])('finds %s (%s) in the %s', async (_name, words, outlet, expected) => {
    const story = await compareStory(STORY)
    const found = rankPassages(story, query(HERALD, words), LEAST)
    expect(found.map(({ article }) => article)).toEqual(['post', 'courier'])
    expect(
      found
        .filter(({ article }) => article === outlet)
        .map(wordsOf)
        .join(),
    ).toMatch(new RegExp(`^${expected}`, 'u'))
  })

  it('says why, the likeness last', async () => {
    const story = await compareStory(STORY)
    const [quote] = rankPassages(
      story,
      query(HERALD, '“Nobody was hurt, which is a small miracle,” Mayor Ada Quill told'),
      LEAST,
    )
    expect(quote?.reasons.map(({ kind }) => kind)).toEqual(['quote', 'name', 'alike'])
    expect(quote?.reasons[0]).toEqual({ kind: 'quote', words: 'Nobody was hurt, which is a small miracle' })
    const [number] = rankPassages(story, query(HERALD, '340 people had to leave their homes'), LEAST)
    expect(number?.reasons).toContainEqual({ kind: 'number', value: '340 people' })
  })

  it('is surer of what is stated than of what is not', async () => {
    const story = await compareStory(STORY)
    const score = (words: string) =>
      rankPassages(story, query(HERALD, words), LEAST).find(({ article }) => article === 'courier')?.score
    expect(score('The mill had stood empty since 1998.')).toBeGreaterThan(score('Mayor Ada Quill told reporters.') ?? 0)
  })

  it('suggests nothing across scripts', async () => {
    const cyrillic = articleOf('vesti', ['Старая мельница в Тарне сгорела в пятницу, 340 человек покинули дома.'], 'ru')
    const story = await compareStory([...STORY, cyrillic])
    const found = rankPassages(story, query(HERALD, '340 people had to leave their homes'), LEAST)
    expect(found.map(({ article }) => article)).not.toContain('vesti')
  })

  it('works on two articles', async () => {
    const story = await compareStory([HERALD, COURIER])
    const [best] = rankPassages(story, query(HERALD, 'The mill had stood empty since 1998.'), LEAST)
    expect(best === undefined ? '' : wordsOf(best)).toMatch(/^The old mill, empty/u)
  })

  it('throws for an article that is not in the story', async () => {
    const story = await compareStory(STORY)
    expect(() => rankPassages(story, { article: 'gone' as ArticleId, span: { start: 0, end: 5 } })).toThrow(RangeError)
  })

  it('has no answer to words of no language', async () => {
    const story = await compareStory([articleOf('dots', ['…… — —']), COURIER])
    expect(rankPassages(story, { article: 'dots' as ArticleId, span: { start: 0, end: 2 } }, LEAST)).toEqual([])
  })
})

describe('compareStory', () => {
  it('gives the same pairs whether articles come one by one or all at once', async () => {
    const first = await compareStory([HERALD, POST])
    const grown = await compareStory(STORY, { previous: first })
    expect(await pairsOf(grown, 0)).toEqual(await pairsOf(await compareStory(STORY), 0))
    expect(grown.index.articles[0]).toBe(first.index.articles[0])
  })

  it('cuts a changed article again', async () => {
    const first = await compareStory(STORY)
    const changed = { ...POST, text: POST.text.replace('340', '430') }
    const next = await compareStory([HERALD, changed, COURIER], { previous: first })
    expect(next.index.articles[1]).not.toBe(first.index.articles[1])
    expect(next.index.articles[2]).toBe(first.index.articles[2])
  })

  it('stops when it is told to', async () => {
    const controller = new AbortController()
    const story = compareStory(STORY, {
      signal: controller.signal,
      pause: async () => controller.abort(new Error('enough')),
    })
    await expect(story).rejects.toThrow('enough')
  })

  it('takes an empty story', async () => {
    const story = await compareStory([])
    expect(await pairsOf(story, 0)).toEqual([])
    expect(await groupStatements(story)).toEqual([])
  })
})

describe('groupStatements', () => {
  it('groups what most outlets share, each statement once', async () => {
    const groups = await groupStatements(await compareStory(STORY))
    const passages = groups.flatMap((group) => group.passages.map(({ article, span }) => `${article} ${span.start}`))
    expect(new Set(passages).size).toBe(passages.length)
    for (const group of groups)
      expect(new Set(group.passages.map(({ article }) => article)).size).toBe(group.passages.length)
    expect(groups[0]?.passages.length).toBeGreaterThanOrEqual(groups.at(-1)?.passages.length ?? 0)
    expect(groups.flatMap((group) => group.passages.map(wordsOf)).join(' ')).toContain('small miracle')
  })
})
