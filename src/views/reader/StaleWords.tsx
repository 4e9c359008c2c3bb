import { type KeyboardEvent, lazy, type MouseEvent, Suspense, useEffect, useRef } from 'react'
import { Link } from 'wouter'
import { useHistory, useMentions, useRevisions } from '../../app/queries/records'
import { useReader } from '../../app/state/reader'
import { countOf } from '../../app/words'
import { areSameWords, judgedWords } from '../../core/claim/unjudged'
import type { CoverageRow } from '../../core/coverage/coverage'
import type { ArticleId, ClaimId, MentionId, StoryId } from '../../core/ids'
import { staleTellings } from '../../core/revision/staleVerdicts'
import { Button } from '../../ui/Button'
import { Glyph } from '../../ui/Glyph'
import { STATUS_WORDS } from '../../ui/StatusMark'
import { changesPath } from '../paths'
import styles from './ClaimPanel.module.css'
import { nextToConfirm } from './nextToConfirm'
import type { ReaderItems } from './readerItems'
import type { ReaderTools } from './readerTools'

/** Compares words, which the reader does not need until something changed. */
const ExchangedPassage = lazy(() =>
  import('./ExchangedPassage').then((module) => ({ default: module.ExchangedPassage })),
)

/** Says that a claim's words changed since its status was set: from what to what, until somebody confirms. */
export function StaleWords({
  row,
  storyId,
  articleId,
  items,
  tools,
}: {
  row: CoverageRow
  storyId: StoryId
  articleId: ArticleId
  items: ReaderItems
  tools: ReaderTools
}) {
  const { claim } = row
  const mentions = useMentions(articleId)
  const chosen = useReader((state) => state.mentionId)
  const button = useRef<HTMLButtonElement>(null)
  const goingTo = useRef<ClaimId | null>(null)
  useEffect(() => {
    if (goingTo.current !== claim.id) return
    goingTo.current = null
    button.current?.focus()
  }, [claim.id])
  const stale = staleTellings(row)
  if (stale.length === 0) return null
  const status = STATUS_WORDS[claim.status].toLowerCase()
  const here = stale.filter((telling) => telling.articleId === articleId)
  const elsewhere = stale.length - here.length
  const told = here.find(({ mentionId }) => mentionId === chosen) ?? here[0]

  /** The button goes with what it was for. A key goes on to the next claim that waits, a press stays with this one. */
  const confirm = async ({ detail }: MouseEvent, taking?: MentionId): Promise<void> => {
    const next = detail === 0 ? nextToConfirm(items, claim.id) : null
    goingTo.current = next?.row.claim.id ?? null
    const isDone = await tools.acts.confirm(claim, { ...(taking === undefined ? {} : { taking }), next })
    if (!isDone) goingTo.current = null
    else if (next === null) focusClaim(claim.id)
  }
  return (
    <div className={styles.stale} role="note" aria-label="Words changed">
      <p>
        <Glyph name="warning" />
        <strong>The words changed since this was set to {status}.</strong>
      </p>
      {here.map(({ mentionId, words, isUnjudged }) => (
        <p key={mentionId} className={styles.exchange}>
          {isUnjudged === true ? (
            <JudgedExchange storyId={storyId} mentionId={mentionId} words={words} />
          ) : (
            <Exchange before={mentions?.find(({ id }) => id === mentionId)?.quote.exact} after={words} />
          )}
        </p>
      ))}
      {elsewhere > 0 && <p>{countOf(elsewhere, 'passage')} in other articles.</p>}
      <p className={styles.acts}>
        <Button ref={button} tight onKeyDown={oncePressed} onClick={(event) => void confirm(event)}>
          Confirm: {status}
        </Button>
        {told !== undefined && !areSameWords(told.words, claim.text) && (
          <Button
            tight
            title={`The claim would read: ${told.words}`}
            onKeyDown={oncePressed}
            onClick={(event) => void confirm(event, told.mentionId)}
          >
            Confirm and take the new words
          </Button>
        )}
        <Link href={changesPath(storyId, articleId)}>What changed</Link>
      </p>
    </div>
  )
}

/** A key that is held down would confirm one claim after the other, unread. */
function oncePressed(event: KeyboardEvent): void {
  if (event.repeat) event.preventDefault()
}

/** The claim's card; its status in the panel where no card is drawn. */
function focusClaim(claimId: ClaimId): void {
  const card = document.querySelector<HTMLElement>(`[data-claim="${CSS.escape(claimId)}"] button`)
  const status = document.querySelector<HTMLElement>('[aria-label="Selected claim"] [aria-pressed="true"]')
  const target = card ?? status
  target?.focus({ preventScroll: true })
}

function Exchange({ before, after }: { before: string | null | undefined; after: string }) {
  if (before === undefined || before === null) return <ins>{after}</ins>
  return (
    <Suspense fallback={<ins>{after}</ins>}>
      <ExchangedPassage before={before} after={after} />
    </Suspense>
  )
}

/** What was judged before the passage was attached to other words: the history has it, and is read for it only here. */
function JudgedExchange({ storyId, mentionId, words }: { storyId: StoryId; mentionId: MentionId; words: string }) {
  const events = useHistory(storyId)
  const revisions = useRevisions(storyId)
  if (events === undefined || revisions === undefined) return <ins>{words}</ins>
  const before = judgedWords(events, mentionId, new Map(revisions.map((each) => [each.id, each])))
  return <Exchange before={before} after={words} />
}
