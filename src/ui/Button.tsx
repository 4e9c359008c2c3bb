import type { ComponentProps } from 'react'
import styles from './Button.module.css'

type Look = 'primary' | 'plain' | 'text' | 'danger'

/** A button: ink on paper. One `primary` a screen; `text` stands in running text. `keys` is shown as a hint, not read. */
export function Button({
  look,
  tight,
  keys,
  className,
  children,
  ...rest
}: ComponentProps<'button'> & { look?: Look; tight?: boolean; keys?: string }) {
  const names = [styles.button, look && styles[look], tight && styles.tight, className]
  return (
    <button type="button" {...rest} className={names.filter(Boolean).join(' ')}>
      {children}
      {keys !== undefined && <kbd aria-hidden="true">{keys}</kbd>}
    </button>
  )
}
