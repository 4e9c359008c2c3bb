import { useLocation } from 'wouter'
import { clearFilter, enterClaims, filterClaimsBy } from '../../app/state/claimsTable'
import { numberWords } from '../../app/words'
import { STATUSES, type Status } from '../../core/claim/claim'
import type { StoryId } from '../../core/ids'
import { Button } from '../../ui/Button'
import { STATUS_WORDS, StatusMark } from '../../ui/StatusMark'
import { screenPath } from '../paths'
import styles from './OverviewView.module.css'

/** Claims by status; each figure leads to its claims. */
export function StatusCounts({ storyId, counts }: { storyId: StoryId; counts: Readonly<Record<Status, number>> }) {
  const [, navigate] = useLocation()

  function show(status: Status): void {
    enterClaims(storyId)
    clearFilter()
    filterClaimsBy({ statuses: [status] })
    navigate(screenPath(storyId, 'claims'))
  }
  return (
    <section>
      <h2>Claims by status</h2>
      <dl className={styles.counts}>
        {STATUSES.map((status) => (
          <div key={status}>
            <dt>
              <StatusMark status={status} />
            </dt>
            <dd>
              <strong>{numberWords(counts[status])}</strong>
              <Button look="text" disabled={counts[status] === 0} onClick={() => show(status)}>
                Show<span className="hidden-words"> the claims that are {STATUS_WORDS[status].toLowerCase()}</span>
              </Button>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
