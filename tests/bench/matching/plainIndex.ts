/** What is to be beaten: all 3- to 5-grams with their weights, in one inverted index, and in none. */
import { gramsOf, type Terms } from '../../../src/core/matching/grams'

export type Found = { readonly place: number; readonly score: number }

/** Sentences as weighted vectors: (1 + log tf) · log(1 + N / df). */
export type Vectors = {
  readonly terms: readonly Terms[]
  readonly frequency: ReadonlyMap<number, number>
  readonly norms: Float32Array
}

export function vectorsOf(sentences: readonly string[]): Vectors {
  const terms = sentences.map(gramsOf)
  const frequency = new Map<number, number>()
  for (const { keys } of terms) for (const key of keys) frequency.set(key, (frequency.get(key) ?? 0) + 1)
  const vectors = { terms, frequency, norms: new Float32Array(sentences.length) }
  for (const [place, each] of terms.entries()) vectors.norms[place] = lengthOf(weightsOf(vectors, each))
  return vectors
}

function weightsOf({ terms: { length }, frequency }: Vectors, { keys, counts }: Terms): Float32Array {
  return Float32Array.from(
    keys,
    (key, at) => (1 + Math.log(counts[at] ?? 1)) * Math.log(1 + length / (frequency.get(key) ?? 1)),
  )
}

function lengthOf(weights: Float32Array): number {
  let sum = 0
  for (const weight of weights) sum += weight * weight
  return Math.sqrt(sum)
}

/** No index: every sentence is looked at. */
export function findByScan(vectors: Vectors, words: string, most: number): Found[] {
  const asked = gramsOf(words)
  const weights = weightsOf(vectors, asked)
  const own = new Map(Array.from(asked.keys, (key, at) => [key, weights[at] ?? 0]))
  const norm = lengthOf(weights)
  const found = vectors.terms.map((terms, place) => {
    let dot = 0
    for (let at = 0; at < terms.keys.length; at++) {
      const key = terms.keys[at] ?? 0
      const weight = own.get(key)
      if (weight === undefined) continue
      const rarity = Math.log(1 + vectors.terms.length / (vectors.frequency.get(key) ?? 1))
      dot += weight * (1 + Math.log(terms.counts[at] ?? 1)) * rarity
    }
    return { place, score: dot / (norm * (vectors.norms[place] ?? 1) || 1) }
  })
  return strongest(found, most)
}

/** The postings of the term with number n are `places` and `weights` from `starts[n]` to `starts[n + 1]`. */
export type PlainIndex = {
  readonly vectors: Pick<Vectors, 'frequency' | 'norms'> & { readonly count: number }
  readonly numbers: ReadonlyMap<number, number>
  readonly starts: Uint32Array
  readonly places: Uint32Array
  readonly weights: Float32Array
}

export function plainIndexOf(sentences: readonly string[]): PlainIndex {
  const vectors = vectorsOf(sentences)
  const numbers = new Map<number, number>()
  const starts = new Uint32Array(vectors.frequency.size + 1)
  for (const [key, frequency] of vectors.frequency) {
    starts[numbers.size + 1] = (starts[numbers.size] ?? 0) + frequency
    numbers.set(key, numbers.size)
  }
  const places = new Uint32Array(starts.at(-1) ?? 0)
  const weights = new Float32Array(places.length)
  const next = starts.slice()
  for (const [place, terms] of vectors.terms.entries()) {
    const own = weightsOf(vectors, terms)
    for (const [at, key] of terms.keys.entries()) {
      const number = numbers.get(key) ?? 0
      const to = next[number] ?? 0
      places[to] = place
      weights[to] = own[at] ?? 0
      next[number] = to + 1
    }
  }
  const { frequency, norms } = vectors
  return { vectors: { frequency, norms, count: sentences.length }, numbers, starts, places, weights }
}

export function findPlainly(index: PlainIndex, words: string, most: number): Found[] {
  const { keys, counts } = gramsOf(words)
  const { count, frequency, norms } = index.vectors
  const scores = new Float32Array(count)
  let squares = 0
  for (const [at, key] of keys.entries()) {
    const weight = (1 + Math.log(counts[at] ?? 1)) * Math.log(1 + count / (frequency.get(key) ?? 1))
    squares += weight * weight
    const number = index.numbers.get(key)
    if (number === undefined) continue
    const end = index.starts[number + 1] ?? 0
    for (let each = index.starts[number] ?? 0; each < end; each++) {
      const place = index.places[each] ?? 0
      scores[place] = (scores[place] ?? 0) + weight * (index.weights[each] ?? 0)
    }
  }
  const found: Found[] = []
  for (let place = 0; place < count; place++)
    if ((scores[place] ?? 0) > 0)
      found.push({ place, score: (scores[place] ?? 0) / (Math.sqrt(squares) * (norms[place] ?? 1) || 1) })
  return strongest(found, most)
}

/** Bytes of the arrays and, 16 an entry, of the table of terms: less than a Map takes. */
export function plainBytes({ numbers, starts, places, weights, vectors }: PlainIndex): number {
  const arrays = [starts, places, weights, vectors.norms]
  return arrays.reduce((sum, array) => sum + array.byteLength, 0) + 16 * numbers.size
}

function strongest(found: readonly Found[], most: number): Found[] {
  const best: Found[] = []
  for (const each of found) {
    if (best.length === most && each.score <= (best.at(-1)?.score ?? 0)) continue
    const at = best.findIndex(({ score }) => score < each.score)
    best.splice(at < 0 ? best.length : at, 0, each)
    if (best.length > most) best.pop()
  }
  return best
}
