import { type KeyboardEvent, useEffect, useRef } from 'react'

/** Words as a field in their own place. `Enter` and leaving it keep them, `Esc` drops what was typed (`null`). */
export function WordsField({
  label,
  words,
  onDone,
  className,
  rows,
}: {
  label: string
  words: string
  onDone: (words: string | null) => void
  className?: string | undefined
  rows?: number
}) {
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
      className={className}
      aria-label={label}
      defaultValue={words}
      rows={rows}
      onKeyDown={onKeyDown}
      onBlur={(event) => finish(event.currentTarget.value)}
    />
  )
}
