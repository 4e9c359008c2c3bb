/** What the table, the matrix and the plots are made of: who states what, and what nobody has read yet. */
import type { Article } from '../article/article'
import type { Claim, Status } from '../claim/claim'
import type { ArticleId, MentionId } from '../ids'
import type { Anchoring } from '../text/anchoring'
import type { Span } from '../text/span'
import type { OutletColumn } from './outletColumns'

/** A claim as one article words it: a mention with its place in the newest revision. */
export type Telling = {
  readonly mentionId: MentionId
  readonly articleId: ArticleId
  /** The outlet's own words: of the newest revision, or for an orphan those that were marked. */
  readonly words: string
  readonly place: Anchoring
  /**
   * It was attached by hand to other words than those its status rests on, as `isUnjudged` says. Its place is then
   * `similar`, of the lowest score: how alike the words are nobody has measured.
   */
  readonly isUnjudged?: true
}

/** A column that does not state a claim, and why. Blank is not one thing: these are three. */
export type UnstatedCell =
  | { readonly kind: 'absent' }
  | { readonly kind: 'notYetRead'; readonly readCount: number; readonly sentenceCount: number }
  | { readonly kind: 'notApplicable' }

/**
 * A claim × outlet. `states` holds at least one telling, in the order of the articles and of their text, orphans last.
 * Where all of them are orphans the outlet states the claim no more: `otherwise` is what its newest texts do instead.
 */
export type Cell =
  | { readonly kind: 'states'; readonly tellings: readonly Telling[]; readonly otherwise?: UnstatedCell }
  | UnstatedCell
export type CellKind = Cell['kind']

/** A claim with a cell for each column, in their order. */
export type CoverageRow = {
  readonly claim: Claim
  readonly cells: readonly Cell[]
  /** Columns whose newest texts state the claim. */
  readonly outletCount: number
  /** Orphans included. */
  readonly mentionCount: number
  readonly orphanCount: number
}

/** Facts left in one article: its sentences, and which of them were read or marked. */
export type ArticleCoverage = {
  readonly article: Article
  /** The newest revision's text, in which all offsets count. */
  readonly text: string
  readonly sentences: readonly Span[]
  /** One for each sentence. */
  readonly isRead: readonly boolean[]
  readonly readCount: number
  /** Claims that its newest text states, by status. */
  readonly claimCounts: Readonly<Record<Status, number>>
  /** Claims that it stated and whose words are all gone from its newest text. */
  readonly goneCount: number
  readonly orphanCount: number
}

/** A column with its outlet's sentences counted. */
export type CoverageColumn = OutletColumn & { readonly readCount: number; readonly sentenceCount: number }

export type Coverage = {
  readonly columns: readonly CoverageColumn[]
  readonly rows: readonly CoverageRow[]
  /** In the order of publication. */
  readonly articles: readonly ArticleCoverage[]
  readonly cellCounts: Readonly<Record<CellKind, number>>
  readonly statusCounts: Readonly<Record<Status, number>>
}

/** The first telling of a claim, in the order of the columns, orphans last; null for a claim without a mention. */
export function firstTelling({ cells }: CoverageRow): Telling | null {
  const tellings = cells.flatMap((cell) => (cell.kind === 'states' ? cell.tellings : []))
  return tellings.find((telling) => !isOrphan(telling)) ?? tellings[0] ?? null
}

/** What a column does with a claim in its newest texts: one whose words are all gone does not state it any more. */
export function standingCell(cell: Cell): Cell {
  return cell.kind === 'states' ? (cell.otherwise ?? cell) : cell
}

/** Whether the newest revision of an article still has the telling's words. */
export function isOrphan(telling: Telling): boolean {
  return telling.place.kind === 'orphan'
}
