import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { receiveFiles } from '../../app/actions/receiveFiles'
import { pastedFiles, pastedWords } from '../../app/actions/receiveTransfer'
import { announce } from '../../app/state/announcements'
import { openImport } from '../../app/state/importing'
import { pasteIntoForm, useReceiving } from '../../app/state/receiving'
import { RECEIVE_PATH } from '../paths'

/** Words pasted outside any field open the import dialog with its form filled; files are shown. Nothing is stored by that. */
export function usePaste(): void {
  const [, navigate] = useLocation()
  useEffect(() => {
    const controller = new AbortController()
    window.addEventListener(
      'paste',
      (event) => {
        if (event.defaultPrevented || event.clipboardData === null || isIntoField(event)) return
        const pasted = pastedWords(event.clipboardData)
        const files = pastedFiles(event.clipboardData)
        if (pasted === null && files.length === 0) return
        event.preventDefault()
        if (pasted === null) {
          receiveFiles(files)
          navigate(RECEIVE_PATH)
          return
        }
        pasteIntoForm(pasted)
        useReceiving.setState({ isFocusDue: true })
        openImport()
        const { formBefore } = useReceiving.getState()
        announce(
          formBefore === null
            ? 'Pasted into the import form. It is not stored yet.'
            : 'Pasted into the import form, behind the text that waited there. It is not stored yet.',
        )
      },
      { signal: controller.signal },
    )
    return () => controller.abort()
  }, [navigate])
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
