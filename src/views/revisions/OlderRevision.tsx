import { useEffect, useMemo, useState } from 'react'
import { Link } from 'wouter'
import { useOlderCoverage, useStandingRevisions } from '../../app/queries/revisions'
import { countOf, dateWords, instantWords } from '../../app/words'
import type { Article } from '../../core/article/article'
import { foundValue } from '../../core/article/revisedMetadata'
import type { Coverage } from '../../core/coverage/coverage'
import type { MentionId } from '../../core/ids'
import type { StandingRevision } from '../../core/revision/standingRevisions'
import { countWords } from '../../core/text/countWords'
import { StatusMark } from '../../ui/StatusMark'
import { articlePath, changesPath, mentionPath } from '../paths'
import paper from '../reader/ReaderView.module.css'
import { type ReaderItem, type ReaderItems, readerItems } from '../reader/readerItems'
import { scrollToSpan } from '../reader/scrollToSpan'
import '../reader/textSurface.css'
import { type Surface, useTextSurface } from '../reader/useTextSurface'
import frame from './ComparisonFrame.module.css'
import styles from './OlderRevision.module.css'

/** An older revision of an article: to be read, with its highlights where they stood; nothing is changed here. */
export function OlderRevision({ article, number }: { article: Article; number: number }) {
  const { id: articleId, storyId } = article
  const revisions = useStandingRevisions(storyId, articleId)
  const standing = revisions?.find(({ revision }) => revision.number === number)
  if (revisions === undefined) return <p className={frame.waiting}>Opening the revision…</p>
  if (standing === undefined) {
    return (
      <p className={frame.waiting}>
        There is no revision {number} of this article.{' '}
        <Link href={articlePath(storyId, articleId)}>Read the newest</Link>
      </p>
    )
  }
  return <Opened key={standing.revision.id} standing={standing} newest={revisions.at(-1) ?? standing} />
}

function Opened({ standing, newest }: { standing: StandingRevision; newest: StandingRevision }) {
  const { revision, article } = standing
  const coverage = useOlderCoverage(article.storyId, article.id, revision.id)
  if (coverage === undefined) return <p className={frame.waiting}>Opening the revision…</p>
  return <Read standing={standing} newest={newest} coverage={coverage} />
}

function Read({
  standing,
  newest,
  coverage,
}: {
  standing: StandingRevision
  newest: StandingRevision
  coverage: Coverage
}) {
  const { revision, article } = standing
  const items = useMemo(() => readerItems(coverage, article.id), [coverage, article.id])
  const { host, surface } = useTextSurface(revision, items.items)
  const [selected, setSelected] = useState<MentionId | null>(null)
  const { title, outlet, authors, publishedOn, updatedOn, language } = article.metadata
  const heading = foundValue(title) ?? 'Untitled article'
  const isNewest = newest.revision.id === revision.id
  usePress(surface, setSelected)
  useEffect(() => surface?.select(new Set(selected === null ? [] : [selected])), [surface, selected])

  return (
    <div className={styles.reader}>
      <article className={styles.paper} aria-label={heading}>
        <p className={styles.notice} role="note">
          <strong>{isNewest ? 'The newest revision' : 'An older revision'}</strong>, imported{' '}
          {instantWords(revision.madeAt)}. It is kept as it came in, with the highlights that stand in it; new ones are
          made in the newest. <Link href={articlePath(article.storyId, article.id)}>Read the newest</Link>{' '}
          {!isNewest && (
            <Link
              href={changesPath(article.storyId, article.id, {
                before: revision.number,
                after: newest.revision.number,
              })}
            >
              What changed since
            </Link>
          )}
        </p>
        <p className={paper.source}>
          <span className={paper.outlet}>{outlet.value ?? 'Outlet not known'}</span>
          {authors.value !== null && authors.value.length > 0 && <span>{authors.value.join(', ')}</span>}
          <span>{publishedOn.value === null ? 'Date not known' : dateWords(publishedOn.value)}</span>
          <span>{countOf(countWords(revision.text), 'word')}</span>
          {updatedOn?.value != null && <span>Updated {dateWords(updatedOn.value)}</span>}
          <span>Revision {revision.number}</span>
        </p>
        <h1 className={paper.title} lang={language.value ?? undefined} dir="auto">
          {heading}
        </h1>
        <section className={styles.text} aria-label="Article text">
          <div ref={host} className={styles.host} lang={language.value ?? undefined} />
        </section>
      </article>
      <Marked items={items} surface={surface} selected={selected} onSelect={setSelected} article={standing} />
    </div>
  )
}

/** A press on a highlight shows its claim in the list beside the text. */
function usePress(surface: Surface | null, onSelect: (mentionId: MentionId | null) => void): void {
  useEffect(() => {
    if (surface === null) return undefined
    const controller = new AbortController()
    const press = ({ clientX, clientY }: MouseEvent): void => onSelect(surface.hitsAt(clientX, clientY)[0]?.id ?? null)
    surface.rendered.root.addEventListener('click', press, { signal: controller.signal })
    return () => controller.abort()
  }, [surface, onSelect])
}

function Marked({
  items,
  surface,
  selected,
  onSelect,
  article: { article },
}: {
  items: ReaderItems
  surface: Surface | null
  selected: MentionId | null
  onSelect: (mentionId: MentionId) => void
  article: StandingRevision
}) {
  const show = (item: ReaderItem): void => {
    onSelect(item.id)
    if (surface !== null) scrollToSpan(surface, item)
  }
  return (
    <aside className={styles.claims} aria-label="Claims in this revision">
      <h2>{items.items.length === 0 ? 'No claim is marked in this revision' : 'Claims in this revision'}</h2>
      <ul role="list" aria-label="Claims in this revision">
        {items.items.map((item) => (
          <li key={item.id} className={item.id === selected ? styles.on : undefined}>
            <button type="button" aria-current={item.id === selected ? 'true' : undefined} onClick={() => show(item)}>
              <span className={styles.number}>{item.number}</span>
              <StatusMark status={item.status} bare />
              <span dir="auto">{item.row.claim.text}</span>
            </button>
            {item.id === selected && (
              <Link href={mentionPath(article.storyId, article.id, item.id)}>See it in the newest revision</Link>
            )}
          </li>
        ))}
      </ul>
    </aside>
  )
}
