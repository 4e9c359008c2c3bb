/** Sentences of an article: Intl.Segmenter, then our own joins and cuts. */
import { abbreviationKind } from './abbreviations'
import { closedPairs } from './pairs'
import { endsSentence } from './sentenceBreak'
import type { Span } from './span'

/**
 * The sentences of `text`, in order, trimmed of white space, as spans of UTF-16 code units.
 *
 * No sentence crosses the edge of a block, and every block that holds a word has at least one. `language` is BCP 47;
 * without it the rules of all languages are asked. Source: UAX #29 sentence boundaries, then the rules of
 * `sentenceBreak.ts`, with no break inside a quotation or bracket that closes in the same block.
 */
export function sentencesOf(text: string, blocks: readonly Span[], language?: string): Span[] {
  return blocks.flatMap((block) => sentencesOfBlock(text, block, language, 'whole'))
}

/**
 * As `sentencesOf`, but a quotation of several sentences is cut as well: each can be a claim of its own.
 *
 * Every statement lies within one sentence of the block or is one. This is the unit of matching, not of the cursor.
 */
export function statementsOf(text: string, blocks: readonly Span[], language?: string): Span[] {
  return blocks.flatMap((block) => sentencesOfBlock(text, block, language, 'cut'))
}

function sentencesOfBlock(
  text: string,
  block: Span,
  language: string | undefined,
  quotations: 'whole' | 'cut',
): Span[] {
  const words = text.slice(block.start, block.end)
  const covered = new Uint8Array(words.length + 1)
  for (const pair of closedPairs(words))
    if (quotations === 'whole' || /[([]/u.test(words[pair.start] ?? '')) covered.fill(1, pair.start + 1, pair.end)
  const items = listItemStarts(words)
  const sentences: Span[] = []
  let start = 0
  for (const { end, certain } of candidates(words, items, language)) {
    const next = words.slice(end, end + LONGEST_LOOK_AHEAD).trimStart()
    const inside = covered[end] === 1
    if (!certain && (inside || !endsSentence(words, start, end, next, language))) continue
    push(sentences, words, start, end, block.start)
    start = end
  }
  push(sentences, words, start, words.length, block.start)
  return sentences
}

/** Code units that the rules see of what follows: bounds their cost in a long block. */
const LONGEST_LOOK_AHEAD = 500

type Candidate = { readonly end: number; readonly certain: boolean }

/** Where a sentence could end, ascending: what the segmenter says, what it misses, line breaks and items of a list. */
function candidates(words: string, items: readonly number[], language: string | undefined): Candidate[] {
  const found = new Map<number, boolean>()
  for (const end of segmentEnds(words, segmenterFor(language))) found.set(end, false)
  for (const end of missedEnds(words, language)) found.set(end, false)
  for (const match of words.matchAll(/(?<![ \t])[ \t]*[\r\n\u2028]\s*/gu)) {
    found.delete(match.index + match[0].length)
    const joins = joinsLines(words, match.index, match[0], items)
    for (let at = match.index; at <= match.index + match[0].length; at++) found.delete(at)
    if (!joins) found.set(match.index + match[0].length, true)
  }
  for (const item of items) if (item > 0) found.set(item, true)
  return [...found].map(([end, certain]) => ({ end, certain })).sort((a, b) => a.end - b.end)
}

/**
 * Where the segmenter ends a sentence, less the end of `words`.
 *
 * Window by window, since each segment that V8 hands out copies its whole input: a chapter would take gigabytes. A
 * window begins where a sentence ended, so that the segmenter sees the same as in one go.
 */
function* segmentEnds(words: string, segmenter: Intl.Segmenter): Generator<number> {
  let start = 0
  let size = WINDOW
  while (start < words.length) {
    const window = words.slice(start, start + size)
    const isLast = start + size >= words.length
    let last = 0
    for (const { index } of segmenter.segment(window)) {
      if (index === 0 || (!isLast && index > window.length - LONGEST_LOOK_AHEAD)) continue
      yield start + index
      last = index
      // A widened window holds one long sentence and perhaps many short ones, which it would be copied for each.
      if (size > WINDOW) break
    }
    if (isLast && (last === 0 || size === WINDOW)) return
    start += last
    size = last === 0 ? 2 * size : WINDOW
  }
}

/** Code units: some twenty sentences. */
const WINDOW = 4_000

/** A line break inside a sentence, as text lifted from a PDF has it: a full line, or the next goes on in lower case. */
function joinsLines(words: string, at: number, gap: string, items: readonly number[]): boolean {
  if (/\n\s*\n/u.test(gap)) return false
  const line = words.slice(Math.max(lastBefore(items, at), words.lastIndexOf('\n', at - 1) + 1), at).trim()
  const rest = words.slice(at + gap.length)
  if (/^[.!?]/u.test(rest)) return true
  if (/[.!?:]["'”’»)]*$/u.test(line) || LIST_MARKER.test(rest)) return false
  if (line.length >= FULL_LINE && (gap.startsWith(' ') || /(^|\s)\p{Ll}+,?$/u.test(line))) return true
  if (/^\(/u.test(rest)) return gap.startsWith(' ')
  return /^\p{Ll}/u.test(rest) && (gap.startsWith(' ') || line.split(/\s+/u).length >= WORDS_OF_A_LINE)
}

/** The last of the ascending `starts` before `at`, or 0. */
function lastBefore(starts: readonly number[], at: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) < at) low = middle + 1
    else high = middle
  }
  return starts[low - 1] ?? 0
}

const LIST_MARKER = /^(?:[•⁃*·–-]|\(?[\p{L}\p{N}]{1,4}\)|\p{N}{1,3}\.\s)/u
/** A line of at least this many words that is followed by a lower-case one was wrapped, not listed. */
const WORDS_OF_A_LINE = 4
/** Code units: a line this long without an end mark was wrapped; headings and list items are shorter. */
const FULL_LINE = 60

/** Code units looked at on either side for a web address: a bound that keeps a long block linear. */
const LONGEST_ADDRESS = 200

/** Ends that UAX #29 does not see: no space after the stop ("world.Today"), note marks ("large.[7] This"), Armenian colons. */
function missedEnds(words: string, language: string | undefined): number[] {
  const ends: number[] = []
  for (const { index } of words.matchAll(/(?<=[\p{Ll}\p{N}]{2})[.!?](?=\p{Lu}\p{L}|\p{Lu}\s)/gu)) {
    const end = index + 1
    const left =
      words
        .slice(Math.max(0, end - LONGEST_ADDRESS), end)
        .split(/\s/u)
        .at(-1) ?? ''
    const token = left + (/^\S*/u.exec(words.slice(end, end + LONGEST_ADDRESS))?.[0] ?? '')
    const address = /[@/\\]|^www\.|:\/\/|\.(com|org|net|edu|gov|info|io|[a-z]{2})\W*$/u.test(token)
    if (!address && abbreviationKind(left.slice(0, -1), language) === null) ends.push(end)
  }
  for (const { 0: found, index } of words.matchAll(
    /[\p{Ll})\]”"’%][.!?](\[[\p{N}–,-]+\])+(?=\s)|[\p{L})\]”"][.!?]\p{N}{1,3}(\s\p{N}{1,3})*(?=\s+\p{Lu})/gu,
  ))
    ends.push(index + found.length)
  for (const pattern of UNSEEN)
    for (const { 0: found, index } of words.matchAll(pattern)) ends.push(index + found.length)
  if (/\p{Script=Armenian}/u.test(words)) for (const { index } of words.matchAll(/:(?=\s)/gu)) ends.push(index + 1)
  return ends
}

/** Ends that UAX #29 passes over, each a pattern that stops where the sentence does. */
const UNSEEN: readonly RegExp[] = [
  /[.!?…]\s»(?=\s+\p{Lu})/gu,
  /[.…]["”’»](?=\s+\p{Lu})|[-–—]["”»](?=\s+\p{Lu})/gu,
  /\p{L}{3}\.(?=\s+\p{N}[\p{N}.,]*\s+\p{Ll})/gu, // "kamen. 81 procent"
  /\p{L}{2}\.(?=\s+(?:\.\.\.|…)\p{L})/gu,
  /[.!?](?=\s+\(\p{Ll}{1,4}\)\s)/gu, // ". (b) Next"
  /[.!?](?=\s+[-–—]\s+\p{Lu})/gu,
  /．(?=\p{Lu})/gu,
  /\p{L}\.(?=\s\.\s\.\s\.\s\p{Lu})/gu,
]

/** Where the items of a list written in one line begin: markers of one style that count up ("1. … 2. …", "a) … b) …"). */
function listItemStarts(words: string): number[] {
  const starts: number[] = []
  let previous: { style: string; value: number; start: number } | null = null
  const marker = /(?<=^|\s)(?:[•⁃*]\s*)?(?:(\p{N}{1,3})|([a-zA-Z]))(\.\)|\)|\.)(?=\s+(\p{Lu}|\p{Ll}))/gu
  for (const found of words.matchAll(marker)) {
    const [whole, digits, letter, close, nextLetter] = found
    const lower = /\p{Ll}/u.test(nextLetter ?? '')
    if (digits !== undefined && lower && close === '.') continue
    if (letter !== undefined && close === '.' && /[A-Z]/u.test(letter)) continue
    const value = digits === undefined ? (letter?.toLowerCase().charCodeAt(0) ?? 0) : Number(digits)
    const style = `${digits === undefined ? 'letter' : 'number'}${close}${whole.slice(0, 1) === '•'}`
    const begins =
      found.index === 0 ||
      /[.!?:\n]\s*$/u.test(words.slice(Math.max(0, found.index - 10), found.index)) ||
      /^[•⁃*]/u.test(whole)
    if (previous !== null && previous.style === style && value === previous.value + 1) {
      starts.push(previous.start, found.index)
      previous = { style, value, start: found.index }
    } else if (begins || (previous !== null && (value === 1 || letter === 'a')))
      previous = { style, value, start: found.index }
  }
  return starts
}

function push(sentences: Span[], words: string, start: number, end: number, offset: number): void {
  const piece = words.slice(start, end).trimStart()
  if (piece === '') return
  const from = end - piece.length
  sentences.push({ start: offset + from, end: offset + from + piece.trimEnd().length })
}

const segmenters = new Map<string, Intl.Segmenter>()

function segmenterFor(language: string | undefined): Intl.Segmenter {
  const key = language ?? 'und'
  let segmenter = segmenters.get(key)
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(supported(key), { granularity: 'sentence' })
    segmenters.set(key, segmenter)
  }
  return segmenter
}

/** A tag that the platform would throw at is read as no language. */
function supported(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'und'
  } catch {
    return 'und'
  }
}
