import { useState } from 'react'
import { announce } from '../../app/state/announcements'
import { moveCursor, selectClaim, useReader } from '../../app/state/reader'
import { quotedWords, REPEATED_LENGTH } from '../../app/words'
import type { Revision } from '../../core/article/article'
import type { MentionId } from '../../core/ids'
import { contains, type Span } from '../../core/text/span'
import { STATUS_WORDS } from '../../ui/StatusMark'
import type { Orphan, ReaderItems } from './readerItems'
import { scrollToSpan } from './scrollToSpan'
import { cursorSpan, sentenceIndexAt } from './sentenceCursor'
import { useProposals } from './useProposals'
import type { ReaderActs } from './useReaderActs'
import type { Surface } from './useTextSurface'

/** The article's orphans, and what it takes to attach them again. */
export type Orphans = {
  /** The one that a key is about; null where several are and none was chosen. */
  readonly aimed: Orphan | null
  /** The one that was asked for by key, button or address: its item comes into view. */
  readonly sought: Orphan | null
  /** What it would be attached to: the selection, else the sentences under the cursor. */
  readonly passage: Span | null
  /** Whether the passage is a selection. */
  readonly isSelected: boolean
  /** Whether the key that attaches means this proposal: until something else is selected, or the cursor is moved off it. */
  readonly isOffered: (proposal: Span) => boolean
  /** Where it most likely belongs now; null where nothing is like it, and while that is worked out. */
  readonly proposalOf: (orphan: Orphan) => Span | null
  /** Whether that is worked out. */
  readonly areProposed: boolean
  /** Makes an orphan the one that keys are about, and shows where it most likely belongs, else where it stood. */
  readonly aim: (orphan: Orphan) => void
  /** Goes on to the next orphan; false without one. */
  readonly next: () => boolean
  /** Attaches the one that is aimed at, or aims at the first; false without one. */
  readonly attachAimed: () => boolean
  readonly attach: (orphan: Orphan, span: Span) => void
}

type Given = {
  readonly items: ReaderItems
  readonly sentences: readonly Span[]
  readonly revision: Revision
  readonly surface: Surface | null
  readonly selection: Span | null
  readonly acts: ReaderActs
}

/** Orphans are attached again by a person: to what is selected, to the sentence under the cursor, or where it is proposed. */
export function useOrphans({ items, sentences, revision, surface, selection, acts }: Given): Orphans {
  const { cursor, claimId } = useReader()
  const [chosen, choose] = useState<MentionId | null>(null)
  const all = items.orphans
  const proposals = useProposals(all, revision, sentences)
  const aimed = aimedOf(all, claimId, chosen)
  const pointed = cursorSpan(sentences, cursor)
  const proposalOf = ({ telling }: Orphan): Span | null => proposals?.get(telling.mentionId)?.place ?? null

  const passage = selection ?? pointed
  const isOffered = (proposal: Span): boolean => selection === null && (pointed === null || contains(pointed, proposal))

  function aim(orphan: Orphan): void {
    const { row, telling } = orphan
    const proposal = proposalOf(orphan)
    choose(telling.mentionId)
    if (proposal !== null) {
      const index = sentenceIndexAt(sentences, proposal.start)
      moveCursor({ anchor: index, head: index })
    }
    const stoodAt = proposals?.get(telling.mentionId)?.stoodAt
    const place = proposal ?? (stoodAt === undefined ? null : { start: stoodAt, end: stoodAt + 1 })
    if (surface !== null && place !== null) scrollToSpan(surface, place)
    selectClaim(row.claim.id)
    const where = proposal === null ? 'Nothing in the text is like it' : `Likeliest now: ${quoted(revision, proposal)}`
    announce(
      `Claim ${row.claim.number}, ${STATUS_WORDS[row.claim.status].toLowerCase()}, no longer in this text: ${quotedWords(telling.words, REPEATED_LENGTH)}. ${where}.`,
    )
  }
  function attach({ row, telling }: Orphan, span: Span): void {
    choose(null)
    void acts.attach(row.claim, telling.mentionId, span)
  }
  function next(): boolean {
    const orphan = all[(aimed === null ? 0 : all.indexOf(aimed) + 1) % all.length]
    if (orphan !== undefined) aim(orphan)
    return orphan !== undefined
  }
  function attachAimed(): boolean {
    if (aimed === null) return next()
    const proposal = proposalOf(aimed)
    const span = proposal !== null && isOffered(proposal) ? proposal : passage
    if (span === null) aim(aimed)
    else attach(aimed, span)
    return true
  }
  return {
    aimed,
    sought: all.find(({ telling }) => telling.mentionId === chosen) ?? null,
    passage,
    isSelected: selection !== null,
    isOffered,
    proposalOf,
    areProposed: proposals !== null,
    aim,
    next,
    attachAimed,
    attach,
  }
}

/** Of the selected claim if it has one, else the one chosen last, else the only one. */
function aimedOf(all: readonly Orphan[], claimId: string | null, chosen: MentionId | null): Orphan | null {
  const last = all.find(({ telling }) => telling.mentionId === chosen)
  const own = all.filter(({ row }) => row.claim.id === claimId)
  if (own.length > 0) return last !== undefined && own.includes(last) ? last : (own[0] ?? null)
  return last ?? (all.length === 1 ? (all[0] ?? null) : null)
}

function quoted({ text }: Revision, { start, end }: Span): string {
  return quotedWords(text.slice(start, end), REPEATED_LENGTH)
}
