/** Whom the tellings have it from: chains of outlets and agencies, nearest first, and the speaker at their end. */
import type { CitedSpeaker } from '../../core/matching/attribution/attributionOf'
import { isSameOutlet } from '../../core/matching/attribution/outlets'
import type { ComparedTelling } from './comparedTellings'
import { smallNumber } from './summaryWords'

/** `['VOA', 'Reuters']`: it cites VOA, which cites Reuters. Never empty. */
export type Chain = readonly string[]

/**
 * The chains of a telling. A correction is one chain in the order it was given. What is read in the text is one chain
 * for each outlet cited; an agency that the article's own data credit stands between, since the whole text is from it.
 */
export function chainsOf({ attributed, credits }: ComparedTelling): Chain[] {
  const cited = attributed?.attribution.cited.map(({ outlet }) => outlet) ?? []
  if (attributed?.isCorrected) return cited.length === 0 ? [] : [cited]
  const own = attributed?.attribution.outlet ?? null
  const via = credits.filter(
    (credit) => !cited.some((outlet) => isSameOutlet(outlet, credit)) && (own === null || !isSameOutlet(own, credit)),
  )
  if (cited.length === 0) return via.map((credit) => [credit])
  const [first] = via
  return cited.map((outlet) => (first === undefined ? [outlet] : [first, outlet]))
}

/** "cites VOA, which cites Reuters"; null where nothing is cited. */
export function citationWords(telling: ComparedTelling): string | null {
  const chains = chainsOf(telling)
  if (chains.length === 0) return null
  const [first] = chains
  if (chains.every((chain) => chain.length === 1)) return `cites ${list(chains.flat())}`
  if (chains.length === 1 && first !== undefined) return `cites ${first.join(', which cites ')}`
  return `cites ${first?.[0] ?? ''}, which cites ${list(chains.map((chain) => chain.at(-1) ?? ''))}`
}

/** "Dmitry Peskov, Kremlin spokesman"; an unnamed source in the outlet's own words. */
export function speakerWords(speaker: CitedSpeaker): string {
  if (speaker.kind === 'unnamed') return speaker.description
  return speaker.role === null ? speaker.name : `${speaker.name}, ${speaker.role}`
}

/** The speakers of all tellings in a few words: names once each, or how many unnamed sources. */
export function allSpeakers(tellings: readonly ComparedTelling[]): string {
  const speakers = tellings.flatMap(({ attributed }) => attributed?.attribution.speakers ?? [])
  const names = [
    ...new Map(speakers.flatMap((each) => (each.kind === 'named' ? [[lastWord(each.name), each.name]] : []))).values(),
  ]
  const counts = speakers.flatMap((each) => (each.kind === 'unnamed' ? [each.count] : []))
  const unnamed = counts.length === 0 ? [] : [`unnamed, ${countWords(counts)}`]
  const words = [...names, ...unnamed]
  return words.length === 0 ? 'nobody is named' : words.join('; ')
}

function countWords(counts: readonly { readonly low: number; readonly high: number }[]): string {
  const [low, high] = [Math.min(...counts.map((each) => each.low)), Math.max(...counts.map((each) => each.high))]
  if (high === Number.POSITIVE_INFINITY) return `${smallNumber(low)} or more`
  return low === high ? smallNumber(low) : `${smallNumber(low)} to ${smallNumber(high)}`
}

function lastWord(name: string): string {
  return name.trim().split(/\s+/u).at(-1)?.toLowerCase() ?? ''
}

function list(words: readonly string[]): string {
  return new Intl.ListFormat('en').format([...new Set(words)])
}
