/** What changed between two revisions, in the words of the screen. */
import { countOf, instantWords } from '../../app/words'
import type { ChangeKind } from '../../core/revision/changeKinds'
import type { ParagraphChange, RevisionChanges } from '../../core/revision/compareRevisions'
import type { FaredMention } from '../../core/revision/faredMentions'
import type { StandingRevision } from '../../core/revision/standingRevisions'
import { DISCREPANCY_WORDS } from '../../ui/DiscrepancyMark'

/** The kinds of change as the short list prints them. */
export const CHANGE_WORDS: Record<ChangeKind, string> = {
  ...DISCREPANCY_WORDS,
  headline: 'Headline',
  quote: 'Quote',
  paragraphGone: 'Paragraph gone',
  sentenceGone: 'Sentence gone',
  paragraphAdded: 'Paragraph added',
  sentenceAdded: 'Sentence added',
}

const CAUSES: Record<StandingRevision['revision']['cause'], string> = {
  import: 'imported',
  putBack: 'a passage put back',
  setAside: 'a passage set aside',
}

/** `Revision 2, imported 25 May, 08:10 UTC`. */
export function revisionWords({ revision: { number, cause, madeAt } }: StandingRevision): string {
  return `Revision ${number}, ${CAUSES[cause]} ${instantWords(madeAt)}`
}

/** `3 paragraphs reworded, 1 gone, 2 added, 1 moved; 12 as they were.`, or `none as it was` at the end. */
export function summaryWords({ paragraphs }: RevisionChanges): string {
  const count = (fits: (paragraph: ParagraphChange) => boolean) => paragraphs.filter(fits).length
  const parts = [
    [count(({ kind }) => kind === 'changed'), 'reworded'],
    [count(({ kind }) => kind === 'gone'), 'gone'],
    [count(({ kind }) => kind === 'added'), 'added'],
    [count(({ isMoved }) => isMoved), 'moved'],
  ].filter(([many]) => many !== 0) as [number, string][]
  const same = count(({ kind, isMoved }) => kind === 'same' && !isMoved)
  const [first, ...others] = parts
  if (first === undefined) return 'No word of the text differs.'
  const rest = others.map(([many, what]) => `, ${many} ${what}`).join('')
  return `${countOf(first[0], 'paragraph')} ${first[1]}${rest}; ${same === 0 ? 'none' : same} as ${same > 1 ? 'they were' : 'it was'}.`
}

/** `Other quote marks, dashes or spaces in 3 paragraphs.`, or null where there are none. */
export function resetWords({ paragraphs }: RevisionChanges): string | null {
  const count = paragraphs.filter(({ isReset }) => isReset).length
  return count === 0 ? null : `Only quote marks, dashes or spaces differ in ${countOf(count, 'paragraph')}.`
}

/** How a mention fared, as a reader is told. */
export function fareWords({ place, isPinnedAfter }: FaredMention): string {
  switch (place.kind) {
    case 'exact':
      return 'Word for word as it was'
    case 'moved':
      return 'The same words, moved'
    case 'similar':
      return `Words changed, ${Math.floor(place.score * 100)} % alike`
    case 'orphan':
      if (place.because === 'ambiguous') return 'Two places have equal claims to it'
      return isPinnedAfter ? 'Its words are new' : 'Its words are gone'
    default:
      return place satisfies never
  }
}
