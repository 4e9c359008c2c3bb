/** Which words of one telling the others kept, as far as wording shows it. */
import type { Alignment } from './alignTellings'
import { isAlike } from './wordScore'

/** One word of the followed telling: the tellings, by index, that kept it. */
export type Survival = { readonly keptBy: readonly number[] }

/**
 * For each word of telling `followed` who kept it: a telling that has it in the same column, or, for a word of content,
 * anywhere, since outlets move clauses about. Grammar counts in its column only. Kept words are no proof of copying.
 */
export function survivalOf({ words, columns }: Alignment, followed: number): Survival[] {
  const columnOf = new Map(columns.map((column) => [column[followed] ?? -1, column]))
  return (words[followed] ?? []).map((word, index) => ({
    keptBy: words.flatMap((others, row) => {
      if (row === followed) return []
      const beside = others[columnOf.get(index)?.[row] ?? -1]
      const isKept =
        (beside !== undefined && isAlike(word, beside)) ||
        (word.kind !== 'grammar' && others.some((other) => other.kind !== 'grammar' && isAlike(word, other)))
      return isKept ? [row] : []
    }),
  }))
}
