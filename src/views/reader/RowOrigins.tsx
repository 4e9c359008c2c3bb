import { useMemo } from 'react'
import { useClaimFindings } from '../../app/queries/findings'
import { countOf } from '../../app/words'
import { columnOrigins } from '../../core/coverage/columnOrigins'
import type { CoverageRow } from '../../core/coverage/coverage'
import { OriginMark } from '../../ui/OriginComb'

/** How many outlets state the claim, and how many origins stand behind them. The outlets alone until the engine has compared. */
export function RowOrigins({ row: { claim, cells, outletCount } }: { row: CoverageRow }) {
  const findings = useClaimFindings(claim.id)
  const origins = useMemo(() => {
    const columns = cells.map((cell) => ({
      articleIds: cell.kind === 'states' ? cell.tellings.map(({ articleId }) => articleId) : [],
    }))
    return findings === undefined ? null : columnOrigins(findings.origins, cells, columns)
  }, [findings, cells])
  return origins === null ? <span>{countOf(outletCount, 'outlet')}</span> : <OriginMark groups={origins.groups} />
}
