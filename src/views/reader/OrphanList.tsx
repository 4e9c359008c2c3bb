import { useEffect, useRef } from 'react'
import { selectClaim } from '../../app/state/reader'
import { countOf } from '../../app/words'
import { Button } from '../../ui/Button'
import { StatusMark } from '../../ui/StatusMark'
import styles from './ClaimPanel.module.css'
import type { Orphan } from './readerItems'
import type { Orphans } from './useOrphans'

/** Highlights whose words this version of the article no longer has: shown, never dropped, and attached again by hand. */
export function OrphanList({
  shown,
  text,
  orphans,
  onTakeOff,
}: {
  /** Those of `orphans` that belong here. */
  shown: readonly Orphan[]
  text: string
  orphans: Orphans
  onTakeOff: (orphan: Orphan) => void
}) {
  if (shown.length === 0) return null
  return (
    <>
      <h2 className={styles.also}>{countOf(shown.length, 'passage')} no longer in this text</h2>
      <ul role="list" aria-label="No longer in this text" className={styles.reports}>
        {shown.map((orphan) => (
          <OrphanItem
            key={orphan.telling.mentionId}
            orphan={orphan}
            text={text}
            orphans={orphans}
            onTakeOff={() => onTakeOff(orphan)}
          />
        ))}
      </ul>
    </>
  )
}

function OrphanItem({
  orphan,
  text,
  orphans,
  onTakeOff,
}: {
  orphan: Orphan
  text: string
  orphans: Orphans
  onTakeOff: () => void
}) {
  const { row, telling } = orphan
  const { passage, isSelected } = orphans
  const proposal = orphans.proposalOf(orphan)
  const isAimed = orphans.aimed === orphan
  const keys = (isMeant: boolean) => (isAimed && isMeant ? { keys: 'Shift o' } : {})
  const isOffered = proposal !== null && orphans.isOffered(proposal)
  const isSought = orphans.sought === orphan
  const line = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isSought) line.current?.scrollIntoView({ block: 'nearest' })
  }, [isSought])
  return (
    <li ref={line} aria-current={isAimed ? 'true' : undefined}>
      <div className={styles.outlet}>
        <Button look="text" onClick={() => selectClaim(row.claim.id)}>
          Claim {row.claim.number}
        </Button>
        <StatusMark status={row.claim.status} />
      </div>
      <blockquote>
        <del>{telling.words}</del>
      </blockquote>
      <p className={styles.why}>
        {telling.place.kind === 'orphan' && telling.place.because === 'ambiguous'
          ? 'Two places have equal claims to it.'
          : 'Its words are gone.'}
      </p>
      {proposal !== null && (
        <div className={styles.proposal}>
          <p className={styles.why}>
            Likeliest now:{' '}
            <Button look="text" onClick={() => orphans.aim(orphan)}>
              show it in the text
            </Button>
          </p>
          <blockquote>{text.slice(proposal.start, proposal.end)}</blockquote>
          <Button
            tight
            {...keys(isOffered)}
            onMouseDown={keepSelection}
            onClick={() => orphans.attach(orphan, proposal)}
          >
            Attach here
          </Button>
        </div>
      )}
      <div className={styles.acts}>
        {/* The cursor on the sentence that is proposed means the same. */}
        {(passage === null || !isOffered) && (
          <Button
            tight
            {...keys(passage !== null)}
            disabled={passage === null}
            onMouseDown={keepSelection}
            onClick={() => passage !== null && orphans.attach(orphan, passage)}
          >
            {passage === null || isSelected ? 'Attach to the selection' : 'Attach to the sentence'}
          </Button>
        )}
        <Button look="plain" tight onClick={onTakeOff}>
          Take off
        </Button>
      </div>
    </li>
  )
}

/** A press on a button would let go of the selection that it is about. */
function keepSelection(event: { preventDefault: () => void }): void {
  event.preventDefault()
}
