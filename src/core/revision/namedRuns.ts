/** Runs of words that differ and that no detector named, by what they hold. */
import { contains, overlaps, type Span } from '../text/span'
import { exchanges } from './attributionRuns'
import { isNegating } from './changedPhrases'
import type { ChangeKind } from './changeKinds'
import type { SentenceChange } from './compareRevisions'
import { isBeside, type PlacedChange, placed, spanOver } from './placedChange'
import { FIGURE_LENGTH, runKind } from './runKind'
import { type SentenceFacts, sentenceFacts } from './sentenceFacts'
import type { WordRun } from './wordRuns'

type SidesOfQuotes = { readonly before: readonly Span[]; readonly after: readonly Span[] }

/** The runs of a reworded sentence that hold a fact and that none of the `known` changes covers, each by its kind. */
export function namedRuns(
  before: string,
  after: string,
  { before: old, after: now, runs }: SentenceChange,
  known: readonly PlacedChange[],
  quotes: SidesOfQuotes,
): PlacedChange[] {
  const found: PlacedChange[] = []
  if (old === null || now === null) return found
  const [inOld, inNow] = [sentenceFacts(before, old, quotes.before), sentenceFacts(after, now, quotes.after)]
  for (const { before: x, after: y } of exchanges(runs)) {
    const add = (kind: ChangeKind, p: Span | null, q: Span | null) => found.push(placed(kind, before, p, after, q))
    if (isDenial(before, x) !== isDenial(after, y) && !known.some(({ kind }) => kind === 'negation')) {
      add('negation', x, y)
    }
    if (known.some((each) => each.kind !== 'negation' && isBeside(each, { before: x, after: y }))) {
      continue
    }
    const kind = runKind(inOld, x, inNow, y)
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
  if (stayed?.kind !== 'same') return null
  const { end } = stayed[side]
  return { start: end - 1, end }
}

/** From the first to the last of the facts that a run holds. */
function within(facts: readonly Span[], run: Span | null): Span | null {
  return run === null ? null : spanOver(facts.filter((each) => overlaps(each, run)))
}

/** The whole name of which `at` is a part; `run`, which may be none, where it is in no name. */
function nameAt({ names }: SentenceFacts, at: Span | null, run: Span | null): Span | null {
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
  return spanOver([run, ...figures])
}
