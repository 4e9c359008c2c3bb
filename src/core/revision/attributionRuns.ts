/** Attributions that came or went between two wordings of one sentence, read off its runs. */
import { hedgesIn } from '../matching/facts/hedges'
import { quotesIn } from '../matching/facts/quotes'
import { isFunctionWord, tokensOf } from '../matching/facts/tokens'
import { contains, overlaps, type Span } from '../text/span'
import type { WordRun } from './wordRuns'

/** An attribution's words in the two texts: null where a version has none. */
export type AttributionRun = { readonly before: Span | null; readonly after: Span | null }

/**
 * "Citing", and words by which news in other languages says where it has a statement from. Those that are common words of another
 * kind as well ("segundo", "secondo", "sa") are left out: a missed entry is better than a false one.
 */
const SPEECH_ELSEWHERE =
  /(?<!\p{L})(?:citing|laut|zufolge|sagt|sagten?|erklärten?|teilten?|hieß\s+es|nach\s+angaben|selon|d['’]après|a\s+(?:déclaré|dit|affirmé|indiqué|expliqué|assuré|annoncé)|según|dijo|dijeron|declaró|afirmó|señaló|aseguró|informó|explicó|ha\s+(?:detto|dichiarato|affermato|riferito|spiegato)|disse|afirmou|declarou|volgens|aldus|zei|enligt|sade|säger|uppgav|ifølge|sagde|siger|oplyser|sier|opplyser|według|powiedział[ai]?|poinformował[ai]?|по\s+словам|сообщил[аи]?|сказал[аи]?|заявил[аи]?|göre|söyledi|açıkladı|وفقا|بحسب|قال|وقال|قالت)(?!\p{L})|によると|と述べ|と話し|表示|据[^，。]{1,12}(?:报道|消息|称)/giu

/**
 * The attributions that one wording of a sentence has and the other has not, or that gave way to one another. Symmetric:
 * the order of the versions changes the sides only. One that only changed its place in the sentence is none.
 */
export function attributionRuns(before: string, after: string, runs: readonly WordRun[]): AttributionRun[] {
  const [inBefore, inAfter] = [speechIn(before, runs, 'before'), speechIn(after, runs, 'after')]
  const found = exchanges(runs).flatMap(({ before: x, after: y }): AttributionRun[] => {
    const [gone, came] = [attributionAt(before, x, inBefore), attributionAt(after, y, inAfter)]
    if (gone !== null || came !== null) return [{ before: gone, after: came }]
    const [old, now] = [withVerb(before, x, inBefore), withVerb(after, y, inAfter)]
    return old === null || now === null ? [] : [{ before: old, after: now }]
  })
  const [gone, came] = [found.flatMap((each) => each.before ?? []), found.flatMap((each) => each.after ?? [])]
  const [cut, put] = [gone[0], came[0]]
  if (gone.length !== 1 || came.length !== 1 || cut === undefined || put === undefined) return found
  const isSame = isSameSpeaker(speakerWords(before, cut, inBefore), speakerWords(after, put, inAfter))
  return isSame ? [] : [{ before: cut, after: put }]
}

/** "Police said" and "said the police on Monday" are of one speaker; so are "Varga" and "the harbour master, Elin Varga". */
function isSameSpeaker(old: readonly string[], now: readonly string[]): boolean {
  const within = (a: readonly string[], b: readonly string[]): boolean => a.every((word) => b.includes(word))
  const [p, q] = [old, now].map((words) => words.filter((word) => !isFunctionWord(word)))
  if (p === undefined || q === undefined) return false
  if (p.length + q.length === 0) return within(old, now) || within(now, old)
  // A pronoun stands for the name that the sentence before has.
  return within(p, q) || within(q, p)
}

/** What gave way to what; null where nothing did, or nothing came. */
export function exchanges(runs: readonly WordRun[]): AttributionRun[] {
  return runs.flatMap((run, index): AttributionRun[] => {
    if (run.kind === 'same' || (run.kind === 'added' && runs[index - 1]?.kind === 'gone')) return []
    if (run.kind === 'added') return [{ before: null, after: run.after }]
    const next = runs[index + 1]
    return [{ before: run.before, after: next?.kind === 'added' ? next.after : null }]
  })
}

/** The words of speech of one wording, outside of quotation marks. */
function speechIn(text: string, runs: readonly WordRun[], side: 'before' | 'after'): Span[] {
  const spans = runs.flatMap((run) => run[side] ?? [])
  const [first, last] = [spans[0], spans.at(-1)]
  if (first === undefined || last === undefined) return []
  const sentence = { start: first.start, end: last.end }
  const words = text.slice(sentence.start, sentence.end)
  const english = hedgesIn(words).filter(({ kind, word }) => kind !== 'likelihood' && !/ly$|^alleged$/u.test(word))
  const others = [...words.matchAll(SPEECH_ELSEWHERE)].map(({ 0: match, index }) => ({
    start: index,
    end: index + match.length,
  }))
  const quotes = quotesIn(words)
  return [...english, ...others]
    .filter((speech) => !quotes.some((quote) => overlaps(quote, speech)))
    .map(({ start, end }) => ({ start: sentence.start + start, end: sentence.start + end }))
}

/** A run's words, without the signs at its ends, where it holds words of speech with more than themselves. */
function attributionAt(text: string, run: Span | null, speech: readonly Span[]): Span | null {
  const said = run === null ? undefined : speech.find((each) => contains(run, each))
  if (run === null || said === undefined) return null
  const tokens = tokensOf(text, run).filter(({ kind }) => kind !== 'sign')
  const [first, last] = [tokens[0], tokens.at(-1)]
  if (first === undefined || last === undefined) return null
  const words = { start: Math.min(first.start, said.start), end: Math.max(last.end, said.end) }
  // "Said, citing" names nobody.
  return speakerWords(text, words, speech).length > 0 ? words : null
}

/** Other words beside a verb of speech that stayed: "police" in "police said" and in "…, said the police". */
function withVerb(text: string, run: Span | null, speech: readonly Span[]): Span | null {
  if (run === null) return null
  const next = speech.find(({ start }) => start >= run.end)
  if (next !== undefined && /^\s+$/u.test(text.slice(run.end, next.start))) return { start: run.start, end: next.end }
  const last = speech.findLast(({ end }) => end <= run.start)
  if (last === undefined || !INVERTED.test(text.slice(Math.max(0, last.start - 3), last.start))) return null
  return BETWEEN.test(text.slice(last.end, run.start)) ? { start: last.start, end: run.end } : null
}

/** The speech came first, so the speaker follows the verb. */
const INVERTED = /[”"'’»,]\s*$/u
const BETWEEN = /^\s+(?:(?:an?|the)\s+)?$/iu

/** The words without those of speech: "police said" and "police claimed" differ in the hedge. */
function speakerWords(text: string, span: Span, speech: readonly Span[]): string[] {
  return tokensOf(text, span)
    .filter((token) => token.kind !== 'sign' && !speech.some((each) => overlaps(each, token)))
    .map(({ key }) => key)
}
