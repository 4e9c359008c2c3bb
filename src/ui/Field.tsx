import { type ComponentProps, type ReactNode, useId } from 'react'
import styles from './Field.module.css'

type Common = {
  readonly label: string
  readonly note?: ReactNode
  readonly hideLabel?: boolean
  /** What is wrong with the value, said below it. */
  readonly error?: string | undefined
}

/** A labelled line of text. */
export function TextField({ label, note, hideLabel = false, error, ...rest }: ComponentProps<'input'> & Common) {
  const id = useId()
  return (
    <div>
      <label className={hideLabel ? 'hidden-words' : styles.label} htmlFor={id}>
        {label}
      </label>
      <input type="text" autoComplete="off" {...rest} {...toldAs(id, note, error)} className={styles.field} />
      <Told id={id} note={note} error={error} />
    </div>
  )
}

/** A labelled box for longer text. */
export function TextArea({ label, note, hideLabel = false, error, ...rest }: ComponentProps<'textarea'> & Common) {
  const id = useId()
  return (
    <div>
      <label className={hideLabel ? 'hidden-words' : styles.label} htmlFor={id}>
        {label}
      </label>
      <textarea {...rest} {...toldAs(id, note, error)} className={styles.field} />
      <Told id={id} note={note} error={error} />
    </div>
  )
}

function toldAs(id: string, note: ReactNode, error: string | undefined) {
  const tellers = [...(error ? [`${id}-error`] : []), ...(note ? [`${id}-note`] : [])]
  return {
    id,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': tellers.length === 0 ? undefined : tellers.join(' '),
  }
}

function Told({ id, note, error }: { id: string; note: ReactNode; error: string | undefined }) {
  return (
    <>
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
      {note && (
        <p id={`${id}-note`} className={styles.note}>
          {note}
        </p>
      )}
    </>
  )
}
