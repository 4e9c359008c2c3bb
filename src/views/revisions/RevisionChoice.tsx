import { Link } from 'wouter'
import type { StandingRevision } from '../../core/revision/standingRevisions'
import { articlePath, revisionPath } from '../paths'
import { revisionWords, shortRevisionWords } from './changeWords'
import styles from './RevisionsView.module.css'

/** The two revisions that are compared, each to be exchanged for another, and to be read. */
export function RevisionChoice({
  revisions,
  before,
  after,
  isNarrow,
  onChoose,
}: {
  revisions: readonly StandingRevision[]
  before: StandingRevision
  after: StandingRevision
  /** There is no room for how each came about. */
  isNarrow: boolean
  onChoose: (next: { readonly before?: number; readonly after?: number }) => void
}) {
  return (
    <div className={styles.choice}>
      <Side label="From" side="before" revisions={revisions} chosen={before} isNarrow={isNarrow} onChoose={onChoose} />
      <Side label="To" side="after" revisions={revisions} chosen={after} isNarrow={isNarrow} onChoose={onChoose} />
    </div>
  )
}

function Side({
  label,
  side,
  revisions,
  chosen,
  isNarrow,
  onChoose,
}: {
  label: string
  side: 'before' | 'after'
  revisions: readonly StandingRevision[]
  chosen: StandingRevision
  isNarrow: boolean
  onChoose: (next: { readonly before?: number; readonly after?: number }) => void
}) {
  const { article, revision } = chosen
  const isNewest = revision.id === revisions.at(-1)?.revision.id
  const path = isNewest
    ? articlePath(article.storyId, article.id)
    : revisionPath(article.storyId, article.id, revision.number)
  return (
    <div className={styles.side}>
      <label>
        <span>{label}</span>
        <select value={revision.number} onChange={(event) => onChoose({ [side]: Number(event.target.value) })}>
          {revisions.map((each) => (
            <option key={each.revision.id} value={each.revision.number}>
              {isNarrow ? shortRevisionWords(each) : revisionWords(each)}
            </option>
          ))}
        </select>
      </label>
      <Link href={path}>Read {isNewest ? 'it' : `revision ${revision.number}`}</Link>
    </div>
  )
}
