import styles from './Meter.module.css'

/** How much of a whole is done: solid for done, the hatch of unread ground for the rest. `label` says it in words. */
export function Meter({
  done,
  total,
  label,
  thin = false,
}: {
  done: number
  total: number
  label: string
  thin?: boolean
}) {
  const share = total === 0 ? 0 : done / total
  return (
    <span className={thin ? `${styles.meter} ${styles.thin}` : styles.meter} role="img" aria-label={label}>
      <span style={{ width: `${share * 100}%` }} />
    </span>
  )
}
