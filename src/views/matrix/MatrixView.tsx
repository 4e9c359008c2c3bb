import { useCoverage } from '../../app/queries/coverage'
import type { StoryId } from '../../core/ids'
import { NoClaims } from '../claims/NoClaims'
import { Legend } from './Legend'
import { MatrixGrid } from './MatrixGrid'
import { MatrixOrderChoice } from './MatrixOrderChoice'
import styles from './MatrixView.module.css'

/** Claims down, outlets across: what each outlet does with each claim, in its own words. */
export function MatrixView({ storyId }: { storyId: StoryId }) {
  const coverage = useCoverage(storyId)
  if (coverage === undefined) return null
  if (coverage.rows.length === 0) return <NoClaims storyId={storyId} title="Claims by outlet" coverage={coverage} />
  return (
    <>
      <div className={styles.head}>
        <h1>Claims by outlet</h1>
        <div className={styles.side}>
          <Legend counts={coverage.cellCounts} />
          <MatrixOrderChoice />
        </div>
      </div>
      <MatrixGrid storyId={storyId} coverage={coverage} />
    </>
  )
}
