/** Chooses among the candidates of each mention, by what the words, their context and the other mentions say. */
import type { Candidate } from './anchorCandidates'
import { partRivals, TIE } from './anchorRivals'
import type { Selectors } from './selectors'
import { overlaps, type Span } from './span'

/**
 * The score under which nothing is matched: half of the letters. Below it, chance resemblance of two sentences on one
 * matter is as likely as rewording. tests/unit/text/anchorDrift.test.ts notices.
 */
export const SIMILARITY_FLOOR = 0.5

/** The score that words must have where a context was found in part only, where neighbours alone speak for the place, … */
const PARTLY_FLOOR = 0.6
const SUPPORTED_FLOOR = 0.65
/** … and where nothing but the words does. */
const ALONE_FLOOR = 0.75

/** Folded units that a quote must have to be believed without context or neighbours: shorter phrases recur. */
const ALONE_LENGTH = 24

/** The share of a context that counts as found again; chance gives about 0.3. */
const CONTEXT_FOUND = 0.5

/** The share at which a context leaves no doubt about its place, so that the words between may differ most. */
const CONTEXT_CERTAIN = 0.75

/** What each side of the context and the support of neighbours add to the score (0..1) when places are compared. */
const WEIGHTS = { context: 0.25, neighbours: 0.3 } as const

/** A lead that needs no neighbours to confirm it, so that the mention may itself speak for others. */
const SURE_LEAD = 0.2
const SURE_SCORE = 0.8

/** Places that are compared in the end. */
const CONTENDERS = 8

/** Of two equal places, the one this many times nearer to where the mention should be is taken. */
const NEARER = 6

/** How far text may shift between a mention and its neighbour: some code units, and a share of their distance. */
const SHIFT = { slack: 64, share: 0.25 } as const

export type PlacedCandidate = Candidate & { readonly span: Span }

/** A mention that is looked for. `settled` is its span when the text has not changed there. */
export type Sought = {
  readonly selectors: Selectors
  readonly candidates: readonly PlacedCandidate[]
  readonly settled: Span | null
}

export type Choice =
  /** `rank` adds what context and neighbours say to the score. */
  | { readonly kind: 'found'; readonly span: Span; readonly score: number; readonly rank: number }
  | { readonly kind: 'none'; readonly because: 'gone' | 'ambiguous' }

/** A mention whose place is beyond doubt: old start, new span. */
type Witness = { readonly old: Span; readonly span: Span }

/** Whether a span of the text is known to continue other words of the older text than those of the mention. */
export type IsOthers = (selectors: Selectors, span: Span) => boolean

/** A choice for each mention, in the order given; no two mentions of different words get one place. */
export function choose(sought: readonly Sought[], isOthers: IsOthers): Choice[] {
  const order = sought.map((_, index) => index).sort((a, b) => oldSpan(sought, a).start - oldSpan(sought, b).start)
  const witnesses = order.map((index) => witnessOf(sought[index] as Sought))
  const before = lastKnown(witnesses)
  const after = lastKnown(witnesses.toReversed()).reverse()
  const again: ((taken: readonly Span[]) => Choice)[] = []
  order.forEach((index, rank) => {
    again[index] = (taken) =>
      choiceFor(sought[index] as Sought, before[rank] ?? null, after[rank] ?? null, isOthers, taken)
  })
  return partRivals(
    sought.map(({ selectors }) => selectors.position),
    again,
  )
}

/** For each place in the list the nearest witness before it. */
function lastKnown(witnesses: readonly (Witness | null)[]): (Witness | null)[] {
  let last: Witness | null = null
  return witnesses.map((witness) => {
    const known = last
    last = witness ?? last
    return known
  })
}

/** Whether, of the places of the older text that words of the new one may come from, one beats those at `old`. */
export function continuesOthers(places: readonly PlacedCandidate[], old: Span): boolean {
  const sorted = ranked(places, () => 0)
  const own = sorted.find(({ span }) => overlaps(span, old))
  const other = sorted.find(({ span }) => !overlaps(span, old))
  return other !== undefined && other.score >= SIMILARITY_FLOOR && other.rank - (own?.rank ?? 0) >= TIE
}

function oldSpan(sought: readonly Sought[], index: number): Span {
  return (sought[index] as Sought).selectors.position
}

/** What a mention can say about its neighbours: only one that its own words and context place without doubt. */
function witnessOf({ selectors, candidates, settled }: Sought): Witness | null {
  const old = selectors.position
  if (settled) return { old, span: settled }
  const [best, second] = ranked(candidates, () => 0)
  if (!best || best.score < SURE_SCORE || contextOf(best) < CONTEXT_FOUND) return null
  return second && best.rank - second.rank < SURE_LEAD ? null : { old, span: best.span }
}

/** The best place for one mention that none of `taken` has. */
function choiceFor(
  sought: Sought,
  before: Witness | null,
  after: Witness | null,
  isOthers: IsOthers,
  taken: readonly Span[],
): Choice {
  const { selectors, candidates, settled } = sought
  if (settled) return { kind: 'found', span: settled, score: 1, rank: Number.POSITIVE_INFINITY }
  const old = selectors.position
  const neighbours = [before, after].filter((witness) => witness !== null)
  const supported = (span: Span) => isSupported(old, span, before, after)
  const places = ranked(candidates, (candidate) => (supported(candidate.span) ? WEIGHTS.neighbours : 0))
    .filter((place) => isBelievable(place, supported(place.span)) && !taken.some((span) => overlaps(span, place.span)))
    .slice(0, CONTENDERS)
    .filter((place) => hasBothSides(place) || !isOthers(selectors, place.span))
  const [best] = places
  if (!best) return { kind: 'none', because: 'gone' }
  const tied = places.filter(
    ({ rank, span }) => best.rank - rank < TIE && (span === best.span || !overlaps(span, best.span)),
  )
  const nearest = tied.length > 1 ? clearlyNearest(tied, old, neighbours) : best
  if (!nearest) return { kind: 'none', because: 'ambiguous' }
  return { kind: 'found', span: nearest.span, score: nearest.score, rank: nearest.rank }
}

type Ranked = PlacedCandidate & { readonly rank: number }

/** Candidates with what speaks for them, best first. */
function ranked(candidates: readonly PlacedCandidate[], supportOf: (candidate: PlacedCandidate) => number): Ranked[] {
  return candidates
    .map((candidate) => {
      const context = (candidate.before ?? CONTEXT_FOUND) + (candidate.after ?? CONTEXT_FOUND)
      return { ...candidate, rank: candidate.score + WEIGHTS.context * context + supportOf(candidate) }
    })
    .sort((a, b) => b.rank - a.rank)
}

function hasBothSides({ before, after }: Candidate): boolean {
  return (before ?? 1) >= CONTEXT_FOUND && (after ?? 1) >= CONTEXT_FOUND
}

/** The better of the two sides: a paragraph that moved keeps one at most. */
function contextOf({ before, after }: Candidate): number {
  return Math.max(before ?? 0, after ?? 0)
}

function isBelievable(candidate: Candidate, isSupported: boolean): boolean {
  const context = contextOf(candidate)
  if (context >= CONTEXT_CERTAIN) return candidate.score >= SIMILARITY_FLOOR
  if (context >= CONTEXT_FOUND) return candidate.score >= PARTLY_FLOOR
  if (isSupported) return candidate.score >= SUPPORTED_FLOOR
  return candidate.score >= ALONE_FLOOR && candidate.to - candidate.from >= ALONE_LENGTH
}

/** Whether a place agrees with a neighbour: between both in order, or about as far from one as it was. */
function isSupported(old: Span, span: Span, before: Witness | null, after: Witness | null): boolean {
  const afterFirst = before !== null && keepsOrder(before.old, old, before.span, span)
  const beforeSecond = after !== null && keepsOrder(old, after.old, span, after.span)
  if (afterFirst && beforeSecond) return true
  return (afterFirst && keepsDistance(old, span, before)) || (beforeSecond && keepsDistance(old, span, after))
}

/** Whether two places stand as their old ones did: one after the other, or for words that overlapped begun in order. */
function keepsOrder(firstOld: Span, secondOld: Span, first: Span, second: Span): boolean {
  return overlaps(firstOld, secondOld) ? first.start <= second.start : first.end <= second.start
}

function keepsDistance(old: Span, span: Span, witness: Witness): boolean {
  return deviation(old, span, witness) <= SHIFT.slack + SHIFT.share * Math.abs(old.start - witness.old.start)
}

/** How much farther from or nearer to the witness the mention is than it was, in code units. */
function deviation(old: Span, span: Span, witness: Witness): number {
  return Math.abs(span.start - witness.span.start - (old.start - witness.old.start))
}

/** The one of equal places that is clearly nearest to where neighbours, or else the old offsets, expect the mention. */
function clearlyNearest(places: readonly Ranked[], old: Span, neighbours: readonly Witness[]): Ranked | null {
  const distance = (place: Ranked) =>
    neighbours.length > 0
      ? Math.min(...neighbours.map((witness) => deviation(old, place.span, witness)))
      : Math.abs(place.span.start - old.start)
  const [first, second] = places.toSorted((a, b) => distance(a) - distance(b))
  if (!first || !second) return first ?? null
  return distance(second) >= NEARER * (distance(first) + 1) ? first : null
}
