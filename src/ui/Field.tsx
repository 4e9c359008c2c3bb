import { type ComponentProps, type ReactNode, useId } from 'react'
import styles from './Field.module.css'

type Common = { label: string; note?: ReactNode; hideLabel?: boolean }

/** A labelled line of text. */
export function TextField({ label, note, hideLabel = false, ...rest }: ComponentProps<'input'> & Common) {
  const id = useId()
  return (
    <div>
      <label className={hideLabel ? 'hidden-words' : styles.label} htmlFor={id}>
        {label}
      </label>
      <input
        type="text"
        autoComplete="off"
        {...rest}
        id={id}
        className={styles.field}
        aria-describedby={note ? `${id}-note` : undefined}
      />
      {note && (
        <p id={`${id}-note`} className={styles.note}>
          {note}
        </p>
      )}
    </div>
  )
}

/** A labelled box for longer text. */
export function TextArea({ label, note, hideLabel = false, ...rest }: ComponentProps<'textarea'> & Common) {
  const id = useId()
  return (
    <div>
      <label className={hideLabel ? 'hidden-words' : styles.label} htmlFor={id}>
        {label}
      </label>
      <textarea {...rest} id={id} className={styles.field} aria-describedby={note ? `${id}-note` : undefined} />
      {note && (
        <p id={`${id}-note`} className={styles.note}>
          {note}
        </p>
      )}
    </div>
  )
}
