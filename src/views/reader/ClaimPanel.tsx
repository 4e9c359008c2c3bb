import { deselectClaim, useReader } from '../../app/state/reader'
import { STATUSES } from '../../core/claim/claim'
import type { Coverage, CoverageRow } from '../../core/coverage/coverage'
import type { ArticleId, StoryId } from '../../core/ids'
import type { Span } from '../../core/text/span'
import { Button } from '../../ui/Button'
import { Glyph } from '../../ui/Glyph'
import { STATUS_WORDS, StatusMark } from '../../ui/StatusMark'
import { ClaimDiscrepancies } from '../findings/ClaimDiscrepancies'
import { ClaimHistory } from './ClaimHistory'
import { ClaimMenu } from './ClaimMenu'
import styles from './ClaimPanel.module.css'
import { ClaimWords } from './ClaimWords'
import { OrphanList } from './OrphanList'
import { RowOrigins } from './RowOrigins'
import { type Orphan, type ReaderItem, type ReaderItems, selectedItem } from './readerItems'
import type { ReaderTools } from './readerTools'
import { StaleWords } from './StaleWords'
import { TagToolbar } from './TagToolbar'
import { Tellings } from './Tellings'
import type { Orphans } from './useOrphans'
import { useMedia } from './useTextSurface'

/** The selected claim: its words and status, who else states it, what became of it. Without one, how to begin. */
export function ClaimPanel({
  storyId,
  articleId,
  coverage,
  items,
  text,
  selection,
  orphans,
  tools,
}: {
  storyId: StoryId
  articleId: ArticleId
  coverage: Coverage
  items: ReaderItems
  /** The article's newest text. */
  text: string
  selection: Span | null
  orphans: Orphans
  tools: ReaderTools
}) {
  const { claimId, mentionId } = useReader()
  const onTakeOff = ({ row: { claim }, telling }: Orphan): void => void tools.acts.unlink(claim, telling.mentionId)
  const row = claimId === null ? undefined : coverage.rows.find(({ claim }) => claim.id === claimId)
  if (row === undefined) {
    return (
      <aside className={`${styles.side} ${styles.idle}`} aria-label="Selected claim">
        <h2>No claim selected</h2>
        <p className={styles.hint}>
          Select a passage, or step through the sentences with <kbd>j</kbd> and <kbd>k</kbd>, and press <kbd>1</kbd>{' '}
          verified, <kbd>2</kbd> unverified or <kbd>3</kbd> disputed.
        </p>
        <OrphanList shown={items.orphans} text={text} orphans={orphans} onTakeOff={onTakeOff} />
      </aside>
    )
  }
  const item = selectedItem(items, { claimId, mentionId })
  const own = items.orphans.filter((each) => each.row === row)
  return (
    <>
      <aside className={`${styles.side} ${styles.sheet}`} aria-label="Selected claim">
        <SelectedClaim row={row} item={item} tools={tools} />
        <StaleWords row={row} storyId={storyId} articleId={articleId} items={items} tools={tools} />
        <OrphanList shown={own} text={text} orphans={orphans} onTakeOff={onTakeOff} />
        <Tellings row={row} coverage={coverage} storyId={storyId} articleId={articleId} tools={tools} />
        <ClaimHistory key={row.claim.id} storyId={storyId} claim={row.claim} />
      </aside>
      {selection === null && (
        <TagToolbar
          label={`Status of claim ${row.claim.number}`}
          at={null}
          status={row.claim.status}
          onTag={(status) => void tools.acts.setStatus(row.claim, status)}
        />
      )}
    </>
  )
}

function SelectedClaim({ row, item, tools }: { row: CoverageRow; item: ReaderItem | null; tools: ReaderTools }) {
  const { claim } = row
  const isEditing = useReader((state) => state.editing === claim.id)
  // The card holds the field where there is a card; the panel holds it where the text has no margin, or no highlight.
  const isNarrow = useMedia('(max-width: 50rem)')
  return (
    <>
      <div className={styles.head}>
        <h2>Claim {claim.number}</h2>
        <ClaimMenu row={row} item={item} tools={tools} />
        <Button look="plain" tight aria-label="Close claim" className={styles.close} onClick={deselectClaim}>
          <Glyph name="cross" />
        </Button>
      </div>
      {isEditing && (isNarrow || item === null) ? (
        <ClaimWords claim={claim} onWord={(text) => void tools.acts.word(claim, text)} />
      ) : (
        <p className={styles.claim}>{claim.text}</p>
      )}
      <p className={styles.facts}>
        <StatusMark status={claim.status} />
        <RowOrigins row={row} />
      </p>
      <ClaimDiscrepancies claimId={claim.id} all />
      <div role="group" aria-label={`Set the status of claim ${claim.number}`} className={styles.statuses}>
        {STATUSES.map((status, index) => (
          <Button
            key={status}
            tight
            keys={`${index + 1}`}
            aria-pressed={claim.status === status}
            className={styles[status]}
            onClick={() => void tools.acts.setStatus(claim, status)}
          >
            <Glyph name={status} />
            {STATUS_WORDS[status]}
          </Button>
        ))}
      </div>
    </>
  )
}
