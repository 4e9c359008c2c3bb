import { Link } from 'wouter'
import type { Claim } from '../../core/claim/claim'
import type { StoryId } from '../../core/ids'
import { comparePath } from '../paths'
import styles from './OverviewView.module.css'

/** How many claims, and their numbers, each leading to its tellings. */
export function NumberLinks({ storyId, claims }: { storyId: StoryId; claims: readonly Claim[] }) {
  return (
    <span className={styles.numbers}>
      <strong>{claims.length}</strong>
      {claims.map(({ id, number }) => (
        <Link key={id} href={comparePath(storyId, id)} aria-label={`Claim ${number}`}>
          {number}
        </Link>
      ))}
    </span>
  )
}
