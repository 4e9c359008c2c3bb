/** News that nobody wrote: sentences by a seeded generator, with the same claim told again in other words here and there. */

export type Material = {
  readonly sentences: readonly string[]
  /** Two places of `sentences` that state the same claim: the second was made from the first. */
  readonly pairs: readonly (readonly [first: number, second: number])[]
}

const SEED = 4711
/** Words of the language, and how many of them begin with a capital: names grow with the vocabulary. */
const VOCABULARY = 30_000
const NAMES = 6000
/** Sentences of one topic share words and names: hard negatives are the rule in news. */
const TOPIC_SENTENCES = 200
const TOPIC_WORDS = 80
const TOPIC_NAMES = 12
/** One sentence in ten is told again. */
const TOLD_AGAIN = 0.1
/** Of the words of a sentence told again, and of its names and figures: replaced, left out, or followed by a new one. */
const CHANGED = 0.75
const CHANGED_NAMES = 0.4

const SMALL_WORDS =
  'the of to and a in that for on was it with he as at by is from they but had said not which his its has were been who will would after more one their there also when about'.split(
    ' ',
  )

/** `count` sentences of 6 to 32 words; the same for the same count. */
export function materialOf(count: number): Material {
  const random = randomFrom(SEED)
  const whole = (limit: number) => Math.floor(random() * limit)
  const words = Array.from({ length: VOCABULARY }, () => inventWord(whole))
  const names = Array.from({ length: NAMES }, () => {
    const word = inventWord(whole)
    return word.slice(0, 1).toUpperCase() + word.slice(1)
  })
  const common = zipf(VOCABULARY)
  const sentences: string[] = []
  const pairs: (readonly [number, number])[] = []
  let topic: Topic = { words: [], names: [] }
  const waiting: { place: number; tokens: readonly string[] }[] = []
  const nextWord = () => {
    const kind = random()
    if (kind < 0.42) return SMALL_WORDS[whole(SMALL_WORDS.length)] ?? ''
    if (kind < 0.6) return topic.words[whole(TOPIC_WORDS)] ?? ''
    if (kind < 0.7) return topic.names[whole(TOPIC_NAMES)] ?? ''
    if (kind < 0.73) return String(1 + whole(10 ** (1 + whole(4))))
    return words[common(random())] ?? ''
  }
  for (let place = 0; place < count; place++) {
    if (place % TOPIC_SENTENCES === 0)
      topic = {
        words: Array.from({ length: TOPIC_WORDS }, () => words[whole(VOCABULARY)] ?? ''),
        names: Array.from({ length: TOPIC_NAMES }, () => names[whole(NAMES)] ?? ''),
      }
    const old = waiting[0] !== undefined && place - waiting[0].place > TOPIC_SENTENCES / 4 ? waiting.shift() : undefined
    const tokens =
      old === undefined ? Array.from({ length: 6 + whole(27) }, nextWord) : tellAgain(old.tokens, random, nextWord)
    if (old !== undefined) pairs.push([old.place, place])
    else if (random() < TOLD_AGAIN) waiting.push({ place, tokens })
    sentences.push(`${tokens.join(' ')}.`)
  }
  return { sentences, pairs }
}

type Topic = { readonly words: readonly string[]; readonly names: readonly string[] }

/** Most of the names and figures, other words between them, and now and then the second half first. */
function tellAgain(tokens: readonly string[], random: () => number, nextWord: () => string): string[] {
  const told = tokens.flatMap((token) => {
    if (random() > (/^[A-Z0-9]/.test(token) ? CHANGED_NAMES : CHANGED)) return [token]
    const kind = random()
    return kind < 0.4 ? [nextWord()] : kind < 0.8 ? [] : [token, nextWord()]
  })
  const half = told.length >> 1
  return random() < 0.3 ? [...told.slice(half), ...told.slice(0, half)] : told
}

const CONSONANTS = 'tnshrdlcmfpgwbvkjqxz'
const VOWELS = 'eaoiu'

/** Two to four syllables of frequent letters, so that strangers share n-grams as the words of a language do. */
function inventWord(whole: (limit: number) => number): string {
  const early = (letters: string) => letters[Math.min(whole(letters.length), whole(letters.length))] ?? ''
  const syllable = () => early(CONSONANTS) + early(VOWELS) + (whole(3) === 0 ? early(CONSONANTS) : '')
  return Array.from({ length: 2 + Math.min(whole(3), whole(3)) }, syllable).join('')
}

/** Draws places below `count` with chances as 1 / (place + 10): Zipf's law, flattened at its head by the small words. */
function zipf(count: number): (chance: number) => number {
  const sums = new Float64Array(count)
  let sum = 0
  for (let place = 0; place < count; place++) {
    sum += 1 / (place + 10)
    sums[place] = sum
  }
  return (chance) => {
    let [low, high] = [0, count - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] ?? 0) < chance * sum) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** Numbers from 0 (inclusive) to 1 (exclusive), the same for the same seed (mulberry32, public domain). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
