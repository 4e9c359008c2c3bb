/** A story of our own for the tests of matching: three outlets on a mill that burnt. */
import type { ArticleId } from '../../../src/core/ids'
import type { MatchedArticle } from '../../../src/core/matching/statement'
import { canonicalText } from '../../../src/core/text/canonicalText'

/** An article whose paragraphs are `paragraphs`. */
export function articleOf(name: string, paragraphs: readonly string[], language: string | null = 'en'): MatchedArticle {
  const { text, blocks } = canonicalText(paragraphs.map((words) => ({ kind: 'paragraph', text: words })))
  return { article: name as ArticleId, text, blocks, language }
}

export const HERALD = articleOf('herald', [
  'The old mill at Tarn burnt down on Friday night, the fire service said.',
  'Twelve engines fought the flames until 4 a.m., and 340 people had to leave their homes.',
  '“Nobody was hurt, which is a small miracle,” Mayor Ada Quill told reporters.',
  'The mill had stood empty since 1998.',
])
export const POST = articleOf('post', [
  'Residents of Tarn woke on Saturday to the smell of smoke.',
  'Mayor Quill spoke of luck: “Nobody was hurt, which is a small miracle.”',
  'Some 340 people were told to leave their homes while twelve fire engines worked through the night.',
  'A fire had destroyed the old mill on Friday night.',
])
export const COURIER = articleOf('courier', [
  'Police are looking for two teenagers who were seen near the river.',
  'The old mill, empty since 1998, was destroyed by a fire on Friday night in Tarn.',
  'About 340 residents had to leave their homes.',
])
export const STORY = [HERALD, POST, COURIER]
