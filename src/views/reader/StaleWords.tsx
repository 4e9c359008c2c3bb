import { Link } from 'wouter'
import { useMentions } from '../../app/queries/records'
import { countOf } from '../../app/words'
import type { CoverageRow } from '../../core/coverage/coverage'
import type { ArticleId, StoryId } from '../../core/ids'
import { staleTellings } from '../../core/revision/staleVerdicts'
import { Button } from '../../ui/Button'
import { Glyph } from '../../ui/Glyph'
import { STATUS_WORDS } from '../../ui/StatusMark'
import { changesPath } from '../paths'
import styles from './ClaimPanel.module.css'
import type { ReaderTools } from './readerTools'

/** Says that a claim's words changed since its status was set: from what to what, until somebody confirms. */
export function StaleWords({
  row,
  storyId,
  articleId,
  tools,
}: {
  row: CoverageRow
  storyId: StoryId
  articleId: ArticleId
  tools: ReaderTools
}) {
  const mentions = useMentions(articleId)
  const stale = staleTellings(row)
  if (stale.length === 0) return null
  const status = STATUS_WORDS[row.claim.status].toLowerCase()
  const here = stale.filter((telling) => telling.articleId === articleId)
  const elsewhere = stale.length - here.length
  return (
    <div className={styles.stale} role="note" aria-label="Words changed">
      <p>
        <Glyph name="warning" />
        <strong>The words changed since this was set to {status}.</strong>
      </p>
      {here.map(({ mentionId, words }) => (
        <p key={mentionId} className={styles.exchange}>
          <del>{mentions?.find(({ id }) => id === mentionId)?.quote.exact}</del> <ins>{words}</ins>
        </p>
      ))}
      {elsewhere > 0 && <p>{countOf(elsewhere, 'passage')} in other articles.</p>}
      <p className={styles.acts}>
        <Button tight onClick={() => void tools.acts.confirm(row.claim)}>
          Confirm: {status}
        </Button>
        <Link href={changesPath(storyId, articleId)}>What changed</Link>
      </p>
    </div>
  )
}
