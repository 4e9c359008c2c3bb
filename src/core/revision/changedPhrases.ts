/** The words by which a reader knows a change: a whole quotation, a negation with what it negates, a name without its verb. */
import { namesIn } from '../matching/facts/names'
import { negationsIn } from '../matching/facts/negation'
import { relateSpellings } from '../matching/facts/spellings'
import { isFunctionWord, keyOf, type Token, tokensOf } from '../matching/facts/tokens'
import { overlaps, type Span } from '../text/span'
import { exchanges } from './attributionRuns'
import type { WordRun } from './wordRuns'

/** The two sides of a change; null where a version has no words of it. */
export type Sides = { readonly before: Span | null; readonly after: Span | null }

/** A particle behind a verb is part of it: "rule out". */
const PARTICLE = /^(?:out|up|off|down|over|away|back)$/u

/** Both sides of a negation, from the words that differ to the content word that they are about: "cannot rule out". */
export function negationPhrase(before: string, after: string, change: Sides, runs: readonly WordRun[]): Sides {
  const { before: x, after: y } = withRuns(change, exchanges(runs))
  const [old, now] = [x ?? placeOf(runs, y, 'before'), y ?? placeOf(runs, x, 'after')]
  return { before: old && toContent(before, old), after: now && toContent(after, now) }
}

/** Where a run would stand in the version that has no words of it: right before what stayed behind it. */
function placeOf(runs: readonly WordRun[], run: Span | null, side: 'before' | 'after'): Span | null {
  const other = side === 'before' ? 'after' : 'before'
  const next = runs.find((each) => each.kind === 'same' && run !== null && each[other].start >= run.end)?.[side]
  return next == null ? null : { start: next.start, end: next.start }
}

/** Code units behind a negation in which its word stands. */
const PHRASE_REACH = 60

function toContent(text: string, span: Span): Span {
  const tokens = tokensOf(text, { start: span.start, end: Math.min(text.length, span.end + PHRASE_REACH) })
  const stop = tokens.findIndex(
    ({ kind, text: sign, start }) => start >= span.end && kind === 'sign' && !/['’]/u.test(sign),
  )
  const words = stop === -1 ? tokens : tokens.slice(0, stop)
  const isContent = ({ kind, key, text: word }: Token) => kind !== 'sign' && !isFunctionWord(key) && !isNegating(word)
  const held = words.findLastIndex((token) => token.end <= span.end && isContent(token))
  const at = held !== -1 ? held : words.findIndex(isContent)
  const [word, next] = [words[at], words[at + 1]]
  if (word === undefined) return span
  const end = next !== undefined && PARTICLE.test(next.key) ? next.end : word.end
  return { start: span.start, end: Math.max(span.end, end) }
}

/** Whether a word alone turns round what follows. */
export function isNegating(word: string): boolean {
  return negationsIn(word).length > 0
}

/** The runs that give way to each other beside one of the sides, joined with it: "did not receive" and "received". */
function withRuns(sides: Sides, runs: readonly Sides[]): Sides {
  const touching = runs.filter(
    (run) =>
      (run.before !== null && sides.before !== null && overlaps(run.before, sides.before)) ||
      (run.after !== null && sides.after !== null && overlaps(run.after, sides.after)),
  )
  const joined = (side: 'before' | 'after'): Span | null => {
    const spans = [sides, ...touching].flatMap((each) => each[side] ?? [])
    if (spans.length === 0) return null
    return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) }
  }
  return { before: joined('before'), after: joined('after') }
}

/** Quotation marks, which a reader sees as part of the quotation. */
const MARK = /[“”„‟"«»‹›「」『』‘’']/u

/**
 * The quotations of two wordings that hold a change, whole and with their marks. Where one version has no words of the
 * change, its quotation is the one whose other words stayed.
 */
export function wholeQuotes(
  texts: { readonly before: string; readonly after: string },
  quotes: { readonly before: readonly Span[]; readonly after: readonly Span[] },
  change: Sides,
  runs: readonly WordRun[],
): Sides {
  const [old, now] = [held(quotes.before, change.before), held(quotes.after, change.after)]
  const whole = (side: 'before' | 'after', own: readonly Span[], other: readonly Span[]): Span | null => {
    const from = side === 'before' ? 'after' : 'before'
    const places = own.length > 0 ? own : held(quotes[side], ...other.flatMap((quote) => keptOf(quote, runs, from)))
    const spans = [...places, ...(change[side] === null ? [] : [change[side]])]
    if (spans.length === 0) return null
    const start = Math.min(...spans.map((span) => span.start))
    const end = Math.max(...spans.map((span) => span.end))
    const text = texts[side]
    return {
      start: start > 0 && MARK.test(text.charAt(start - 1)) ? start - 1 : start,
      end: MARK.test(text.charAt(end)) ? end + 1 : end,
    }
  }
  return { before: whole('before', old, now), after: whole('after', now, old) }
}

function held(quotes: readonly Span[], ...spans: readonly (Span | null)[]): Span[] {
  return quotes.filter((quote) => spans.some((span) => span !== null && overlaps(quote, span)))
}

/** Where the words of `span` that stayed stand in the other version. */
function keptOf(span: Span, runs: readonly WordRun[], side: 'before' | 'after'): Span[] {
  return runs.flatMap((run) => {
    if (run.kind !== 'same') return []
    const [here, there] = side === 'before' ? [run.before, run.after] : [run.after, run.before]
    const [start, end] = [Math.max(span.start, here.start), Math.min(span.end, here.end)]
    const shift = there.start - here.start
    return start < end ? [{ start: start + shift, end: end + shift }] : []
  })
}

/** The names in two attributions that differ in the spelling of the surname only; null where other people speak. */
export function respeltName(before: string, after: string, { before: x, after: y }: Sides): Sides | null {
  if (x === null || y === null) return null
  const [p, q] = [namesIn(before, x)[0], namesIn(after, y)[0]]
  if (p === undefined || q === undefined) return null
  const [old, now] = [lastWord(p), lastWord(q)]
  if (before.slice(p.start, p.end) === after.slice(q.start, q.end)) return null
  if (relateSpellings(old, now, true) === 'different') return null
  return { before: { start: p.start, end: p.end }, after: { start: q.start, end: q.end } }
}

function lastWord({ words }: { readonly words: readonly Token[] }): string {
  return keyOf(words.at(-1)?.text ?? '')
}
