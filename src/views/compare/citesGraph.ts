/** Where the marks of "Who cites whom" stand: origins on the left, outlets in their order on the right. */
import { isSameOutlet } from '../../core/matching/attribution/outlets'
import { type Chain, chainsOf } from './citations'
import type { ComparedTelling } from './comparedTellings'

/** Heights and places in the units of the drawing, CSS pixels at its full size. */
const ROW = 30
const TOP = 16

export type CitesGraph = {
  readonly height: number
  readonly outlets: readonly { readonly name: string; readonly y: number; readonly citesNobody: boolean }[]
  /** What others have it from; `isHere` where it is itself one of the outlets. */
  readonly sources: readonly { readonly name: string; readonly y: number; readonly isHere: boolean }[]
  /** From a source to an outlet, by way of others where there are any. */
  readonly links: readonly { readonly from: number; readonly to: number; readonly via: readonly string[] }[]
}

/** The graph of whom the outlets have a claim from, one line an outlet and source. */
export function citesGraph(tellings: readonly ComparedTelling[]): CitesGraph {
  const chains = new Map<string, { name: string; chains: Chain[] }>()
  for (const telling of tellings) {
    const known = chains.get(telling.columnKey) ?? { name: telling.outlet, chains: [] }
    known.chains.push(...chainsOf(telling))
    chains.set(telling.columnKey, known)
  }
  const rows = [...chains.values()]
  const names: string[] = []
  const links: { from: number; to: number; via: readonly string[] }[] = []
  for (const [to, row] of rows.entries()) {
    for (const chain of row.chains) {
      const source = chain.at(-1) ?? ''
      let from = names.findIndex((name) => isSameOutlet(name, source))
      if (from === -1) from = names.push(source) - 1
      if (!links.some((link) => link.from === from && link.to === to)) links.push({ from, to, via: chain.slice(0, -1) })
    }
  }
  const outlets = rows.map(({ name, chains }, index) => ({
    name,
    y: TOP + index * ROW,
    citesNobody: chains.length === 0,
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
    const words = own.map(({ to, via }) => {
      const outlet = outlets[to]?.name ?? ''
      return via.length === 0 ? outlet : `${outlet} by way of ${via.join(' and ')}`
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
