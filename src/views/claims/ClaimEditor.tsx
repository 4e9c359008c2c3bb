import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { Claim } from '../../core/claim/claim'
import styles from './ClaimsTable.module.css'

/** The claim's words as a field in their place. Enter and leaving it keep the words, Esc drops them. */
export function ClaimEditor({ claim, onDone }: { claim: Claim; onDone: (text: string | null) => void }) {
  const field = useRef<HTMLTextAreaElement>(null)
  const isDone = useRef(false)
  useEffect(() => field.current?.select(), [])

  function finish(text: string | null): void {
    // Closing the field takes the focus from it, which would finish a second time.
    if (isDone.current) return
    isDone.current = true
    onDone(text)
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
      className={styles.editor}
      aria-label={`Words of claim ${claim.number}`}
      defaultValue={claim.text}
      rows={2}
      onKeyDown={onKeyDown}
      onBlur={(event) => finish(event.currentTarget.value)}
    />
  )
}
