import { useLocation } from 'wouter'
import { countOf } from '../../app/words'
import type { CoverageRow } from '../../core/coverage/coverage'
import type { ClaimId, StoryId } from '../../core/ids'
import { Button } from '../../ui/Button'
import { useKeys } from '../../ui/useKeys'
import { comparePath } from '../paths'
import styles from './CompareView.module.css'

/** Goes from claim to claim: by choice, by button, by the keys `[` and `]`. */
export function ClaimChooser({
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
