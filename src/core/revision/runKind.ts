/** The kind of a run of words that gave way, came or went, by what the run holds. */
import { contains, overlaps, type Span } from '../text/span'
import type { ChangeKind } from './changeKinds'
import type { SentenceFacts } from './sentenceFacts'

/** Code units of "fifty minutes": a figure that became words, or words that became a figure, is not longer by much. */
export const FIGURE_LENGTH = 24

/** The kind of a run: `x` in the older wording, `y` in the newer; null where it holds nothing that has a kind. */
export function runKind(inOld: SentenceFacts, x: Span | null, inNow: SentenceFacts, y: Span | null): ChangeKind | null {
  if (x !== null && y !== null) return kindOf(inOld, x, inNow, y)
  const [facts, run] = x === null ? [inNow, y] : [inOld, x]
  return run === null ? null : kindOfLone(facts, run)
}

/** A run of words in the place of another. */
function kindOf(inOld: SentenceFacts, x: Span, inNow: SentenceFacts, y: Span): ChangeKind | null {
  const old = (kind: keyof SentenceFacts) => inOld[kind].some((each) => overlaps(each, x))
  const now = (kind: keyof SentenceFacts) => inNow[kind].some((each) => overlaps(each, y))
  if (old('quotes') && now('quotes')) return 'quote'
  if (old('dates') && now('dates')) return 'date'
  const isShort = x.end - x.start <= FIGURE_LENGTH && y.end - y.start <= FIGURE_LENGTH
  if ((old('figures') && now('figures')) || (isShort && (old('figures') || now('figures')))) return 'number'
  if (old('names') && now('names')) return 'name'
  return old('hedges') !== now('hedges') ? 'hedge' : null
}

/** A run that only came, or only went. */
function kindOfLone(facts: SentenceFacts, run: Span): ChangeKind | null {
  const holds = (kind: keyof SentenceFacts) => facts[kind].some((each) => overlaps(each, run))
  if (holds('hedges')) return 'hedge'
  // A first name or an initial inside of a name; a whole name that came is a new statement.
  const isInside = facts.names.some(
    (name) => overlaps(name, run) && (name.start < run.start || name.end > run.end) && contains(name, run),
  )
  if (isInside) return 'name'
  return facts.quotes.some((quote) => contains(quote, run)) ? 'quote' : null
}
