import { useId, useState } from 'react'
import { selectClaims } from '../../app/state/claimsTable'
import type { Claim } from '../../core/claim/claim'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { StatusMark } from '../../ui/StatusMark'
import styles from './BulkBar.module.css'
import type { ClaimActs } from './useClaimActs'

/** Asks which of the claims stays; the others' mentions go to it. */
export function MergeDialog({
  claims,
  acts,
  onClose,
}: {
  claims: readonly Claim[]
  acts: ClaimActs
  onClose: () => void
}) {
  const group = useId()
  const byNumber = claims.toSorted((a, b) => a.number - b.number)
  const [intoId, setIntoId] = useState(byNumber[0]?.id)
  const into = claims.find(({ id }) => id === intoId)

  async function merge(): Promise<void> {
    if (into === undefined) return
    const isMerged = await acts.merge(
      into,
      claims.filter((claim) => claim !== into),
    )
    if (isMerged) selectClaims([])
    onClose()
  }
  return (
    <Dialog
      title={`Merge ${claims.length} claims`}
      small
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" onClick={() => void merge()}>
            Merge into claim {into?.number}
          </Button>
        </>
      }
    >
      <fieldset className={styles.merge}>
        <legend>The one that stays keeps its number, words and status, and takes over all mentions.</legend>
        {byNumber.map((claim) => (
          <label key={claim.id}>
            <input type="radio" name={group} checked={claim.id === intoId} onChange={() => setIntoId(claim.id)} />
            <span className={styles.number}>{claim.number}</span>
            <StatusMark status={claim.status} bare />
            <span>{claim.text}</span>
          </label>
        ))}
      </fieldset>
    </Dialog>
  )
}
