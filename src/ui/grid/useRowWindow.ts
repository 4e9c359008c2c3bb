import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useState } from 'react'

/** Rows drawn beyond the window on either side, so that a fast scroll shows no gap. */
const OVERSCAN = 8

type Rows = {
  readonly count: number
  readonly keyOf: (index: number) => string
  /** A row's height before it was measured, CSS pixels. */
  readonly estimate: number
  /** An index that stays drawn wherever the window is: the one that has the tab stop. */
  readonly keep: number | null
  /** What covers the window's edges, CSS pixels: bars above, a docked strip below. */
  readonly coveredAbove: number
  readonly coveredBelow: number
}

/** Draws only the rows near the window; the page scrolls, not a box in it. Spread `bodyRef` on the rows' container. */
export function useRowWindow({ count, keyOf, estimate, keep, coveredAbove, coveredBelow }: Rows) {
  const [body, setBody] = useState<HTMLElement | null>(null)
  const [top, setTop] = useState(0)
  useLayoutEffect(() => {
    if (body === null) return undefined
    const measure = (): void => setTop(Math.round(body.getBoundingClientRect().top + window.scrollY))
    measure()
    // What stands above the rows can grow and shrink, as a notice does; the page then grows and shrinks with it.
    const observer = new ResizeObserver(measure)
    observer.observe(document.body)
    return () => observer.disconnect()
  }, [body])
  const virtualizer = useWindowVirtualizer<HTMLDivElement>({
    count,
    estimateSize: () => estimate,
    getItemKey: keyOf,
    overscan: OVERSCAN,
    scrollMargin: top,
    scrollPaddingStart: coveredAbove,
    scrollPaddingEnd: coveredBelow,
    rangeExtractor: (range) => {
      const drawn = defaultRangeExtractor(range)
      if (keep === null || keep < 0 || keep >= count || drawn.includes(keep)) return drawn
      return [...drawn, keep].sort((a, b) => a - b)
    },
  })
  const items = virtualizer.getVirtualItems().map(({ index, key, start }) => ({ index, key, offset: start - top }))
  return {
    bodyRef: setBody,
    items,
    /** Height of all rows, CSS pixels. */
    height: virtualizer.getTotalSize(),
    measure: virtualizer.measureElement,
    reveal: (index: number) => virtualizer.scrollToIndex(index, { align: 'auto' }),
  }
}
