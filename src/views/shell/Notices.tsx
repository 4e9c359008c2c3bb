import { type FormEvent, useState } from 'react'
import { createPortal } from 'react-dom'
import { create } from 'zustand'
import { setAuthor } from '../../app/actions/setAuthor'
import { useDesk } from '../../app/desk'
import { WRITE_MESSAGES } from '../../app/messages'
import { useHasClaims, useSetting } from '../../app/queries/records'
import { announce, notify } from '../../app/state/announcements'
import { useBlocked } from '../../app/state/blocked'
import { useOffline } from '../../app/state/offline'
import type { StoryId } from '../../core/ids'
import { Button } from '../../ui/Button'
import { TextField } from '../../ui/Field'
import { Glyph } from '../../ui/Glyph'
import notices from './Notices.module.css'
import styles from './Shell.module.css'

/** The place above the screen for what is asked: in the flow, where it covers nothing. */
const useAbove = create<{ readonly place: HTMLElement | null }>(() => ({ place: null }))
const keepPlace = (place: HTMLElement | null): void => useAbove.setState({ place })

/** A new version waits: it is put to use only when the reader says so. Below it is the place for what else is asked. */
export function UpdateNotice() {
  const { readiness, applyUpdate } = useOffline()
  return (
    <>
      {readiness === 'updateWaiting' && <Update onApply={applyUpdate} />}
      <div ref={keepPlace} />
    </>
  )
}

function Update({ onApply }: { onApply: () => void }) {
  return (
    <section className={styles.notice} aria-label="New version">
      <span>A new version of Claimdesk is ready. Nothing you did is lost by reloading.</span>
      <Button tight onClick={onApply}>
        Reload with the new version
      </Button>
    </section>
  )
}

/** Asks once for the name that stands beside each change, after the first claim: until then nobody needs it. */
export function NameNotice({ storyId }: { storyId: StoryId }) {
  const desk = useDesk()
  const author = useSetting('author')
  const hasClaims = useHasClaims(storyId)
  const [name, setName] = useState('')
  const { place } = useAbove()
  if (place === null || author !== null || hasClaims !== true) return null

  async function save(given: string): Promise<void> {
    const result = await setAuthor(desk, given)
    if (!result.ok) notify(WRITE_MESSAGES[result.reason])
    else announce(given.trim() === '' ? 'Changes are kept without a name.' : `Changes are kept as ${given.trim()}.`)
  }
  return createPortal(
    <form
      className={notices.asks}
      aria-label="Your name"
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        void save(name)
      }}
    >
      <span>Who is checking? Your name stands beside each change in the history. It stays on this device.</span>
      <TextField
        label="Your name"
        hideLabel
        placeholder="Your name"
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Button type="submit" tight disabled={name.trim() === ''}>
        Keep this name
      </Button>
      <Button look="plain" tight onClick={() => void save('')}>
        Not now
      </Button>
    </form>,
    place,
  )
}

/** Another tab holds an older version of the database open: says what to do. Stays until it is solved. */
export function BlockedNotice() {
  const isBlocked = useBlocked((state) => state.isBlocked)
  if (!isBlocked) return null
  return (
    <div className={styles.notice} role="alert">
      <Glyph name="warning" />
      <span>
        <strong>Another tab holds an older Claimdesk open.</strong> Close the other tabs; this one goes on by itself.
      </span>
    </div>
  )
}
