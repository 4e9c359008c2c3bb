import { useCoverage } from '../../app/queries/coverage'
import { countOf } from '../../app/words'
import type { StoryId } from '../../core/ids'
import { NoClaims } from '../claims/NoClaims'
import { CoverageByOutlet } from './CoverageByOutlet'
import { FactsLeft } from './FactsLeft'
import styles from './OverviewView.module.css'
import { StatusCounts } from './StatusCounts'

/** The story in figures: statuses, who states how much, and what nobody has read yet. */
export function OverviewView({ storyId }: { storyId: StoryId }) {
  const coverage = useCoverage(storyId)
  if (coverage === undefined) return null
  if (coverage.articles.length === 0) return <NoClaims storyId={storyId} title="Overview" coverage={coverage} />
  return (
    <>
      <div className={styles.head}>
        <h1>Overview</h1>
        <p>
          {countOf(coverage.rows.length, 'claim')} in {countOf(coverage.articles.length, 'article')} by{' '}
          {countOf(coverage.columns.length, 'outlet')}.
        </p>
      </div>
      <div className={styles.parts}>
        <StatusCounts storyId={storyId} counts={coverage.statusCounts} />
        <CoverageByOutlet storyId={storyId} coverage={coverage} />
        <FactsLeft storyId={storyId} articles={coverage.articles} />
      </div>
    </>
  )
}
