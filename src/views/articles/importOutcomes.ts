/** What the outcomes of an import are called, and how they are sorted for the list. */
import { IMPORT_MESSAGES, readingNote } from '../../app/messages'
import type { ImportItem, ImportOutcome, OutcomeKind } from '../../app/state/importing'
import { countOf } from '../../app/words'
import { refusalWords } from '../exchange/importWords'
import { retoldWords } from './retoldWords'

/** What the list can be narrowed to. */
export type OutcomeGroup = 'imported' | 'alreadyHere' | 'offered' | 'refused' | 'cancelled' | 'waiting'

const GROUP_OF: Record<OutcomeKind, OutcomeGroup> = {
  imported: 'imported',
  revised: 'imported',
  story: 'imported',
  alreadyHere: 'alreadyHere',
  offered: 'offered',
  refused: 'refused',
  storyRefused: 'refused',
  cancelled: 'cancelled',
  leftOut: 'cancelled',
  waiting: 'waiting',
  reading: 'waiting',
}

/** In the order in which they are shown. */
export const GROUP_NAMES: Record<OutcomeGroup, string> = {
  imported: 'Imported',
  alreadyHere: 'Already here',
  offered: 'To be decided',
  refused: 'Refused',
  cancelled: 'Cancelled',
  waiting: 'Waiting',
}

export function groupOf({ outcome }: ImportItem): OutcomeGroup {
  return GROUP_OF[outcome.kind]
}

/** How many of each there are; those without any are left out. */
export function groupCounts(items: readonly ImportItem[]): Map<OutcomeGroup, number> {
  const counts = new Map<OutcomeGroup, number>()
  for (const item of items) counts.set(groupOf(item), (counts.get(groupOf(item)) ?? 0) + 1)
  const order = Object.keys(GROUP_NAMES) as OutcomeGroup[]
  return new Map(order.flatMap((group) => (counts.has(group) ? [[group, counts.get(group) ?? 0]] : [])))
}

/** The sentence for an outcome. */
export function outcomeWords(outcome: ImportOutcome): string {
  switch (outcome.kind) {
    case 'waiting':
      return 'Waiting'
    case 'reading':
      return 'Reading'
    case 'cancelled':
      return 'Cancelled. Nothing of it was stored.'
    case 'leftOut':
      return 'Left out, since its columns were not chosen. Nothing of it was stored.'
    case 'imported': {
      const { title, setAsideCount: cut } = outcome
      return `Imported “${title}”${cut === 0 ? '' : ` · ${countOf(cut, 'passage')} set aside`}`
    }
    case 'alreadyHere':
      return `Already here: an article with the very same ${outcome.because ?? 'bytes'} is in this story.`
    case 'offered': {
      const { because, share, retold } = outcome.offer
      if (retold !== undefined) return `The same article as “${outcome.same.title}”. ${retoldWords(retold)}`
      return `The same article as “${outcome.same.title}”: ${because === 'address' ? 'it has the same address' : `${percent(share)} of its words are the same`}.`
    }
    case 'revised':
      return `Added as a new revision of “${outcome.same.title}”.`
    case 'refused':
      return `Refused. ${IMPORT_MESSAGES[outcome.reason]}`
    case 'story':
      return `A story file: “${outcome.story.name}” is here${outcome.story.kind === 'alreadyHere' ? ' already' : ''}, with ${countOf(outcome.story.articleCount, 'article')} and ${countOf(outcome.story.claimCount, 'claim')}.`
    case 'storyRefused': {
      const { title, text } = refusalWords(outcome.reason, outcome.detail)
      return `Refused. ${title}. ${text}`
    }
    default:
      return outcome satisfies never
  }
}

/** What is known beyond the sentence of a refusal, as the kinds of files in an archive; null where nothing is. */
export function detailWords(outcome: ImportOutcome): string | null {
  if (outcome.kind !== 'refused' || outcome.detail === null) return null
  return outcome.reason === 'nothingInside' ? `It holds ${outcome.detail}.` : outcome.detail
}

/** What a reader is to know of an article that was imported in spite of it, a sentence each. */
export function noteWords(outcome: ImportOutcome): readonly string[] {
  return outcome.kind === 'imported' ? (outcome.notes ?? []).map(readingNote) : []
}

/** `84 %` of a share from 0 to 1, rounded down: nothing is called the same word for word that is not. */
export function percent(share: number): string {
  return `${Math.floor(share * 100)} %`
}
