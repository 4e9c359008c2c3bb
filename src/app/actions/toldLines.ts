/**
 * What became of the files of a batch, kept until the batch is through: gone on with after a reload, its list is whole.
 *
 * They lie in the inbox's table under a name of their own, so that what waits of a batch is found without them.
 */
import type { Batch, InboxRow } from '../../platform/storage/inbox'
import type { Desk } from '../desk'
import type { ImportItem, ImportOutcome } from '../state/importing'

/** A line that has its outcome; `index` is its source's place in the batch. */
export type ToldLine = ImportItem & { readonly index: InboxRow['index'] }

type ToldRow = Omit<ToldLine, 'key'> & { readonly id: string; readonly batchId: string; readonly at: string }

/** Keeps lines of a batch, in the order of the list. Call inside a `write`. */
export async function tell(desk: Desk, batchId: Batch['id'], lines: readonly ToldLine[]): Promise<void> {
  const rows = lines.map(
    ({ key, ...line }): ToldRow => ({ ...line, id: nameOf(key), batchId: nameOf(batchId), at: desk.now() }),
  )
  if (rows.length > 0) await tableOf(desk).bulkPut(rows)
}

/** The lines of a batch in the order of its sources, without those whose articles were taken back. */
export async function toldLines(desk: Desk, batchId: Batch['id']): Promise<ToldLine[]> {
  const rows = await tableOf(desk).where('batchId').equals(nameOf(batchId)).toArray()
  const ids = rows.flatMap(({ outcome }) => (outcome.kind === 'imported' ? [outcome.articleId] : []))
  const articles = await desk.database.articles.bulkGet(ids)
  const here = new Set(articles.flatMap((article) => (article?.deletedAt === null ? [article.id] : [])))
  return rows
    .filter(({ outcome }) => outcome.kind !== 'imported' || here.has(outcome.articleId))
    .sort((a, b) => a.index - b.index || a.at.localeCompare(b.at))
    .map(({ id, index, name, outcome }) => ({ key: id, index, name, outcome }))
}

/** Forgets the lines of a batch. */
export async function forgetTold(desk: Desk, batchId: Batch['id']): Promise<void> {
  await tableOf(desk).where('batchId').equals(nameOf(batchId)).delete()
}

/** Forgets lines of batches that are gone, as with the story that they were for. `heldIds`: batches that begin just now. */
export async function forgetOrphans(desk: Desk, heldIds: ReadonlySet<Batch['id']>): Promise<void> {
  const names = (await tableOf(desk).where('batchId').startsWith(nameOf('')).uniqueKeys()) as string[]
  const there = await desk.database.batches.toCollection().primaryKeys() // read later: none is missed that just began
  const known = new Set([...there, ...heldIds].map(nameOf))
  const gone = names.filter((name) => !known.has(name))
  if (gone.length > 0) await tableOf(desk).where('batchId').anyOf(gone).delete()
}

/** Whether an outcome is one: what waits, or waits for a person, has a row of its own. */
export function isTold({ kind }: ImportOutcome): boolean {
  return kind !== 'waiting' && kind !== 'reading' && kind !== 'offered'
}

function tableOf({ database }: Desk) {
  return database.table<ToldRow, string>('inbox')
}

function nameOf(id: string): string {
  return `told ${id}`
}
