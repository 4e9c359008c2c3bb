import { deleteClaims } from '../../app/actions/deleteClaims'
import { mergeClaims } from '../../app/actions/mergeClaims'
import { setClaimStatus } from '../../app/actions/setClaimStatus'
import { wordClaim } from '../../app/actions/wordClaim'
import { useDesk } from '../../app/desk'
import { WRITE_MESSAGES } from '../../app/messages'
import type { WriteRefusal } from '../../app/record'
import { announce, notify } from '../../app/state/announcements'
import { countOf } from '../../app/words'
import { type Claim, STATUSES, type Status } from '../../core/claim/claim'
import type { StoryId } from '../../core/ids'
import { STATUS_WORDS } from '../../ui/StatusMark'

/** The acts on rows of claims, each with its outcome said. More than one claim at a time offers the way back. */
export function useClaimActs(storyId: StoryId) {
  const desk = useDesk()
  return {
    setStatus: async (claims: readonly Claim[], status: Status): Promise<void> => {
      if (claims.length === 0) return
      const claimIds = claims.map(({ id }) => id)
      const result = await setClaimStatus(desk, { storyId, claimIds, status })
      const words = `${nameOf(claims)}: ${STATUS_WORDS[status].toLowerCase()}.`
      if (!result.ok && result.reason === 'nothingToDo') return announce(`${words} Nothing changed.`)
      if (!result.ok) return refuse(result.reason)
      if (claims.length === 1) announce(words)
      else notify(words, storyId)
    },
    remove: async (claims: readonly Claim[]): Promise<void> => {
      const result = await deleteClaims(desk, { storyId, claimIds: claims.map(({ id }) => id) })
      if (result.ok) notify(`${nameOf(claims)} deleted.`, storyId)
      else refuse(result.reason)
    },
    merge: async (into: Claim, claims: readonly Claim[]): Promise<boolean> => {
      const result = await mergeClaims(desk, { into: into.id, from: claims.map(({ id }) => id) })
      if (result.ok) notify(`${nameOf(claims)} merged into claim ${into.number}.`, storyId)
      else refuse(result.reason)
      return result.ok
    },
    word: async (claim: Claim, text: string): Promise<void> => {
      const result = await wordClaim(desk, { claimId: claim.id, text })
      if (result.ok) announce(`Claim ${claim.number} reworded.`)
      else if (result.reason !== 'nothingToDo') refuse(result.reason)
    },
  }
}

export type ClaimActs = ReturnType<typeof useClaimActs>

/** The status of a key `1`, `2` or `3`. */
export function statusOfKey(key: string): Status | undefined {
  return /^[123]$/u.test(key) ? STATUSES[Number(key) - 1] : undefined
}

function nameOf(claims: readonly Claim[]): string {
  const [only] = claims
  return claims.length === 1 && only !== undefined ? `Claim ${only.number}` : countOf(claims.length, 'claim')
}

function refuse(reason: WriteRefusal): void {
  notify(WRITE_MESSAGES[reason])
}
