import { useState } from 'react'
import { backToReading, setOrigins } from '../../app/actions/rulings'
import { useDesk } from '../../app/desk'
import { WRITE_MESSAGES } from '../../app/messages'
import type { WriteRefusal } from '../../app/record'
import { notify } from '../../app/state/announcements'
import type { ArticleId, ClaimId, StoryId } from '../../core/ids'
import type { Origin } from '../../core/matching/origins/findOrigins'
import type { Result } from '../../core/result'
import { Button } from '../../ui/Button'
import { TextField } from '../../ui/Field'
import { FormDialog } from '../../ui/FormDialog'
import { originLetter } from '../../ui/OriginComb'
import styles from './OriginsForm.module.css'

/** Joins and parts articles by hand: one choice an article, and a reason that the history keeps. */
export function OriginsForm({
  storyId,
  claimId,
  subject,
  articles,
  origins,
  isSet,
  onClose,
}: {
  storyId: StoryId
  /** Null for the story as a whole. */
  claimId: ClaimId | null
  /** As "claim 4" or "the story". */
  subject: string
  articles: readonly { readonly id: ArticleId; readonly name: string }[]
  origins: readonly Origin[]
  /** Whether a person decided before, so that there is something to go back from. */
  isSet: boolean
  onClose: () => void
}) {
  const desk = useDesk()
  const [places, setPlaces] = useState(
    () => new Map(articles.map(({ id }) => [id, origins.findIndex((origin) => origin.articles.includes(id))])),
  )
  const [reason, setReason] = useState('')
  // One more than are in use: a new origin can be made, and a story of hundreds has no lists of hundreds.
  const letters = Array.from({ length: Math.min(articles.length, Math.max(...places.values()) + 2) }, (_, index) =>
    originLetter(index),
  )
  async function settle(work: Promise<Result<null, WriteRefusal>>, words: string): Promise<void> {
    const result = await work
    if (!result.ok) return notify(WRITE_MESSAGES[result.reason])
    notify(words, storyId)
    onClose()
  }
  function save(): void {
    const groups = articles.map((_, index) => articles.flatMap(({ id }) => (places.get(id) === index ? id : [])))
    const change = setOrigins(desk, {
      storyId,
      claimId,
      groups: groups.filter((group) => group.length > 0),
      ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
    })
    void settle(change, `Origins of ${subject} set by hand.`)
  }
  const back = (): void =>
    void settle(
      backToReading(desk, { storyId, subject: { kind: 'originsSet', claimId } }),
      `Origins of ${subject} are as the texts show again.`,
    )
  return (
    <FormDialog
      title={`Origins of ${subject}`}
      onClose={onClose}
      onSave={save}
      other={
        isSet && (
          <Button look="plain" onClick={back}>
            Back to what the texts show
          </Button>
        )
      }
    >
      <p className={styles.note}>
        Outlets with the same letter share an origin. In doubt, join: doubt counts as fewer.
      </p>
      {articles.map(({ id, name }) => (
        <label key={id} className={styles.place}>
          <span>{name}</span>
          <select
            value={places.get(id)}
            onChange={(event) => setPlaces(new Map(places).set(id, Number(event.target.value)))}
          >
            {letters.map((letter, index) => (
              <option key={letter} value={index}>
                Origin {letter}
              </option>
            ))}
          </select>
        </label>
      ))}
      <TextField
        label="Reason"
        note="Kept in the history with your name."
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </FormDialog>
  )
}
