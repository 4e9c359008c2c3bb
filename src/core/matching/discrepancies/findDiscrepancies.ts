/** Typed differences between the tellings of a story's claims. To add a kind: one detector, one line in `DETECTORS`. */
import type { Span } from '../../text/span'
import { compareNumbers, numbersIn, type Quantity } from '../facts/numbers'
import { contentStems, keyOf } from '../facts/tokens'
import { attributionDifferences } from './attributionDifferences'
import { dateDifferences } from './dateDifferences'
import { hedgeDifferences } from './hedgeDifferences'
import { isKin } from './kin'
import { nameDifferences } from './nameDifferences'
import { negationDifferences } from './negationDifferences'
import { numberDifferences } from './numberDifferences'
import { quoteDifferences } from './quoteDifferences'
import { sourceCountDifferences } from './sourceCountDifferences'
import { type ReadArticle, type ReadTelling, readArticle, readTelling, type Telling } from './telling'

export const DISCREPANCY_KINDS = [
  'number',
  'sourceCount',
  'name',
  'quote',
  'date',
  'attribution',
  'hedge',
  'negation',
] as const
export type DiscrepancyKind = (typeof DISCREPANCY_KINDS)[number]

/** A difference between two tellings, pointing to the words of both. */
export type Discrepancy = {
  readonly kind: DiscrepancyKind
  /** The two articles, by `Telling.article`. */
  readonly between: readonly [string, string]
  /** What differs, in each article's text; one side is empty where the other adds words. */
  readonly words: readonly [readonly Span[], readonly Span[]]
  /** The tellings cannot both be right, or cannot both be the exact words. Otherwise they differ in detail or rounding. */
  readonly conflict: boolean
  /** A known house spelling of a place (Kyiv, Kiev): shown where words are compared, not counted as a flag. */
  readonly quiet: boolean
}

/** What a detector finds between two tellings. */
export type Difference = Omit<Discrepancy, 'kind' | 'between'> & {
  /** Stems of the words that say what it is about; they decide which of a story's claims it belongs to. */
  readonly about: ReadonlySet<string>
  /** Set where the difference is an outlet's habit of spelling, not a matter of one claim: one key a habit. */
  readonly habit?: string
  /** Stems that make it no discrepancy where they stand in the claim: who acts in a claim is not only its source. */
  readonly unless?: ReadonlySet<string>
  /** The figures compared, for the same purpose. */
  readonly figures?: readonly Quantity[]
}

/** A claim with its tellings. `text` is the claim in the checker's words, or '' where there is none. */
export type ToldClaim = { readonly claim: string; readonly text: string; readonly tellings: readonly Telling[] }

/** The claim in the checker's words, read once; both are empty where there are none. */
export type ClaimWords = { readonly stems: ReadonlySet<string>; readonly figures: readonly Quantity[] }

type Detector = (a: ReadTelling, b: ReadTelling, claim: ClaimWords) => readonly Difference[]

const DETECTORS: Record<DiscrepancyKind, Detector> = {
  number: numberDifferences,
  sourceCount: sourceCountDifferences,
  name: nameDifferences,
  quote: quoteDifferences,
  date: dateDifferences,
  attribution: attributionDifferences,
  hedge: hedgeDifferences,
  negation: negationDifferences,
}

/**
 * Compares every two tellings of each claim; the map is keyed by `ToldClaim.claim`.
 *
 * A sentence carries other claims' figures. So where the same two stretches of text differ under several claims, only
 * the claims that they are most about keep the discrepancy. Symmetric: the order of tellings changes the sides only.
 *
 * `memory` keeps what was read and compared: a caller that comes back hands in the same one, and only claims whose
 * words or tellings changed are compared anew.
 */
export function findDiscrepancies(
  claims: readonly ToldClaim[],
  memory: ComparisonMemory = { articles: new Map(), claims: new Map() },
): Map<string, Discrepancy[]> {
  const found = claims.map((claim) => remembered(claim, memory))
  const best = new Map<string, number>()
  for (const { place, wording, relevance } of found.flat()) {
    for (const key of [place, wording]) best.set(key, Math.max(relevance, best.get(key) ?? 0))
  }
  // the same places under several claims: the most fitting claim keeps them; the same words in other places: only
  // claims that they have nothing to do with lose them
  const belongs = ({ place, wording, once, relevance }: Found): boolean =>
    relevance === best.get(once ? wording : place) && (relevance > 0 || best.get(wording) === 0)
  return new Map(
    claims.map(({ claim }, index) => [
      claim,
      (found[index] ?? []).filter(belongs).map(({ discrepancy }) => discrepancy),
    ]),
  )
}

type KeptArticle = { readonly read: ReadArticle; readonly id: number }

/** What comparing remembers; it grows, so its keeper makes a new one when articles go. */
export type ComparisonMemory = {
  /** By text. */
  readonly articles: Map<string, KeptArticle>
  /** By the claim's words, its tellings and their texts. */
  readonly claims: Map<string, readonly Found[]>
}

function remembered(claim: ToldClaim, memory: ComparisonMemory): readonly Found[] {
  const tellings = claim.tellings.map(({ article, text, mentions, publishedOn }) => [
    article,
    keptArticle(text, memory).id,
    mentions,
    publishedOn,
  ])
  const key = JSON.stringify([claim.text, tellings])
  const found = memory.claims.get(key) ?? compareTellings(claim, memory)
  memory.claims.set(key, found)
  return found
}

function keptArticle(text: string, { articles }: ComparisonMemory): KeptArticle {
  const kept = articles.get(text) ?? { read: readArticle(text), id: articles.size }
  articles.set(text, kept)
  return kept
}

type Found = {
  readonly discrepancy: Discrepancy
  readonly place: string
  readonly wording: string
  readonly once: boolean
  readonly relevance: number
}

function compareTellings({ text, tellings }: ToldClaim, memory: ComparisonMemory): Found[] {
  const read = tellings.map((telling) => readTelling(telling, keptArticle(telling.text, memory).read))
  const claim: ClaimWords = { stems: contentStems(text), figures: numbersIn(text) }
  const found: Found[] = []
  for (const [index, a] of read.entries()) {
    for (const b of read.slice(index + 1)) {
      for (const kind of DISCREPANCY_KINDS) {
        for (const difference of DETECTORS[kind](a, b, claim)) {
          const { words, conflict, quiet, habit, unless } = difference
          if (unless !== undefined && [...unless].some((stem) => claim.stems.has(stem))) continue
          const discrepancy = { kind, between: [a.article, b.article], words, conflict, quiet } as const
          found.push({
            discrepancy,
            place: placeKey(discrepancy),
            wording: habit === undefined ? wordingKey(discrepancy, [a.text, b.text]) : habitKey(discrepancy, habit),
            once: habit !== undefined,
            relevance: relevanceOf(difference, claim),
          })
        }
      }
    }
  }
  return found
}

/** One string for the same two stretches of text, whichever telling comes first. */
function placeKey({ kind, between, words }: Discrepancy): string {
  const sides = words.map(
    (spans, side) => `${between[side]}:${spans.map(({ start, end }) => `${start}-${end}`).join()}`,
  )
  return [kind, ...sides.sort()].join(' ')
}

function habitKey({ kind, between }: Discrepancy, habit: string): string {
  return [kind, 'habit', habit, ...[...between].sort()].join(' ')
}

/** One string for the same two wordings, wherever they stand. */
function wordingKey({ kind, between, words }: Discrepancy, texts: readonly [string, string]): string {
  const sides = words.map((spans, side) => {
    const said = spans.map(({ start, end }) => keyOf((texts[side] ?? '').slice(start, end))).join(' ')
    return `${between[side]}:${said}`
  })
  return [kind, 'words', ...sides.sort()].join(' ')
}

/** A figure that the claim itself names weighs more than any number of words around it. */
const FIGURE_RELEVANCE = 100

function relevanceOf({ about, figures = [] }: Difference, claim: ClaimWords): number {
  const named = figures.some((figure) =>
    claim.figures.some(
      (other) =>
        other.unit.kind === figure.unit.kind &&
        (other.unit.noun === null || other.unit.noun === figure.unit.noun) &&
        compareNumbers(other, figure) !== 'conflict',
    ),
  )
  return (
    [...about].filter((stem) => [...claim.stems].some((other) => isKin(stem, other))).length +
    (named ? FIGURE_RELEVANCE : 0)
  )
}
