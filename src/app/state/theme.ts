/** Light, dark or as the system has it; kept on the device. */
import { create } from 'zustand'
import { persist } from 'zustand/middleware'

type Theme = { readonly theme: 'system' | 'light' | 'dark' }

export const useTheme = create<Theme>()(
  persist((): Theme => ({ theme: 'system' }), { name: 'claimdesk-theme', version: 1 }),
)

/** Puts the choice on the page, now and on every change. Returns how to stop. */
export function applyTheme(root: HTMLElement): () => void {
  const apply = ({ theme }: Theme): void => {
    if (theme === 'system') delete root.dataset['theme']
    else root.dataset['theme'] = theme
  }
  apply(useTheme.getState())
  return useTheme.subscribe(apply)
}

/** The other of what is seen now. */
export function switchTheme(): void {
  const { theme } = useTheme.getState()
  const isDark = theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches)
  useTheme.setState({ theme: isDark ? 'light' : 'dark' })
}
