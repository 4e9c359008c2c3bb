/** How far reading a story is, for the screen that waits for it. */
import { create } from 'zustand'

type Opening = {
  /** Of its newest texts. */
  readonly count: number
  readonly readCount: number
  /** Cut into sentences. */
  readonly cutCount: number
}

const useOpening = create<Opening>(() => ({ count: 0, readCount: 0, cutCount: 0 }))

/** Tells that so many of a story's texts are read. */
export function tellRead(readCount: number, count: number): void {
  useOpening.setState({ readCount, count, cutCount: 0 })
}

/** Tells that so many of the texts that were read are cut into sentences. */
export function tellCut(cutCount: number): void {
  useOpening.setState({ cutCount })
}

/** The number of texts, and the share of the work that is done, 0..1: reading takes about as long as cutting. */
export function useOpeningShare(): { readonly count: number; readonly share: number } {
  const { count, readCount, cutCount } = useOpening()
  return { count, share: count === 0 ? 0 : (readCount + cutCount) / (2 * count) }
}
