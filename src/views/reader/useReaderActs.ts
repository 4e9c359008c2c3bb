import { confirmWords } from '../../app/actions/confirmWords'
import { deleteClaims } from '../../app/actions/deleteClaims'
import { linkMention } from '../../app/actions/linkMention'
import { makeClaim } from '../../app/actions/makeClaim'
import { mergeClaims } from '../../app/actions/mergeClaims'
import { moveMention } from '../../app/actions/moveMention'
import { setClaimStatus } from '../../app/actions/setClaimStatus'
import { splitMention } from '../../app/actions/splitMention'
import { unlinkMention } from '../../app/actions/unlinkMention'
import { wordClaim } from '../../app/actions/wordClaim'
import { useDesk } from '../../app/desk'
import { WRITE_MESSAGES } from '../../app/messages'
import type { WriteRefusal } from '../../app/record'
import { announce, notify } from '../../app/state/announcements'
import { deselectClaim, selectClaim } from '../../app/state/reader'
import { quotedWords, REPEATED_LENGTH } from '../../app/words'
import type { Article } from '../../core/article/article'
import type { Claim, Status } from '../../core/claim/claim'
import type { MentionId } from '../../core/ids'
import type { Span } from '../../core/text/span'
import { STATUS_WORDS } from '../../ui/StatusMark'
import type { ReaderItem } from './readerItems'
import { scrollToSpan } from './scrollToSpan'
import { clearSelection } from './useSelectedSpan'
import type { Surface } from './useTextSurface'

/** What the reader does to claims and highlights, each with its outcome said. */
export function useReaderActs({ storyId, id: articleId, revisionId }: Article, surface: Surface | null) {
  const desk = useDesk()
  return {
    tag: async (span: Span, status: Status): Promise<void> => {
      clearSelection()
      surface?.expect({ ...span, status })
      const result = await makeClaim(desk, { storyId, articleId, revisionId, span, status })
      if (!result.ok) {
        surface?.expect(null)
        return refuse(result.reason)
      }
      selectClaim(result.value)
      announce(`Claim made: ${STATUS_WORDS[status].toLowerCase()}.`)
    },
    link: async (span: Span, claim: Claim): Promise<void> => {
      const result = await linkMention(desk, { storyId, articleId, revisionId, span, claimId: claim.id })
      if (!result.ok) return refuse(result.reason)
      clearSelection()
      selectClaim(claim.id, result.value)
      notify(`Linked to claim ${claim.number}.`, storyId)
    },
    setStatus: async (claim: Claim, status: Status): Promise<void> => {
      const result = await setClaimStatus(desk, { storyId, claimIds: [claim.id], status })
      const words = `Claim ${claim.number}: ${STATUS_WORDS[status].toLowerCase()}.`
      if (result.ok || result.reason === 'nothingToDo') announce(words)
      else refuse(result.reason)
    },
    /** `next` is shown in its place, if there is one. Whether it was confirmed. */
    confirm: async (claim: Claim, { taking, next }: Confirmation): Promise<boolean> => {
      const result = await confirmWords(desk, { storyId, claimIds: [claim.id], ...(taking && { taking }) })
      if (!result.ok) {
        refuse(result.reason)
        return false
      }
      const words = `${STATUS_WORDS[claim.status].toLowerCase()}, confirmed${taking ? ' in the new words' : ''}`
      announce(`Claim ${claim.number}: ${words}.${next === null ? '' : ` Next to confirm: claim ${next.number}.`}`)
      if (next !== null) {
        selectClaim(next.row.claim.id, next.id)
        if (surface !== null) scrollToSpan(surface, next)
      }
      return true
    },
    word: async (claim: Claim, text: string): Promise<void> => {
      const result = await wordClaim(desk, { claimId: claim.id, text })
      if (result.ok) announce(`Claim ${claim.number} reworded.`)
      else if (result.reason !== 'nothingToDo') refuse(result.reason)
    },
    move: async (mentionId: MentionId, span: Span): Promise<void> => {
      const result = await moveMention(desk, { mentionId, revisionId, span })
      if (result.ok) announce(result.value.isStale ? `Highlight moved. ${STALE_WORDS}` : 'Highlight moved.')
      else if (result.reason !== 'nothingToDo') refuse(result.reason)
    },
    /** As `move`, for an orphan. */
    attach: async (claim: Claim, mentionId: MentionId, span: Span): Promise<void> => {
      const result = await moveMention(desk, { mentionId, revisionId, span })
      if (!result.ok) return refuse(result.reason)
      clearSelection()
      selectClaim(claim.id, mentionId)
      const words = surface?.rendered.text.slice(span.start, span.end) ?? ''
      const outcome = result.value.isStale ? STALE_WORDS : 'They are the words it was judged on.'
      notify(`Claim ${claim.number} attached to ${quotedWords(words, REPEATED_LENGTH)}. ${outcome}`, storyId)
    },
    split: async (mentionId: MentionId): Promise<void> => {
      const result = await splitMention(desk, { mentionId })
      if (!result.ok) return refuse(result.reason)
      selectClaim(result.value, mentionId)
      notify('Split off into a claim of its own.', storyId)
    },
    merge: async (into: Claim, from: Claim): Promise<void> => {
      const result = await mergeClaims(desk, { into: into.id, from: [from.id] })
      if (!result.ok) return refuse(result.reason)
      selectClaim(into.id)
      notify(`Claim ${from.number} merged into claim ${into.number}.`, storyId)
    },
    unlink: async (claim: Claim, mentionId: MentionId): Promise<void> => {
      const result = await unlinkMention(desk, { mentionId })
      if (result.ok) notify(`Passage taken off claim ${claim.number}.`, storyId)
      else refuse(result.reason)
    },
    remove: async (claim: Claim): Promise<void> => {
      const result = await deleteClaims(desk, { storyId, claimIds: [claim.id] })
      if (!result.ok) return refuse(result.reason)
      deselectClaim()
      notify(`Claim ${claim.number} deleted.`, storyId)
    },
  }
}

type Confirmation = {
  /** The mention whose words become the claim's own. */
  readonly taking?: MentionId
  /** What waits to be confirmed after it. */
  readonly next: ReaderItem | null
}

export type ReaderActs = ReturnType<typeof useReaderActs>

/** What follows from other words: what is announced says it at once, the claim's card until it is confirmed. */
const STALE_WORDS = 'Its words changed since its status was set: confirm it, or set it anew.'

function refuse(reason: WriteRefusal): void {
  notify(WRITE_MESSAGES[reason])
}
