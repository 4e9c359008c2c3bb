/** Where the marks of "Who cites whom" stand: origins on the left, outlets in their order on the right. */

import { isSameOutlet } from '../../core/matching/attribution/outlets'
import type { Origin } from '../../core/matching/origins/findOrigins'
import { type Chain, chainsOf } from './citations'
import type { ComparedTelling } from './comparedTellings'
import { originReasons } from './originReasons'

/** Heights and places in the units of the drawing, CSS pixels at its full size. */
const ROW = 30
const TOP = 16

export type CitesGraph = {
  readonly height: number
  readonly outlets: readonly { readonly name: string; readonly y: number; readonly citesNobody: boolean }[]
  /** What others have it from; `isHere` where it is itself one of the outlets. */
  readonly sources: readonly { readonly name: string; readonly y: number; readonly isHere: boolean }[]
  readonly links: readonly CitesLink[]
}

/** From a source to an outlet, by way of others where there are any. `isElsewhere`: the article names the source, not this telling. */
export type CitesLink = {
  readonly from: number
  readonly to: number
  readonly via: readonly string[]
  readonly isElsewhere: boolean
}

/** The graph of whom the outlets have a claim from, one line an outlet and source; by the tellings first, then by their articles. */
export function citesGraph(tellings: readonly ComparedTelling[], origins: readonly Origin[]): CitesGraph {
  const chains = new Map<string, { name: string; chains: Chain[]; articleSource: string | null }>()
  for (const telling of tellings) {
    const known = chains.get(telling.columnKey) ?? { name: telling.outlet, chains: [], articleSource: null }
    known.chains.push(...chainsOf(telling))
    known.articleSource ??= articleSourceOf(telling, origins)
    chains.set(telling.columnKey, known)
  }
  const rows = [...chains.values()]
  const names: string[] = []
  const links: CitesLink[] = []
  for (const [to, row] of rows.entries()) {
    const { articleSource } = row
    const isElsewhere =
      articleSource !== null && !row.chains.some((chain) => chain.some((name) => isSameOutlet(name, articleSource)))
    const own = isElsewhere
      ? (row.chains.length === 0 ? [[]] : row.chains).map((chain) => [...chain, articleSource])
      : row.chains
    for (const chain of own) {
      const source = chain.at(-1) ?? ''
      let from = names.findIndex((name) => isSameOutlet(name, source))
      if (from === -1) from = names.push(source) - 1
      if (!links.some((link) => link.from === from && link.to === to)) {
        links.push({ from, to, via: chain.slice(0, -1), isElsewhere })
      }
    }
  }
  const outlets = rows.map(({ name }, index) => ({
    name,
    y: TOP + index * ROW,
    citesNobody: !links.some((link) => link.to === index),
  }))
  const sources = names.map((name, from) => ({
    name,
    y: mean(links.filter((link) => link.from === from).map(({ to }) => outlets[to]?.y ?? 0)),
    isHere: rows.some((row) => isSameOutlet(row.name, name)),
  }))
  return { height: TOP + rows.length * ROW, outlets, sources: apart(sources), links }
}

/** "Reuters is cited by Northern Ledger, and by way of VOA by Adria Newsroom." The drawing in words. */
export function citesWords({ outlets, sources, links }: CitesGraph): string {
  const sentences = sources.map(({ name }, from) => {
    const own = links.filter((link) => link.from === from)
    const words = own.map(({ to, via, isElsewhere }) => {
      const outlet = outlets[to]?.name ?? ''
      const way = via.length === 0 ? outlet : `${outlet} by way of ${via.join(' and ')}`
      return isElsewhere ? `${way} (elsewhere in its article)` : way
    })
    return `${name} is cited by ${new Intl.ListFormat('en').format(words)}.`
  })
  const silent = outlets.filter(({ citesNobody }) => citesNobody).map(({ name }) => name)
  if (silent.length > 0) {
    sentences.push(
      `${new Intl.ListFormat('en').format(silent)} ${silent.length === 1 ? 'cites' : 'cite'} no other outlet.`,
    )
  }
  return sentences.join(' ')
}

/** The source that an article names somewhere as its own, among those of its origin; a correction by hand stands alone. */
function articleSourceOf({ article, attributed }: ComparedTelling, origins: readonly Origin[]): string | null {
  const origin = origins.find(({ articles }) => articles.includes(article))
  if (origin === undefined || origin.source === null || attributed?.isCorrected) return null
  const isNamed = originReasons(origin).some(
    (reason) =>
      reason.kind === 'source' &&
      reason.source === origin.source &&
      reason.places.some((place) => place.article === article && place.spans.length > 0),
  )
  return isNamed ? origin.source : null
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}

/** Two sources of the same outlets would stand on each other: a row's height between them keeps their names readable. */
function apart<Source extends { readonly y: number }>(sources: readonly Source[]): Source[] {
  const order = sources.toSorted((a, b) => a.y - b.y)
  const placed = new Map<Source, number>()
  let lowest = Number.NEGATIVE_INFINITY
  for (const source of order) {
    lowest = Math.max(source.y, lowest + ROW)
    placed.set(source, lowest)
  }
  return sources.map((source) => ({ ...source, y: placed.get(source) ?? source.y }))
}
