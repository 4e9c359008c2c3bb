/** Counts of terms by their 32-bit hash: an open-addressing table, since a Map of a million numbers takes ten times as long. */

export type TermCounts = { readonly get: (key: number) => number | undefined; readonly size: number }

const LEAST_SLOTS = 1024
/** Slots in use at most; fuller tables search long. */
const FULL = 0.5

/** In how many of `passages` each key occurs; the keys of a passage are distinct. */
export function countTerms(passages: Iterable<Uint32Array>): TermCounts {
  let table = emptyTable(LEAST_SLOTS)
  let size = 0
  for (const keys of passages) {
    while (size + keys.length > FULL * table.counts.length) table = doubled(table)
    for (let at = 0; at < keys.length; at++) {
      const slot = slotOf(table, keys[at] ?? 0)
      if (table.counts[slot] === 0) {
        table.keys[slot] = keys[at] ?? 0
        size += 1
      }
      table.counts[slot] = (table.counts[slot] ?? 0) + 1
    }
  }
  return { get: (key) => table.counts[slotOf(table, key)] || undefined, size }
}

type Table = { readonly keys: Uint32Array; readonly counts: Uint32Array; readonly shift: number }

function emptyTable(slots: number): Table {
  return { keys: new Uint32Array(slots), counts: new Uint32Array(slots), shift: 32 - Math.log2(slots) }
}

function doubled(old: Table): Table {
  const table = emptyTable(2 * old.counts.length)
  for (const [from, count] of old.counts.entries()) {
    if (count === 0) continue
    const slot = slotOf(table, old.keys[from] ?? 0)
    table.keys[slot] = old.keys[from] ?? 0
    table.counts[slot] = count
  }
  return table
}

/** The slot of `key`, or the empty one where it would stand. */
function slotOf({ keys, counts, shift }: Table, key: number): number {
  const mask = counts.length - 1
  let slot = Math.imul(key, 0x9e3779b1) >>> shift
  while (counts[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask
  return slot
}
