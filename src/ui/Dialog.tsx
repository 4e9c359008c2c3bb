import { type ReactNode, useEffectEvent, useId, useLayoutEffect, useRef } from 'react'
import { Button } from './Button'
import styles from './Dialog.module.css'
import { Glyph } from './Glyph'

/**
 * A modal dialog named by its title. `Esc`, the cross and a press beside it all call `onClose`.
 *
 * Its first field has the focus once it opens. What had it before gets it back, or the page's main part, if that is gone.
 */
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
  // The focus goes back before the dialog leaves the page: from an element that is gone the browser cannot return it.
  useLayoutEffect(() => {
    const dialog = element.current
    if (dialog === null) return undefined
    const controller = new AbortController()
    dialog.addEventListener('click', (event) => onPress(event), { signal: controller.signal })
    dialog.showModal()
    focusFirstField(dialog)
    return () => {
      controller.abort()
      dialog.close()
      queueMicrotask(focusMainIfLost)
    }
  }, [])
  return (
    <dialog
      ref={element}
      className={small ? `${styles.dialog} ${styles.small}` : styles.dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        // React hands it on to dialogs around, though the browser does not, and file fields send one of their own.
        if (event.target !== event.currentTarget) return
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

/** Where a finger is the pointer a field with the focus would raise the keyboard over half of the dialog. */
function focusFirstField(dialog: HTMLDialogElement): void {
  const field = dialog.querySelector<HTMLElement>('input:enabled, textarea:enabled, select:enabled')
  if (!matchMedia('(pointer: coarse)').matches) field?.focus({ preventScroll: true })
}

function focusMainIfLost(): void {
  if (document.activeElement === document.body) document.querySelector('main')?.focus({ preventScroll: true })
}

function isBeside(event: MouseEvent, dialog: HTMLDialogElement): boolean {
  const box = dialog.getBoundingClientRect()
  const { clientX, clientY } = event
  return clientX < box.left || clientX > box.right || clientY < box.top || clientY > box.bottom
}
