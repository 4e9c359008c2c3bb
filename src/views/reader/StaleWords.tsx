import { Link } from 'wouter'
import { useHistory, useMentions, useRevisions } from '../../app/queries/records'
import { countOf } from '../../app/words'
import { judgedWords } from '../../core/claim/unjudged'
import type { CoverageRow } from '../../core/coverage/coverage'
import type { ArticleId, MentionId, StoryId } from '../../core/ids'
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
      {here.map(({ mentionId, words, isUnjudged }) => (
        <p key={mentionId} className={styles.exchange}>
          {isUnjudged === true ? (
            <JudgedWords storyId={storyId} mentionId={mentionId} />
          ) : (
            <del>{mentions?.find(({ id }) => id === mentionId)?.quote.exact}</del>
          )}{' '}
          <ins>{words}</ins>
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

/** What was judged before the passage was attached to other words: the history has it, and is read for it only here. */
function JudgedWords({ storyId, mentionId }: { storyId: StoryId; mentionId: MentionId }) {
  const events = useHistory(storyId)
  const revisions = useRevisions(storyId)
  if (events === undefined || revisions === undefined) return null
  return <del>{judgedWords(events, mentionId, new Map(revisions.map((each) => [each.id, each])))}</del>
}
