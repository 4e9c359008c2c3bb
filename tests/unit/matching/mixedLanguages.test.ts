/** A story told in several languages: each is matched within itself, and nothing is made up between them. */
import { describe, expect, it } from 'vitest'
import type { ArticleId } from '../../../src/core/ids'
import { compareStory, pairsOf } from '../../../src/core/matching/compareStory'
import { groupStatements } from '../../../src/core/matching/groupStatements'
import { rankPassages } from '../../../src/core/matching/rankPassages'
import { articleOf, COURIER, HERALD, POST } from './sampleStory'

const VESTI = articleOf(
  'vesti',
  [
    'Старая мельница в Тарне сгорела в ночь на субботу.',
    'Двенадцать пожарных машин тушили огонь, 340 человек покинули свои дома.',
    'Мэр Ада Квилл сказала, что никто не пострадал.',
  ],
  'ru',
)
const NOVOSTI = articleOf(
  'novosti',
  [
    'Огонь уничтожил старую мельницу в Тарне.',
    'Около 340 человек были вынуждены покинуть дома, пока пожарные боролись с огнём.',
    'Никто не пострадал, сообщила мэр Квилл.',
  ],
  'ru',
)
const KATHIMERINI = articleOf(
  'nea',
  ['Ο παλιός μύλος στο Ταρν κάηκε την Παρασκευή και 340 άνθρωποι άφησαν τα σπίτια τους.'],
  'el',
)
const SHIMBUN = articleOf('shimbun', ['金曜日の夜、ターンの古い製粉所が焼け、340人が避難した。'], 'ja')
const ASAHI = articleOf('asahi', ['ターンの古い製粉所が金曜日の夜に全焼し、住民340人が避難した。'], 'ja')
const TIDNING = articleOf(
  'tidning',
  ['Tidningen skriver om vädret i helgen.', 'Laget vann matchen med tre mål mot ett.', 'Biljetterna är slut.'],
  'sv',
)
const STORY = [HERALD, VESTI, POST, NOVOSTI, KATHIMERINI, COURIER, SHIMBUN, ASAHI, TIDNING]
const LANGUAGE = new Map(STORY.map(({ article, language }) => [article, language]))

const querying = (source: typeof HERALD, words: string) => ({
  article: source.article,
  span: { start: source.text.indexOf(words), end: source.text.indexOf(words) + words.length },
})

describe('a story in several languages', () => {
  it('pairs no statements of two scripts, however low the score', async () => {
    const story = await compareStory(STORY)
    const { statements } = story.index
    const crossing = (await pairsOf(story, 0)).filter(
      ({ first, second }) => statements[first]?.script !== statements[second]?.script,
    )
    expect(crossing).toEqual([])
  })

  it.each([
    [VESTI, 'Двенадцать пожарных машин', NOVOSTI, 'Около 340 человек'],
    [VESTI, 'Мэр Ада Квилл сказала, что никто не пострадал.', NOVOSTI, 'Никто не пострадал'],
    [SHIMBUN, SHIMBUN.text, ASAHI, 'ターンの古い製粉所'],
    [HERALD, '340 people had to leave their homes', COURIER, 'About 340 residents'],
  ])('finds in $language what is said in it: %#', async (asked, words, answering, expected) => {
    const sentence = asked.text.slice(asked.text.indexOf(words)).split('\n')[0] ?? words
    const story = await compareStory(STORY)
    const found = rankPassages(story, querying(asked, asked === HERALD ? words : sentence), { least: 0, most: 1 })
    const own = found.find(({ article }) => article === answering.article)
    expect(answering.text.slice(own?.span.start).startsWith(expected)).toBe(true)
  })

  it('suggests nothing from another language, not even in one script', async () => {
    const story = await compareStory(STORY)
    for (const { articles } of [story.index])
      for (const { source, statements } of articles)
        for (const { start, end } of statements)
          for (const { article } of rankPassages(story, { article: source.article, span: { start, end } }))
            expect(LANGUAGE.get(article)).toBe(source.language)
  })

  it('groups statements of one language', async () => {
    for (const { passages } of await groupStatements(await compareStory(STORY)))
      expect(new Set(passages.map(({ article }: { article: ArticleId }) => LANGUAGE.get(article))).size).toBe(1)
  })
})
