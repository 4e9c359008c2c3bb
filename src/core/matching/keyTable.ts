/** The weighed words of many statements in two arrays: what two of them share is found by walking along both. */

/** The list of place p stands at `starts[p] .. starts[p + 1]`; its keys ascend, each once. */
export type KeyTable = {
  readonly starts: Uint32Array
  readonly keys: Uint32Array
  readonly weights: Float32Array
}

/** One list: a stretch of a table, or of arrays of its own. */
export type KeyList = {
  readonly keys: Uint32Array
  readonly weights: Float32Array
  readonly start: number
  readonly end: number
}

/** A table of `count` lists; `keysAt` gives ascending keys, `weightOf` is asked for each of them. */
export function keyTableOf(
  count: number,
  keysAt: (place: number) => Uint32Array,
  weightOf: (key: number, place: number) => number,
): KeyTable {
  const lists = Array.from({ length: count }, (_, place) => keysAt(place))
  const starts = new Uint32Array(count + 1)
  for (const [place, { length }] of lists.entries()) starts[place + 1] = (starts[place] ?? 0) + length
  const keys = new Uint32Array(starts[count] ?? 0)
  for (const [place, list] of lists.entries()) keys.set(list, starts[place])
  const weights = new Float32Array(keys.length)
  for (let place = 0; place < count; place++)
    for (let at = starts[place] ?? 0; at < (starts[place + 1] ?? 0); at++) weights[at] = weightOf(keys[at] ?? 0, place)
  return { starts, keys, weights }
}

/** The list of the statement at `place`. */
export function listAt({ starts, keys, weights }: KeyTable, place: number): KeyList {
  return { keys, weights, start: starts[place] ?? 0, end: starts[place + 1] ?? 0 }
}

/** A list of its own. */
export function keyListOf(keys: Uint32Array, weightOf: (key: number) => number): KeyList {
  return { keys, weights: Float32Array.from(keys, weightOf), start: 0, end: keys.length }
}

/** The sum of `weigh` over the keys that `list` and the one at `place` both hold; it gets the weight of each side. */
export function sumOfShared(
  list: KeyList,
  { starts, keys, weights }: KeyTable,
  place: number,
  weigh: (own: number, theirs: number) => number,
): number {
  let sum = 0
  let own = list.start
  let other = starts[place] ?? 0
  const end = starts[place + 1] ?? 0
  while (own < list.end && other < end) {
    const [ownKey, otherKey] = [list.keys[own] ?? 0, keys[other] ?? 0]
    if (ownKey === otherKey) sum += weigh(list.weights[own] ?? 0, weights[other] ?? 0)
    if (ownKey <= otherKey) own += 1
    if (otherKey <= ownKey) other += 1
  }
  return sum
}
