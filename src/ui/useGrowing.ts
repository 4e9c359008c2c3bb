import { startTransition, useEffect, useState } from 'react'

/** Between two pieces, milliseconds: a frame, in which the page answers what was pressed. */
const PIECE_MS = 16

/**
 * How many of `count` items are drawn: a first `piece`, then one more at a time until it is all of them, so that no
 * long list is laid out in one go. What has been drawn once stays drawn.
 */
export function useGrowing(count: number, piece: number): number {
  const [most, setMost] = useState(piece)
  const isWhole = count <= most
  useEffect(() => {
    if (isWhole) return
    const timer = setTimeout(() => startTransition(() => setMost(most + piece)), PIECE_MS)
    return () => clearTimeout(timer)
  }, [isWhole, most, piece])
  return Math.min(count, most)
}
