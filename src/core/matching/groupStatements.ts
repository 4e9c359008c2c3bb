/** The statements that most outlets share: what a story's table of claims could begin with. */
import { type ComparedStory, type PairOptions, pairsOf } from './compareStory'
import type { StatementGroup } from './statements'

/**
 * A telling joins a group from this score on: nobody asked for it, so it must be right more often than a suggestion.
 * At 0.5 four pairs in five are right on gold; `npm run evaluate -- claims` prints it.
 */
export const GROUPED_FROM = 0.5
/**
 * Pivoted cosine of n-grams below which two statements of a large story are not looked at. Seven in ten pairs lie below;
 * of those that score `GROUPED_FROM` two of 436 on gold, one of 8,402 in a generated story: nearChanges.test.ts notices.
 */
export const LEAST_ALIKE = 0.08

/**
 * Groups by the number of articles that share them, then by score; no statement stands in two of them, and no article
 * twice in one. Passages are in the order of the story's articles; the score is the mean chance that a passage states
 * what the central one states.
 *
 * A star around its centre, not a chain: "A like B, B like C" drifts from claim to claim.
 */
export async function groupStatements(story: ComparedStory, options: PairOptions = {}): Promise<StatementGroup[]> {
  const { articleOf, statements } = story.index
  const stars = statements.map(() => new Map<number, { place: number; score: number }>())
  const join = (centre: number, place: number, score: number) => {
    const star = stars[centre]
    const article = articleOf[place] ?? 0
    if (star !== undefined && (star.get(article)?.score ?? 0) < score) star.set(article, { place, score })
  }
  for (const { first, second, score } of await pairsOf(story, GROUPED_FROM, { leastAlike: LEAST_ALIKE, ...options })) {
    join(first, second, score)
    join(second, first, score)
  }
  const total = (centre: number) => [...(stars[centre]?.values() ?? [])].reduce((sum, { score }) => sum + score, 0)
  const centres = statements.map((_, place) => place).filter((place) => (stars[place]?.size ?? 0) > 0)
  centres.sort((a, b) => (stars[b]?.size ?? 0) - (stars[a]?.size ?? 0) || total(b) - total(a) || a - b)
  const taken = new Set<number>()
  const groups: StatementGroup[] = []
  for (const centre of centres) {
    const others = [...(stars[centre]?.values() ?? [])].filter(({ place }) => !taken.has(place))
    if (taken.has(centre) || others.length === 0) continue
    const places = [centre, ...others.map(({ place }) => place)].sort((a, b) => a - b)
    for (const place of places) taken.add(place)
    const score = others.reduce((sum, other) => sum + other.score, 0) / others.length
    groups.push({ passages: places.map((place) => passageAt(story, place)), score })
  }
  return groups.sort((a, b) => b.passages.length - a.passages.length || b.score - a.score)
}

function passageAt({ index }: ComparedStory, place: number): StatementGroup['passages'][number] {
  const statement = index.statements[place]
  const source = index.articles[index.articleOf[place] ?? 0]?.source
  if (statement === undefined || source === undefined) throw new RangeError(`no statement at place ${place}`)
  return { article: source.article, span: { start: statement.start, end: statement.end } }
}
