import { useEffect, useEffectEvent } from 'react'

/** What a key does; return `false` to leave the key to the browser. */
export type KeyHandler = (event: KeyboardEvent) => unknown

/**
 * Listens for keys on the whole page: `j`, `Shift+j`, `Control+z`, `Escape`. `⌘` counts as `Control`.
 *
 * None fires while typing in a field, while a dialog is open, or when something nearer has handled the key.
 */
export function useKeys(keys: Readonly<Record<string, KeyHandler>>): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || isTyping(event) || isDialogOpen()) return
    const handler = keys[keyName(event)]
    if (handler === undefined || handler(event) === false) return
    event.preventDefault()
  })
  useEffect(() => {
    const controller = new AbortController()
    window.addEventListener('keydown', (event) => onKeyDown(event), { signal: controller.signal })
    return () => controller.abort()
  }, [])
}

/** The name of a key press: modifiers that matter, then the key in lower case. */
export function keyName(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  const isLetter = event.key.length > 1 || event.key.toLowerCase() !== event.key.toUpperCase()
  return [
    (event.ctrlKey || event.metaKey) && 'Control',
    event.altKey && 'Alt',
    // `?` and `{` already say that Shift was held.
    event.shiftKey && isLetter && 'Shift',
    key,
  ]
    .filter(Boolean)
    .join('+')
}

const TEXT_INPUTS = new Set([
  'text',
  'search',
  'url',
  'email',
  'password',
  'number',
  'tel',
  'date',
  'time',
  'datetime-local',
])

function isTyping(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0]
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true
  return target instanceof HTMLInputElement && TEXT_INPUTS.has(target.type)
}

function isDialogOpen(): boolean {
  return document.querySelector('dialog:modal') !== null
}
