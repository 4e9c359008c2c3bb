import { useClaimFindings } from '../../app/queries/findings'
import { countOf } from '../../app/words'
import type { ClaimId } from '../../core/ids'
import { OriginMark } from '../../ui/OriginComb'

/** How many outlets state the claim, and how many origins stand behind them. The outlets alone until the engine has compared. */
export function ClaimOrigins({ claimId, outletCount }: { claimId: ClaimId; outletCount: number }) {
  const findings = useClaimFindings(claimId)
  const groups = findings?.origins.map(({ articles }) => articles.length) ?? []
  return groups.length === 0 ? <span>{countOf(outletCount, 'outlet')}</span> : <OriginMark groups={groups} />
}
