import { useEffect } from 'react'
import { pastedWords } from '../../app/actions/receiveTransfer'
import { announce } from '../../app/state/announcements'
import { openImport } from '../../app/state/importing'
import { pasteIntoForm } from '../../app/state/receiving'

/** Words pasted outside any field open the import dialog with its form filled; nothing is stored by that. */
export function usePaste(): void {
  useEffect(() => {
    const controller = new AbortController()
    window.addEventListener(
      'paste',
      (event) => {
        if (event.defaultPrevented || event.clipboardData === null || isIntoField(event)) return
        const pasted = pastedWords(event.clipboardData)
        if (pasted === null) return
        event.preventDefault()
        pasteIntoForm(pasted)
        openImport()
        announce('Pasted into the import form. It is not stored yet.')
      },
      { signal: controller.signal },
    )
    return () => controller.abort()
  }, [])
}

/** Within another dialog than the import's, a paste is meant for that dialog. */
function isIntoField(event: ClipboardEvent): boolean {
  const [target] = event.composedPath()
  if (!(target instanceof HTMLElement)) return false
  const isField = target.isContentEditable || target.matches('input, textarea, select')
  return (
    isField ||
    (document.querySelector('dialog:modal') !== null && document.querySelector('[data-takes-paste]') === null)
  )
}
