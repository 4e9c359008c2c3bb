import { useId, useMemo, useState } from 'react'
import { acceptStatement } from '../../app/actions/acceptSuggestions'
import { dismissStatement } from '../../app/actions/rulings'
import { useDesk } from '../../app/desk'
import { WRITE_MESSAGES } from '../../app/messages'
import { useFindings } from '../../app/queries/findings'
import { useArticles } from '../../app/queries/records'
import { notify } from '../../app/state/announcements'
import { countOf } from '../../app/words'
import type { ArticleId, StoryId } from '../../core/ids'
import type { ProposedStatement } from '../../core/matching/statements'
import { Button } from '../../ui/Button'
import { DiscrepancyMark } from '../../ui/DiscrepancyMark'
import styles from './StatementsPanel.module.css'

/** Shown before one asks for more: what fits above the table without hiding it. */
const SHOWN_COUNT = 3

/** Statements worth a row: what several outlets share or contradict each other about, proposed before anything is tagged. */
export function StatementsPanel({ storyId }: { storyId: StoryId }) {
  const { statements } = useFindings()
  const articles = useArticles(storyId)
  const outlets = useMemo(
    (): Outlets => new Map(articles?.map(({ id, metadata }) => [id, metadata.outlet.value])),
    [articles],
  )
  const [isAll, setAll] = useState(false)
  const headingId = useId()
  if (statements === undefined || statements.length === 0) return null
  const shown = isAll ? statements : statements.slice(0, SHOWN_COUNT)
  return (
    <section className={styles.panel} aria-labelledby={headingId}>
      <div className={styles.head}>
        <h2 id={headingId}>Statements worth a row</h2>
        <p>Several outlets state these, or contradict each other about them. Agreement verifies nothing.</p>
        {statements.length > SHOWN_COUNT && (
          <Button look="text" aria-expanded={isAll} onClick={() => setAll(!isAll)}>
            {isAll ? 'Show fewer' : `Show all ${statements.length}`}
          </Button>
        )}
      </div>
      <ul role="list" aria-label="Statements worth a row">
        {shown.map((statement) => (
          <StatementItem key={keyOf(statement)} storyId={storyId} statement={statement} outlets={outlets} />
        ))}
      </ul>
    </section>
  )
}

/** The outlet of each article; null where it is not known. */
type Outlets = ReadonlyMap<ArticleId, string | null>

function StatementItem({
  storyId,
  statement,
  outlets,
}: {
  storyId: StoryId
  statement: ProposedStatement
  outlets: Outlets
}) {
  const desk = useDesk()
  const { text, passages, outletCount, conflicts } = statement
  const names = new Set(passages.map(({ articleId }) => outlets.get(articleId) ?? 'an unknown outlet'))

  async function accept(): Promise<void> {
    const result = await acceptStatement(desk, { storyId, text, passages })
    if (result.ok) notify(`Claim made with ${countOf(passages.length, 'mention')}, unverified.`, storyId)
    else notify(WRITE_MESSAGES[result.reason])
  }
  async function dismiss(): Promise<void> {
    const quoted = passages.map(({ articleId, revisionId, span, words }) => ({
      articleId,
      revisionId,
      ...span,
      quote: { prefix: '', exact: words, suffix: '' },
    }))
    const result = await dismissStatement(desk, { storyId, passages: quoted })
    if (result.ok) notify('Statement dismissed; it stays away.', storyId)
    else notify(WRITE_MESSAGES[result.reason])
  }
  return (
    <li>
      <blockquote>{text}</blockquote>
      <div className={styles.about}>
        <span>
          {countOf(outletCount, 'outlet')}: {[...names].join(', ')}
        </span>
        {conflicts.map((kind) => (
          <DiscrepancyMark key={kind} kind={kind} />
        ))}
      </div>
      <div className={styles.acts}>
        <Button tight onClick={() => void accept()}>
          Accept<span className="hidden-words">: {text}</span>
        </Button>
        <Button tight look="plain" onClick={() => void dismiss()}>
          Dismiss<span className="hidden-words">: {text}</span>
        </Button>
      </div>
    </li>
  )
}

function keyOf({ passages }: ProposedStatement): string {
  return passages.map(({ articleId, span }) => `${articleId}:${span.start}`).join(' ')
}
