/** The texts of a story by their shingles, so that a new one is compared with a thousand at once. */

/** What is kept of a text: its shingles (`shingleHashes`) and how many words it has. */
export type TextPrint = { readonly hashes: Uint32Array; readonly words: number }

/** A text that may share wording with the new one, and how many shingles the two have in common. */
export type NearCandidate<Key> = { readonly key: Key; readonly shingles: number }

/**
 * The texts of `prints` that may share at least `share` of their words, or of the new text's, most shingles first.
 *
 * None is missed but a text that repeats itself: a shared shingle makes at most `shingleLength` words shared. What is
 * found has to be measured (`sharedWording`), since overlapping shingles share fewer words. A plain scan through a bit for each shingle of the new
 * text: a thousand articles are some 600,000 numbers, a few milliseconds, and there is no structure to keep in step.
 */
export function nearCandidates<Key>(
  print: TextPrint,
  prints: Iterable<readonly [Key, TextPrint]>,
  share: number,
  shingleLength: number,
): NearCandidate<Key>[] {
  const own = new Set(print.hashes)
  const bits = new Uint8Array(1 << BITS)
  for (const hash of print.hashes) bits[hash >>> (32 - BITS)] = 1
  const found: NearCandidate<Key>[] = []
  for (const [key, other] of prints) {
    let shared = 0
    for (const hash of other.hashes) if (bits[hash >>> (32 - BITS)] === 1 && own.has(hash)) shared += 1
    const words = Math.min(print.words, other.words)
    if (shared > 0 && shared * shingleLength >= share * words) found.push({ key, shingles: shared })
  }
  return found.sort((a, b) => b.shingles - a.shingles)
}

/** 65,536 places: an article of 600 words fills one in a hundred, so that nearly every foreign shingle ends there. */
const BITS = 16
