import type { RefObject } from 'react'
import { PLOT_ATTRIBUTE } from '../../ui/plot/Plot'
import { useKeys } from '../../ui/useKeys'

/** `j` and `k` go from plot to plot; the focus comes to the plot itself, which reads out its name and its sentence. */
export function usePlotKeys(plots: RefObject<HTMLElement | null>): void {
  function move(by: 1 | -1): boolean {
    const all = [...(plots.current?.querySelectorAll<HTMLElement>(`[${PLOT_ATTRIBUTE}]`) ?? [])]
    if (all.length === 0) return false
    const here = all.findIndex((plot) => plot.contains(document.activeElement))
    const next = here === -1 ? (by === 1 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, here + by))
    all[next]?.focus({ preventScroll: true })
    all[next]?.scrollIntoView({ block: 'nearest' })
    return true
  }
  useKeys({ j: () => move(1), k: () => move(-1) })
}
