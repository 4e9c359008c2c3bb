import { type KeyboardEvent, useEffect, useRef } from 'react'
import { editClaim } from '../../app/state/reader'
import type { Claim } from '../../core/claim/claim'
import styles from './ClaimWords.module.css'

/** A claim's words as a field in their place. Enter and leaving it keep them, Esc drops what was typed. */
export function ClaimWords({ claim, onWord }: { claim: Claim; onWord: (text: string) => void }) {
  const field = useRef<HTMLTextAreaElement>(null)
  const isDone = useRef(false)
  useEffect(() => {
    field.current?.focus({ preventScroll: true })
    field.current?.select()
  }, [])

  function finish(text: string | null): void {
    // Closing the field takes the focus from it, which would finish a second time.
    if (isDone.current) return
    isDone.current = true
    editClaim(null)
    if (text !== null) onWord(text)
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') finish(event.currentTarget.value)
    else if (event.key === 'Escape') finish(null)
    else return
    event.preventDefault()
  }

  return (
    <textarea
      ref={field}
      className={styles.field}
      aria-label={`Words of claim ${claim.number}`}
      defaultValue={claim.text}
      onKeyDown={onKeyDown}
      onBlur={(event) => finish(event.currentTarget.value)}
    />
  )
}
