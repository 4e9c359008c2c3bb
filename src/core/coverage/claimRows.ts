/** The rows of the claims table: what each column sorts by, and what the filters ask. */
import { STATUSES, type Status } from '../claim/claim'
import type { ClaimId } from '../ids'
import { DISCREPANCY_KINDS, type DiscrepancyKind } from '../matching/discrepancies/findDiscrepancies'
import { kindsByWeight } from '../matching/discrepancies/kindsByWeight'
import type { StoryFindings } from '../matching/findings'
import { claimSpeaker } from './claimSpeaker'
import { columnOrigins } from './columnOrigins'
import { type Coverage, type CoverageRow, standingCell } from './coverage'

/** One row with keys that sort by `<` alone, worked out once and not at every comparison. */
export type ClaimRow = {
  readonly id: ClaimId
  readonly coverage: CoverageRow
  readonly number: number
  /** Place of the status in `STATUSES`, reversed: what needs work comes first. */
  readonly statusRank: number
  /** The claim's words as `foldWords` gives them. */
  readonly words: string
  readonly outletCount: number
  readonly mentionCount: number
  readonly changedAt: string
  /** Keys of the columns whose newest texts state the claim. */
  readonly outletKeys: readonly string[]
  /** Outlets of each origin; null while the engine has not compared the claim, and where no outlet states it. */
  readonly originGroups: readonly number[] | null
  /** Origins; -1 where they are not known. */
  readonly originCount: number
  /** In what the tellings differ, the weightiest first; null while the engine has not compared the claim. */
  readonly kinds: readonly DiscrepancyKind[] | null
  /** Sorts the weightiest kind first, more kinds before fewer; those without any, then those not compared, last. */
  readonly kindRank: number
  /** As `claimSpeaker` gives it; null where it is not known. */
  readonly speaker: string | null
  /** Its words folded; what is not known comes last. */
  readonly speakerKey: string
}

const KINDS_BY_WEIGHT = kindsByWeight(DISCREPANCY_KINDS.map((kind) => ({ kind, quiet: false })))
/** Sorts after every word that `foldWords` gives. */
const LAST = '\u{10ffff}'

/** One row a claim, in the order of the coverage; the findings are looked up by claim and may still be missing. */
export function claimRows({ rows, columns }: Coverage, findings?: Pick<StoryFindings, 'claims'>): ClaimRow[] {
  return rows.map((coverage) => {
    const { claim, cells, outletCount, mentionCount } = coverage
    const found = findings?.claims.get(claim.id)
    const kinds = found === undefined ? null : kindsByWeight(found.discrepancies)
    const origins = found === undefined ? null : columnOrigins(found.origins, cells, columns)
    const speaker = found === undefined ? null : claimSpeaker(found.attributions)
    return {
      id: claim.id,
      coverage,
      number: claim.number,
      statusRank: STATUSES.length - 1 - STATUSES.indexOf(claim.status),
      words: foldWords(claim.text),
      outletCount,
      mentionCount,
      changedAt: claim.changedAt,
      outletKeys: columns.flatMap(({ key }, index) => {
        const cell = cells[index]
        return cell !== undefined && standingCell(cell).kind === 'states' ? [key] : []
      }),
      originGroups: origins?.groups ?? null,
      originCount: origins?.groups.length ?? -1,
      kinds,
      kindRank: kindRank(kinds),
      speaker,
      speakerKey: speaker === null ? LAST : foldWords(speaker),
    }
  })
}

function kindRank(kinds: readonly DiscrepancyKind[] | null): number {
  if (kinds === null) return Number.POSITIVE_INFINITY
  const [first] = kinds
  const count = KINDS_BY_WEIGHT.length
  return first === undefined ? (count + 1) ** 2 : KINDS_BY_WEIGHT.indexOf(first) * count + count - kinds.length
}

/** Lower case without accents, compatibility forms resolved: `É` and `e` are one letter. */
export function foldWords(text: string): string {
  // Most claims of most stories: a tenth of the time for 5,000 of them.
  if (isAscii(text)) return text.toLowerCase()
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 0x7f) return false
  return true
}

/** How many origins a claim has, as the filters ask. */
export const ORIGIN_RANGES = ['one', 'two', 'threeOrMore'] as const
export type OriginRange = (typeof ORIGIN_RANGES)[number]

/** What the rows shown must fit: every word somewhere in the claim, and of each list that is not empty one entry. */
export type ClaimFilter = {
  readonly words: string
  /** Empty lets every status through. */
  readonly statuses: readonly Status[]
  /** Column keys; empty lets every outlet through. */
  readonly outletKeys: readonly string[]
  readonly origins: readonly OriginRange[]
  /** The tellings differ in one of them. */
  readonly kinds: readonly DiscrepancyKind[]
}

export const NO_FILTER: ClaimFilter = { words: '', statuses: [], outletKeys: [], origins: [], kinds: [] }

export function isFiltering({ words, statuses, outletKeys, origins, kinds }: ClaimFilter): boolean {
  return words.trim() !== '' || [statuses, outletKeys, origins, kinds].some((list) => list.length > 0)
}

/** A claim's number with or without `#` finds it too. */
export function filterClaims(rows: readonly ClaimRow[], filter: ClaimFilter): ClaimRow[] {
  const words = wordsOf(filter)
  return rows.filter((row) => hasWords(row, words) && FACETS.every((facet) => isChosen(row, facet, filter)))
}

/** For each choice of a facet how many rows would fit were it chosen, by all the other filters. */
export type FacetCounts = {
  readonly statuses: Readonly<Record<Status, number>>
  readonly outlets: ReadonlyMap<string, number>
  readonly origins: Readonly<Record<OriginRange, number>>
  readonly kinds: ReadonlyMap<DiscrepancyKind, number>
}

export function facetCounts(rows: readonly ClaimRow[], filter: ClaimFilter): FacetCounts {
  const words = wordsOf(filter)
  const statuses = { verified: 0, unverified: 0, disputed: 0 }
  const outlets = new Map<string, number>()
  const origins = { one: 0, two: 0, threeOrMore: 0 }
  const kinds = new Map<DiscrepancyKind, number>()
  for (const row of rows) {
    if (!hasWords(row, words)) continue
    const failed = FACETS.filter((facet) => !isChosen(row, facet, filter))
    const counts = (facet: Facet): boolean => failed.every((each) => each === facet)
    if (counts('statuses')) statuses[row.coverage.claim.status]++
    if (counts('outletKeys')) for (const key of row.outletKeys) outlets.set(key, (outlets.get(key) ?? 0) + 1)
    const range = originRange(row)
    if (range !== null && counts('origins')) origins[range]++
    if (counts('kinds')) for (const kind of row.kinds ?? []) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  }
  return { statuses, outlets, origins, kinds }
}

const FACETS = ['statuses', 'outletKeys', 'origins', 'kinds'] as const
type Facet = (typeof FACETS)[number]

function isChosen(row: ClaimRow, facet: Facet, filter: ClaimFilter): boolean {
  if (filter[facet].length === 0) return true
  switch (facet) {
    case 'statuses':
      return filter.statuses.includes(row.coverage.claim.status)
    case 'outletKeys':
      return filter.outletKeys.some((key) => row.outletKeys.includes(key))
    case 'origins': {
      const range = originRange(row)
      return range !== null && filter.origins.includes(range)
    }
    case 'kinds':
      return filter.kinds.some((kind) => row.kinds?.includes(kind) === true)
    default:
      return facet satisfies never
  }
}

function originRange({ originCount }: ClaimRow): OriginRange | null {
  if (originCount < 1) return null
  return originCount === 1 ? 'one' : originCount === 2 ? 'two' : 'threeOrMore'
}

function wordsOf({ words }: ClaimFilter): string[] {
  return foldWords(words)
    .split(/\s+/u)
    .filter((word) => word !== '')
}

function hasWords(row: ClaimRow, words: readonly string[]): boolean {
  return words.every((word) => row.words.includes(word) || word.replace(/^#/u, '') === String(row.number))
}
