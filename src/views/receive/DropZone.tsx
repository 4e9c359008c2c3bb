import { useEffect, useRef } from 'react'
import { announce } from '../../app/state/announcements'
import styles from './DropZone.module.css'

/** Says, over everything, that what is dragged can be dropped; nothing of it takes the pointer. */
export function DropZone() {
  const zone = useRef<HTMLDivElement>(null)
  useEffect(() => {
    zone.current?.showPopover() // in the top layer, above a dialog that is open
    announce('Drop it anywhere in this window to import it.')
  }, [])
  return (
    <div ref={zone} popover="manual" className={styles.zone} aria-hidden="true">
      <p>Drop to import</p>
    </div>
  )
}
