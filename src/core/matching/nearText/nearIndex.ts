/** The texts of a story by their shingles, so that a new one is compared with a thousand at once. */
import { SHINGLE } from './shingles'

/** What is kept of a text: its shingles (`shingleHashes`) and how many words it has. */
export type TextPrint = { readonly hashes: Uint32Array; readonly words: number }

/** A text that may share wording with the new one, and how many of the kept shingles the two have in common. */
export type NearCandidate<Key> = { readonly key: Key; readonly shingles: number }

/** Texts by key, to be looked through for those near a new one. */
export type NearIndex<Key> = {
  /** Puts a text in, in the place of the one that had the key. */
  readonly put: (key: Key, print: TextPrint) => void
  readonly remove: (key: Key) => void
  /**
   * The texts that may share at least `share` of their words, or of the new text's, the likeliest first. What is found
   * has to be measured (`sharedWording`). The time grows with the new text and with what is near it, not with the index.
   */
  readonly candidates: (print: TextPrint, share: number) => NearCandidate<Key>[]
}

/**
 * One shingle in four is kept, by its number (sampling by value, Broder 1997): a text of 60 words that shares half of them
 * still has some six of the kept ones in common, and a thousand articles take some megabytes.
 */
const SAMPLE = 4
/** How far the sample may fall short of what it stands for; nearIndex.test.ts would notice a smaller one. */
const SLACK = 4

/** An empty index. */
export function nearIndex<Key>(): NearIndex<Key> {
  /** The slots that hold a shingle: one of them, or several. */
  const holders = new Map<number, number | number[]>()
  /** By slot; a slot is never given again, so that a text taken out need not be looked for among the holders. */
  const slots: (NearSlot<Key> | null)[] = []
  const slotOf = new Map<Key, number>()

  const remove = (key: Key): void => {
    const slot = slotOf.get(key)
    if (slot === undefined) return
    slots[slot] = null
    slotOf.delete(key)
  }
  return {
    put: (key, print) => {
      remove(key)
      const slot = slots.push({ key, words: print.words }) - 1
      slotOf.set(key, slot)
      for (const hash of kept(print)) {
        const held = holders.get(hash)
        if (held === undefined) holders.set(hash, slot)
        else if (typeof held === 'number') holders.set(hash, [held, slot])
        else held.push(slot)
      }
    },
    remove,
    candidates: (print, share) => {
      const counts = new Map<number, number>()
      const count = (slot: number): void => void counts.set(slot, (counts.get(slot) ?? 0) + 1)
      for (const hash of kept(print)) {
        const held = holders.get(hash)
        if (typeof held === 'number') count(held)
        else held?.forEach(count)
      }
      const found: NearCandidate<Key>[] = []
      for (const [slot, shingles] of counts) {
        const other = slots[slot]
        if (other == null) continue
        // A shingle in common makes at most eight words common.
        const most = shingles * SAMPLE * SHINGLE * SLACK
        if (most >= share * Math.min(print.words, other.words)) found.push({ key: other.key, shingles })
      }
      return found.sort((a, b) => b.shingles - a.shingles)
    },
  }
}

type NearSlot<Key> = { readonly key: Key; readonly words: number }

function* kept({ hashes }: TextPrint): Generator<number> {
  // By the high bits: those of a rolling hash are mixed, the low ones only add up.
  for (const hash of hashes) if (hash < 2 ** 32 / SAMPLE) yield hash
}
