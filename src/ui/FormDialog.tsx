import { type ReactNode, useId } from 'react'
import { Button } from './Button'
import { Dialog } from './Dialog'
import styles from './FormDialog.module.css'

/** A small dialog that holds one form: Cancel and Save at its foot, `Enter` in a field saves. */
export function FormDialog({
  title,
  onClose,
  onSave,
  other,
  children,
}: {
  title: string
  onClose: () => void
  onSave: () => void
  /** A third way out at the left of the foot. */
  other?: ReactNode
  children: ReactNode
}) {
  const formId = useId()
  return (
    <Dialog
      title={title}
      onClose={onClose}
      small
      foot={
        <>
          {other}
          <span className={styles.spring} />
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" form={formId}>
            Save
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          onSave()
        }}
      >
        {children}
      </form>
    </Dialog>
  )
}
