import { Link } from 'wouter'
import type { Claim } from '../../core/claim/claim'
import type { StoryId } from '../../core/ids'
import { StatusMark } from '../../ui/StatusMark'
import { comparePath } from '../paths'
import styles from './OverviewView.module.css'

/** A claim by number, status and words, leading to its tellings. */
export function ClaimName({ storyId, claim }: { storyId: StoryId; claim: Claim }) {
  return (
    <Link href={comparePath(storyId, claim.id)} className={styles.claim}>
      <span className={styles.number}>{claim.number}</span>
      <StatusMark status={claim.status} bare />
      <span>{claim.text}</span>
    </Link>
  )
}
