import { memo, type ReactNode } from 'react'
import { Link } from 'wouter'
import { closeImport, type ImportItem, type OutcomeKind } from '../../app/state/importing'
import type { ArticleId, StoryId } from '../../core/ids'
import { visibleName } from '../../core/text/visibleName'
import { Button } from '../../ui/Button'
import { Glyph } from '../../ui/Glyph'
import { articlePath, screenPath } from '../paths'
import { OfferedChanges } from '../revisions/OfferedChanges'
import { OlderOffered } from '../revisions/OlderOffered'
import styles from './ImportDialog.module.css'
import { detailWords, noteWords, outcomeWords, percent } from './importOutcomes'

/** What can be done with an outcome; the same functions every time, so that a line is drawn anew only when it changed. */
export type LineActs = {
  readonly takeBack: (articleId: ArticleId) => void
  readonly takeBackRevision: (articleId: ArticleId) => void
  readonly decide: (key: string, as: 'revision' | 'ownArticle') => void
}

/** One file, or one part of it: what became of it, and what can be done about that. */
export const ImportLine = memo(function ImportLine({
  item: { key, name: spelled, outcome },
  storyId,
  acts,
  canUndo,
}: {
  item: ImportItem
  storyId: StoryId | null
  acts: LineActs
  canUndo: boolean
}) {
  const toArticle = (articleId: ArticleId, words: ReactNode, page = '') =>
    storyId !== null && (
      <Link href={`${articlePath(storyId, articleId)}${page}`} onClick={closeImport}>
        {words}
      </Link>
    )
  const name = visibleName(spelled)
  const detail = detailWords(outcome)
  const ofThis = <span className="hidden-words"> of {name}</span>
  return (
    <>
      <OutcomeGlyph kind={outcome.kind} />
      <div>
        <strong>
          <bdi>{name}</bdi>
        </strong>
        <p>{outcomeWords(outcome)}</p>
        {detail !== null && (
          <p className={styles.detail}>
            <bdi>{detail}</bdi>
          </p>
        )}
        {noteWords(outcome).map((note) => (
          <p key={note} className={styles.noted}>
            {note}
          </p>
        ))}
        {outcome.kind === 'imported' && outcome.near !== null && (
          <p>
            {percent(outcome.near.share)} of this is word for word in{' '}
            {toArticle(outcome.near.articleId, outcome.near.title)}.{' '}
            {toArticle(outcome.articleId, 'Show these words', `/shared/${outcome.near.articleId}`)}
          </p>
        )}
        {outcome.kind === 'offered' && <OlderOffered rowKey={key} className={styles.noted} />}
        {outcome.kind === 'offered' && (
          <div className={styles.choices}>
            <OfferedChanges rowKey={key} name={name} onDecide={(as) => acts.decide(key, as)} />
            <Button tight onClick={() => acts.decide(key, 'revision')}>
              Add as a new revision{ofThis}
            </Button>
            <Button tight onClick={() => acts.decide(key, 'ownArticle')}>
              Keep as an article of its own{ofThis}
            </Button>
          </div>
        )}
      </div>
      {outcome.kind === 'imported' && canUndo && (
        <Button look="text" onClick={() => acts.takeBack(outcome.articleId)}>
          Undo<span className="hidden-words"> import of {name}</span>
        </Button>
      )}
      {outcome.kind === 'revised' && canUndo && (
        <Button look="text" onClick={() => acts.takeBackRevision(outcome.same.articleId)}>
          Undo<span className="hidden-words"> new revision from {name}</span>
        </Button>
      )}
      {outcome.kind === 'story' && (
        <Link href={screenPath(outcome.story.storyId, 'articles')} onClick={closeImport}>
          Open
        </Link>
      )}
      {outcome.kind === 'alreadyHere' && toArticle(outcome.articleId, 'Open')}
      {outcome.kind === 'offered' && toArticle(outcome.same.articleId, 'Open')}
      {outcome.kind === 'revised' && toArticle(outcome.same.articleId, 'What changed', '/changes')}
    </>
  )
})

function OutcomeGlyph({ kind }: { kind: OutcomeKind }) {
  switch (kind) {
    case 'imported':
    case 'revised':
    case 'story':
      return <Glyph name="done" />
    case 'refused':
    case 'storyRefused':
      return <Glyph name="warning" />
    case 'alreadyHere':
      return <Glyph name="states" />
    case 'offered':
      return <Glyph name="fork" />
    case 'reading':
      return <Glyph name="suggestion" />
    case 'waiting':
    case 'cancelled':
    case 'leftOut':
      return <Glyph name="absent" />
    default:
      return kind satisfies never
  }
}
