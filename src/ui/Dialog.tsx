import { type ReactNode, useEffect, useEffectEvent, useId, useRef } from 'react'
import { Button } from './Button'
import styles from './Dialog.module.css'
import { Glyph } from './Glyph'

/** A modal dialog named by its title. `Esc`, the cross and a press beside it all call `onClose`. */
export function Dialog({
  title,
  onClose,
  children,
  foot,
  small = false,
}: {
  title: string
  onClose: () => void
  children: ReactNode
  foot?: ReactNode
  small?: boolean
}) {
  const element = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const onPress = useEffectEvent((event: MouseEvent) => {
    if (element.current !== null && event.target === element.current && isBeside(event, element.current)) onClose()
  })
  useEffect(() => {
    const dialog = element.current
    if (dialog === null) return undefined
    const controller = new AbortController()
    dialog.addEventListener('click', (event) => onPress(event), { signal: controller.signal })
    // What was focused before gets the focus back: the browser does that when a modal dialog closes.
    dialog.showModal()
    return () => {
      controller.abort()
      dialog.close()
    }
  }, [])
  return (
    <dialog
      ref={element}
      className={small ? `${styles.dialog} ${styles.small}` : styles.dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <div className={styles.head}>
        <h2 id={titleId}>{title}</h2>
        <Button look="plain" tight onClick={onClose} aria-label="Close">
          <Glyph name="cross" />
        </Button>
      </div>
      {children}
      {foot !== undefined && <div className={styles.foot}>{foot}</div>}
    </dialog>
  )
}

function isBeside(event: MouseEvent, dialog: HTMLDialogElement): boolean {
  const box = dialog.getBoundingClientRect()
  const { clientX, clientY } = event
  return clientX < box.left || clientX > box.right || clientY < box.top || clientY > box.bottom
}
