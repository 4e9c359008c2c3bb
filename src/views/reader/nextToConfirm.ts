import type { ClaimId } from '../../core/ids'
import type { ReaderItem, ReaderItems } from './readerItems'

/** The next highlight whose words changed, of another claim than this one: in reading order, from the top after the last. */
export function nextToConfirm({ items, byClaim }: ReaderItems, claimId: ClaimId): ReaderItem | null {
  const start = byClaim.get(claimId)?.[0]?.start ?? 0
  const waiting = items.filter(({ row, telling }) => row.claim.id !== claimId && telling.place.kind === 'similar')
  return waiting.find((item) => item.start >= start) ?? waiting[0] ?? null
}
