/** Where each short run of code units stands in a folded text. */

/**
 * Code units in a gram. Four find a place for quotes of a few characters, in Chinese too; longer ones would be rarer but
 * leave heavily edited quotes with none. tests/unit/text/anchorDrift.test.ts notices.
 */
export const GRAM_LENGTH = 4

/**
 * An inverted index of all grams: the places of a gram with hash `h` are `places[starts[h]]` to `places[starts[h + 1]]`,
 * ascending. Grams of one hash share a list: whoever needs certainty compares the units.
 */
export type SeedIndex = { readonly starts: Int32Array; readonly places: Int32Array; readonly mask: number }

/** Indexes `codes` by counting sort: two passes, twelve bytes a code unit. */
export function indexSeeds(codes: Uint16Array): SeedIndex {
  const count = Math.max(0, codes.length - GRAM_LENGTH + 1)
  const size = 2 ** Math.min(20, Math.max(8, Math.ceil(Math.log2(count + 1)) - 1))
  const mask = size - 1
  const starts = new Int32Array(size + 1)
  const hashes = new Int32Array(count)
  for (let place = 0; place < count; place++) {
    const hash = hashAt(codes, place) & mask
    hashes[place] = hash
    starts[hash + 1] = (starts[hash + 1] as number) + 1
  }
  for (let hash = 0; hash < size; hash++) starts[hash + 1] = (starts[hash + 1] as number) + (starts[hash] as number)
  const next = starts.slice(0, size)
  const places = new Int32Array(count)
  for (let place = 0; place < count; place++) {
    const hash = hashes[place] as number
    const slot = next[hash] as number
    places[slot] = place
    next[hash] = slot + 1
  }
  return { starts, places, mask }
}

/** A hash of the gram that begins at `place`, which must have `GRAM_LENGTH` units left. Mask it before use. */
export function hashAt(codes: Uint16Array, place: number): number {
  let hash = 0
  for (let unit = 0; unit < GRAM_LENGTH; unit++) hash = Math.imul(hash ^ (codes[place + unit] as number), 0x9e3779b1)
  return (hash ^ (hash >>> 15)) >>> 0
}
