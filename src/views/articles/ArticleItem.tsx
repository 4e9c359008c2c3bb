import { memo } from 'react'
import { Link } from 'wouter'
import { countOf, dateWords, numberWords } from '../../app/words'
import type { Revision } from '../../core/article/article'
import { STATUSES } from '../../core/claim/claim'
import type { ArticleCoverage } from '../../core/coverage/coverage'
import type { ArticleId } from '../../core/ids'
import { Button } from '../../ui/Button'
import { Glyph } from '../../ui/Glyph'
import { Meter } from '../../ui/Meter'
import { STATUS_WORDS, StatusMark } from '../../ui/StatusMark'
import { articlePath } from '../paths'
import styles from './ArticleItem.module.css'
import { metadataNote, setAsideWords } from './provenance'
import { wordCountOfRevision } from './wordCountOfRevision'

/** One article of the list: who, what, when, how much of it was read and marked. Drawn anew only when that changes. */
export const ArticleItem = memo(Item, (before, after) => isSameItem(before, after))

type Props = {
  readonly covered: ArticleCoverage
  readonly revision: Revision
  readonly onDetails: (articleId: ArticleId) => void
}

function Item({ covered, revision, onDetails }: Props) {
  const { article, readCount, claimCounts, goneCount } = covered
  const sentenceCount = covered.sentences.length
  const { title, outlet, publishedOn, credits } = article.metadata
  const name = title.value ?? 'Untitled article'
  const cut = setAsideWords(revision.setAside)
  const read =
    readCount === sentenceCount && sentenceCount > 1
      ? `All ${countOf(sentenceCount, 'sentence')}`
      : `${numberWords(readCount)} of ${countOf(sentenceCount, 'sentence')}`
  return (
    <div className={styles.item}>
      <div className={styles.outlet}>
        {outlet.value === null ? (
          <Button look="text" onClick={() => onDetails(article.id)}>
            Name the outlet<span className="hidden-words"> of {name}</span>
          </Button>
        ) : (
          <strong title={outlet.value}>{outlet.value}</strong>
        )}
        {credits.value !== null && credits.value.length > 0 && (
          <span className={styles.credits}>credits {credits.value.join(', ')}</span>
        )}
      </div>
      <div className={styles.about}>
        <Link href={articlePath(article.storyId, article.id)} className={styles.title ?? ''}>
          {name}
        </Link>
        <p className={styles.note}>
          {metadataNote(article.metadata)}
          {revision.number > 1 && ` · revision ${revision.number}`}
          <br />
          {cut === '' ? 'Nothing set aside' : `Set aside on import: ${cut}`}{' '}
          <Button look="text" onClick={() => onDetails(article.id)}>
            {cut === '' ? 'Details' : 'Show'}
            <span className="hidden-words"> of {name}</span>
          </Button>
        </p>
      </div>
      <div className={styles.date}>{publishedOn.value === null ? 'No date' : dateWords(publishedOn.value)}</div>
      <div className={styles.words}>{numberWords(wordCountOfRevision(revision))}</div>
      <div className={styles.tally}>
        {STATUSES.map((status) => (
          <span key={status}>
            <StatusMark status={status} bare />
            <span>{claimCounts[status]}</span>
            <span className="hidden-words"> {STATUS_WORDS[status].toLowerCase()}</span>
          </span>
        ))}
        {goneCount > 0 && (
          <span className={styles.gone}>
            <Glyph name="warning" />
            <span>{numberWords(goneCount)} gone</span>
            <span className="hidden-words">: claims whose words are no longer in this text</span>
          </span>
        )}
      </div>
      <div className={styles.read}>
        <Meter done={readCount} total={sentenceCount} label={`${readCount} of ${sentenceCount} sentences read`} />
        <span aria-hidden="true">{read}</span>
      </div>
    </div>
  )
}

/** Coverage is worked out anew after every change of the story; what an item shows of it mostly stays. */
function isSameItem(before: Props, after: Props): boolean {
  const [a, b] = [before.covered, after.covered]
  return (
    before.revision === after.revision &&
    before.onDetails === after.onDetails &&
    a.readCount === b.readCount &&
    a.sentences.length === b.sentences.length &&
    a.goneCount === b.goneCount &&
    STATUSES.every((status) => a.claimCounts[status] === b.claimCounts[status]) &&
    JSON.stringify(a.article) === JSON.stringify(b.article)
  )
}
