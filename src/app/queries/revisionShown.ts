/** Which offered revision is looked at before anybody decides about it. */
import { create } from 'zustand'

/** `key` is its row in the inbox: its line may be drawn anew meanwhile, while other files of the batch go on. */
const useShown = create<{ readonly key: string | null }>(() => ({ key: null }))

/** Shows what an offered revision would change; null shows none. */
export function showOffered(key: string | null): void {
  useShown.setState({ key })
}

/** Whether the offered revision of that row is looked at. */
export function useIsOfferedShown(key: string): boolean {
  return useShown((state) => state.key === key)
}
