import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { pickClaim } from '../../app/state/reader'
import type { Claim } from '../../core/claim/claim'
import { Dialog } from '../../ui/Dialog'
import { StatusMark } from '../../ui/StatusMark'
import styles from './ClaimPicker.module.css'
import { claimsLike } from './claimsLike'

/** Claims shown at once: what fits the dialog; typing finds the others. */
const SHOWN = 40

/** Type to search among the story's claims, Enter takes the one marked. Before anything is typed, those with words of `near` come first. */
export function ClaimPicker({
  title,
  note,
  near,
  claims,
  onPick,
}: {
  title: string
  note: ReactNode
  near: string
  claims: readonly Claim[]
  onPick: (claim: Claim) => void
}) {
  const listId = useId()
  const field = useRef<HTMLInputElement>(null)
  // After the dialog has opened: it puts the focus on its first button.
  useEffect(() => field.current?.focus(), [])
  const [words, setWords] = useState('')
  const [index, setIndex] = useState(0)
  const found = claimsLike(claims, words, near).slice(0, SHOWN)
  const marked = found[Math.min(index, found.length - 1)]

  function pick(claim: Claim | undefined): void {
    if (claim === undefined) return
    pickClaim(null)
    onPick(claim)
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') setIndex(Math.min(index + 1, found.length - 1))
    else if (event.key === 'ArrowUp') setIndex(Math.max(index - 1, 0))
    else if (event.key === 'Enter') pick(marked)
    else return
    event.preventDefault()
  }

  return (
    <Dialog title={title} small onClose={() => pickClaim(null)}>
      <div className={styles.body}>
        <div className={styles.note}>{note}</div>
        <input
          ref={field}
          type="text"
          role="combobox"
          className={styles.field}
          aria-label="Claim"
          aria-expanded={found.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={marked && `${listId}-${marked.id}`}
          autoComplete="off"
          placeholder="Words or number of a claim"
          value={words}
          onChange={(event) => {
            setWords(event.target.value)
            setIndex(0)
          }}
          onKeyDown={onKeyDown}
        />
        <div role="listbox" id={listId} aria-label="Claims" className={styles.list}>
          {found.map((claim) => (
            <button
              type="button"
              key={claim.id}
              id={`${listId}-${claim.id}`}
              role="option"
              tabIndex={-1}
              aria-selected={claim === marked}
              className={styles.option}
              onClick={() => pick(claim)}
            >
              <span className={styles.number}>{claim.number}</span>
              <StatusMark status={claim.status} bare />
              <span>{claim.text}</span>
            </button>
          ))}
        </div>
        {found.length === 0 && (
          <p className={styles.note}>
            {claims.length === 0 ? 'There is no other claim yet.' : 'No claim has these words.'}
          </p>
        )}
      </div>
    </Dialog>
  )
}
