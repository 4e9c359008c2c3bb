import { useReader } from '../../app/state/reader'
import type { Coverage } from '../../core/coverage/coverage'
import { ClaimPicker } from './ClaimPicker'
import styles from './ClaimPicker.module.css'
import type { ReaderActs } from './useReaderActs'

/** Asks for the claim that a passage is linked to, or that another claim is merged into. */
export function PickDialog({ coverage, text, acts }: { coverage: Coverage; text: string; acts: ReaderActs }) {
  const picking = useReader((state) => state.picking)
  if (picking === null) return null
  const claims = coverage.rows.map(({ claim }) => claim)
  if (picking.kind === 'link') {
    const words = text.slice(picking.span.start, picking.span.end)
    return (
      <ClaimPicker
        title="Link to claim"
        note={<blockquote className={styles.passage}>{words}</blockquote>}
        near={words}
        claims={claims}
        onPick={(claim) => void acts.link(picking.span, claim)}
      />
    )
  }
  const from = claims.find(({ id }) => id === picking.claimId)
  if (from === undefined) return null
  return (
    <ClaimPicker
      title={`Merge claim ${from.number}`}
      note="The claim chosen keeps its number, words and status, and takes over the passages of this one."
      near={from.text}
      claims={claims.filter((claim) => claim !== from)}
      onPick={(into) => void acts.merge(into, from)}
    />
  )
}
