/** Paragraphs that were cut in two or run together, though their words may be the same. */
import type { ParagraphChange } from './compareRevisions'

/**
 * Which paragraphs are parts of one of the older version, or hold several of it. `splitCount` and `joinedCount` count
 * paragraphs of the older version.
 */
export type Partings = {
  readonly of: ReadonlyMap<ParagraphChange, 'split' | 'joined'>
  readonly splitCount: number
  readonly joinedCount: number
}

/** Reads the partings off where the sentences of each paragraph stood; one that left its order counts for none. */
export function partingsOf(paragraphs: readonly ParagraphChange[]): Partings {
  const parts = new Map<number, number>()
  for (const index of paragraphs.flatMap(({ from }) => from)) parts.set(index, (parts.get(index) ?? 0) + 1)
  const isSplit = (index: number): boolean => (parts.get(index) ?? 0) > 1
  const joined = paragraphs.filter(({ from }) => from.length > 1)
  const split = paragraphs.filter(({ from }) => from.length === 1 && from.some(isSplit))
  return {
    of: new Map([
      ...split.map((paragraph) => [paragraph, 'split'] as const),
      ...joined.map((paragraph) => [paragraph, 'joined'] as const),
    ]),
    splitCount: [...parts.keys()].filter(isSplit).length,
    joinedCount: new Set(joined.flatMap(({ from }) => from)).size,
  }
}
