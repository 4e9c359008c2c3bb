/** What changed between two revisions, in the words of the screen. */
import { countOf, dateWords, instantWords, numberWords } from '../../app/words'
import type { ArticleMetadata } from '../../core/article/article'
import type { ChangeKind } from '../../core/revision/changeKinds'
import type { ClaimsTouched } from '../../core/revision/claimsTouched'
import type { ParagraphChange, RevisionChanges } from '../../core/revision/compareRevisions'
import type { FaredMention } from '../../core/revision/faredMentions'
import type { OlderPage } from '../../core/revision/olderPage'
import { partingsOf } from '../../core/revision/partings'
import type { StandingRevision } from '../../core/revision/standingRevisions'
import { DISCREPANCY_WORDS } from '../../ui/DiscrepancyMark'

/** The kinds of change as the short list prints them. */
export const CHANGE_WORDS: Record<ChangeKind, string> = {
  ...DISCREPANCY_WORDS,
  headline: 'Headline',
  quote: 'Quote',
  quoteGone: 'Quote gone',
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

const SHORT_CAUSES: typeof CAUSES = { import: '', putBack: 'put back ', setAside: 'set aside ' }

/** `Revision 2, imported 25 May, 08:10 UTC`. */
export function revisionWords({ revision: { number, cause, madeAt } }: StandingRevision): string {
  return `Revision ${number}, ${CAUSES[cause]} ${instantWords(madeAt)}`
}

/** `Revision 2, 25 May, 08:10 UTC`, for where there is little room. */
export function shortRevisionWords({ revision: { number, cause, madeAt } }: StandingRevision): string {
  return `Revision ${number}, ${SHORT_CAUSES[cause]}${instantWords(madeAt)}`
}

/** `3 paragraphs reworded, 1 gone, 1 moved, 2 joined; 12 as they were.`, or `none as it was` at the end. */
export function summaryWords({ paragraphs }: RevisionChanges): string {
  const count = (fits: (paragraph: ParagraphChange) => boolean) => paragraphs.filter(fits).length
  const { of: parted, splitCount, joinedCount } = partingsOf(paragraphs)
  const parts = [
    [count(({ kind }) => kind === 'changed'), 'reworded'],
    [count(({ kind }) => kind === 'gone'), 'gone'],
    [count(({ kind }) => kind === 'added'), 'added'],
    [count(({ isMoved }) => isMoved), 'moved'],
    [splitCount, 'split'],
    [joinedCount, 'joined'],
  ].filter(([many]) => many !== 0) as [number, string][]
  const same = count((each) => each.kind === 'same' && !each.isMoved && !parted.has(each))
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
export function fareWords({ fare, after, isPinnedAfter, isEarlier }: FaredMention): string {
  switch (fare.kind) {
    case 'exact':
      return isEarlier && after.kind === 'similar' ? similarWords(after.score) : 'Word for word as it was'
    case 'moved':
      return 'The same words, moved'
    case 'similar':
      return similarWords(fare.score)
    case 'gone':
      return fare.because === 'ambiguous' ? AMBIGUOUS : 'Its words are gone'
    case 'came':
      if (fare.because === 'ambiguous') return AMBIGUOUS
      return isPinnedAfter ? 'Its words are new' : 'Its words are there again'
    case 'absent':
      if (fare.because === 'ambiguous') return AMBIGUOUS
      return isEarlier ? 'Its words are gone' : 'Its words came in between and are gone'
    default:
      return fare satisfies never
  }
}

const AMBIGUOUS = 'Two places have equal claims to it'

function similarWords(score: number | null): string {
  return score === null ? 'Words changed' : `Words changed, ${Math.floor(score * 100)} % alike`
}

/**
 * `The page of revision 2 is the older one: updated 12 March 2026, that of revision 1 on 13 March 2026.` `later` and
 * `earlier` name the two; times are told where the days are the same.
 */
export function olderPageWords({ what, before, after }: OlderPage, later: string, earlier: string): string {
  const isOneDay = before.slice(0, DAY_LENGTH) === after.slice(0, DAY_LENGTH)
  const [old, now] = [before, after].map((date) => dateWords(isOneDay ? date : date.slice(0, DAY_LENGTH)))
  return `${later} is the older one: ${what} ${now}, ${earlier} on ${old}.`
}

/** Code units of a day in ISO 8601. */
const DAY_LENGTH = 10

const FIELD_WORDS: Record<keyof ArticleMetadata, string> = {
  title: 'the headline',
  outlet: 'the outlet',
  authors: 'the authors',
  publishedOn: 'the date',
  updatedOn: 'the date of its last change',
  url: 'the address',
  language: 'the language',
  credits: 'the credits',
}

const LIST = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** `Not a word of the headline or the text differs; only the address and the date do.` */
export function sameWords(fields: readonly (keyof ArticleMetadata)[]): string {
  const others = fields.map((field) => FIELD_WORDS[field])
  const rest = others.length === 0 ? '' : `; only ${LIST.format(others)} ${others.length === 1 ? 'does' : 'do'}`
  return `Not a word of the headline or the text differs${rest}.`
}

/** `Of the 4 claims marked in it, 2 would stand on other words and 1 would lose its words.` */
export function touchedWords({ count, changedCount, goneCount }: ClaimsTouched): string {
  if (count === 0) return 'No claim is marked in this article.'
  const claims = count === 1 ? 'the claim' : `the ${numberWords(count)} claims`
  if (changedCount + goneCount === 0) return `Of ${claims} marked in it, no word would change.`
  const changed = 'would stand on other words'
  const gone = `would lose ${goneCount === 1 ? 'its' : 'their'} words`
  if (count === 1) return `The claim marked in it ${changedCount === 1 ? changed : gone}.`
  const parts = [
    ...(changedCount === 0 ? [] : [`${numberWords(changedCount)} ${changed}`]),
    ...(goneCount === 0 ? [] : [`${numberWords(goneCount)} ${gone}`]),
  ]
  return `Of ${claims} marked in it, ${parts.join(' and ')}.`
}
