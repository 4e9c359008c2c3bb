import { useMemo } from 'react'
import { Link } from 'wouter'
import { useArticle, useRevision } from '../../app/queries/records'
import { countOf } from '../../app/words'
import type { Article, Revision } from '../../core/article/article'
import type { ArticleId } from '../../core/ids'
import { sharedWording } from '../../core/matching/nearText/sharedWording'
import { overlaps, type Span } from '../../core/text/span'
import { articlePath } from '../paths'
import { ComparisonFrame } from './ComparisonFrame'
import frame from './ComparisonFrame.module.css'
import styles from './SharedWording.module.css'

/** Two articles beside each other, with the words marked that both have in the same eight words. */
export function SharedWording({ article, otherId }: { article: Article; otherId: ArticleId }) {
  const other = useArticle(otherId)
  const revision = useRevision(article.revisionId)
  const otherRevision = useRevision(other?.revisionId)
  if (other === null) return <p className={frame.waiting}>The other article is not here any more.</p>
  if (!other || !revision || !otherRevision) return <p className={frame.waiting}>Comparing…</p>
  return (
    <Compared
      sides={[
        { article, revision },
        { article: other, revision: otherRevision },
      ]}
    />
  )
}

type Side = { readonly article: Article; readonly revision: Revision }

function Compared({ sides }: { sides: readonly [Side, Side] }) {
  const [{ article, revision }, other] = sides
  const common = useMemo(() => sharedWording(revision.text, other.revision.text), [revision, other.revision])
  const spans = [common.spans.first, common.spans.second] as const
  return (
    <ComparisonFrame article={article} heading={`${percent(common.share)} word for word in ${outletOf(other.article)}`}>
      <p className={frame.note}>
        {countOf(common.words, 'word')} stand in both, in runs of eight or more; quotations count as well. That is{' '}
        {percent(common.shareOfSecond)} of the other text. Which of the two was first, words alone do not say.
      </p>
      <div className={styles.texts}>
        {sides.map((side, index) => (
          <Text key={side.article.id} side={side} spans={spans[index] ?? []} />
        ))}
      </div>
    </ComparisonFrame>
  )
}

/** `84 %`, rounded down, kept on one line. */
function percent(share: number): string {
  return `${Math.floor(share * 100)}\u00a0%`
}

function titleOf({ metadata }: Article): string {
  return metadata.title.value ?? 'Untitled article'
}

function outletOf({ metadata }: Article): string {
  return metadata.outlet.value ?? 'the other article'
}

function Text({ side: { article, revision }, spans }: { side: Side; spans: readonly Span[] }) {
  return (
    <section className={styles.text} aria-label={outletOf(article)}>
      <h2>
        <span>{article.metadata.outlet.value ?? 'Outlet not known'}</span>
        <Link
          href={articlePath(article.storyId, article.id)}
          lang={article.metadata.language.value ?? undefined}
          dir="auto"
        >
          {titleOf(article)}
        </Link>
      </h2>
      <div lang={article.metadata.language.value ?? undefined}>
        {revision.blocks.map((block) => (
          <p key={block.start} dir="auto">
            {piecesOf(revision.text, block, spans).map(({ start, end, isShared }) =>
              isShared ? (
                <mark key={start}>{revision.text.slice(start, end)}</mark>
              ) : (
                <span key={start}>{revision.text.slice(start, end)}</span>
              ),
            )}
          </p>
        ))}
      </div>
    </section>
  )
}

/** Words of a paragraph that are worth a mark: fewer only happen to stand at its edge, beside a run in the next one. */
const LEAST_MARKED = 3

/** A paragraph cut at the edges of what is shared. */
function piecesOf(text: string, block: Span, spans: readonly Span[]): (Span & { readonly isShared: boolean })[] {
  const pieces: (Span & { isShared: boolean })[] = []
  let at = block.start
  for (const span of spans.filter((each) => overlaps(each, block))) {
    const [start, end] = [Math.max(span.start, block.start), Math.min(span.end, block.end)]
    if ((text.slice(start, end).match(/\S+/gu)?.length ?? 0) < LEAST_MARKED) continue
    if (at < start) pieces.push({ start: at, end: start, isShared: false })
    pieces.push({ start, end, isShared: true })
    at = end
  }
  if (at < block.end) pieces.push({ start: at, end: block.end, isShared: false })
  return pieces
}
