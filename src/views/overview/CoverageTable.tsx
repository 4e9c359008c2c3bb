import { Link } from 'wouter'
import type { CoverageMap, MapCell } from '../../core/coverage/plots/coverageMap'
import type { StoryId } from '../../core/ids'
import { DISCREPANCY_WORDS } from '../../ui/DiscrepancyMark'
import { PlotTable } from '../../ui/plot/PlotTable'
import { ClaimName } from './ClaimName'
import styles from './OverviewView.module.css'
import { cellPath } from './plotPaths'
import { MAP_WORDS } from './plotWords'

/** The map as a table: claims down, outlets across. */
export function CoverageTable({
  storyId,
  map,
  names,
}: {
  storyId: StoryId
  map: CoverageMap
  names: readonly string[]
}) {
  const rows = map.claims.map((claim, index) => ({
    key: claim.id,
    header: <ClaimName storyId={storyId} claim={claim} />,
    cells: map.outlets.map(({ column, cells }) => {
      const cell = cells[index]
      if (cell === undefined) return null
      const path = cellPath(storyId, cell)
      return path === null ? (
        <span key={column.key}>{cellWords(cell)}</span>
      ) : (
        <Link key={column.key} href={path} className={styles.link}>
          {cellWords(cell)}
        </Link>
      )
    }),
  }))
  return <PlotTable label="Coverage" columns={['Claim', ...names]} rows={rows} />
}

function cellWords({ kind, differences }: MapCell): string {
  if (kind !== 'differs') return MAP_WORDS[kind]
  return differences.map((difference) => DISCREPANCY_WORDS[difference]).join(', ')
}
