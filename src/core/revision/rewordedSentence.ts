/** The changes of one reworded sentence that have a kind. */
import { findDiscrepancies, type ToldClaim } from '../matching/discrepancies/findDiscrepancies'
import { type Quote, quotesInside } from '../matching/facts/quotes'
import { overlaps, type Span } from '../text/span'
import { attributionRuns } from './attributionRuns'
import { negationPhrase, respeltName, type Sides, wholeQuotes } from './changedPhrases'
import type { ChangeKind } from './changeKinds'
import type { SentenceChange } from './compareRevisions'
import type { HeadedVersion } from './headedVersion'
import { namedRuns } from './namedRuns'
import { isBeside, type PlacedChange, placed, spanOver } from './placedChange'
import { sourceCountAt } from './sourceCounts'
import type { WordRun } from './wordRuns'

/** The quotations of the two texts, each in the order of its text. */
export type QuotesOf = { readonly before: readonly Quote[]; readonly after: readonly Quote[] }

/**
 * The changes of one sentence that have a kind; none where it was not reworded.
 *
 * It is compared as two tellings of one claim are (`findDiscrepancies`); then attributions that came or went are looked
 * for, and a run of words that neither names is named by what it holds.
 */
export function rewordedSentence(
  before: HeadedVersion,
  after: HeadedVersion,
  sentence: SentenceChange,
  everyQuote: QuotesOf,
): PlacedChange[] {
  const { before: old, after: now } = sentence
  if (sentence.kind !== 'changed' || old === null || now === null) return []
  const quotes = { before: quotesInside(everyQuote.before, old), after: quotesInside(everyQuote.after, now) }
  const told = toldDifferences(before, old, after, now)
  const named = told.flatMap(({ kind, words }): PlacedChange[] => {
    const [x, y] = [spanOver(words[0], old.start), spanOver(words[1], now.start)]
    return x === null && y === null ? [] : [placed(kind, before.text, x, after.text, y)]
  })
  const spoken = attributionRuns(before.text, after.text, sentence.runs)
    .filter((run) => !named.some((each) => each.kind === 'attribution' && isBeside(each, run)))
    .map(({ before: x, after: y }) => placed('attribution', before.text, x, after.text, y))
  const known = [...named, ...spoken]
  const all = [...known, ...namedRuns(before.text, after.text, sentence, known, quotes)]
  const counted = all.map((change) => sourcesCounted(before.text, old, after.text, now, change))
  const whole = counted
    .filter((change) => !isOnlyAnother(change, counted) && !isCountedBeside(change, counted))
    .map((change) => phrased(before.text, after.text, change, sentence.runs, quotes))
  return quotesTogether(before.text, after.text, whole)
}

/** A figure that counts sources, of whom nobody is named, is of another kind than one that counts ships. */
function sourcesCounted(before: string, old: Span, after: string, now: Span, change: PlacedChange): PlacedChange {
  const [x, y] = [change.before.span, change.after.span]
  if (change.kind !== 'number' || x === null || y === null) return change
  const [p, q] = [sourceCountAt(before, x, old), sourceCountAt(after, y, now)]
  return p === null || q === null ? change : placed('sourceCount', before, p, after, q)
}

/** A figure, or a second reading of the same count, beside a count of sources. */
function isCountedBeside(change: PlacedChange, all: readonly PlacedChange[]): boolean {
  if (change.kind !== 'number' && change.kind !== 'sourceCount') return false
  const sides = { before: change.before.span, after: change.after.span }
  const first = all.find((other) => other.kind === 'sourceCount' && isBeside(other, sides))
  return first !== undefined && first !== change
}

/** A change with the words by which a reader knows it. */
function phrased(
  before: string,
  after: string,
  change: PlacedChange,
  runs: readonly WordRun[],
  quotes: QuotesOf,
): PlacedChange {
  const sides = { before: change.before.span, after: change.after.span }
  const as = (kind: ChangeKind, { before: x, after: y }: Sides) => placed(kind, before, x, after, y)
  if (change.kind === 'quote') return as('quote', wholeQuotes({ before, after }, quotes, sides, runs))
  if (change.kind === 'negation') return as('negation', negationPhrase(before, after, sides, runs))
  const name = change.kind === 'attribution' ? respeltName(before, after, sides) : null
  return name === null ? change : as('name', name)
}

/** A speaker who is said otherwise only where his name is spelt otherwise: the name is the change. */
function isOnlyAnother({ kind, before, after }: PlacedChange, all: readonly PlacedChange[]): boolean {
  if (kind !== 'attribution') return false
  const holds = (outer: Span | null, inner: Span | null) => inner === null || (outer !== null && overlaps(outer, inner))
  return all.some(
    (other) =>
      other.kind !== 'attribution' && holds(before.span, other.before.span) && holds(after.span, other.after.span),
  )
}

/** The rewording of a sentence's quotes is one entry, from the first word that differs to the last. */
function quotesTogether(before: string, after: string, changes: readonly PlacedChange[]): PlacedChange[] {
  const quotes = changes.filter(({ kind }) => kind === 'quote')
  if (quotes.length < 2) return [...changes]
  const whole = (side: 'before' | 'after') => spanOver(quotes.flatMap((each) => each[side].span ?? []))
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
