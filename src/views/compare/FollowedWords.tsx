import { type CSSProperties, type KeyboardEvent, useRef, useState } from 'react'
import type { MentionId } from '../../core/ids'
import type { Alignment } from '../../core/matching/alignment/alignTellings'
import type { Survival } from '../../core/matching/alignment/survival'
import { Button } from '../../ui/Button'
import type { ComparedTelling } from './comparedTellings'
import styles from './FollowedWords.module.css'
import type { Followable } from './following'

/** The words of one telling, the darker the more outlets kept them; each says on focus who did. */
export function FollowedWords({
  tellings,
  alignment,
  survival,
  followed,
  candidates,
  onFollow,
}: {
  tellings: readonly ComparedTelling[]
  alignment: Alignment
  /** Null while no telling is followed. */
  survival: Survival | null
  followed: MentionId | null
  candidates: readonly Followable[]
  onFollow: (mention: MentionId | null) => void
}) {
  const row = tellings.findIndex(({ mentionId }) => mentionId === followed)
  const telling = tellings[row]
  const candidate = candidates.find((each) => each.telling.mentionId === followed)
  return (
    <div className={styles.follow}>
      {candidates.map(({ telling: { mentionId, name } }) => (
        <Button
          key={mentionId}
          tight
          aria-pressed={mentionId === followed}
          onClick={() => onFollow(mentionId === followed ? null : mentionId)}
        >
          Follow the words of {name}
        </Button>
      ))}
      {survival !== null && telling !== undefined && (
        <section className={styles.panel} aria-label={`The words of ${telling.name}`}>
          <Words
            key={telling.mentionId}
            telling={telling}
            row={row}
            tellings={tellings}
            alignment={alignment}
            survival={survival}
          />
          <p className={styles.note}>
            The darker, the more tellings kept a word.{' '}
            {candidate?.because === 'earliest' && 'It is the earliest telling by the dates known. '}
            {candidate?.missingSource != null && `The ${candidate.missingSource} text itself is not in this story.`}
          </p>
        </section>
      )}
    </div>
  )
}

function Words({
  telling,
  row,
  tellings,
  alignment,
  survival,
}: {
  telling: ComparedTelling
  row: number
  tellings: readonly ComparedTelling[]
  alignment: Alignment
  survival: Survival
}) {
  const [current, setCurrent] = useState(0)
  const list = useRef<HTMLOListElement>(null)
  const words = alignment.words[row] ?? []
  const otherCount = tellings.length - 1
  function onKeyDown(event: KeyboardEvent): void {
    const to = { ArrowRight: current + 1, ArrowLeft: current - 1, Home: 0, End: words.length - 1 }[event.key]
    if (to === undefined || words[to] === undefined) return
    event.preventDefault()
    setCurrent(to)
    list.current?.querySelectorAll<HTMLElement>('button')[to]?.focus()
  }
  const names = (survival.keptBy[current] ?? []).flatMap((each) => tellings[each]?.name ?? [])
  const word = words[current]
  return (
    <>
      <ol ref={list} role="list" className={styles.words}>
        {words.map(({ start, shown }, index) => {
          const count = survival.keptBy[index]?.length ?? 0
          return (
            <li key={start}>
              <button
                type="button"
                tabIndex={index === current ? 0 : -1}
                className={index === current ? styles.current : undefined}
                style={{ '--kept': count / Math.max(1, otherCount) } as CSSProperties}
                aria-label={`${telling.text.slice(shown.start, shown.end)}: kept by ${count} of ${otherCount}`}
                onFocus={() => setCurrent(index)}
                onClick={() => setCurrent(index)}
                onKeyDown={onKeyDown}
              >
                {telling.text.slice(shown.start, shown.end)}
              </button>{' '}
            </li>
          )
        })}
      </ol>
      {word !== undefined && (
        <p className={styles.detail} aria-live="polite">
          <q>{telling.text.slice(word.start, word.end)}</q> kept by {names.length} of {otherCount}
          {names.length > 0 && `: ${new Intl.ListFormat('en').format(names)}`}.
        </p>
      )}
    </>
  )
}
