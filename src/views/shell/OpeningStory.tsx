import { useEffect, useState } from 'react'
import { useCoverage } from '../../app/queries/coverage'
import { useOpeningShare } from '../../app/queries/opening'
import { countOf } from '../../app/words'
import styles from './OpeningStory.module.css'

/** What is there sooner needs no word about its coming, milliseconds. */
const PATIENCE_MS = 500

/** Where a story's screen will be: how far reading a big one is. Nothing for one that is there at once. */
export function OpeningStory() {
  const coverage = useCoverage()
  return coverage === undefined ? <Progress /> : null
}

function Progress() {
  const { count, share } = useOpeningShare()
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [])
  if (!isLate) return null
  return (
    <section className={styles.opening} aria-busy="true" aria-label="Opening the story">
      <p>{count === 0 ? 'Opening the story…' : `Opening a story of ${countOf(count, 'article')}…`}</p>
      <progress max={1} value={share} aria-label="Opening the story" />
    </section>
  )
}
