import type { Outlet } from '../article/article'
import { type Claim, STATUSES, type Status } from '../claim/claim'
import type { Decision } from '../claim/decision'
import type { ArticleId, ClaimId } from '../ids'
import {
  type ArticleCoverage,
  type Cell,
  type CellKind,
  type Coverage,
  type CoverageColumn,
  type CoverageRow,
  isOrphan,
  standingCell,
  type Telling,
  type UnstatedCell,
} from './coverage'
import { outletColumns } from './outletColumns'
import { type ReadRecords, type ReadTellings, readTellings } from './readTellings'

/** The living records of one story. */
export type StoryRecords = ReadRecords & {
  readonly claims: readonly Claim[]
  readonly outlets: readonly Outlet[]
  /** The living ones: what was marked by hand as absent or not applicable wins over what was read. */
  readonly decisions?: readonly Decision[]
}

/**
 * Columns, rows, cells and facts left of a story. Rows stand in the order of `claims`.
 *
 * Tolerates records that do not fit together for a moment, as live reads of several tables can be: a mention of an
 * unknown claim has no row, an article without its revision has no sentences and is not yet read.
 */
export function coverageOf(records: StoryRecords): Coverage {
  return coverageFrom(readTellings(records), records)
}

/** As `coverageOf`, with the costly part already done. */
export function coverageFrom(
  { articles, tellings }: ReadTellings,
  { claims, outlets, decisions = [] }: Pick<StoryRecords, 'claims' | 'outlets' | 'decisions'>,
): Coverage {
  const counted = new Map(articles.map(({ article }) => [article.id, { claimCounts: noStatuses(), goneCount: 0 }]))
  for (const { id, status } of claims) {
    for (const [articleId, own] of tellings.get(id) ?? []) {
      const counts = counted.get(articleId)
      if (counts === undefined) continue
      if (own.every(isOrphan)) counts.goneCount++
      else counts.claimCounts[status]++
    }
  }
  const covered = articles.map((each): ArticleCoverage => {
    const counts = counted.get(each.article.id) ?? { claimCounts: noStatuses(), goneCount: 0 }
    return { ...each, ...counts }
  })
  const byId = new Map(covered.map((each) => [each.article.id, each]))
  const inOrder = covered.map(({ article }) => article)
  const columns = outletColumns(inOrder, outlets).map((column): CoverageColumn => {
    const own = column.articleIds.flatMap((id) => byId.get(id) ?? [])
    return {
      ...column,
      readCount: own.reduce((sum, { readCount }) => sum + readCount, 0),
      sentenceCount: own.reduce((sum, { sentences }) => sum + sentences.length, 0),
    }
  })
  const rulings = rulingsByClaim(decisions)
  const rows = claims.map((claim) => rowOf(claim, columns, tellings.get(claim.id), rulings.get(claim.id)))
  return { columns, rows, articles: covered, cellCounts: cellCounts(rows), statusCounts: statusCounts(claims) }
}

type Tellings = ReadonlyMap<ArticleId, readonly Telling[]> | undefined

/** What was decided by hand about a claim in an article that does not state it. */
type Rulings = ReadonlyMap<ArticleId, 'absent' | 'notApplicable'> | undefined

function rulingsByClaim(decisions: readonly Decision[]): Map<ClaimId, Map<ArticleId, 'absent' | 'notApplicable'>> {
  const rulings = new Map<ClaimId, Map<ArticleId, 'absent' | 'notApplicable'>>()
  for (const { ruling } of decisions) {
    if (ruling.kind !== 'absent' && ruling.kind !== 'notApplicable') continue
    const own = rulings.get(ruling.claimId) ?? new Map<ArticleId, 'absent' | 'notApplicable'>()
    rulings.set(ruling.claimId, own.set(ruling.articleId, ruling.kind))
  }
  return rulings
}

function rowOf(claim: Claim, columns: readonly CoverageColumn[], tellings: Tellings, rulings: Rulings): CoverageRow {
  let outletCount = 0
  let mentionCount = 0
  let orphanCount = 0
  const cells = columns.map((column) => {
    const cell = cellOf(column, tellings, rulings)
    if (cell.kind !== 'states') return cell
    if (cell.otherwise === undefined) outletCount++
    mentionCount += cell.tellings.length
    for (const telling of cell.tellings) if (isOrphan(telling)) orphanCount++
    return cell
  })
  return { claim, cells, outletCount, mentionCount, orphanCount }
}

function cellOf(column: CoverageColumn, tellings: Tellings, rulings: Rulings): Cell {
  const { articleIds } = column
  const [only] = articleIds
  const own =
    articleIds.length === 1 && only !== undefined
      ? (tellings?.get(only) ?? [])
      : articleIds.flatMap((id) => tellings?.get(id) ?? []).sort(orphansLast)
  if (own.length === 0) return unstatedCell(column, rulings)
  // Orphans are last: where the first is one, all are.
  return own.slice(0, 1).some(isOrphan)
    ? { kind: 'states', tellings: own, otherwise: unstatedCell(column, rulings) }
    : { kind: 'states', tellings: own }
}

function unstatedCell({ articleIds, readCount, sentenceCount }: CoverageColumn, rulings: Rulings): UnstatedCell {
  const ruled = articleIds.map((id) => rulings?.get(id))
  if (ruled.length > 0 && ruled.every((ruling) => ruling === 'notApplicable')) return { kind: 'notApplicable' }
  if (ruled.length > 0 && ruled.every((ruling) => ruling !== undefined)) return { kind: 'absent' }
  if (sentenceCount > 0 && readCount === sentenceCount) return { kind: 'absent' }
  return { kind: 'notYetRead', readCount, sentenceCount }
}

function orphansLast(a: Telling, b: Telling): number {
  return Number(isOrphan(a)) - Number(isOrphan(b))
}

function cellCounts(rows: readonly CoverageRow[]): Record<CellKind, number> {
  const counts = { states: 0, absent: 0, notYetRead: 0, notApplicable: 0 }
  for (const { cells } of rows) for (const cell of cells) counts[standingCell(cell).kind]++
  return counts
}

function statusCounts(claims: readonly Claim[]): Record<Status, number> {
  const counts = noStatuses()
  for (const { status } of claims) counts[status]++
  return counts
}

function noStatuses(): Record<Status, number> {
  return Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<Status, number>
}
