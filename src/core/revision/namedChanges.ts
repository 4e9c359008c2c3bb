/** What a newsroom changes silently, by its kind: the short list above a comparison of two revisions. */
import { findDiscrepancies, type ToldClaim } from '../matching/discrepancies/findDiscrepancies'
import { datesIn } from '../matching/facts/dates'
import { hedgesIn } from '../matching/facts/hedges'
import { namesIn } from '../matching/facts/names'
import { numbersIn } from '../matching/facts/numbers'
import { type Quote, quotesIn, quotesInside } from '../matching/facts/quotes'
import { contains, overlaps, type Span } from '../text/span'
import { attributionRuns, exchanges } from './attributionRuns'
import { isNegating, negationPhrase, respeltName, type Sides, wholeQuotes } from './changedPhrases'
import type { ParagraphChange, RevisionChanges, SentenceChange, Version } from './compareRevisions'
import type { WordRun } from './wordRuns'

/** The kinds of the list, in its order: what may turn a verdict round comes first. */
export const CHANGE_KINDS = [
  'headline',
  'negation',
  'number',
  'quote',
  'sourceCount',
  'date',
  'attribution',
  'name',
  'hedge',
  'paragraphGone',
  'sentenceGone',
  'paragraphAdded',
  'sentenceAdded',
] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

/** One change by its kind. The words are as printed, empty where a version has none; the places are their spans. */
export type NamedChange = {
  readonly kind: ChangeKind
  readonly before: { readonly words: string; readonly span: Span | null }
  readonly after: { readonly words: string; readonly span: Span | null }
  /** Index of the paragraph of `RevisionChanges` that holds it; null for the headline. */
  readonly paragraph: number | null
  /** How often the same words gave way to the same words. */
  readonly count: number
}

/** A version with its headline, which is no part of the text. */
export type HeadedVersion = Version & { readonly title: string | null; readonly publishedOn?: string | null }

/**
 * The changes that have a kind, the weightiest kinds first, then in the order of the text.
 *
 * Sentences that were reworded are compared as two tellings of one claim are (`findDiscrepancies`); a replaced run of
 * words that no detector names is named by what it holds: a quote, a figure, a date, a name, a hedge. Other rewording is
 * no entry: the comparison itself shows it.
 */
export function namedChanges(before: HeadedVersion, after: HeadedVersion, changes: RevisionChanges): NamedChange[] {
  const steps = naming(before, after, changes)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** As `namedChanges`, a step at a time: each is a sentence's work. */
export function* naming(
  before: HeadedVersion,
  after: HeadedVersion,
  changes: RevisionChanges,
): Generator<void, NamedChange[], void> {
  const found: NamedChange[] = []
  if (before.title !== after.title) {
    const words = (title: string | null) => ({ words: title ?? '', span: null })
    found.push({
      kind: 'headline',
      before: words(before.title),
      after: words(after.title),
      paragraph: null,
      count: 1,
    })
  }
  // A quotation may run on over several sentences: its marks are found in the whole text.
  const quotes = { before: quotesIn(before.text), after: quotesIn(after.text) }
  yield
  for (const [index, paragraph] of changes.paragraphs.entries()) {
    for (const sentence of paragraph.sentences) {
      const own = reworded(before, after, sentence, quotes)
      found.push(...own.map((change) => ({ ...change, paragraph: index, count: 1 })))
      if (sentence.kind === 'changed') yield
    }
    found.push(...comeAndGone(before, after, paragraph).map((change) => ({ ...change, paragraph: index, count: 1 })))
  }
  return counted(found).sort((a, b) => CHANGE_KINDS.indexOf(a.kind) - CHANGE_KINDS.indexOf(b.kind))
}

type Placed = Omit<NamedChange, 'paragraph' | 'count'>
type QuotesOf = { readonly before: readonly Quote[]; readonly after: readonly Quote[] }

function reworded(
  before: HeadedVersion,
  after: HeadedVersion,
  sentence: SentenceChange,
  everyQuote: QuotesOf,
): Placed[] {
  const { before: old, after: now } = sentence
  if (sentence.kind !== 'changed' || old === null || now === null) return []
  const quotes = { before: quotesInside(everyQuote.before, old), after: quotesInside(everyQuote.after, now) }
  const told = toldDifferences(before, old, after, now)
  const named = told.flatMap(({ kind, words }): Placed[] => {
    const [x, y] = [joined(words[0], old), joined(words[1], now)]
    return x === null && y === null ? [] : [placed(kind, before.text, x, after.text, y)]
  })
  const spoken = attributionRuns(before.text, after.text, sentence.runs)
    .filter((run) => !named.some((each) => each.kind === 'attribution' && isBeside(each, run)))
    .map(({ before: x, after: y }) => placed('attribution', before.text, x, after.text, y))
  const known = [...named, ...spoken]
  const all = [...known, ...namedRuns(before.text, after.text, sentence, known, quotes)]
  const whole = all
    .filter((change) => !isOnlyAnother(change, all))
    .map((change) => phrased(before.text, after.text, change, sentence.runs, quotes))
  return quotesTogether(before.text, after.text, whole)
}

/** A change with the words by which a reader knows it. */
function phrased(before: string, after: string, change: Placed, runs: readonly WordRun[], quotes: QuotesOf): Placed {
  const sides = { before: change.before.span, after: change.after.span }
  const as = (kind: ChangeKind, { before: x, after: y }: Sides) => placed(kind, before, x, after, y)
  if (change.kind === 'quote') return as('quote', wholeQuotes({ before, after }, quotes, sides, runs))
  if (change.kind === 'negation') return as('negation', negationPhrase(before, after, sides, runs))
  const name = change.kind === 'attribution' ? respeltName(before, after, sides) : null
  return name === null ? change : as('name', name)
}

function isBeside(known: Placed, { before, after }: Sides): boolean {
  return (
    (known.before.span !== null && before !== null && overlaps(known.before.span, before)) ||
    (known.after.span !== null && after !== null && overlaps(known.after.span, after))
  )
}

/** A speaker who is said otherwise only where his name is spelt otherwise: the name is the change. */
function isOnlyAnother({ kind, before, after }: Placed, all: readonly Placed[]): boolean {
  if (kind !== 'attribution') return false
  const holds = (outer: Span | null, inner: Span | null) => inner === null || (outer !== null && overlaps(outer, inner))
  return all.some(
    (other) =>
      other.kind !== 'attribution' && holds(before.span, other.before.span) && holds(after.span, other.after.span),
  )
}

/** The rewording of a sentence's quotes is one entry, from the first word that differs to the last. */
function quotesTogether(before: string, after: string, changes: readonly Placed[]): Placed[] {
  const quotes = changes.filter(({ kind }) => kind === 'quote')
  if (quotes.length < 2) return [...changes]
  const whole = (side: 'before' | 'after') =>
    joined(
      quotes.flatMap((each) => each[side].span ?? []),
      { start: 0 },
    )
  const others = changes.filter(({ kind }) => kind !== 'quote')
  return [...others, placed('quote', before, whole('before'), after, whole('after'))]
}

/** The sentences' own texts are compared, not the articles': what else an article says does not excuse a changed name. */
function toldDifferences(before: HeadedVersion, old: Span, after: HeadedVersion, now: Span) {
  const tellings = [
    { article: 'before', text: before.text.slice(old.start, old.end), publishedOn: before.publishedOn ?? null },
    { article: 'after', text: after.text.slice(now.start, now.end), publishedOn: after.publishedOn ?? null },
  ].map((telling) => ({ ...telling, mentions: [{ start: 0, end: telling.text.length }] }))
  const claim: ToldClaim = { claim: 'sentence', text: '', tellings }
  return (findDiscrepancies([claim]).get('sentence') ?? []).filter(({ quiet }) => !quiet)
}

/** One stretch from the first to the last of the words, in the article's own offsets. */
function joined(spans: readonly Span[], { start }: Pick<Span, 'start'>): Span | null {
  if (spans.length === 0) return null
  return {
    start: start + Math.min(...spans.map((span) => span.start)),
    end: start + Math.max(...spans.map((span) => span.end)),
  }
}

function placed(kind: ChangeKind, before: string, x: Span | null, after: string, y: Span | null): Placed {
  const words = (text: string, span: Span | null) => (span === null ? '' : text.slice(span.start, span.end))
  return { kind, before: { words: words(before, x), span: x }, after: { words: words(after, y), span: y } }
}

/** Runs that no entry covers, by what they hold. */
function namedRuns(
  before: string,
  after: string,
  { before: old, after: now, runs }: SentenceChange,
  known: readonly Placed[],
  quotes: QuotesOf,
) {
  const found: Placed[] = []
  if (old === null || now === null) return found
  const [inOld, inNow] = [factsIn(before, old, quotes.before), factsIn(after, now, quotes.after)]
  for (const { before: x, after: y } of exchanges(runs)) {
    const add = (kind: ChangeKind, p: Span | null, q: Span | null) => found.push(placed(kind, before, p, after, q))
    if (isDenial(before, x) !== isDenial(after, y) && !known.some(({ kind }) => kind === 'negation')) {
      add('negation', x, y)
    }
    if (known.some((each) => each.kind !== 'negation' && isBeside(each, { before: x, after: y }))) {
      continue
    }
    const kind = x === null || y === null ? kindOfLone(inOld, x, inNow, y) : kindOf(inOld, x, inNow, y)
    // Of a lone initial the name beside it in the other version is the other side.
    const [p, q] = [x ?? besideOf(runs, y, 'before'), y ?? besideOf(runs, x, 'after')]
    if (kind === 'name') add(kind, nameAt(inOld, p, x), nameAt(inNow, q, y))
    else if (kind === 'number') add(kind, figureAt(before, x), figureAt(after, y))
    else if (kind === 'date') {
      const [from, to] = [within(inOld.dates, x), within(inNow.dates, y)]
      if (from === null || to === null || before.slice(from.start, from.end) !== after.slice(to.start, to.end)) {
        add(kind, from, to)
      }
    } else if (kind !== null) add(kind, x, y)
  }
  return found
}

/** A negation and little else: a clause that holds one is a statement of its own. */
function isDenial(text: string, run: Span | null): boolean {
  if (run === null || run.end - run.start > FIGURE_LENGTH) return false
  return isNegating(text.slice(run.start, run.end))
}

/** The last code unit of what stayed before a run, in the version that has no words of the run. */
function besideOf(runs: readonly WordRun[], run: Span | null, side: 'before' | 'after'): Span | null {
  const at = runs.findIndex((each) => each.kind !== 'same' && (each.before ?? each.after) === run)
  const stayed = runs[at - 1]
  return stayed?.kind === 'same' ? lastUnit(stayed[side]) : null
}

/** From the first to the last of the facts that a run holds. */
function within(facts: readonly Span[], run: Span | null): Span | null {
  return run === null
    ? null
    : joined(
        facts.filter((each) => overlaps(each, run)),
        { start: 0 },
      )
}

/** What a sentence holds, by the places in its article. */
type Facts = Readonly<Record<'quotes' | 'dates' | 'figures' | 'names' | 'hedges', readonly Span[]>>

function factsIn(text: string, sentence: Span, quotes: readonly Span[]): Facts {
  const words = text.slice(sentence.start, sentence.end)
  const places = (spans: readonly Span[]) =>
    spans.map(({ start, end }) => ({ start: sentence.start + start, end: sentence.start + end }))
  return {
    quotes,
    dates: places(datesIn(words)),
    // Years and times of day are figures of other detectors' making, or of none: here every digit counts.
    figures: places([...numbersIn(words), ...digitsIn(words)]),
    names: places(namesIn(words)),
    // "Said" is how news is told; only what puts a distance to a statement is a hedge.
    hedges: places(hedgesIn(words).filter(({ kind }) => kind !== 'said')),
  }
}

function digitsIn(words: string): Span[] {
  return [...words.matchAll(/\p{N}[\p{N}.,:]*/gu)].map(({ 0: digits, index }) => ({
    start: index,
    end: index + digits.length,
  }))
}

/** A run of words in the place of another. */
function kindOf(inOld: Facts, x: Span, inNow: Facts, y: Span): ChangeKind | null {
  const old = (kind: keyof Facts) => inOld[kind].some((each) => overlaps(each, x))
  const now = (kind: keyof Facts) => inNow[kind].some((each) => overlaps(each, y))
  if (old('quotes') && now('quotes')) return 'quote'
  if (old('dates') && now('dates')) return 'date'
  const isShort = x.end - x.start <= FIGURE_LENGTH && y.end - y.start <= FIGURE_LENGTH
  if ((old('figures') && now('figures')) || (isShort && (old('figures') || now('figures')))) return 'number'
  if (old('names') && now('names')) return 'name'
  return old('hedges') !== now('hedges') ? 'hedge' : null
}

/** Code units of "fifty minutes": a figure that became words, or words that became a figure, is not longer by much. */
const FIGURE_LENGTH = 24

/** A run that only came, or only went. */
function kindOfLone(inOld: Facts, x: Span | null, inNow: Facts, y: Span | null): ChangeKind | null {
  const [facts, run] = x === null ? [inNow, y] : [inOld, x]
  if (run === null) return null
  const holds = (kind: keyof Facts) => facts[kind].some((each) => overlaps(each, run))
  if (holds('hedges')) return 'hedge'
  // A first name or an initial inside of a name; a whole name that came is a new statement.
  const isInside = facts.names.some(
    (name) => overlaps(name, run) && (name.start < run.start || name.end > run.end) && contains(name, run),
  )
  if (isInside) return 'name'
  return facts.quotes.some((quote) => contains(quote, run)) ? 'quote' : null
}

/** The whole name of which `at` is a part; `run`, which may be none, where it is in no name. */
function nameAt({ names }: Facts, at: Span | null, run: Span | null): Span | null {
  return (at && names.find((name) => contains(name, at))) ?? run
}

/** Digits, and the signs of East Asia that stand among them: a word break cuts "1万2400" after the first two. */
const FIGURE = /[\p{N}十百千万萬億亿兆](?:[.,:]?[\p{N}十百千万萬億亿兆])*/gu
/** Code units around a run in which its figure is looked for. */
const FIGURE_REACH = 24

/** A run with the rest of the figures that it cuts. */
function figureAt(text: string, run: Span | null): Span | null {
  if (run === null) return null
  const from = Math.max(0, run.start - FIGURE_REACH)
  const figures = [...text.slice(from, run.end + FIGURE_REACH).matchAll(FIGURE)]
    .map(({ 0: figure, index }) => ({ start: from + index, end: from + index + figure.length }))
    .filter((figure) => overlaps(figure, run))
  return joined([run, ...figures], { start: 0 })
}

function lastUnit(span: Span | null | undefined): Span | null {
  return span == null ? null : { start: span.end - 1, end: span.end }
}

function comeAndGone(before: Version, after: Version, paragraph: ParagraphChange): Placed[] {
  if (paragraph.kind === 'gone') {
    return [placed('paragraphGone', before.text, paragraph.before, after.text, null)]
  }
  if (paragraph.kind === 'added') return [placed('paragraphAdded', before.text, null, after.text, paragraph.after)]
  return paragraph.sentences.flatMap((sentence) => {
    if (sentence.kind === 'gone') return [placed('sentenceGone', before.text, sentence.before, after.text, null)]
    if (sentence.kind === 'added') return [placed('sentenceAdded', before.text, null, after.text, sentence.after)]
    return []
  })
}

/** The same words for the same words, all over the text, are one entry at their first place. */
function counted(changes: readonly NamedChange[]): NamedChange[] {
  const first = new Map<string, NamedChange>()
  for (const change of changes) {
    const key = JSON.stringify([change.kind, change.before.words, change.after.words])
    const known = first.get(key)
    first.set(key, known === undefined ? change : { ...known, count: known.count + 1 })
  }
  return [...first.values()]
}
