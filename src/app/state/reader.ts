/** Where somebody is in the article that is open: ids and choices, nothing that is stored. */
import { create } from 'zustand'
import type { ArticleId, ClaimId, MentionId } from '../../core/ids'
import type { Span } from '../../core/text/span'

/** Indexes of sentences: `anchor` stays when the cursor is extended, `head` moves. */
export type SentenceCursor = { readonly anchor: number; readonly head: number }

/** What a claim is being chosen for: a passage to link to it, or another claim to merge into it. */
export type Picking =
  | { readonly kind: 'link'; readonly span: Span }
  | { readonly kind: 'merge'; readonly claimId: ClaimId }

type Reader = {
  readonly articleId: ArticleId | null
  readonly cursor: SentenceCursor | null
  readonly claimId: ClaimId | null
  /** The highlight of the selected claim that is meant; `null` for the first one in the article. */
  readonly mentionId: MentionId | null
  readonly editing: ClaimId | null
  readonly picking: Picking | null
}

const NOWHERE: Omit<Reader, 'articleId'> = {
  cursor: null,
  claimId: null,
  mentionId: null,
  editing: null,
  picking: null,
}

export const useReader = create<Reader>(() => ({ articleId: null, ...NOWHERE }))

/** Starts at the top of an article; does nothing where that article is open already. */
export function openInReader(articleId: ArticleId): void {
  if (useReader.getState().articleId !== articleId) useReader.setState({ articleId, ...NOWHERE })
}

/** Selects a claim, at one of its highlights if one is meant. The claim that was being edited is let go. */
export function selectClaim(claimId: ClaimId, mentionId: MentionId | null = null): void {
  useReader.setState({ claimId, mentionId, editing: null, picking: null })
}

export function deselectClaim(): void {
  useReader.setState({ claimId: null, mentionId: null, editing: null })
}

/** Puts the sentence cursor somewhere; what was selected is let go. */
export function moveCursor(cursor: SentenceCursor | null): void {
  useReader.setState({ cursor, claimId: null, mentionId: null, editing: null, picking: null })
}

export function editClaim(claimId: ClaimId | null): void {
  useReader.setState({ editing: claimId })
}

export function pickClaim(picking: Picking | null): void {
  useReader.setState({ picking })
}
