import { useRef } from 'react'
import { useCoverage } from '../../app/queries/coverage'
import { useFindings } from '../../app/queries/findings'
import { useStory } from '../../app/queries/records'
import type { StoryId } from '../../core/ids'
import { NoClaims } from '../claims/NoClaims'
import { ErrorFence } from '../shell/ErrorFence'
import { AppearancePlot } from './AppearancePlot'
import { CoveragePlot } from './CoveragePlot'
import { FactsPlot } from './FactsPlot'
import { OriginsPlot } from './OriginsPlot'
import styles from './OverviewView.module.css'
import { StatusPlot } from './StatusPlot'
import { storyReading } from './storyReading'
import { usePlotKeys } from './usePlotKeys'

/** The story in five plots: who tells what, from where, when first, how it stands, and what nobody has read yet. */
export function OverviewView({ storyId }: { storyId: StoryId }) {
  const coverage = useCoverage()
  const story = useStory(storyId)
  const { findings, suggestions, isWorking } = useFindings()
  const plots = useRef<HTMLDivElement>(null)
  usePlotKeys(plots)
  if (coverage === undefined || story === undefined) return null
  if (coverage.articles.length === 0 || coverage.rows.length === 0) {
    return <NoClaims storyId={storyId} title="Overview" coverage={coverage} />
  }
  const shared = { storyId, storyName: story?.name ?? 'Story', coverage }
  return (
    <>
      <div className={styles.head}>
        <div>
          <h1>Overview</h1>
          <p>
            {storyReading(coverage, findings)}
            {isWorking && findings !== undefined && ' Comparing what changed.'}
          </p>
        </div>
        <p className={styles.keys} aria-hidden="true">
          <kbd>j k</kbd> Plot <kbd>← ↑ ↓ →</kbd> Mark <kbd>Enter</kbd> Show as table
        </p>
      </div>
      <div className={styles.plots} ref={plots}>
        <ErrorFence part="Coverage">
          <CoveragePlot {...shared} findings={findings} suggestions={suggestions} />
        </ErrorFence>
        <ErrorFence part="Origins">
          <OriginsPlot {...shared} findings={findings} />
        </ErrorFence>
        <ErrorFence part="First appearance">
          <AppearancePlot {...shared} findings={findings} />
        </ErrorFence>
        <ErrorFence part="Status by outlet">
          <StatusPlot {...shared} />
        </ErrorFence>
        <ErrorFence part="Facts left">
          <FactsPlot {...shared} />
        </ErrorFence>
      </div>
    </>
  )
}
