import { useLocation } from 'wouter'
import { useCoverage } from '../../app/queries/coverage'
import { countOf, numberWords } from '../../app/words'
import type { Coverage, CoverageRow } from '../../core/coverage/coverage'
import type { ClaimId, StoryId } from '../../core/ids'
import { Button } from '../../ui/Button'
import { StatusMark } from '../../ui/StatusMark'
import { useKeys } from '../../ui/useKeys'
import { NoClaims } from '../claims/NoClaims'
import { comparePath } from '../paths'
import styles from './CompareView.module.css'
import { Tellings } from './Tellings'

/** One claim, all its tellings one under the other. Without a claim in the address it is the first that several outlets state. */
export function CompareView({ storyId, claimId }: { storyId: StoryId; claimId: ClaimId | null }) {
  const coverage = useCoverage(storyId)
  if (coverage === undefined) return null
  const { rows } = coverage
  const row =
    claimId === null
      ? (rows.find(({ outletCount }) => outletCount > 1) ?? rows[0])
      : rows.find(({ claim }) => claim.id === claimId)
  if (rows.length === 0) return <NoClaims storyId={storyId} title="Compare" coverage={coverage} />
  return (
    <>
      {row === undefined ? (
        <div className={styles.head}>
          <h1>This claim is not in the story any more</h1>
          <p>It was deleted or merged into another. Choose one that is here.</p>
        </div>
      ) : (
        <ComparedClaim row={row} coverage={coverage} />
      )}
      <ClaimChooser storyId={storyId} rows={rows} row={row} />
      {row !== undefined && <Tellings storyId={storyId} row={row} coverage={coverage} />}
    </>
  )
}

function ComparedClaim({ row, coverage }: { row: CoverageRow; coverage: Coverage }) {
  const { claim, outletCount, mentionCount } = row
  return (
    <div className={styles.head}>
      <p className={styles.over}>
        <StatusMark status={claim.status} />
        <span>Claim {claim.number}</span>
      </p>
      <h1>{claim.text}</h1>
      <p>
        {countOf(mentionCount, 'telling')} in {countOf(outletCount, 'outlet')} of {numberWords(coverage.columns.length)}
        .
      </p>
    </div>
  )
}

function ClaimChooser({
  storyId,
  rows,
  row,
}: {
  storyId: StoryId
  rows: readonly CoverageRow[]
  row: CoverageRow | undefined
}) {
  const [, navigate] = useLocation()
  const index = row === undefined ? -1 : rows.indexOf(row)
  const step = (to: number): void => {
    const target = rows[to]
    if (target !== undefined) navigate(comparePath(storyId, target.claim.id))
  }
  useKeys({ '[': () => step(index - 1), ']': () => step(index + 1) })
  return (
    <div className={styles.chooser}>
      <label>
        <span className="hidden-words">Claim to compare</span>
        <select
          value={row?.claim.id ?? ''}
          onChange={(event) => navigate(comparePath(storyId, event.target.value as ClaimId))}
        >
          {row === undefined && <option value="">Choose a claim</option>}
          {rows.map(({ claim, outletCount }) => (
            <option key={claim.id} value={claim.id}>
              {claim.number} · {claim.text} ({countOf(outletCount, 'outlet')})
            </option>
          ))}
        </select>
      </label>
      <Button disabled={index <= 0} keys="[" onClick={() => step(index - 1)}>
        Previous claim
      </Button>
      <Button disabled={index === rows.length - 1} keys="]" onClick={() => step(index + 1)}>
        Next claim
      </Button>
    </div>
  )
}
