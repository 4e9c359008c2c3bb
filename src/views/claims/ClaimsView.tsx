import { useEffect, useMemo, useState } from 'react'
import { useCoverage } from '../../app/queries/coverage'
import { useFindings } from '../../app/queries/findings'
import { enterClaims, useClaimsChoice } from '../../app/state/claimsTable'
import { countOf } from '../../app/words'
import { type ClaimRow, claimRows, facetCounts, filterClaims } from '../../core/coverage/claimRows'
import type { Coverage } from '../../core/coverage/coverage'
import type { StoryId } from '../../core/ids'
import { useMedia } from '../reader/useTextSurface'
import { ClaimsBar } from './ClaimsBar'
import { ClaimsTable } from './ClaimsTable'
import styles from './ClaimsView.module.css'
import { Facets } from './Facets'
import { NoClaimFits, NoClaims } from './NoClaims'

/** The table of claims: a row a claim, filters beside it. */
export function ClaimsView({ storyId }: { storyId: StoryId }) {
  const coverage = useCoverage()
  useEffect(() => enterClaims(storyId), [storyId])
  if (coverage === undefined) return null
  if (coverage.rows.length === 0) return <NoClaims storyId={storyId} title="Claims" coverage={coverage} />
  return <FilledClaims storyId={storyId} coverage={coverage} />
}

function FilledClaims({ storyId, coverage }: { storyId: StoryId; coverage: Coverage }) {
  const filter = useClaimsChoice((state) => state.filter)
  const { findings } = useFindings()
  const rows = useMemo(() => claimRows(coverage, findings), [coverage, findings])
  const shown = useMemo(() => filterClaims(rows, filter), [rows, filter])
  const counts = useMemo(() => facetCounts(rows, filter), [rows, filter])
  const [areFiltersOpen, setFiltersOpen] = useState(false)
  const isNarrow = useMedia('(max-width: 50rem)')
  const facets = (
    <Facets
      columns={coverage.columns}
      filter={filter}
      counts={counts}
      isCompared={findings !== undefined}
      isOpen={areFiltersOpen}
    />
  )
  return (
    <>
      <div className={styles.head}>
        <h1>Claims</h1>
        <p>{summary(rows)}</p>
      </div>
      <div className={styles.split}>
        <div className={styles.sheet}>
          <ClaimsBar
            filter={filter}
            shownCount={shown.length}
            totalCount={rows.length}
            areFiltersOpen={areFiltersOpen}
            onFilters={() => setFiltersOpen(!areFiltersOpen)}
          />
          {isNarrow && facets}
          {shown.length === 0 ? (
            <NoClaimFits filter={filter} columns={coverage.columns} hiddenCount={rows.length} />
          ) : (
            <ClaimsTable storyId={storyId} rows={shown} />
          )}
        </div>
        {/* Stands on the left and comes after the table all the same: a story of forty outlets has sixty boxes here, and
            Tab would pass each of them on the way to the first claim. */}
        {!isNarrow && facets}
      </div>
    </>
  )
}

function summary(rows: readonly ClaimRow[]): string {
  const shared = rows.filter(({ outletCount }) => outletCount > 1)
  const total = countOf(rows.length, 'claim')
  if (shared.length === 0) return `${total}. None stands in more than one outlet.`
  const isCompared = shared.every(({ originCount }) => originCount > 0)
  const oneCount = shared.filter(({ originCount }) => originCount === 1).length
  if (!isCompared || oneCount === 0) {
    return `${total}. ${shared.length === 1 ? '1 stands' : `${shared.length} stand`} in several outlets.`
  }
  return `${total}. ${oneCount === 1 ? '1 stands in several outlets but has' : `${oneCount} stand in several outlets but have`} one origin.`
}
