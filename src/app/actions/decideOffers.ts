import type { Desk } from '../desk'
import { announce } from '../state/announcements'
import { settleImport } from '../state/importing'
import { countOf } from '../words'
import { takeOut } from './inbox'
import { storeArticle } from './settleStep'

/**
 * Stores offered articles, named by their rows in the inbox, as a person decided: as new revisions of the articles
 * that they were found to be, or as articles of their own. All of them are undone together.
 */
export async function decideOffers(desk: Desk, keys: readonly string[], as: 'revision' | 'ownArticle'): Promise<void> {
  const { database } = desk
  const group = desk.newId<string>()
  let decidedCount = 0
  for (const key of keys) {
    const [row, content] = await Promise.all([database.inbox.get(key), database.offered.get(key)])
    const batch = row && (await database.batches.get(row.batchId))
    if (row?.waiting.kind !== 'offered' || content === undefined || batch === undefined) {
      settleImport(key, { kind: 'refused', reason: 'gone', detail: null })
      continue
    }
    const { name, offer } = row.waiting
    const { outcome } = await storeArticle(
      desk,
      { ...batch, group },
      { ingested: content.ingested, name, as: as === 'revision' ? { revisionOf: offer.articleId } : as },
    )
    await takeOut(desk, [key])
    settleImport(key, outcome)
    decidedCount++
  }
  announce(`${countOf(decidedCount, 'article')} added ${as === 'revision' ? 'as new revisions' : 'on their own'}.`)
}
