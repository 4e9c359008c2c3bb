import { useClaimFindings } from '../../app/queries/findings'
import type { ClaimId } from '../../core/ids'
import { kindsByWeight } from '../../core/matching/discrepancies/kindsByWeight'
import { DiscrepancyMark } from '../../ui/DiscrepancyMark'
import styles from './ClaimDiscrepancies.module.css'

/** In what the tellings of the claim differ: the weightiest kind first, then how many more; `all` names each. */
export function ClaimDiscrepancies({ claimId, all = false }: { claimId: ClaimId; all?: boolean }) {
  const findings = useClaimFindings(claimId)
  const kinds = kindsByWeight(findings?.discrepancies ?? [])
  const shown = all ? kinds : kinds.slice(0, 1)
  if (shown.length === 0) return null
  return (
    <span className={styles.kinds}>
      {shown.map((kind) => (
        <DiscrepancyMark key={kind} kind={kind} />
      ))}
      {kinds.length > shown.length && <span>+{kinds.length - shown.length}</span>}
    </span>
  )
}
