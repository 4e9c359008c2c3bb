import { useCoverage } from '../../app/queries/coverage'
import { useFindings } from '../../app/queries/findings'
import type { ClaimId, StoryId } from '../../core/ids'
import { NoClaims } from '../claims/NoClaims'
import { ClaimChooser } from './ClaimChooser'
import { ComparedClaim } from './ComparedClaim'
import styles from './CompareView.module.css'

/** One claim, all its tellings word by word. Without a claim in the address it is the first that several outlets state. */
export function CompareView({ storyId, claimId }: { storyId: StoryId; claimId: ClaimId | null }) {
  const coverage = useCoverage()
  const { findings, isWorking } = useFindings()
  if (coverage === undefined) return null
  const { rows } = coverage
  const row =
    claimId === null
      ? (rows.find(({ outletCount }) => outletCount > 1) ?? rows[0])
      : rows.find(({ claim }) => claim.id === claimId)
  if (rows.length === 0) return <NoClaims storyId={storyId} title="Compare" coverage={coverage} />
  const chooser = <ClaimChooser storyId={storyId} rows={rows} row={row} />
  if (row === undefined) {
    return (
      <div className={styles.head}>
        <div className={styles.words}>
          <h1>This claim is not in the story any more</h1>
          <p>It was deleted or merged into another. Choose one that is here.</p>
        </div>
        {chooser}
      </div>
    )
  }
  return (
    <ComparedClaim
      key={row.claim.id}
      storyId={storyId}
      row={row}
      coverage={coverage}
      findings={findings?.claims.get(row.claim.id)}
      isWorking={isWorking}
      chooser={chooser}
    />
  )
}
