/** The numbers behind the coverage plot: what every outlet does with every claim, differences and suggestions included. */
import type { Claim } from '../../claim/claim'
import type { ClaimId } from '../../ids'
import type { DiscrepancyKind } from '../../matching/discrepancies/findDiscrepancies'
import type { ClaimFindings } from '../../matching/findings'
import type { Suggestion } from '../../matching/suggest'
import { type Cell, type Coverage, type CoverageColumn, standingCell, type Telling } from '../coverage'

/** What a cell shows at a glance, the deepest tone first. */
export const MAP_KINDS = ['differs', 'states', 'suggestion', 'absent', 'notYetRead', 'notApplicable'] as const
export type MapKind = (typeof MAP_KINDS)[number]

/** Heaviest first: the one that a short name prints. */
const WEIGHT = [
  'negation',
  'number',
  'quote',
  'sourceCount',
  'date',
  'attribution',
  'name',
  'hedge',
] as const satisfies readonly DiscrepancyKind[]

export type MapCell = {
  readonly kind: MapKind
  readonly claim: Claim
  /** Empty unless the outlet states the claim. */
  readonly tellings: readonly Telling[]
  /** Each kind once, the heaviest first; empty unless the cell differs. */
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
 * Every claim × outlet. Without findings no cell differs, without suggestions none waits: the caller says so.
 *
 * A quiet discrepancy, as a known house spelling, makes no cell differ.
 */
export function coverageMap(
  { columns, rows }: Coverage,
  findings: ReadonlyMap<ClaimId, ClaimFindings> | undefined,
  suggestions: readonly Suggestion[] | undefined,
): CoverageMap {
  const byNumber = rows.toSorted((a, b) => a.claim.number - b.claim.number)
  const waiting = bestByClaimAndArticle(suggestions ?? [])
  const outlets = columns.map((column, index) => {
    const cells = byNumber.flatMap(({ claim, cells: own }) => {
      const cell = own[index]
      return cell === undefined ? [] : mapCell(claim, cell, column, findings?.get(claim.id), waiting.get(claim.id))
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

function mapCell(
  claim: Claim,
  now: Cell,
  { articleIds }: CoverageColumn,
  findings: ClaimFindings | undefined,
  waiting: ReadonlyMap<string, Suggestion> | undefined,
): MapCell {
  const cell = standingCell(now)
  if (cell.kind === 'states') {
    const differences = differencesOf(findings, articleIds)
    const kind = differences.length > 0 ? 'differs' : 'states'
    return { kind, claim, tellings: cell.tellings, differences, suggestion: null }
  }
  const suggestion =
    cell.kind === 'notApplicable' ? null : bestOf(articleIds.flatMap((article) => waiting?.get(article) ?? []))
  const kind = suggestion === null ? cell.kind : 'suggestion'
  return { kind, claim, tellings: [], differences: [], suggestion }
}

/** The kinds of difference in which one of `articles` has a part, each once, the heaviest first. */
function differencesOf(findings: ClaimFindings | undefined, articles: readonly string[]): DiscrepancyKind[] {
  const found = new Set(
    (findings?.discrepancies ?? [])
      .filter(({ between, quiet }) => !quiet && between.some((article) => articles.includes(article)))
      .map(({ kind }) => kind),
  )
  return WEIGHT.filter((kind) => found.has(kind))
}

function bestByClaimAndArticle(suggestions: readonly Suggestion[]): Map<ClaimId, Map<string, Suggestion>> {
  const byClaim = new Map<ClaimId, Map<string, Suggestion>>()
  for (const suggestion of suggestions) {
    const own = byClaim.get(suggestion.claim) ?? new Map<string, Suggestion>()
    byClaim.set(suggestion.claim, own)
    const known = own.get(suggestion.article)
    if (known === undefined || known.score < suggestion.score) own.set(suggestion.article, suggestion)
  }
  return byClaim
}

function bestOf(suggestions: readonly Suggestion[]): Suggestion | null {
  return suggestions.reduce<Suggestion | null>(
    (best, each) => (best === null || each.score > best.score ? each : best),
    null,
  )
}
