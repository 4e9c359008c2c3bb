import { useState } from 'react'
import { setOrigins } from '../../app/actions/rulings'
import { useDesk } from '../../app/desk'
import { WRITE_MESSAGES } from '../../app/messages'
import { notify } from '../../app/state/announcements'
import type { Claim } from '../../core/claim/claim'
import type { ArticleId, StoryId } from '../../core/ids'
import type { Origin } from '../../core/matching/origins/findOrigins'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { TextField } from '../../ui/Field'
import styles from './CompareView.module.css'
import { type ComparedTelling, originLetter, outletNameOf } from './comparedTellings'

/** Joins and parts the articles of a claim by hand: one choice an outlet, and a reason that the history keeps. */
export function OriginsForm({
  storyId,
  claim,
  tellings,
  origins,
  onClose,
}: {
  storyId: StoryId
  claim: Claim
  tellings: readonly ComparedTelling[]
  origins: readonly Origin[]
  onClose: () => void
}) {
  const desk = useDesk()
  const articles = [...new Set(tellings.map(({ article }) => article))]
  const [places, setPlaces] = useState(
    () =>
      new Map(articles.map((article) => [article, origins.findIndex((origin) => origin.articles.includes(article))])),
  )
  const [reason, setReason] = useState('')
  async function save(): Promise<void> {
    const groups = articles.map((_, index) => articles.filter((article) => places.get(article) === index))
    const result = await setOrigins(desk, {
      storyId,
      claimId: claim.id,
      groups: groups.filter((group) => group.length > 0),
      ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
    })
    if (result.ok) {
      notify(`Origins of claim ${claim.number} set by hand.`, storyId)
      onClose()
    } else notify(WRITE_MESSAGES[result.reason])
  }
  const place = (article: ArticleId, index: number): void => setPlaces(new Map(places).set(article, index))
  return (
    <Dialog
      title={`Origins of claim ${claim.number}`}
      onClose={onClose}
      small
      foot={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" form="origins">
            Save
          </Button>
        </>
      }
    >
      <form
        id="origins"
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <p className={styles.note}>
          Outlets with the same letter share an origin. In doubt, join: doubt counts as fewer.
        </p>
        {articles.map((article) => (
          <label key={article} className={styles.place}>
            <span>{outletNameOf(article, tellings)}</span>
            <select value={places.get(article)} onChange={(event) => place(article, Number(event.target.value))}>
              {articles.map((each, index) => (
                <option key={each} value={index}>
                  Origin {originLetter(index)}
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
      </form>
    </Dialog>
  )
}
