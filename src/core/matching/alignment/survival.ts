/** Which words of one telling the others kept, as far as wording shows it. */
import type { Alignment } from './alignTellings'
import { isAlike } from './wordScore'

export type Survival = {
  /** For each word of the followed telling the tellings, by index, that kept it. */
  readonly keptBy: readonly (readonly number[])[]
  /** For each telling its words, by index, that stand in the followed one; all of the followed one's own. */
  readonly kept: readonly ReadonlySet<number>[]
}

/**
 * What became of the words of telling `followed`: a telling kept a word that it has in the same column or, where it is
 * no word of grammar, anywhere, since outlets move clauses about. Kept words are no proof of copying.
 */
export function survivalOf({ words, columns }: Alignment, followed: number): Survival {
  const columnOf = new Map(columns.map((column) => [column[followed] ?? -1, column]))
  const own = words[followed] ?? []
  const kept = words.map((row, index) => new Set(index === followed ? row.keys() : []))
  const keptBy = own.map((word, at) =>
    words.flatMap((others, row) => {
      if (row === followed) return []
      const beside = columnOf.get(at)?.[row] ?? -1
      const found = others.flatMap((other, index) => {
        const isMoved = word.kind !== 'grammar' && other.kind !== 'grammar'
        return (index === beside || isMoved) && isAlike(word, other) ? [index] : []
      })
      for (const index of found) kept[row]?.add(index)
      return found.length > 0 ? [row] : []
    }),
  )
  return { keptBy, kept }
}
