/**
 * Which passages of the other articles may state a claim: the best of each article, less what people ruled out.
 *
 * A suggestion is never a link: a person accepts or rejects it. What was rejected does not return, not even when its
 * article has a new revision.
 */
import type { Decision, Passage } from '../claim/decision'
import type { ArticleId, ClaimId, RevisionId } from '../ids'
import { overlaps, type Span } from '../text/span'
import { type Discrepancy, findDiscrepancies } from './discrepancies/findDiscrepancies'
import type { MaterialArticle, MaterialClaim, ReadStory } from './findings'

/**
 * Why a passage is suggested, as values; the interface has the words.
 *
 * `alike` is the passage's calibrated score, 0..1, and not one of the likenesses that it was made from: of passages that
 * are called 0.7 alike, seven in ten state the same. `npm run evaluate -- claims` measures how true that is.
 */
export type MatchReason =
  | { readonly kind: 'quote'; readonly words: string }
  | { readonly kind: 'number'; readonly value: string }
  | { readonly kind: 'name'; readonly names: readonly string[] }
  | { readonly kind: 'alike'; readonly score: number }

/** A passage of another article that may say the same, as ranked by the matcher. `score` is calibrated, 0..1. */
export type RankedPassage = {
  readonly article: ArticleId
  readonly span: Span
  readonly score: number
  readonly reasons: readonly MatchReason[]
}

/** Ranks passages of all other articles against one marked span, best first. */
export type Rank = (query: { readonly article: ArticleId; readonly span: Span }) => readonly RankedPassage[]

export type Suggestion = RankedPassage & {
  readonly claim: ClaimId
  readonly revision: RevisionId
  /** What the passage says differently from the claim's tellings. */
  readonly discrepancies: readonly Discrepancy[]
}

/** What was ruled out: by claim, the words of rejected passages; and the articles marked as absent. */
export type RuledOut = {
  readonly rejected: ReadonlyMap<ClaimId, readonly Passage[]>
  readonly closed: ReadonlyMap<ClaimId, ReadonlySet<ArticleId>>
}

/**
 * Suggestions for one claim: for each article that does not state it yet the best passage, best article first.
 *
 * `threshold` is the least score shown; it is chosen on gold, where its precision is stated.
 */
export function suggestFor(
  claim: MaterialClaim,
  { articles, memory }: Pick<ReadStory, 'articles' | 'memory'>,
  rank: Rank,
  ruledOut: RuledOut,
  threshold: number,
): Suggestion[] {
  const stated = new Set(claim.tellings.map(({ article }) => article))
  const closed = ruledOut.closed.get(claim.claim)
  if (articles.every(({ article }) => stated.has(article) || closed?.has(article))) return []
  const best = new Map<ArticleId, RankedPassage>()
  for (const { article, span } of claim.tellings) {
    for (const passage of rank({ article, span })) {
      if (passage.score < threshold || stated.has(passage.article)) continue
      if (isRuledOut(claim.claim, passage, articles, ruledOut)) continue
      const before = best.get(passage.article)
      if (before === undefined || passage.score > before.score) best.set(passage.article, passage)
    }
  }
  return [...best.values()]
    .sort((a, b) => b.score - a.score)
    .flatMap((passage) => {
      const target = articles.find(({ article }) => article === passage.article)
      if (target === undefined) return []
      return [
        {
          ...passage,
          claim: claim.claim,
          revision: target.revision,
          discrepancies: differences(claim, passage, articles, memory),
        },
      ]
    })
}

function isRuledOut(
  claim: ClaimId,
  passage: RankedPassage,
  articles: readonly MaterialArticle[],
  ruledOut: RuledOut,
): boolean {
  if (ruledOut.closed.get(claim)?.has(passage.article)) return true
  const rejected = ruledOut.rejected.get(claim)?.filter(({ articleId }) => articleId === passage.article) ?? []
  if (rejected.length === 0) return false
  const article = articles.find((each) => each.article === passage.article)
  return rejected.some(({ revisionId, start, end, quote }) =>
    revisionId === article?.revision
      ? overlaps({ start, end }, passage.span)
      : quote.exact === article?.text.slice(passage.span.start, passage.span.end),
  )
}

/** Whether a suggestion still stands: nobody has linked its article to the claim, rejected it or marked it absent since. */
export function isOpenSuggestion(
  suggestion: Suggestion,
  claims: readonly MaterialClaim[],
  ruledOut: RuledOut,
): boolean {
  return openSuggestions(claims, ruledOut)(suggestion)
}

/** As `isOpenSuggestion`, for many suggestions. */
export function openSuggestions(
  claims: readonly MaterialClaim[],
  { rejected, closed }: RuledOut,
): (suggestion: Suggestion) => boolean {
  const byId = new Map(claims.map((claim) => [claim.claim, claim]))
  return ({ claim, article, revision, span }) => {
    const own = byId.get(claim)
    if (own === undefined || own.tellings.some((telling) => telling.article === article)) return false
    if (closed.get(claim)?.has(article)) return false
    return !rejected
      .get(claim)
      ?.some((passage) => passage.articleId === article && passage.revisionId === revision && overlaps(passage, span))
  }
}

/** As if the passage were linked: what would differ between it and the claim's own tellings. */
function differences(
  claim: MaterialClaim,
  passage: RankedPassage,
  articles: readonly MaterialArticle[],
  memory: ReadStory['memory'],
): Discrepancy[] {
  const touched = new Set([...claim.tellings.map(({ article }) => article), passage.article])
  const tellings = articles.flatMap(({ article, text }) => {
    if (!touched.has(article)) return []
    const mentions = claim.tellings.filter((telling) => telling.article === article).map(({ span }) => span)
    if (article === passage.article) mentions.push(passage.span)
    return mentions.length === 0 ? [] : [{ article, text, mentions }]
  })
  const found = findDiscrepancies([{ claim: claim.claim, text: claim.text, tellings }], memory).get(claim.claim) ?? []
  return found.filter(({ between, quiet }) => !quiet && between.includes(passage.article))
}

/** What people ruled out, from the living decisions. */
export function ruledOutBy(decisions: readonly Decision[]): RuledOut {
  const rejected = new Map<ClaimId, Passage[]>()
  const closed = new Map<ClaimId, Set<ArticleId>>()
  for (const { ruling } of decisions) {
    if (ruling.kind === 'suggestionRejected') {
      rejected.set(ruling.claimId, [...(rejected.get(ruling.claimId) ?? []), ruling.passage])
    } else if (ruling.kind === 'absent' || ruling.kind === 'notApplicable') {
      closed.set(ruling.claimId, (closed.get(ruling.claimId) ?? new Set()).add(ruling.articleId))
    }
  }
  return { rejected, closed }
}
