/** The statements that most outlets share: what a story's table of claims could begin with. */
import type { ArticleId } from '../ids'
import type { Span } from '../text/span'
import { type ComparedStory, type CompareOptions, pairsOf } from './compareStory'

export type Proposal = {
  /** The telling that the others are most like. */
  readonly article: ArticleId
  readonly span: Span
  /** All tellings, one an article, the central one among them, in the order of the story's articles. */
  readonly tellings: readonly { readonly article: ArticleId; readonly span: Span; readonly score: number }[]
  /** The mean chance that a telling states what the central one states. */
  readonly score: number
}

/**
 * A telling joins a proposal from this score on: nobody asked for it, so it must be right more often than a suggestion.
 * At 0.5 four pairs in five are right on gold; `npm run evaluate -- claims` prints it.
 */
export const PROPOSED_FROM = 0.5

/**
 * Proposals by the number of articles that share them, then by score; no statement stands in two of them.
 *
 * A star around its centre, not a chain: "A like B, B like C" drifts from claim to claim.
 */
export async function statementsWorthARow(story: ComparedStory, options: CompareOptions = {}): Promise<Proposal[]> {
  const { articleOf, statements } = story.index
  const stars = statements.map(() => new Map<number, { place: number; score: number }>())
  const join = (centre: number, place: number, score: number) => {
    const star = stars[centre]
    const article = articleOf[place] ?? 0
    if (star !== undefined && (star.get(article)?.score ?? 0) < score) star.set(article, { place, score })
  }
  for (const { first, second, score } of await pairsOf(story, PROPOSED_FROM, options)) {
    join(first, second, score)
    join(second, first, score)
  }
  const taken = new Set<number>()
  const proposals: Proposal[] = []
  const total = (centre: number) => [...(stars[centre]?.values() ?? [])].reduce((sum, { score }) => sum + score, 0)
  const order = statements.map((_, place) => place).filter((place) => (stars[place]?.size ?? 0) > 0)
  order.sort((a, b) => (stars[b]?.size ?? 0) - (stars[a]?.size ?? 0) || total(b) - total(a) || a - b)
  for (const centre of order) {
    const others = [...(stars[centre]?.values() ?? [])].filter(({ place }) => !taken.has(place))
    if (taken.has(centre) || others.length === 0) continue
    for (const place of [centre, ...others.map((other) => other.place)]) taken.add(place)
    proposals.push(proposalFrom(story, centre, others))
  }
  return proposals.sort((a, b) => b.tellings.length - a.tellings.length || b.score - a.score)
}

function proposalFrom(
  { index }: ComparedStory,
  centre: number,
  others: readonly { place: number; score: number }[],
): Proposal {
  const telling = (place: number, score: number) => {
    const { start, end } = index.statements[place] ?? { start: 0, end: 0 }
    const source = index.articles[index.articleOf[place] ?? 0]?.source
    if (source === undefined) throw new RangeError(`no article for statement ${place}`)
    return { article: source.article, span: { start, end }, score }
  }
  const { article, span } = telling(centre, 1)
  const places = [{ place: centre, score: 1 }, ...others].sort((a, b) => a.place - b.place)
  const score = others.reduce((sum, other) => sum + other.score, 0) / others.length
  return { article, span, tellings: places.map((other) => telling(other.place, other.score)), score }
}
