import { useCallback, useMemo } from 'react'
import { useLocation } from 'wouter'
import { clearFilter, enterClaims, filterClaimsBy } from '../../app/state/claimsTable'
import { countOf, numberWords } from '../../app/words'
import { STATUSES, type Status } from '../../core/claim/claim'
import type { Coverage, CoverageColumn } from '../../core/coverage/coverage'
import { columnName } from '../../core/coverage/outletColumns'
import { statusByOutlet } from '../../core/coverage/plots/statusByOutlet'
import type { StoryId } from '../../core/ids'
import { Plot } from '../../ui/plot/Plot'
import { PlotTable } from '../../ui/plot/PlotTable'
import { STATUS_WORDS, StatusMark } from '../../ui/StatusMark'
import { screenPath } from '../paths'
import { drawStatuses } from './drawStatuses'
import { NumberLinks } from './NumberLinks'
import styles from './OverviewView.module.css'
import { usePlotFiles } from './usePlotFiles'

const KEY_WORDS =
  'Continuous lines: verified. Dashed lines: unverified. Waves: disputed. The figure counts the claims an outlet states.'

/** Bars: the claims of each outlet by status. A bar's part leads to its claims. */
export function StatusPlot({
  storyId,
  storyName,
  coverage,
}: {
  storyId: StoryId
  storyName: string
  coverage: Coverage
}) {
  const [, navigate] = useLocation()
  const outlets = useMemo(() => statusByOutlet(coverage), [coverage])
  const draw = useCallback(
    (width: number) =>
      drawStatuses(outlets, width, (status: Status, { key }: CoverageColumn) => {
        enterClaims(storyId)
        clearFilter()
        filterClaimsBy({ statuses: [status], outletKeys: [key] })
        navigate(screenPath(storyId, 'claims'))
      }),
    [outlets, storyId, navigate],
  )
  return (
    <Plot
      {...usePlotFiles(storyName, 'Status by outlet')}
      heading="Status by outlet"
      reading={statusReading(coverage)}
      keyWords={KEY_WORDS}
      legend={
        <p className={styles.legend} aria-hidden="true">
          {STATUSES.map((status) => (
            <StatusMark key={status} status={status} />
          ))}
        </p>
      }
      place="right"
      draw={draw}
      table={() => (
        <PlotTable
          label="Status by outlet"
          columns={['Outlet', ...STATUSES.map((status) => STATUS_WORDS[status]), 'Claims']}
          rows={outlets.map(({ column, claims, total }) => ({
            key: column.key,
            header: columnName(column),
            cells: [
              ...STATUSES.map((status) => <NumberLinks key={status} storyId={storyId} claims={claims[status]} />),
              numberWords(total),
            ],
          }))}
        />
      )}
    />
  )
}

/** What the bars say, in words: about the claims, each counted once. */
export function statusReading({ rows, statusCounts }: Coverage): string {
  const parts = STATUSES.map((status) => `${numberWords(statusCounts[status])} ${STATUS_WORDS[status].toLowerCase()}`)
  const untold = rows.filter(({ outletCount }) => outletCount === 0).length
  const rest = untold === 0 ? '' : ` ${countOf(untold, 'claim')} ${untold === 1 ? 'stands' : 'stand'} in no article.`
  return `Of ${countOf(rows.length, 'claim')} ${new Intl.ListFormat('en-GB').format(parts)}.${rest}`
}
