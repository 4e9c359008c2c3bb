/** Statements worth a row: what most outlets share, or contradict each other about, before anybody has tagged it. */
import type { Decision, Passage } from '../claim/decision'
import type { ArticleId, RevisionId } from '../ids'
import { overlaps, type Span } from '../text/span'
import { type DiscrepancyKind, findDiscrepancies } from './discrepancies/findDiscrepancies'
import { kindsByWeight } from './discrepancies/kindsByWeight'
import type { MaterialClaim, ReadStory } from './findings'

/** A set of passages of several articles that say the same, as the matcher groups them. */
export type StatementGroup = {
  readonly passages: readonly { readonly article: ArticleId; readonly span: Span }[]
  /** How sure the group is, calibrated, 0..1. */
  readonly score: number
}

/** A proposal: accepting it makes a claim with these mentions, status unverified. */
export type ProposedStatement = {
  readonly text: string
  readonly passages: readonly {
    readonly articleId: ArticleId
    readonly revisionId: RevisionId
    readonly span: Span
    readonly words: string
  }[]
  readonly outletCount: number
  readonly score: number
  /** Where the outlets contradict each other about it: the kinds, the weightiest first. */
  readonly conflicts: readonly DiscrepancyKind[]
}

/**
 * Nobody reads on, and each goes to the page with all its passages: of 300 articles a hundred are half a megabyte. A story of a
 * thousand articles has some thousand groups.
 */
const MOST_PROPOSED = 100
/**
 * Tellings of one that are held against each other, in the order of the story: every two of them are compared, and forty
 * outlets are eight hundred comparisons. What the others contradict is found once the statement is a claim.
 */
const MOST_COMPARED = 12

/**
 * The groups worth proposing: of at least two outlets, not yet claimed, not dismissed. Those that most outlets share
 * come first; among equals those in which they contradict each other, then the surest.
 */
export function proposedStatements(
  groups: readonly StatementGroup[],
  { articles, memory }: Pick<ReadStory, 'articles' | 'memory'>,
  claims: readonly MaterialClaim[],
  decisions: readonly Decision[],
): ProposedStatement[] {
  const byId = new Map(articles.map((article) => [article.article, article]))
  const isStillOpen = openStatements(claims, decisions)
  const open = groups
    .flatMap(({ passages, score }): Omit<ProposedStatement, 'conflicts'>[] => {
      const outlets = new Set(passages.map(({ article }) => byId.get(article)?.outlet ?? article))
      const placed = passages.flatMap(({ article, span }) => {
        const target = byId.get(article)
        if (target === undefined) return []
        const words = target.text.slice(span.start, span.end)
        return [{ articleId: article, revisionId: target.revision, span, words }]
      })
      const first = placed[0]
      return outlets.size < 2 || first === undefined
        ? []
        : [{ text: first.words, passages: placed, outletCount: outlets.size, score }]
    })
    .filter(isStillOpen)
    .sort((a, b) => b.outletCount - a.outletCount || b.score - a.score)
    .slice(0, MOST_PROPOSED)
  // All at once: a figure that stands in two statements is held against the one that it is about.
  const found = findDiscrepancies(
    open.map(({ text, passages }, index) => ({
      claim: String(index),
      text,
      tellings: passages.slice(0, MOST_COMPARED).map(({ articleId, span }) => ({
        article: articleId,
        text: byId.get(articleId)?.text ?? '',
        mentions: [span],
      })),
    })),
    memory,
  )
  return open
    .map((statement, index) => {
      const conflicts = found.get(String(index))?.filter(({ conflict }) => conflict) ?? []
      return { ...statement, conflicts: kindsByWeight(conflicts) }
    })
    .sort((a, b) => b.outletCount - a.outletCount || b.conflicts.length - a.conflicts.length || b.score - a.score)
}

/** Whether nobody has claimed or dismissed any passage of the statement yet. */
export function isOpen(
  statement: Pick<ProposedStatement, 'passages'>,
  claims: readonly MaterialClaim[],
  decisions: readonly Decision[],
): boolean {
  return openStatements(claims, decisions)(statement)
}

/** As `isOpen`, for many statements: what is claimed and dismissed is looked up by article. */
export function openStatements(
  claims: readonly MaterialClaim[],
  decisions: readonly Decision[],
): (statement: Pick<ProposedStatement, 'passages'>) => boolean {
  const claimed = new Map<ArticleId, Span[]>()
  for (const { tellings } of claims) for (const { article, span } of tellings) add(claimed, article, span)
  const dismissed = new Map<ArticleId, Passage[]>()
  for (const { ruling } of decisions)
    if (ruling.kind === 'statementDismissed')
      for (const passage of ruling.passages) add(dismissed, passage.articleId, passage)
  return ({ passages }) =>
    !passages.some(
      ({ articleId, revisionId, span, words }) =>
        claimed.get(articleId)?.some((each) => overlaps(each, span)) ||
        dismissed
          .get(articleId)
          ?.some((each) => (each.revisionId === revisionId ? overlaps(each, span) : each.quote.exact === words)),
    )
}

function add<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}
