/** Which of the shell's own panels is open. */
import { create } from 'zustand'

type Panel = 'keys' | 'search' | 'palette' | 'history' | null

export const usePanels = create<{ readonly open: Panel }>(() => ({ open: null }))

export function openKeys(): void {
  usePanels.setState({ open: 'keys' })
}

export function openSearch(): void {
  usePanels.setState({ open: 'search' })
}

export function openPalette(): void {
  usePanels.setState({ open: 'palette' })
}

export function openHistory(): void {
  usePanels.setState({ open: 'history' })
}

export function closePanel(): void {
  usePanels.setState({ open: null })
}
