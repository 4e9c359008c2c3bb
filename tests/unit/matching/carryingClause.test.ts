import { describe, expect, it } from 'vitest'
import { carryingClause, clausesOf } from '../../../src/core/matching/carryingClause'
import { compareStory } from '../../../src/core/matching/compareStory'
import { rankPassages } from '../../../src/core/matching/rankPassages'
import { indexStory } from '../../../src/core/matching/storyIndex'
import { articleOf, HERALD, STORY } from './sampleStory'

const LONG =
  'After a week of meetings that brought no result, the council of Tarn voted to close the ferry for the whole winter, while its neighbours across the bay went on to look for a new operator.'
const REPORT = articleOf('report', [LONG, 'Nobody spoke against it.'])

function partOf(long: string, asked: string): string {
  const [source, query] = [articleOf('long', [long]), articleOf('asked', [asked])]
  const index = indexStory([source, query, ...STORY])
  const whole = { start: 0, end: source.text.length }
  const { start, end } = carryingClause(
    index,
    { text: query.text, span: { start: 0, end: asked.length } },
    { text: source.text, span: whole },
  )
  return source.text.slice(start, end)
}

describe('carryingClause', () => {
  it.each([
    [
      'the middle',
      'The council voted to close the ferry.',
      'the council of Tarn voted to close the ferry for the whole winter',
    ],
    [
      'the end',
      'Across the bay they look for a new operator.',
      'while its neighbours across the bay went on to look for a new operator.',
    ],
  ])('is the clause that holds the claim: %s', (_where, asked, expected) => {
    expect(partOf(LONG, asked)).toBe(expected)
  })

  it.each([
    ['what is shared stands all over it', 'After meetings the council voted, and its neighbours look for an operator.'],
    ['hardly a word is shared', 'Ships stay in harbour from November on because a vote in Tarn went that way.'],
    ['what was asked for is as long', `${LONG.slice(0, -1)}, as it had said it would.`],
  ])('is the whole sentence where %s', (_why, asked) => {
    expect(partOf(LONG, asked)).toBe(LONG)
  })

  it('takes a short sentence whole', () => {
    expect(partOf('The ferry is closed, and the council of Tarn is glad.', 'The ferry is closed.')).toMatch(/glad\.$/u)
  })

  it('keeps who says it', () => {
    const said =
      'The ferry will stay closed for the whole winter, a spokeswoman for the council of Tarn said, while its neighbours across the bay went on to look for a new operator.'
    expect(partOf(said, 'The ferry will stay closed this winter.')).toMatch(/^The ferry will .* Tarn said$/u)
  })

  it('is what a suggestion proposes, with the score of the sentence', async () => {
    const asked = articleOf('asked', ['The council of Tarn voted to close the ferry.'])
    const story = await compareStory([asked, REPORT, HERALD])
    const [found] = rankPassages(
      story,
      { article: asked.article, span: { start: 0, end: asked.text.length } },
      { least: 0 },
    )
    expect(REPORT.text.slice(found?.span.start, found?.span.end)).toBe(
      'the council of Tarn voted to close the ferry for the whole winter',
    )
    expect(found?.reasons.at(-1)).toEqual({ kind: 'alike', score: found?.score })
  })
})

describe('clausesOf', () => {
  const cut = (text: string) =>
    clausesOf(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end))

  it.each([
    ['The mill burnt down on Friday; nobody had lived there since.', 2],
    ['The mill, an old one, burnt down on Friday.', 1],
    ['“The mill that we all knew is gone, and it will not come back,” she said on the phone.', 1],
    ['The mill burnt down — the second fire of that week — and nobody was hurt.', 3],
    ['Старая мельница в Тарне сгорела, но никто при этом не пострадал.', 2],
  ])('cuts %s into %d', (text, count) => {
    expect(cut(text)).toHaveLength(count)
  })

  it('leaves no mark at the ends', () => {
    for (const clause of cut(LONG)) expect(clause).not.toMatch(/^[\s,]|[\s,]$/u)
  })
})
