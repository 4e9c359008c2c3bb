import { useEffect, useState } from 'react'
import styles from './Comparing.module.css'

/** What is there sooner needs no notice, milliseconds; one that only flashed up would unsettle. */
const PATIENCE_MS = 500

/** Says that two texts are being compared, once that has taken half a second. */
export function Comparing() {
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div role="status" className={styles.comparing}>
      {isLate && (
        <>
          <p>Comparing the two texts…</p>
          <progress aria-label="Comparing" />
        </>
      )}
    </div>
  )
}
