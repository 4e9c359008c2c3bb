/** Fills that tell by shape what they tell by colour: statuses, and what was not read. */
import { STATUSES, type Status } from '../../core/claim/claim'
import styles from './patterns.module.css'

/** Each plot has its own, so that it can be saved alone. */
export function patternOf(plot: string, fill: Status | 'hatch'): string {
  return `url(#${plot}-${fill})`
}

const WAVE = 'M-1 4.5 1.5 2 4 4.5 6.5 2'

/** Continuous lines, dashed lines, waves; hatching for unread ground. */
export function Patterns({ plot }: { plot: string }) {
  return (
    <defs>
      {STATUSES.map((status) => (
        <pattern key={status} id={`${plot}-${status}`} width="6" height="6" patternUnits="userSpaceOnUse">
          <rect width="6" height="6" className={styles[`${status}Ground`]} />
          <path
            d={status === 'disputed' ? WAVE : status === 'verified' ? 'M0 3h6' : 'M0 3h4'}
            className={styles[`${status}Line`]}
          />
        </pattern>
      ))}
      <pattern id={`${plot}-hatch`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path d="M0 0v5" className={styles.hatch} />
      </pattern>
    </defs>
  )
}
