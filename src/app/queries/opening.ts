/** How far reading a story is, for the screen that waits for it. */
import { create } from 'zustand'
import type { RevisionId } from '../../core/ids'

type Opening = {
  /** Of its newest texts. */
  readonly count: number
  readonly readCount: number
  /** Cut into sentences. */
  readonly cutCount: number
  /** Texts that took too long to cut, of any story; they count a block as a sentence. */
  readonly uncut: ReadonlySet<RevisionId>
}

const useOpening = create<Opening>(() => ({ count: 0, readCount: 0, cutCount: 0, uncut: new Set() }))

/** Tells that so many of a story's texts are read. */
export function tellRead(readCount: number, count: number): void {
  useOpening.setState({ readCount, count, cutCount: 0 })
}

/** Tells that so many of the texts that were read are cut into sentences. */
export function tellCut(cutCount: number): void {
  useOpening.setState({ cutCount })
}

/** Tells that a text took too long to cut. */
export function tellUncut(revision: RevisionId): void {
  useOpening.setState(({ uncut }) => ({ uncut: new Set([...uncut, revision]) }))
}

/** The texts that took too long to cut. */
export function useUncut(): ReadonlySet<RevisionId> {
  return useOpening(({ uncut }) => uncut)
}

/** The number of texts, and the share of the work that is done, 0..1: reading takes about as long as cutting. */
export function useOpeningShare(): { readonly count: number; readonly share: number } {
  const { count, readCount, cutCount } = useOpening()
  return { count, share: count === 0 ? 0 : (readCount + cutCount) / (2 * count) }
}
