/** The numbers behind the origin graph: where claims enter the story, over whom, and which outlets print them. */
import type { Claim } from '../../claim/claim'
import type { ArticleId, ClaimId } from '../../ids'
import { isSameOutlet, outletName } from '../../matching/attribution/outlets'
import type { AttributedMention, ClaimFindings } from '../../matching/findings'
import type { Origin } from '../../matching/origins/findOrigins'
import type { Coverage, CoverageColumn } from '../coverage'

/**
 * Where claims enter. `named`: an agency or outlet that is cited and has no article here. `outlet`: the outlet of that
 * column itself, which cites nobody. `shared`: several outlets with one origin that none of them names; the column is
 * the earliest of them.
 */
export type OriginPlace =
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'outlet'; readonly column: number }
  | { readonly kind: 'shared'; readonly column: number }

export type OriginNode = { readonly key: string; readonly place: OriginPlace; readonly claims: readonly Claim[] }

/** Claims on their way from an origin to an outlet. `via` names who stands between them, as far as the outlet says. */
export type OriginPath = {
  /** Key of the origin. */
  readonly origin: string
  readonly via: string | null
  /** Index of the outlet's column. */
  readonly column: number
  readonly claims: readonly Claim[]
}

export type OriginFlow = {
  readonly columns: readonly CoverageColumn[]
  /** Named ones first, those with most claims before others; then the outlets themselves in their order. */
  readonly origins: readonly OriginNode[]
  /** In the order of the origins, then of the columns. */
  readonly paths: readonly OriginPath[]
  /** Claims that are told somewhere and have findings. */
  readonly claimCount: number
  /** Of these, the claims that several outlets state, and those among them that have one origin only. */
  readonly severalCount: number
  readonly oneOriginCount: number
}

/** The graph of all claims that have findings. A claim counts once in each origin and each path, however often it is told. */
export function originFlow(coverage: Coverage, findings: ReadonlyMap<ClaimId, ClaimFindings>): OriginFlow {
  const reader = sourceReader(coverage)
  const nodes = new Map<string, { key: string; place: OriginPlace; claims: Claim[] }>()
  const paths = new Map<string, { origin: string; via: string | null; column: number; claims: Claim[] }>()
  let claimCount = 0
  let severalCount = 0
  let oneOriginCount = 0
  for (const { claim, outletCount } of coverage.rows.toSorted((a, b) => a.claim.number - b.claim.number)) {
    const found = findings.get(claim.id)
    if (found === undefined || found.origins.length === 0) continue
    claimCount++
    if (outletCount > 1) severalCount++
    if (outletCount > 1 && found.origins.length === 1) oneOriginCount++
    for (const origin of found.origins) {
      const place = reader.placeOf(origin, found.attributions)
      if (place === null) continue
      const key = keyOf(place)
      const node = nodes.get(key) ?? { key, place, claims: [] }
      nodes.set(key, node)
      addOnce(node.claims, claim)
      for (const article of origin.articles) {
        const column = reader.columnOf(article)
        if (column === null) continue
        const via = reader.viaOf(article, place, found.attributions)
        const pathKey = `${key}\n${via ?? ''}\n${column}`
        const path = paths.get(pathKey) ?? { origin: key, via, column, claims: [] }
        paths.set(pathKey, path)
        addOnce(path.claims, claim)
      }
    }
  }
  const origins = [...nodes.values()].sort(inOrder)
  const places = new Map(origins.map(({ key }, index) => [key, index]))
  return {
    columns: coverage.columns,
    origins,
    paths: [...paths.values()].sort(
      (a, b) => (places.get(a.origin) ?? 0) - (places.get(b.origin) ?? 0) || a.column - b.column,
    ),
    claimCount,
    severalCount,
    oneOriginCount,
  }
}

/** Mutates `claims`, which are filled one claim at a time. */
function addOnce(claims: Claim[], claim: Claim): void {
  if (claims.at(-1) !== claim) claims.push(claim)
}

function keyOf(place: OriginPlace): string {
  return place.kind === 'named' ? `named:${outletName(place.name).toLowerCase()}` : `${place.kind}:${place.column}`
}

function inOrder(a: OriginNode, b: OriginNode): number {
  if (a.place.kind === 'named' && b.place.kind === 'named') {
    return b.claims.length - a.claims.length || (a.place.name < b.place.name ? -1 : 1)
  }
  if (a.place.kind === 'named' || b.place.kind === 'named') return a.place.kind === 'named' ? -1 : 1
  return a.place.column - b.place.column || (a.place.kind < b.place.kind ? -1 : 1)
}

type SourceReader = {
  columnOf: (article: string) => number | null
  placeOf: (origin: Origin, attributions: readonly AttributedMention[]) => OriginPlace | null
  viaOf: (article: string, place: OriginPlace, attributions: readonly AttributedMention[]) => string | null
}

function sourceReader({ columns, articles }: Coverage): SourceReader {
  const columnByArticle = new Map<string, number>(
    columns.flatMap(({ articleIds }, index) => articleIds.map((id): [ArticleId, number] => [id, index])),
  )
  const credits = new Map<string, readonly string[]>(
    articles.map(({ article }) => [article.id, article.metadata.credits.value ?? []]),
  )
  const columnOf = (article: string): number | null => columnByArticle.get(article) ?? null
  const columnNamed = (name: string): number =>
    columns.findIndex((column) => column.outletId !== null && isSameOutlet(column.name, name))
  const isOwn = (article: string, name: string): boolean => columnNamed(name) === columnOf(article)

  /** Whom an article has a claim from: cited beside it, cited elsewhere for it, or credited for the whole piece. */
  function sourcesOf(article: string, attributions: readonly AttributedMention[]): string[] {
    const cited = attributions
      .filter((each) => each.article === article)
      .flatMap(({ attribution }) => attribution.cited)
    return [
      ...cited.filter(({ near }) => near).map(({ outlet }) => outlet),
      ...cited.filter(({ near }) => !near).map(({ outlet }) => outlet),
      ...(credits.get(article) ?? []),
    ].filter((name) => !isOwn(article, name))
  }

  function placeOf(origin: Origin, attributions: readonly AttributedMention[]): OriginPlace | null {
    const members = [...new Set(origin.articles.flatMap((article) => columnOf(article) ?? []))].sort((a, b) => a - b)
    const [earliest] = members
    if (earliest === undefined) return null
    const name = origin.source ?? agreedSource(origin.articles.map((article) => sourcesOf(article, attributions)[0]))
    if (name === null) return { kind: members.length === 1 ? 'outlet' : 'shared', column: earliest }
    const column = columnNamed(name)
    return column === -1 ? { kind: 'named', name: outletName(name) } : { kind: 'outlet', column }
  }

  function viaOf(article: string, place: OriginPlace, attributions: readonly AttributedMention[]): string | null {
    const column = columnOf(article)
    if (place.kind === 'shared' || (place.kind === 'outlet' && place.column === column)) return null
    const origin = place.kind === 'named' ? place.name : (columns[place.column]?.name ?? '')
    const cited = sourcesOf(article, attributions)
    // Two outlets named beside one claim are no chain; one who is credited for the piece or cited alone is.
    const between = cited.some((name) => isSameOutlet(name, origin)) ? (credits.get(article) ?? []) : cited
    const via = between.find((name) => !isSameOutlet(name, origin) && !isOwn(article, name))
    return via === undefined ? null : outletName(via)
  }
  return { columnOf, placeOf, viaOf }
}

/** The one outlet that all name first; null where one names nobody or they differ. */
function agreedSource(names: readonly (string | undefined)[]): string | null {
  const [first] = names
  if (first === undefined) return null
  return names.every((name) => name !== undefined && isSameOutlet(name, first)) ? first : null
}
