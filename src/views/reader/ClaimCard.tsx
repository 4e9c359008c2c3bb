import { memo } from 'react'
import { selectClaim } from '../../app/state/reader'
import { countOf } from '../../app/words'
import { Glyph } from '../../ui/Glyph'
import { STALE_WORDS } from '../../ui/StaleMark'
import { StatusMark } from '../../ui/StatusMark'
import { ClaimDiscrepancies } from '../findings/ClaimDiscrepancies'
import styles from './ClaimCards.module.css'
import { ClaimMenu } from './ClaimMenu'
import { ClaimWords } from './ClaimWords'
import { RowOrigins } from './RowOrigins'
import type { ReaderItem } from './readerItems'
import type { ReaderTools } from './readerTools'

/** A claim beside its highlight: number, status, words, how many outlets state it; selected, also what can be done. */
export const ClaimCard = memo(function ClaimCard({
  item,
  position,
  count,
  isSelected,
  isEdited,
  tools,
}: {
  item: ReaderItem
  /** 1 for the article's first claim of `count`. */
  position: number
  count: number
  isSelected: boolean
  isEdited: boolean
  tools: ReaderTools
}) {
  const { claim, outletCount, mentionCount } = item.row
  return (
    <li
      className={isSelected ? `${styles.card} ${styles.on}` : styles.card}
      data-claim={claim.id}
      aria-posinset={position}
      aria-setsize={count}
    >
      {isEdited ? (
        <ClaimWords claim={claim} onWord={(text) => void tools.acts.word(claim, text)} />
      ) : (
        <button
          type="button"
          className={styles.face}
          aria-current={isSelected ? 'true' : undefined}
          onClick={() => selectClaim(claim.id, item.id)}
          onFocus={() => selectClaim(claim.id, item.id)}
        >
          <span className={styles.number}>{claim.number}</span>
          <StatusMark status={claim.status} bare />
          <span className={styles.words}>{claim.text}</span>
        </button>
      )}
      <div className={styles.counts}>
        <RowOrigins row={item.row} />
        <ClaimDiscrepancies claimId={claim.id} />
        {item.telling.place.kind === 'similar' && (
          <span className={styles.stale}>
            <Glyph name="warning" />
            {STALE_WORDS}
          </span>
        )}
        {mentionCount > outletCount && <span>{countOf(mentionCount, 'passage')}</span>}
        {isSelected && <ClaimMenu row={item.row} item={item} tools={tools} />}
      </div>
    </li>
  )
})
