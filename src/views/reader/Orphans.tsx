import { selectClaim } from '../../app/state/reader'
import { countOf } from '../../app/words'
import type { Span } from '../../core/text/span'
import { Button } from '../../ui/Button'
import { StatusMark } from '../../ui/StatusMark'
import styles from './ClaimPanel.module.css'
import type { Orphan } from './readerItems'
import type { ReaderTools } from './readerTools'

/** Highlights whose words this version of the article no longer has: shown, never dropped, and attached again by hand. */
export function Orphans({
  orphans,
  selection,
  tools,
}: {
  orphans: readonly Orphan[]
  selection: Span | null
  tools: ReaderTools
}) {
  if (orphans.length === 0) return null
  return (
    <>
      <h2 className={styles.also}>{countOf(orphans.length, 'passage')} no longer in this text</h2>
      <ul role="list" aria-label="No longer in this text" className={styles.reports}>
        {orphans.map(({ row, telling }) => (
          <li key={telling.mentionId}>
            <div className={styles.outlet}>
              <Button look="text" onClick={() => selectClaim(row.claim.id)}>
                Claim {row.claim.number}
              </Button>
              <StatusMark status={row.claim.status} />
            </div>
            <blockquote>{telling.words}</blockquote>
            <p className={styles.why}>
              {telling.place.kind === 'orphan' && telling.place.because === 'ambiguous'
                ? 'Two places have equal claims to it.'
                : 'Its words are gone.'}
            </p>
            <div className={styles.acts}>
              <Button
                tight
                disabled={selection === null}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => selection !== null && void tools.acts.move(telling.mentionId, selection)}
              >
                Attach to the selection
              </Button>
              <Button look="plain" tight onClick={() => void tools.acts.unlink(row.claim, telling.mentionId)}>
                Take off
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
