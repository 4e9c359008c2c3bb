/** Figures of one slot that differ between two tellings: the slot is aligned before its filler is compared. */
import type { Span } from '../../text/span'
import { compareNumbers, type Quantity } from '../facts/numbers'
import { isFunctionWord, stemOf, type Token, tokensOf } from '../facts/tokens'
import type { Difference } from './findDiscrepancies'
import { mentionAround, type ReadTelling } from './telling'

/** Nouns of people who are sources: how many of them speak is the kind `sourceCount`, not `number`. */
const SOURCE_NOUNS: ReadonlySet<string> = new Set(
  'source official diplomat adviser advisor aide expert analyst insider witness'.split(' ').map(stemOf),
)

/** Tokens of a figure's surroundings that are read at all; a sentence has other matters further off. */
const REACH = 16
/** At this distance in tokens a word counts half. */
const HALF_WAY = 6
/**
 * What the words around two figures must share: a stem that stands in each article this often on the average is enough
 * alone (weight 1/4), the topic's own words are not. Held by tests/unit/matching/discrepancies/numbers.test.ts.
 */
const SLOT_FLOOR = 0.25

/** A figure with the stems of the words that say what it is about. */
type Slot = { readonly quantity: Quantity; readonly local: ReadonlyMap<string, number> }

/** Figures that fill one slot in both tellings and differ in value, in roundness, or in being exact. */
export function numberDifferences(a: ReadTelling, b: ReadTelling): Difference[] {
  const free = { a: new Set(slotsOf(a)), b: new Set(slotsOf(b)) }
  const [allA, allB] = [[...free.a], [...free.b]]
  for (const x of allA) {
    for (const y of allB) {
      if (!mayBeSame(x.quantity, y.quantity) || !agrees(x.quantity, y.quantity)) continue
      free.a.delete(x)
      free.b.delete(y)
    }
  }
  const candidates = [...free.a]
    .flatMap((x) => [...free.b].map((y) => ({ x, y, fit: slotFit(a, x, b, y, allA, allB) })))
    .filter(({ fit }) => fit >= SLOT_FLOOR)
    .sort((p, q) => q.fit - p.fit)
  const differences: Difference[] = []
  for (const { x, y } of candidates) {
    if (!free.a.delete(x)) continue
    if (!free.b.delete(y)) {
      free.a.add(x)
      continue
    }
    differences.push({
      words: [[spanOf(x.quantity)], [spanOf(y.quantity)]],
      conflict: compareNumbers(x.quantity, y.quantity) === 'conflict',
      quiet: false,
      about: new Set([...x.local.keys(), ...y.local.keys()]),
      figures: [x.quantity, y.quantity],
    })
  }
  return differences
}

/** "As many as 30" and "30" are one figure told in two tones; "about 30" and "30" are not, nor "over 21" and "21 or older". */
function agrees(a: Quantity, b: Quantity): boolean {
  if (a.low !== b.low || a.high !== b.high) return false
  if (a.bound === b.bound) return true
  const inexact = (quantity: Quantity): boolean => quantity.bound === 'about' || quantity.bound === 'nearly'
  const strict = [a.bound, b.bound].includes('over') && [a.bound, b.bound].includes('atLeast')
  return !inexact(a) && !inexact(b) && !strict
}

function mayBeSame(a: Quantity, b: Quantity): boolean {
  if (a.unit.noun === null || b.unit.noun === null) return true
  return a.unit.kind === b.unit.kind && a.unit.noun === b.unit.noun
}

function slotsOf(telling: ReadTelling): Slot[] {
  return telling.numbers
    .filter(({ unit }) => !SOURCE_NOUNS.has(unit.noun ?? ''))
    .map((quantity) => ({ quantity, local: localStems(telling, quantity) }))
}

/**
 * Content stems near a figure with their closeness (1 beside it, half at `HALF_WAY` words): up to the next figure, back
 * to the comma before it, and no further than its own item of a list.
 */
function localStems(telling: ReadTelling, quantity: Quantity): Map<string, number> {
  const mention = mentionAround(telling, quantity)
  const others = telling.numbers.filter((other) => other !== quantity)
  const from = Math.max(mention.start, ...others.filter(({ end }) => end <= quantity.start).map(({ end }) => end))
  const to = Math.min(mention.end, ...others.filter(({ start }) => start >= quantity.end).map(({ start }) => start))
  const tokens = tokensOf(telling.text, { start: from, end: to })
  const before = tokens.filter((token) => token.end <= quantity.start).reverse()
  const after = tokens.filter((token) => token.start >= quantity.value.end)
  const stems = new Map<string, number>()
  const read = (side: readonly Token[], stop: RegExp): void => {
    for (const [index, token] of side.slice(0, REACH).entries()) {
      if (index > 0 && stop.test(token.text)) return
      if (side === after && token.key === 'and' && /^(?:an?|the)$/u.test(side[index + 1]?.key ?? '')) return
      if (token.kind !== 'word' || isFunctionWord(token.key)) continue
      const stem = stemOf(token.key)
      stems.set(stem, Math.max(stems.get(stem) ?? 0, 1 / (1 + index / HALF_WAY)))
    }
  }
  read(before, /^[,;:()—–.]$/u)
  read(after, /^[;:()—–.]$/u)
  return stems
}

/** How well two figures fill one slot: the rarity of the words around them that both have, more where the values agree. */
function slotFit(
  a: ReadTelling,
  x: Slot,
  b: ReadTelling,
  y: Slot,
  allA: readonly Slot[],
  allB: readonly Slot[],
): number {
  const [p, q] = [x.quantity.unit, y.quantity.unit]
  if (p.kind !== q.kind || p.noun !== q.noun) return 0
  if (p.kind === 'count' && p.noun === null) return 0
  let fit = 0
  for (const [stem, close] of x.local) {
    const other = y.local.get(stem)
    if (stem !== p.noun && other !== undefined) fit += rarity(a, stem) * rarity(b, stem) * close * other
  }
  const alone = (slots: readonly Slot[]): boolean =>
    slots.filter(({ quantity: { unit } }) => unit.kind === p.kind && unit.noun === p.noun).length === 1
  if ((p.kind === 'count' || p.kind === 'age') && alone(allA) && alone(allB)) fit += SLOT_FLOOR
  const sameValue = x.quantity.low === y.quantity.low && x.quantity.high === y.quantity.high
  return sameValue && p.noun !== null ? fit + 1 : fit
}

function rarity({ stemCounts }: ReadTelling, stem: string): number {
  return 1 / Math.sqrt(stemCounts.get(stem) ?? 1)
}

function spanOf({ start, end }: Span): Span {
  return { start, end }
}
