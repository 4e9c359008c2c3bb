import { useLayoutEffect, useState } from 'react'

/** Inner width of an element in CSS pixels, kept while it is hidden; 0 before it is there. */
export function useWidth(element: HTMLElement | null): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    if (element === null) return undefined
    const measure = (): void => setWidth((last) => (element.clientWidth > 0 ? element.clientWidth : last))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [element])
  return width
}
