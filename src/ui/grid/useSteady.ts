import { useCallback, useLayoutEffect, useRef } from 'react'

/** A function that stays the same from render to render and calls the newest `handler`: keeps memoised rows still. */
export function useSteady<Arguments extends unknown[]>(
  handler: (...args: Arguments) => void,
): (...args: Arguments) => void {
  const latest = useRef(handler)
  useLayoutEffect(() => {
    latest.current = handler
  })
  return useCallback((...args: Arguments) => latest.current(...args), [])
}
