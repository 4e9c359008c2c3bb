/** What the reader shows of one article, out of the story's coverage. */
import type { Coverage, CoverageRow, Telling } from '../../core/coverage/coverage'
import type { ArticleId, ClaimId, MentionId } from '../../core/ids'
import type { Highlighted } from '../../platform/dom/underlines'

/** A highlight with the row of its claim. `id` is the mention's. */
export type ReaderItem = Highlighted & { readonly id: MentionId; readonly row: CoverageRow; readonly telling: Telling }

/** A mention whose words are no longer in this revision. */
export type Orphan = { readonly row: CoverageRow; readonly telling: Telling }

export type ReaderItems = {
  /** In reading order. */
  readonly items: readonly ReaderItem[]
  readonly orphans: readonly Orphan[]
  readonly byClaim: ReadonlyMap<ClaimId, readonly ReaderItem[]>
  readonly byMention: ReadonlyMap<MentionId, ReaderItem>
}

export function readerItems({ rows, columns }: Coverage, articleId: ArticleId): ReaderItems {
  const column = columns.findIndex(({ articleIds }) => articleIds.includes(articleId))
  const items: ReaderItem[] = []
  const orphans: Orphan[] = []
  for (const row of rows) {
    const cell = row.cells[column]
    if (cell?.kind !== 'states') continue
    for (const telling of cell.tellings) {
      if (telling.articleId !== articleId) continue
      if (telling.place.kind === 'orphan') orphans.push({ row, telling })
      else {
        // Field by field: ten thousand of them are made anew after every key.
        const { status, number } = row.claim
        const { start, end } = telling.place.span
        items.push({ id: telling.mentionId, row, telling, status, number, start, end })
      }
    }
  }
  items.sort((a, b) => a.start - b.start || b.end - a.end)
  const byClaim = new Map<ClaimId, ReaderItem[]>()
  for (const item of items) {
    const own = byClaim.get(item.row.claim.id)
    if (own === undefined) byClaim.set(item.row.claim.id, [item])
    else own.push(item)
  }
  return { items, orphans, byClaim, byMention: new Map(items.map((item) => [item.id, item])) }
}

/** The highlight that is meant by a selected claim: the one chosen, or its first in the article. */
export function selectedItem(
  { byClaim, byMention }: ReaderItems,
  { claimId, mentionId }: { readonly claimId: ClaimId | null; readonly mentionId: MentionId | null },
): ReaderItem | null {
  if (claimId === null) return null
  const chosen = mentionId === null ? undefined : byMention.get(mentionId)
  return (chosen?.row.claim.id === claimId ? chosen : byClaim.get(claimId)?.[0]) ?? null
}
