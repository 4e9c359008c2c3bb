/** A seeded stand-in for news: texts in which formulas recur, and later versions of them with a map of every edit. */

/** Numbers from 0 (inclusive) to 1 (exclusive), the same for the same seed (mulberry32, public domain). */
export type Random = () => number

export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A word as printed, punctuation included. `id` is its place in the first version, null for a word put in later. */
export type Word = { readonly id: number | null; readonly text: string }

/** Sentences of words. */
export type Paragraph = readonly (readonly Word[])[]

/** What is done to a text; shares from 0 to 1. */
export type Edits = {
  /** Of the words: replaced, dropped or followed by a new one. */
  readonly words: number
  /** Of the paragraphs: taken somewhere else. */
  readonly moved: number
  /** Of the paragraphs: deleted. */
  readonly gone: number
  /** Of the paragraphs: followed by a new one, half of which begin with a sentence of the text. */
  readonly added: number
  /** Straight and curly quote marks exchanged, spaces made no-break or doubled. */
  readonly typesetting: boolean
}

/** A stretch to find again, with the truth about it: offsets are UTF-16, `expected` is null when the words are gone. */
export type Trial = {
  readonly start: number
  readonly end: number
  readonly expected: { readonly start: number; readonly end: number } | null
}

/** Shares of sentences that are a formula of the house, and that say an earlier one again, with a word changed or not. */
const FORMULAS = 0.03
const REPEATS = 0.03

const VOCABULARY = 6000
const SMALL_WORDS =
  'the of to and a in that for on was it with he as at by is from they but had said not which his its'.split(' ')

/** Paragraphs of at least `length` UTF-16 code units in all. */
export function generateText(random: Random, length: number): Paragraph[] {
  const vocabulary = Array.from({ length: VOCABULARY }, () => inventWord(random))
  const formulas = Array.from({ length: 40 }, () => inventSentence(random, vocabulary))
  const said: string[][] = []
  const paragraphs: Paragraph[] = []
  let id = 0
  for (let size = 0; size < length; ) {
    const sentences = Array.from({ length: 1 + Math.floor(random() * 4) }, () => {
      const words = nextSentence(random, vocabulary, formulas, said)
      said.push(words)
      size += words.join(' ').length + 1
      return words.map((text) => ({ id: id++, text }))
    })
    paragraphs.push(sentences)
    size += 1
  }
  return paragraphs
}

/** The text as printed, and where each word of the first version stands in it. */
export function print(paragraphs: readonly Paragraph[]): {
  text: string
  places: Map<number, { start: number; end: number }>
} {
  const places = new Map<number, { start: number; end: number }>()
  const parts: string[] = []
  let at = 0
  paragraphs.forEach((paragraph, index) => {
    if (index > 0) {
      parts.push('\n\n')
      at += 2
    }
    paragraph.flat().forEach(({ id, text }, nth) => {
      const printed = nth > 0 ? ` ${text}` : text
      parts.push(printed)
      if (id !== null) places.set(id, { start: at + printed.length - text.length, end: at + printed.length })
      at += printed.length
    })
  })
  return { text: parts.join(''), places }
}

/** A later version of the text. */
export function edit(random: Random, paragraphs: readonly Paragraph[], edits: Edits): Paragraph[] {
  const vocabulary = paragraphs.flat(2).map(({ text }) => text)
  const kept: Paragraph[] = []
  const moving: Paragraph[] = []
  for (const paragraph of paragraphs) {
    const fate = random()
    const edited = paragraph.map((sentence) => editWords(random, sentence, vocabulary, edits))
    if (fate < edits.moved) moving.push(edited)
    else if (fate >= edits.moved + edits.gone) kept.push(edited)
    if (random() < edits.added) kept.push(addedParagraph(random, paragraphs, vocabulary))
  }
  for (const paragraph of moving) kept.splice(Math.floor(random() * (kept.length + 1)), 0, paragraph)
  return kept
}

/** `count` stretches of the first version: whole sentences, parts of them, runs of several in one paragraph. */
export function drawTrials(
  random: Random,
  before: readonly Paragraph[],
  after: readonly Paragraph[],
  count: number,
): Trial[] {
  const old = print(before).places
  const now = print(after).places
  return Array.from({ length: count }, () => {
    const paragraph = pick(random, before)
    const ids = drawIds(random, paragraph)
    const start = old.get(ids[0] ?? -1)?.start ?? 0
    const end = old.get(ids.at(-1) ?? -1)?.end ?? 0
    const left = ids.flatMap((id) => now.get(id) ?? [])
    // A word or two left of many is no quote any more; whole paragraphs go, so this is rare.
    const expected =
      left.length >= ids.length / 2
        ? { start: Math.min(...left.map((place) => place.start)), end: Math.max(...left.map((place) => place.end)) }
        : null
    return { start, end, expected }
  })
}

function drawIds(random: Random, paragraph: Paragraph): number[] {
  const kind = random()
  const sentence = pick(random, paragraph)
  const words = kind < 0.1 ? paragraph.flat() : sentence
  const ids = words.flatMap(({ id }) => id ?? [])
  if (kind < 0.6 || ids.length < 8) return ids
  const length = 5 + Math.floor(random() * (ids.length - 7))
  const from = Math.floor(random() * (ids.length - length + 1))
  return ids.slice(from, from + length)
}

function nextSentence(random: Random, vocabulary: string[], formulas: string[][], said: string[][]): string[] {
  const kind = random()
  if (kind < FORMULAS) return pick(random, formulas)
  if (kind >= FORMULAS + REPEATS || said.length === 0) return inventSentence(random, vocabulary)
  const again = [...pick(random, said)]
  if (random() < 0.5) again[1 + Math.floor(random() * (again.length - 2))] = zipf(random, vocabulary)
  return again
}

/** Six to thirty words, one in ten a quotation. */
function inventSentence(random: Random, vocabulary: string[]): string[] {
  const length = 6 + Math.floor(random() ** 1.5 * 25)
  const words = Array.from({ length }, (_, nth) => {
    const word = random() < 0.4 ? pick(random, SMALL_WORDS) : zipf(random, vocabulary)
    const capital = nth === 0 || random() < 0.06
    const printed = random() < 0.03 ? String(Math.floor(random() ** 3 * 5000)) : word
    const comma = nth > 0 && nth < length - 1 && random() < 0.07 ? ',' : ''
    return (capital ? printed.charAt(0).toUpperCase() + printed.slice(1) : printed) + comma
  })
  words.push(`${words.pop()}.`)
  if (random() < 0.1) {
    words[0] = `"${words[0]}`
    words.push(`${words.pop()}"`)
  }
  return words
}

const ONSETS = 'b c d f g h j k l m n p r s t v w st tr pl ch sh br gr th cr'.split(' ')
const VOWELS = 'a e i o u ai ea ou io ee'.split(' ')
const CODAS = ['', '', 'n', 'r', 's', 't', 'l', 'nt', 'rd', 'st', 'ng', 'm']

function inventWord(random: Random): string {
  const syllables = 1 + Math.floor(random() * 3.2)
  return Array.from(
    { length: syllables },
    () => pick(random, ONSETS) + pick(random, VOWELS) + pick(random, CODAS),
  ).join('')
}

function editWords(random: Random, sentence: readonly Word[], vocabulary: string[], edits: Edits): Word[] {
  return sentence.flatMap((word): Word[] => {
    const set = edits.typesetting ? { ...word, text: resetType(random, word.text) } : word
    if (random() >= edits.words) return [set]
    const kind = random()
    if (kind < 0.15) return []
    const other = pick(random, vocabulary)
    return kind < 0.3 ? [set, { id: null, text: other }] : [{ id: word.id, text: other }]
  })
}

function resetType(random: Random, text: string): string {
  const curly = text.replace(/^"/, '“').replace(/"$/, '”')
  return random() < 0.05 ? `\u00a0${curly}` : curly
}

function addedParagraph(random: Random, paragraphs: readonly Paragraph[], vocabulary: string[]): Paragraph {
  const own = inventSentence(random, vocabulary).map((text) => ({ id: null, text }))
  if (random() < 0.5) return [own]
  return [pick(random, pick(random, paragraphs)).map(({ text }) => ({ id: null, text })), own]
}

/** Frequent ones often: the word of rank r about as often as 1 / r. */
function zipf(random: Random, vocabulary: readonly string[]): string {
  return vocabulary[Math.floor(vocabulary.length ** random()) - 1] ?? pick(random, vocabulary)
}

function pick<Value>(random: Random, values: readonly Value[]): Value {
  const value = values[Math.floor(random() * values.length)]
  if (value === undefined) throw new RangeError('Nothing to pick from.')
  return value
}
