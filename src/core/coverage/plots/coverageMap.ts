/** The numbers behind the coverage plot: what every outlet does with every claim, differences and suggestions included. */
import type { Claim } from '../../claim/claim'
import type { ClaimId } from '../../ids'
import type { DiscrepancyKind } from '../../matching/discrepancies/findDiscrepancies'
import type { ClaimFindings } from '../../matching/findings'
import type { Suggestion } from '../../matching/suggest'
import { type Coverage, type CoverageColumn, standingCell, type Telling } from '../coverage'
import { type MatrixCell, matrixCells } from '../matrixCells'

/** What a cell shows at a glance, the deepest tone first. */
export const MAP_KINDS = ['differs', 'states', 'suggestion', 'absent', 'notYetRead', 'notApplicable'] as const
export type MapKind = (typeof MAP_KINDS)[number]

export type MapCell = {
  readonly kind: MapKind
  readonly claim: Claim
  /** Empty unless the outlet states the claim. */
  readonly tellings: readonly Telling[]
  /** In what the outlet is the exception: each kind once, the weightiest first; empty unless the cell differs. */
  readonly differences: readonly DiscrepancyKind[]
  /** The best one that waits; null unless the cell is a suggestion. */
  readonly suggestion: Suggestion | null
}

export type CoverageMap = {
  /** By number. */
  readonly claims: readonly Claim[]
  /** In the order of publication, each with a cell for every claim. */
  readonly outlets: readonly {
    readonly column: CoverageColumn
    readonly cells: readonly MapCell[]
    /** Claims the outlet states, told differently or not. */
    readonly statedCount: number
  }[]
  readonly counts: Readonly<Record<MapKind, number>>
  /** Claims by how far they reach; `inAll` counts from two outlets on. `differing` have at least one cell that differs. */
  readonly reach: { readonly inAll: number; readonly inOne: number; readonly differing: number }
}

/**
 * Every claim × outlet, as the matrix has it (`matrixCells`); only that words which are all gone are no telling here.
 * Without findings no cell differs, without suggestions none waits: the caller says so.
 */
export function coverageMap(
  { columns, rows, articles }: Coverage,
  findings: ReadonlyMap<ClaimId, ClaimFindings> | undefined,
  suggestions: readonly Suggestion[] | undefined,
): CoverageMap {
  const byNumber = rows.toSorted((a, b) => a.claim.number - b.claim.number)
  const waiting = bestFirst(suggestions ?? [])
  const texts = new Map<string, string>(articles.map(({ article, text }) => [article.id, text]))
  const lines = byNumber.map(({ claim, cells }) => {
    const found = {
      discrepancies: findings?.get(claim.id)?.discrepancies ?? [],
      suggestions: waiting.get(claim.id) ?? [],
    }
    const textOf = (article: string): string => texts.get(article) ?? ''
    return matrixCells(cells.map(standingCell), columns, claim.text, found, textOf)
  })
  const outlets = columns.map((column, index) => {
    const cells = byNumber.flatMap(({ claim }, row) => {
      const cell = lines[row]?.[index]
      return cell === undefined ? [] : mapCell(claim, cell)
    })
    return { column, cells, statedCount: cells.filter(isStated).length }
  })
  const counts = { differs: 0, states: 0, suggestion: 0, absent: 0, notYetRead: 0, notApplicable: 0 }
  const differing = new Set<ClaimId>()
  for (const { kind, claim } of outlets.flatMap(({ cells }) => cells)) {
    counts[kind]++
    if (kind === 'differs') differing.add(claim.id)
  }
  const reach = {
    inAll: columns.length < 2 ? 0 : rows.filter(({ outletCount }) => outletCount === columns.length).length,
    inOne: rows.filter(({ outletCount }) => outletCount === 1).length,
    differing: differing.size,
  }
  return { claims: byNumber.map(({ claim }) => claim), outlets, counts, reach }
}

export function isStated({ kind }: Pick<MapCell, 'kind'>): boolean {
  return kind === 'states' || kind === 'differs'
}

function mapCell(claim: Claim, cell: MatrixCell): MapCell {
  const { kind } = cell
  return {
    kind,
    claim,
    tellings: kind === 'states' || kind === 'differs' ? cell.tellings : [],
    differences: kind === 'differs' ? cell.differences.map((difference) => difference.kind) : [],
    suggestion: kind === 'suggestion' ? cell.suggestion : null,
  }
}

function bestFirst(suggestions: readonly Suggestion[]): Map<ClaimId, Suggestion[]> {
  const byClaim = new Map<ClaimId, Suggestion[]>()
  for (const suggestion of suggestions.toSorted((a, b) => b.score - a.score)) {
    const own = byClaim.get(suggestion.claim)
    if (own === undefined) byClaim.set(suggestion.claim, [suggestion])
    else own.push(suggestion)
  }
  return byClaim
}
