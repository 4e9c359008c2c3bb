/** The passages of every other outlet that may state what a marked span states. */
import type { ArticleId } from '../ids'
import type { Span } from '../text/span'
import { carryingClause } from './carryingClause'
import type { ComparedStory } from './compareStory'
import { rowOfPassage, rowOfStatement } from './comparison'
import { evidenceFor } from './evidence'
import { reasonsFor } from './reasons'
import type { Row } from './row'
import { SUGGESTED_FROM, scoreOf, weightsFor } from './score'
import { placeOfArticle, statementOfSpan, statementsAt } from './storyIndex'
import type { RankedPassage } from './suggest'

/** The span of an article that was marked: a sentence, a clause of one, or several. */
export type Query = { readonly article: ArticleId; readonly span: Span }

export type RankOptions = {
  /** Passages below are left out. */
  readonly least?: number
  /** Passages of one article, at most. */
  readonly most?: number
}

/** What one outlet repeats, it seldom repeats more than twice; a third suggestion would be noise. */
const MOST_OF_ONE_ARTICLE = 3

/**
 * By article in the story's order, best first within it. Whole statements are scored; the span is the part of one that
 * carries what was asked for. An article with nothing to suggest has none.
 * Unknown articles throw RangeError.
 */
export function rankPassages(
  story: ComparedStory,
  { article, span }: Query,
  { least = SUGGESTED_FROM, most = MOST_OF_ONE_ARTICLE }: RankOptions = {},
): RankedPassage[] {
  const { index } = story
  const place = placeOfArticle(index, article)
  const asked = index.articles[place]?.source
  if (asked === undefined) throw new RangeError(`article ${article} is not in the story`)
  const row = rowOfSpan(story, place, span)
  const weights = weightsFor(index.articles.length)
  const byArticle = new Map<number, { at: number; score: number }[]>()
  for (let each = 0; each < row.places.length; each++) {
    const at = row.places[each] ?? 0
    const score = scoreOf(evidenceFor(story, row, at), weights)
    if (score < least) continue
    const other = index.articleOf[at] ?? 0
    const ranked = byArticle.get(other)
    if (ranked === undefined) byArticle.set(other, [{ at, score }])
    else ranked.push({ at, score })
  }
  return [...byArticle]
    .sort(([a], [b]) => a - b)
    .flatMap(([other, ranked]) => {
      const source = index.articles[other]?.source
      if (source === undefined) return []
      ranked.sort((a, b) => b.score - a.score || a.at - b.at)
      return ranked.slice(0, most).map(({ at, score }) => {
        const { start, end } = index.statements[at] ?? span
        const query = { text: asked.text, span }
        const found = { text: source.text, span: { start, end } }
        const part = { text: source.text, span: carryingClause(index, query, found) }
        return { article: source.article, span: part.span, score, reasons: reasonsFor(query, part, score) }
      })
    })
}

/** The row of the statement that the span is, or of the span's own words in the place of the statements it touches. */
function rowOfSpan(story: ComparedStory, article: number, span: Span): Row {
  const stands = statementsAt(story.index, article, span)
  const [only] = stands
  const statement = only === undefined ? undefined : story.index.statements[only]
  const whole = stands.length === 1 && statement?.start === span.start && statement.end === span.end
  if (only !== undefined && whole && story.kind === 'whole') return rowOfStatement(story, only)
  return rowOfPassage(story, statementOfSpan(story.index, article, span), article, stands)
}
