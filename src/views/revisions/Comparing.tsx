import { useEffect, useState } from 'react'
import styles from './Comparing.module.css'

/** What is there sooner needs no notice, milliseconds; one that only flashed up would unsettle. */
const PATIENCE_MS = 500

/** Says that two texts are being compared, and how far that is, 0..1, once it has taken half a second. */
export function Comparing({ share }: { share: number }) {
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
          <progress aria-label="Comparing" value={share} />
        </>
      )}
    </div>
  )
}
