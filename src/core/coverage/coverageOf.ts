import type { Article, Outlet, Reading, Revision } from '../article/article'
import type { Claim, Mention, Status } from '../claim/claim'
import type { ArticleId, ClaimId, MentionId } from '../ids'
import type { Anchoring } from '../text/anchoring'
import { sentencesOf } from '../text/sentences'
import type { Span } from '../text/span'
import type { ArticleCoverage, Cell, CellKind, Coverage, CoverageColumn, CoverageRow, Telling } from './coverage'
import { mentionPlaces } from './mentionPlaces'
import { mentionsByArticle } from './mentionsByArticle'
import { outletColumns } from './outletColumns'
import { inPublicationOrder } from './publicationOrder'
import { readSentences } from './readSentences'

/** The living records of one story, and how its revisions are cut into sentences. */
export type StoryRecords = {
  readonly claims: readonly Claim[]
  readonly mentions: readonly Mention[]
  readonly articles: readonly Article[]
  readonly outlets: readonly Outlet[]
  /** At least the newest of each article. */
  readonly revisions: readonly Revision[]
  readonly readings: readonly Reading[]
  /** A caller that comes back often hands in one that remembers: cutting costs more than all the rest. */
  readonly cut?: (revision: Revision, language: string | undefined) => readonly Span[]
}

/**
 * Columns, rows, cells and facts left of a story. Rows stand in the order of `claims`.
 *
 * Tolerates records that do not fit together for a moment, as live reads of several tables can be: a mention of an
 * unknown claim or article is left out, an article without its revision has no sentences and is not yet read.
 */
export function coverageOf(records: StoryRecords): Coverage {
  const articles = inPublicationOrder(records.articles)
  const revisions = new Map(records.revisions.map((revision) => [revision.id, revision]))
  const known = new Set(records.claims.map((claim) => claim.id))
  const mentions = records.mentions.filter((mention) => known.has(mention.claimId))
  const places = mentionPlaces(mentions, articles, revisions)
  const byArticle = mentionsByArticle(mentions)
  const statuses = new Map(records.claims.map((claim) => [claim.id, claim.status]))

  const covered = articles.map((article): ArticleCoverage => {
    const revision = revisions.get(article.revisionId)
    const reading = records.readings.find(({ articleId }) => articleId === article.id)
    const own = (byArticle.get(article.id) ?? []).filter(({ id }) => places.has(id))
    const sentences = revision === undefined ? [] : (records.cut ?? cutSentences)(revision, languageOf(article))
    const spansRead = reading?.revisionId === article.revisionId ? reading.spans : []
    const marked = own.flatMap(({ id }) => spanOf(places.get(id)) ?? [])
    const isRead = readSentences(sentences, [...spansRead, ...marked])
    return {
      article,
      text: revision?.text ?? '',
      sentences,
      isRead,
      readCount: isRead.filter(Boolean).length,
      claimCounts: claimCounts(own, statuses),
      orphanCount: own.filter(({ id }) => places.get(id)?.kind === 'orphan').length,
    }
  })

  const byId = new Map(covered.map((each) => [each.article.id, each]))
  const columns = outletColumns(articles, records.outlets).map((column): CoverageColumn => {
    const own = column.articleIds.flatMap((id) => byId.get(id) ?? [])
    return { ...column, readCount: sum(own, (each) => each.readCount), sentenceCount: sum(own, countSentences) }
  })
  const rows = rowsOf(records.claims, columns, tellingsByClaim(mentions, places, byId))
  return { columns, rows, articles: covered, cellCounts: cellCounts(rows), statusCounts: statusCounts(records.claims) }
}

/** The sentences of a revision. */
export function cutSentences(revision: Revision, language: string | undefined): Span[] {
  return sentencesOf(revision.text, revision.blocks, language)
}

function languageOf(article: Article): string | undefined {
  return article.metadata.language.value ?? undefined
}

function spanOf(place: Anchoring | undefined): Span | null {
  return place === undefined || place.kind === 'orphan' ? null : place.span
}

type TellingsByArticle = Map<ArticleId, Telling[]>

function tellingsByClaim(
  mentions: readonly Mention[],
  places: ReadonlyMap<MentionId, Anchoring>,
  articles: ReadonlyMap<ArticleId, ArticleCoverage>,
): Map<ClaimId, TellingsByArticle> {
  const found = new Map<ClaimId, TellingsByArticle>()
  for (const { id, claimId, articleId, quote } of mentions) {
    const place = places.get(id)
    if (place === undefined) continue
    const span = spanOf(place)
    const text = articles.get(articleId)?.text ?? ''
    const telling = { mentionId: id, articleId, words: span ? text.slice(span.start, span.end) : quote.exact, place }
    const own = found.get(claimId) ?? new Map<ArticleId, Telling[]>()
    found.set(claimId, own.set(articleId, [...(own.get(articleId) ?? []), telling]))
  }
  return found
}

function rowsOf(
  claims: readonly Claim[],
  columns: readonly CoverageColumn[],
  tellings: ReadonlyMap<ClaimId, TellingsByArticle>,
): CoverageRow[] {
  return claims.map((claim) => {
    const own = tellings.get(claim.id)
    const cells = columns.map((column) => cellOf(column, own))
    const all = cells.flatMap((cell) => (cell.kind === 'states' ? cell.tellings : []))
    return {
      claim,
      cells,
      outletCount: cells.filter((cell) => cell.kind === 'states').length,
      mentionCount: all.length,
      orphanCount: all.filter(({ place }) => place.kind === 'orphan').length,
    }
  })
}

function cellOf(column: CoverageColumn, tellings: TellingsByArticle | undefined): Cell {
  const { readCount, sentenceCount } = column
  const own = tellings === undefined ? [] : column.articleIds.flatMap((id) => tellings.get(id)?.toSorted(inText) ?? [])
  if (own.length > 0) return { kind: 'states', tellings: own.toSorted(orphansLast) }
  if (sentenceCount > 0 && readCount === sentenceCount) return { kind: 'absent' }
  return { kind: 'notYetRead', readCount, sentenceCount }
}

function inText(a: Telling, b: Telling): number {
  return (spanOf(a.place)?.start ?? 0) - (spanOf(b.place)?.start ?? 0)
}

function orphansLast(a: Telling, b: Telling): number {
  return Number(a.place.kind === 'orphan') - Number(b.place.kind === 'orphan')
}

function claimCounts(mentions: readonly Mention[], statuses: ReadonlyMap<ClaimId, Status>): Record<Status, number> {
  const counts = { verified: 0, unverified: 0, disputed: 0 }
  for (const claimId of new Set(mentions.map((mention) => mention.claimId))) {
    const status = statuses.get(claimId)
    if (status !== undefined) counts[status]++
  }
  return counts
}

function cellCounts(rows: readonly CoverageRow[]): Record<CellKind, number> {
  const counts = { states: 0, absent: 0, notYetRead: 0, notApplicable: 0 }
  for (const { cells } of rows) for (const { kind } of cells) counts[kind]++
  return counts
}

function statusCounts(claims: readonly Claim[]): Record<Status, number> {
  const counts = { verified: 0, unverified: 0, disputed: 0 }
  for (const { status } of claims) counts[status]++
  return counts
}

function countSentences({ sentences }: ArticleCoverage): number {
  return sentences.length
}

function sum<Each>(list: readonly Each[], amount: (each: Each) => number): number {
  return list.reduce((total, each) => total + amount(each), 0)
}
