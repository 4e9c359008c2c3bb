/** One weighted passage as a small hash table, for its dot products with many others: it stays in the processor's cache. */
import type { Terms } from './grams'

/** The slots of the terms of one passage; an empty slot weighs 0, which no term does. */
export type DotTable = { readonly keys: Uint32Array; readonly weights: Float32Array }

/** Slots for each term, at least: searches stay short. */
const SLOTS_A_TERM = 4

/** A table with room for `count` terms. */
export function emptyTable(count: number): DotTable {
  const slots = 2 ** Math.ceil(Math.log2(SLOTS_A_TERM * count + 1))
  return { keys: new Uint32Array(slots), weights: new Float32Array(slots) }
}

/** The table of one passage. */
export function dotTableOf(terms: Terms, weights: Float32Array): DotTable {
  const table = emptyTable(terms.keys.length)
  addTo(table, terms, weights, 1)
  return table
}

/** Adds `share` times the passage to the table, which must have room; nothing where there is no passage. */
export function addTo(
  table: DotTable,
  terms: Terms | undefined,
  weights: Float32Array | undefined,
  share: number,
): void {
  const mask = table.keys.length - 1
  for (let at = 0; at < (terms?.keys.length ?? 0); at++) {
    const key = terms?.keys[at] ?? 0
    // Hashes are well mixed already, so their low bits are a slot.
    let slot = key & mask
    while (table.weights[slot] !== 0 && table.keys[slot] !== key) slot = (slot + 1) & mask
    table.keys[slot] = key
    table.weights[slot] = (table.weights[slot] ?? 0) + share * (weights?.[at] ?? 0)
  }
}

/** The dot product of the passage in the table and another; 0 where there is none. */
export function dotWith(
  { keys, weights: own }: DotTable,
  terms: Terms | undefined,
  weights: Float32Array | undefined,
): number {
  if (terms === undefined || weights === undefined) return 0
  const { keys: theirs } = terms
  const mask = own.length - 1
  let sum = 0
  for (let at = 0; at < theirs.length; at++) {
    const key = theirs[at] ?? 0
    let slot = key & mask
    let weight = own[slot] ?? 0
    while (weight !== 0 && keys[slot] !== key) {
      slot = (slot + 1) & mask
      weight = own[slot] ?? 0
    }
    if (weight !== 0) sum += weight * (weights[at] ?? 0)
  }
  return sum
}
