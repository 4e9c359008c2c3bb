import { useState } from 'react'
import { selectClaims } from '../../app/state/claimsTable'
import { type Claim, STATUSES } from '../../core/claim/claim'
import { Button } from '../../ui/Button'
import { StatusMark } from '../../ui/StatusMark'
import styles from './BulkBar.module.css'
import { MergeDialog } from './MergeDialog'
import type { ClaimActs } from './useClaimActs'

/** What can be done with the selected rows; floats over the end of the table while there are any. */
export function BulkBar({ claims, acts }: { claims: readonly Claim[]; acts: ClaimActs }) {
  const [isMerging, setMerging] = useState(false)
  return (
    <div className={styles.bulk} role="toolbar" aria-label="Selected claims">
      <strong>
        {claims.length}
        <span className={styles.word}> selected</span>
      </strong>
      <span className={styles.part} />
      {STATUSES.map((status, index) => (
        <Button
          key={status}
          look="plain"
          tight
          keys={`${index + 1}`}
          onClick={() => void acts.setStatus(claims, status)}
        >
          <StatusMark status={status} />
        </Button>
      ))}
      <span className={styles.part} />
      <Button look="plain" tight disabled={claims.length < 2} onClick={() => setMerging(true)}>
        Merge
      </Button>
      <Button look="plain" tight onClick={() => void acts.remove(claims)}>
        Delete
      </Button>
      <span className={styles.part} />
      <Button look="plain" tight keys="Esc" onClick={() => selectClaims([])}>
        Clear
      </Button>
      {isMerging && <MergeDialog claims={claims} acts={acts} onClose={() => setMerging(false)} />}
    </div>
  )
}
