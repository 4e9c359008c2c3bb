import { type ReactNode, useMemo, useRef } from 'react'
import { useRevisionChanges } from '../../app/queries/revisionChanges'
import {
  type Offered,
  type OfferedRevision,
  useClaimsTouched,
  useOfferedRevision,
} from '../../app/queries/revisionOffered'
import { instantWords } from '../../app/words'
import { changedFields } from '../../core/revision/changedFields'
import { retoldFields } from '../../core/revision/retoldFields'
import type { MarkedSpans } from '../../core/revision/weighedChanges'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { alsoRetoldWords, retoldWords } from '../articles/retoldWords'
import { ComparedText } from './ComparedText'
import { Comparing } from './Comparing'
import { useChangePlaces } from './changePlaces'
import { olderPageWords, resetWords, sameWords, summaryWords, touchedWords } from './changeWords'
import styles from './OfferedChangesDialog.module.css'
import { SilentChanges } from './SilentChanges'

type Decide = (as: 'revision' | 'ownArticle') => void

/** What a file would change of the article that it is offered as a revision of, with the two answers to the offer. */
export function OfferedChangesDialog({
  rowKey,
  name,
  onClose,
  onDecide,
}: {
  rowKey: string
  name: string
  onClose: () => void
  onDecide: Decide
}) {
  const offered = useOfferedRevision(rowKey)
  return (
    <Dialog title="What changed" onClose={onClose} foot={footOf(offered, onClose, onDecide)}>
      <div className={styles.body}>
        {offered === undefined && <Comparing share={0} />}
        {offered?.kind === 'decided' && <p>{name} is not waiting any more: somebody decided about it meanwhile.</p>}
        {offered?.kind === 'articleGone' && (
          <p>The article that {name} was found to be is not here any more. It can be kept as an article of its own.</p>
        )}
        {offered?.kind === 'waiting' && <Changes offered={offered} name={name} />}
      </div>
    </Dialog>
  )
}

function footOf(offered: Offered | undefined, onClose: () => void, onDecide: Decide): ReactNode {
  if (offered?.kind === 'decided') return <Button onClick={onClose}>Back to the list</Button>
  return (
    <>
      {offered?.kind !== 'articleGone' && (
        <Button look="primary" onClick={() => onDecide('revision')}>
          Add as a new revision
        </Button>
      )}
      <Button onClick={() => onDecide('ownArticle')}>Keep as an article of its own</Button>
    </>
  )
}

function Changes({ offered, name }: { offered: OfferedRevision; name: string }) {
  const { article, newest, before, after, metadata, older } = offered
  const isSame = before.text === after.text && before.title === after.title
  const { changes, named, share } = useRevisionChanges(isSame ? undefined : before, isSame ? undefined : after)
  const touched = useClaimsTouched(offered, isSame || named !== undefined)
  const fields = useMemo(() => changedFields(article.metadata, metadata), [article, metadata])
  const retold = useMemo(() => retoldFields(article.metadata, metadata), [article, metadata])
  const marked = useMemo(() => marksIn(offered), [offered])
  const text = useRef<HTMLElement>(null)
  const places = useChangePlaces(text, changes)
  return (
    <>
      <p className={styles.which}>
        <bdi>{name}</bdi> beside{' '}
        <bdi lang={before.language}>“{article.metadata.title.value ?? 'Untitled article'}”</bdi> as it stands here,
        imported {instantWords(newest.madeAt)}
      </p>
      {older !== null && <p>{olderPageWords(older, 'The page that came in', 'the one that is here')}</p>}
      {isSame && <p>{retold.length > 0 ? retoldWords(retold) : sameWords(fields)}</p>}
      {!isSame && changes === undefined && <Comparing share={share} />}
      {changes !== undefined && (
        <p>
          {summaryWords(changes)} {resetWords(changes)} {retold.length > 0 && alsoRetoldWords(retold)}
        </p>
      )}
      {touched !== undefined && <p>{touchedWords(touched)}</p>}
      {changes !== undefined && (
        <>
          <div className={styles.front}>
            <SilentChanges named={named} marked={marked} onGo={places.goTo} />
          </div>
          <section ref={text} aria-label="The two texts" className={styles.texts}>
            <h2>The two texts</h2>
            <ComparedText
              changes={changes}
              before={before.text}
              after={after.text}
              language={after.language ?? null}
              pathTo={null}
              heads={null}
              wanted={places.wanted}
              onReach={places.reach}
            />
          </section>
        </>
      )}
    </>
  )
}

/** Those of older revisions are left out: finding them again takes longer than their rank in a list is worth. */
function marksIn({ mentions, newest }: OfferedRevision): MarkedSpans {
  return { before: mentions.filter(({ revisionId }) => revisionId === newest.id), after: [] }
}
