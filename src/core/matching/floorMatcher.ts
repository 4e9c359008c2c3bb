/**
 * The floor that costs nothing: sentences as vectors of character 3- to 5-grams, weighted (1 + log tf) · log(1 + N/df).
 *
 * Language-blind and exact; quadratic in the sentences of a story. What the engine proper is measured against.
 */
import { sentencesOf } from '../text/sentences'
import type { Span } from '../text/span'
import type { MaterialArticle } from './findings'
import type { StatementGroup } from './statements'
import type { Rank, RankedPassage } from './suggest'

/** What the suggestions are made with: ranks passages, groups statements, and knows from which score on to show them. */
export type Matcher = {
  readonly rank: Rank
  readonly groups: () => readonly StatementGroup[]
  /** The least calibrated score that is shown. */
  readonly threshold: number
}

type Sentence = { readonly article: MaterialArticle; readonly span: Span; readonly vector: ReadonlyMap<string, number> }

/** Cosine from which two sentences more often than not state one claim: precision 0.8 on gold/seed-claims.json. */
const THRESHOLD = 0.3

export function floorMatcher(articles: readonly MaterialArticle[]): Matcher {
  const cut = articles.flatMap((article) =>
    sentencesOf(article.text, article.blocks, article.language ?? undefined).map((span) => ({
      article,
      span,
      grams: gramsOf(article.text.slice(span.start, span.end)),
    })),
  )
  const documents = new Map<string, number>()
  for (const { grams } of cut) for (const gram of grams.keys()) documents.set(gram, (documents.get(gram) ?? 0) + 1)
  const weigh = (grams: ReadonlyMap<string, number>) => unit(grams, documents, cut.length)
  const sentences = cut.map(({ article, span, grams }): Sentence => ({ article, span, vector: weigh(grams) }))

  const rank: Rank = ({ article, span }) => {
    const source = articles.find((each) => each.article === article)
    if (source === undefined) return []
    const query = weigh(gramsOf(source.text.slice(span.start, span.end)))
    return sentences
      .filter((sentence) => sentence.article.article !== article)
      .map((sentence): RankedPassage => {
        const score = cosine(query, sentence.vector)
        return { article: sentence.article.article, span: sentence.span, score, reasons: [{ kind: 'alike', score }] }
      })
      .sort((a, b) => b.score - a.score)
  }
  return { rank, groups: () => groupsOf(sentences), threshold: THRESHOLD }
}

/** Mutual best matches of two articles, joined: each sentence in one group at most. */
function groupsOf(sentences: readonly Sentence[]): StatementGroup[] {
  const best = (from: Sentence, article: string): { to: Sentence; score: number } | null => {
    let found: { to: Sentence; score: number } | null = null
    for (const to of sentences) {
      if (to.article.article !== article) continue
      const score = cosine(from.vector, to.vector)
      if (score >= THRESHOLD && score > (found?.score ?? 0)) found = { to, score }
    }
    return found
  }
  const articles = [...new Set(sentences.map(({ article }) => article.article))]
  const taken = new Set<Sentence>()
  const groups: StatementGroup[] = []
  for (const seed of sentences) {
    if (taken.has(seed)) continue
    const matches = articles.flatMap((article) => {
      const match = article === seed.article.article ? null : best(seed, article)
      const isMutual = match !== null && best(match.to, seed.article.article)?.to === seed
      return isMutual && !taken.has(match.to) ? [match] : []
    })
    if (matches.length === 0) continue
    const members = [seed, ...matches.map(({ to }) => to)]
    for (const member of members) taken.add(member)
    groups.push({
      passages: members.map(({ article, span }) => ({ article: article.article, span })),
      score: matches.reduce((sum, { score }) => sum + score, 0) / matches.length,
    })
  }
  return groups
}

function gramsOf(text: string): Map<string, number> {
  const folded = ` ${text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `
  const counts = new Map<string, number>()
  for (let length = 3; length <= 5; length++) {
    for (let start = 0; start + length <= folded.length; start++) {
      const gram = folded.slice(start, start + length)
      counts.set(gram, (counts.get(gram) ?? 0) + 1)
    }
  }
  return counts
}

function unit(
  grams: ReadonlyMap<string, number>,
  documents: ReadonlyMap<string, number>,
  count: number,
): Map<string, number> {
  const weights = [...grams].map(
    ([gram, times]) => [gram, (1 + Math.log(times)) * Math.log(1 + count / (documents.get(gram) ?? 1))] as const,
  )
  const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1
  return new Map(weights.map(([gram, weight]) => [gram, weight / length]))
}

function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  let sum = 0
  for (const [gram, weight] of small) sum += weight * (large.get(gram) ?? 0)
  return sum
}
