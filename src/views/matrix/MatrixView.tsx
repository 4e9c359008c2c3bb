import { useMemo } from 'react'
import { useCoverage } from '../../app/queries/coverage'
import { useFindings } from '../../app/queries/findings'
import { useMatrixChoice } from '../../app/state/matrix'
import { groupByOrigin } from '../../core/coverage/columnOrigins'
import type { Coverage } from '../../core/coverage/coverage'
import { matrixOf } from '../../core/coverage/matrixRows'
import type { StoryId } from '../../core/ids'
import { NoClaims } from '../claims/NoClaims'
import { Legend } from './Legend'
import { MatrixGrid } from './MatrixGrid'
import { MatrixOrderChoice } from './MatrixOrderChoice'
import styles from './MatrixView.module.css'

/** Claims down, outlets across: what each outlet does with each claim, in its own words. */
export function MatrixView({ storyId }: { storyId: StoryId }) {
  const coverage = useCoverage()
  if (coverage === undefined) return null
  if (coverage.rows.length === 0) return <NoClaims storyId={storyId} title="Claims by outlet" coverage={coverage} />
  return <FilledMatrix storyId={storyId} coverage={coverage} />
}

function FilledMatrix({ storyId, coverage }: { storyId: StoryId; coverage: Coverage }) {
  const { findings, suggestions } = useFindings()
  const isGrouped = useMatrixChoice((state) => state.isGrouped)
  const { coverage: arranged, groups } = useMemo(
    () =>
      isGrouped && findings !== undefined ? groupByOrigin(coverage, findings.origins) : { coverage, groups: null },
    [coverage, findings, isGrouped],
  )
  const matrix = useMemo(() => matrixOf(arranged, findings, suggestions), [arranged, findings, suggestions])
  return (
    <>
      <div className={styles.head}>
        <h1>Claims by outlet</h1>
        <div className={styles.side}>
          <Legend counts={matrix.cellCounts} goneCount={matrix.goneCount} staleCount={matrix.staleCount} />
          <MatrixOrderChoice canGroup={findings !== undefined} />
        </div>
      </div>
      <MatrixGrid storyId={storyId} coverage={arranged} matrix={matrix} groups={groups} />
    </>
  )
}
