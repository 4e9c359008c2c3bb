/** What a newsroom changes silently, by its kind: the short list above a comparison of two revisions. */
import { quotesIn } from '../matching/facts/quotes'
import { overlaps, type Span } from '../text/span'
import { CHANGE_KINDS } from './changeKinds'
import type { ParagraphChange, RevisionChanges, Version } from './compareRevisions'
import { goneQuotes } from './goneQuotes'
import type { HeadedVersion } from './headedVersion'
import { type PlacedChange, placed } from './placedChange'
import { rewordedSentence } from './rewordedSentence'

/** One change by its kind. The words are as printed, empty where a version has none; the places are their spans. */
export type NamedChange = PlacedChange & {
  /** Index of the paragraph of `RevisionChanges` that holds it; null for the headline. */
  readonly paragraph: number | null
  /** How often the same words gave way to the same words. */
  readonly count: number
}

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
      const own = rewordedSentence(before, after, sentence, quotes)
      found.push(...own.map((change) => ({ ...change, paragraph: index, count: 1 })))
      if (sentence.kind === 'changed') yield
    }
    found.push(
      ...comeAndGone(before, after, paragraph, quotes.before).map((change) => ({
        ...change,
        paragraph: index,
        count: 1,
      })),
    )
  }
  return counted(found).sort((a, b) => CHANGE_KINDS.indexOf(a.kind) - CHANGE_KINDS.indexOf(b.kind))
}

function comeAndGone(
  before: Version,
  after: Version,
  paragraph: ParagraphChange,
  quotes: readonly Span[],
): PlacedChange[] {
  if (paragraph.kind === 'gone') {
    return [placed('paragraphGone', before.text, paragraph.before, after.text, null)]
  }
  if (paragraph.kind === 'added') return [placed('paragraphAdded', before.text, null, after.text, paragraph.after)]
  const gone = paragraph.sentences.flatMap((each) =>
    each.kind === 'gone' && each.before !== null ? [each.before] : [],
  )
  const cut = goneQuotes(before.text, gone, quotes)
  return [
    ...cut.map((span) => placed('quoteGone', before.text, span, after.text, null)),
    ...gone
      .filter((sentence) => !cut.some((quote) => overlaps(quote, sentence)))
      .map((span) => placed('sentenceGone', before.text, span, after.text, null)),
    ...paragraph.sentences
      .filter(({ kind }) => kind === 'added')
      .map((each) => placed('sentenceAdded', before.text, null, after.text, each.after)),
  ]
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
