import { useState } from 'react'
import { useImporting } from '../state/importing'

/**
 * The value as it was when an import began, for as long as it runs: what is costly to work out from a story is worked
 * out once the last article is in, and not after each. A pause counts as the end, and the first value is always given.
 */
export function useWhenCalm<Value>(value: Value | undefined): Value | undefined {
  const isBusy = useImporting(({ isRunning, isPaused }) => isRunning && !isPaused)
  const [held, setHeld] = useState(value)
  const given = isBusy ? (held ?? value) : value
  if (given !== held) setHeld(given)
  return given
}
