import type { KeyboardEvent, MouseEvent, RefObject } from 'react'
import { Link } from 'wouter'
import { confirmWords } from '../../app/actions/confirmWords'
import { useDesk } from '../../app/desk'
import { WRITE_MESSAGES } from '../../app/messages'
import { announce, notify } from '../../app/state/announcements'
import type { Article } from '../../core/article/article'
import type { Claim } from '../../core/claim/claim'
import { areSameWords } from '../../core/claim/unjudged'
import type { Telling } from '../../core/coverage/coverage'
import type { FaredMention } from '../../core/revision/faredMentions'
import type { StandingRevision } from '../../core/revision/standingRevisions'
import type { Anchoring } from '../../core/text/anchoring'
import { Button } from '../../ui/Button'
import { STATUS_WORDS, StatusMark } from '../../ui/StatusMark'
import { mentionPath } from '../paths'
import { ExchangedPassage } from '../reader/ExchangedPassage'
import { fareWords } from './changeWords'
import { focusAfterConfirm } from './focusAfterConfirm'
import styles from './RevisionsView.module.css'

/** A passage with its claim; `stale` are its tellings whose words changed since the status was set, one or none. */
export type Touched = { readonly fared: FaredMention; readonly claim: Claim; readonly stale: readonly Telling[] }

/** A claim and how the words of one of its passages fared, with what can be done about it. */
export function TouchedClaim({
  fared,
  claim,
  stale,
  article,
  before,
  after,
  section,
}: Touched & {
  article: Article
  before: StandingRevision
  after: StandingRevision
  /** What holds all of them: the focus stays in it. */
  section: RefObject<HTMLElement | null>
}) {
  const { mention, fare, isPinnedAfter, isEarlier } = fared
  const path = mentionPath(article.storyId, article.id, mention.id)
  // Only the newest text is worked in; what is pinned to it stands there.
  const isNewest = !isPinnedAfter && article.revisionId === after.revision.id
  return (
    <div className={styles.claim}>
      <p className={styles.claimHead}>
        <span className={styles.number}>{claim.number}</span>
        <StatusMark status={claim.status} />
        <Link href={path} dir="auto">
          {claim.text}
        </Link>
      </p>
      <p className={styles.fare}>{fareWords(fared)}</p>
      <Words fared={fared} claim={claim} before={before.revision.text} after={after.revision.text} />
      {(fare.kind === 'gone' || fare.kind === 'absent') && isNewest && (
        <p className={styles.acts}>
          <Link href={path}>Attach it again in the article</Link>
        </p>
      )}
      {stale.map((telling) => (
        <Confirm
          key={telling.mentionId}
          claim={claim}
          telling={telling}
          article={article}
          // What was so before does not stay in its place once it is confirmed.
          onDone={(by) =>
            focusAfterConfirm(section.current, claim.id, by === 'key' ? 'next' : isEarlier ? 'heading' : 'claim')
          }
        />
      ))}
      {isPinnedAfter && stale.length === 0 && fare.kind === 'similar' && (
        <p className={styles.fare}>Its status was set for the new words.</p>
      )}
    </div>
  )
}

/** What the passage said and what it says; of words that one of the two texts lacks, what they were. */
function Words({
  fared: { mention, before: old, after: now, fare, isEarlier },
  claim,
  before,
  after,
}: {
  fared: FaredMention
  claim: Claim
  before: string
  after: string
}) {
  const [was, is] = [wordsAt(before, old), wordsAt(after, now)]
  const isExchange = fare.kind === 'similar' || (isEarlier && fare.kind === 'exact')
  if (isExchange && was !== null && is !== null) {
    return (
      <blockquote dir="auto" className={styles.exchange}>
        <ExchangedPassage before={isEarlier ? mention.quote.exact : was} after={is} />
      </blockquote>
    )
  }
  if (fare.kind !== 'gone' && fare.kind !== 'came' && fare.kind !== 'absent') return null
  const lone = is ?? was ?? mention.quote.exact
  if (lone === claim.text) return null
  return (
    <blockquote dir="auto" className={styles.exchange}>
      {fare.kind === 'came' ? <ins>{lone}</ins> : <del>{lone}</del>}
    </blockquote>
  )
}

function wordsAt(text: string, place: Anchoring): string | null {
  return place.kind === 'orphan' ? null : text.slice(place.span.start, place.span.end)
}

function Confirm({
  claim,
  telling,
  article: { storyId },
  onDone,
}: {
  claim: Claim
  telling: Telling
  article: Article
  onDone: (by: 'key' | 'pointer') => void
}) {
  const desk = useDesk()
  const status = STATUS_WORDS[claim.status].toLowerCase()
  /** The button goes with what it was for. */
  const confirm = async ({ detail }: MouseEvent<HTMLElement>, isTaking: boolean): Promise<void> => {
    const taking = isTaking ? { taking: telling.mentionId } : {}
    const result = await confirmWords(desk, { storyId, claimIds: [claim.id], ...taking })
    if (!result.ok) return notify(WRITE_MESSAGES[result.reason])
    announce(`Claim ${claim.number}: ${status}, confirmed${isTaking ? ' in the new words' : ''}.`)
    onDone(detail === 0 ? 'key' : 'pointer')
  }
  return (
    <p className={styles.acts}>
      <Button tight data-confirms={claim.id} onKeyDown={oncePressed} onClick={(event) => void confirm(event, false)}>
        Confirm: {status}
      </Button>
      {!areSameWords(telling.words, claim.text) && (
        <Button
          tight
          title={`The claim would read: ${telling.words}`}
          onKeyDown={oncePressed}
          onClick={(event) => void confirm(event, true)}
        >
          Confirm and take the new words
        </Button>
      )}
      <span>Changed since its status was set.</span>
    </p>
  )
}

/** A key that is held down would confirm one claim after the other, unread. */
function oncePressed(event: KeyboardEvent): void {
  if (event.repeat) event.preventDefault()
}
