import type { Article, Original, Revision, Story } from '../../core/article/article'
import { carryEdits } from '../../core/article/carryEdits'
import { revisedMetadata } from '../../core/article/revisedMetadata'
import type { RevisionContent } from '../../core/article/setAside'
import { added, changed } from '../../core/history/changes'
import type { Change } from '../../core/history/event'
import type { ArticleId, OriginalId, RevisionId, StoryId } from '../../core/ids'
import type { TextPrint } from '../../core/matching/nearText/nearIndex'
import { SAME_SHARE } from '../../core/matching/nearText/sameText'
import type { Result } from '../../core/result'
import { type RetoldField, retoldFields } from '../../core/revision/retoldFields'
import type { Ingested } from '../../platform/ingest/ingest'
import type { Database } from '../../platform/storage/database'
import type { Desk } from '../desk'
import { type Entry, lastEventOf, recordAll, type WriteRefusal, write } from '../record'
import { articleWithBytes } from './articleWithBytes'
import { type Found, findSame, NOTHING_SAME } from './findSame'
import { outletAmong } from './outletNamed'
import {
  forgetTexts,
  keepText,
  keepTexts,
  knownTexts,
  noTexts,
  printOf,
  type StoredTexts,
  storedTexts,
} from './storedTexts'

type Where = { readonly storyId: StoryId; readonly articleId: ArticleId }

/** What became of an article that came in. */
export type Addition =
  /** `near`: nearly the same text in another article, as a rule another outlet's; 0 to 1 of the new one's words. */
  | (Where & {
      readonly kind: 'added'
      readonly near: { readonly articleId: ArticleId; readonly share: number } | null
    })
  /** These very bytes are here, or in other bytes the same words under the same headline. */
  | (Where & { readonly kind: 'alreadyHere'; readonly because: 'bytes' | 'words' })
  /** The same article again: nothing was stored. Call again with `as`. */
  | (Where & {
      readonly kind: 'offered'
      readonly because: 'address' | 'text'
      readonly share: number
      /** What it says otherwise of itself where not a word differs; else empty. */
      readonly retold: readonly RetoldField[]
    })
  | (Where & { readonly kind: 'revised'; readonly revisionId: RevisionId })

/** What an article that may be here already is taken for: somebody is to be asked, it is another, or a new revision. */
export type AddAs = 'ask' | 'ownArticle' | { readonly revisionOf: ArticleId }

export type Incoming = { readonly ingested: Ingested; readonly as: AddAs }

/** What became of each article, in their order; one whose own article is gone costs the others nothing. */
export type Additions = readonly Result<Addition, 'gone'>[]

/**
 * Stores imported articles whole and in their order, all in one transaction: original, first revision, outlet and the
 * article itself. Or, as the new revision of an article: original, revision, and the article with its metadata brought
 * up to date. `besides` writes in the same transaction what else depends on it.
 *
 * Without a `storyId` a story is made with them. Articles of one import share a `group` and are undone together.
 */
export function addArticles(
  desk: Desk,
  {
    storyId: given,
    storyName,
    group,
  }: { readonly storyId: StoryId | null; readonly storyName: string; readonly group: string },
  incoming: readonly Incoming[],
  besides: (additions: Additions) => Promise<unknown> = () => Promise.resolve(),
): Promise<Result<Additions, WriteRefusal>> {
  return inTurn(desk.database, async () => {
    const prints = incoming.map(({ ingested }) => printOf(ingested.text))
    const into = given ?? (await storyOfRevised(desk, incoming))
    const areAsked = incoming.some(({ as }) => typeof as !== 'object')
    let texts = into === null ? noTexts() : knownTexts(desk, into)
    if (texts === null && into !== null && areAsked) texts = await storedTexts(desk, into)
    for (;;) {
      let storyId = into
      const result = await write(desk, async () => {
        const entries: NewEntry[] = []
        if (storyId === null) {
          const story: Story = { id: desk.newId(), name: storyName, createdAt: desk.now(), deletedAt: null }
          entries.push({ act: 'storyCreated', changes: [added('stories', story)] })
          storyId = story.id
        } else if (texts !== null && (await lastEventOf(desk, storyId))?.id !== texts.lastEvent?.id) return null
        const writing = writingInto(desk, storyId, { texts, entries, group })
        const originalIds = await Promise.all(incoming.map(({ ingested }) => originalsOf(desk, storyId, ingested)))
        const additions: Result<Addition, 'gone'>[] = []
        for (const [index, { ingested, as }] of incoming.entries()) {
          const print = prints[index] as TextPrint
          additions.push(await writing.take({ ingested, as, print, originalIds: originalIds[index] ?? [] }))
        }
        const last = await writing.flush()
        await besides(additions)
        return { additions, last }
      }).catch((error: unknown) => {
        if (storyId !== null) forgetTexts(desk, storyId)
        throw error
      })
      if (!result.ok) {
        if (storyId !== null) forgetTexts(desk, storyId)
        return result
      }
      if (result.value !== null) {
        const { additions, last } = result.value
        if (texts !== null && last !== null) texts.lastEvent = last
        if (texts !== null && storyId !== null) keepTexts(desk, storyId, texts)
        return { ok: true, value: additions }
      }
      // Somebody wrote into the story since it was looked through: look again.
      if (into !== null) texts = await storedTexts(desk, into)
    }
  })
}

type NewEntry = Omit<Entry, 'storyId'>
type Taken = Incoming & { readonly print: TextPrint; readonly originalIds: readonly OriginalId[] }

/** Puts articles into a story inside a `write`, and into `texts` with it. What is written lies ready until `flush`. */
function writingInto(
  desk: Desk,
  storyId: StoryId,
  {
    texts,
    entries,
    group,
  }: { readonly texts: StoredTexts | null; readonly entries: NewEntry[]; readonly group: string },
) {
  const { database } = desk
  let originals: Original[] = []
  let revisions: Revision[] = []
  const newTexts = new Map<RevisionId, string>()
  const newOriginals = new Map<string, OriginalId>()
  let last: StoredTexts['lastEvent'] = null

  const flush = async (): Promise<StoredTexts['lastEvent']> => {
    const writes = [database.originals.bulkAdd(originals), database.revisions.bulkAdd(revisions)]
    ;[originals, revisions] = [[], []]
    const events = await recordAll(desk, storyId, entries.splice(0))
    await Promise.all(writes)
    last = events.at(-1) ?? last
    return last
  }
  const readText = async (revisionId: RevisionId): Promise<string | undefined> =>
    newTexts.get(revisionId) ?? (await database.revisions.get(revisionId))?.text

  const put = (revision: Revision, article: Article, entry: NewEntry, { ingested, print }: Taken): void => {
    const { original } = ingested
    originals.push({ id: revision.originalId, storyId, ...original })
    revisions.push(revision)
    newTexts.set(revision.id, revision.text)
    newOriginals.set(original.sha256, revision.originalId)
    entries.push(entry)
    if (texts === null) return
    for (const { record, after } of entry.changes) if (record === 'outlets' && after) texts.outlets.set(after.id, after)
    keepText(texts, article, revision.originalId, print)
  }

  /** The articles' own texts know most holders of bytes; the records know them all. */
  const holderOf = async (originalIds: readonly OriginalId[]): Promise<ArticleId | null> => {
    for (const id of originalIds) {
      const known = texts?.ofOriginals.get(id)
      if (known !== undefined) return known
    }
    if (originalIds.length === 0) return null
    await flush()
    return (await articleWithBytes(desk, storyId, originalIds))?.article.id ?? null
  }

  const add = async (taken: Taken): Promise<Addition> => {
    const { ingested, as, print, originalIds } = taken
    const articleId = await holderOf(originalIds)
    if (articleId !== null) return { kind: 'alreadyHere', storyId, articleId, because: 'bytes' }
    const { same, near } = texts === null ? NOTHING_SAME : await findSame(readText, texts, ingested, print)
    if (same !== null && as === 'ask') {
      const { articleId: sameId, because, share } = same
      const known = same.isIdentical ? texts?.articles.get(sameId) : undefined
      const retold = known === undefined ? [] : retoldFields(known.metadata, ingested.metadata)
      if (same.isIdentical && retold.length === 0) {
        return { kind: 'alreadyHere', storyId, articleId: sameId, because: 'words' }
      }
      return { kind: 'offered', storyId, articleId: sameId, because, share, retold }
    }
    const { metadata } = ingested
    const changes: Change[] = []
    const outletId = outletAmong(desk, storyId, texts?.outlets.values() ?? [], metadata, changes)
    const revision = revisionFrom(desk, storyId, desk.newId(), 1, ingested)
    const article: Article = {
      id: revision.articleId,
      storyId,
      outletId,
      revisionId: revision.id,
      metadata,
      importedAt: revision.madeAt,
      deletedAt: null,
    }
    put(revision, article, { act: 'articleImported', changes: [...changes, added('articles', article)], group }, taken)
    return { kind: 'added', storyId, articleId: article.id, near: nearest({ same, near }) }
  }

  const revise = async (articleId: ArticleId, taken: Taken): Promise<Result<Addition, 'gone'>> => {
    await flush()
    const article = await database.articles.get(articleId)
    if (article === undefined || article.deletedAt !== null || article.storyId !== storyId) {
      return { ok: false, reason: 'gone' }
    }
    const older = await database.revisions.where('articleId').equals(articleId).toArray()
    const newest = older.find(({ id }) => id === article.revisionId)
    const holder = await articleWithBytes(desk, storyId, taken.originalIds)
    // An outlet may go back to what it said before; what stands now cannot come in again.
    if (holder !== null && holder.revision.originalId === newest?.originalId) {
      return { ok: true, value: { kind: 'alreadyHere', storyId, articleId, because: 'bytes' } }
    }
    const number = Math.max(0, ...older.map((each) => each.number)) + 1
    const content = newest === undefined ? taken.ingested : carryEdits(taken.ingested, newest, older)
    const revision = revisionFrom(desk, storyId, articleId, number, content)
    const print = content === taken.ingested ? taken.print : printOf(content.text)
    const metadata = revisedMetadata(article.metadata, taken.ingested.metadata)
    const changes: Change[] = []
    const outlets = await database.outlets.where('storyId').equals(storyId).toArray()
    const alive = outlets.filter(({ deletedAt }) => deletedAt === null)
    const outletId = outletAmong(desk, storyId, alive, metadata, changes)
    const change = changed('articles', article, { revisionId: revision.id, metadata, outletId })
    const revised = { ...article, revisionId: revision.id, metadata, outletId }
    put(revision, revised, { act: 'articleRevised', changes: [...changes, change], group }, { ...taken, print })
    return { ok: true, value: { kind: 'revised', storyId, articleId, revisionId: revision.id } }
  }

  return {
    take: async (taken: Taken): Promise<Result<Addition, 'gone'>> => {
      const known = newOriginals.get(taken.ingested.original.sha256)
      const own = known === undefined ? taken : { ...taken, originalIds: [...taken.originalIds, known] }
      if (typeof own.as === 'object') return revise(own.as.revisionOf, own)
      return { ok: true, value: await add(own) }
    },
    flush,
  }
}

/** What an article of its own is nearest to: also the one that a person said it is not. */
function nearest({ same, near }: Found): Found['near'] {
  if (same === null || same.share < SAME_SHARE || (near !== null && near.share > same.share)) return near
  return { articleId: same.articleId, share: same.share }
}

function revisionFrom(
  desk: Desk,
  storyId: StoryId,
  articleId: ArticleId,
  number: number,
  { text, blocks, setAside }: RevisionContent,
): Revision {
  const madeAt = desk.now()
  const originalId = desk.newId<Revision['originalId']>()
  return { id: desk.newId(), storyId, articleId, number, madeAt, cause: 'import', originalId, text, blocks, setAside }
}

/** The originals of the story with these very bytes. */
async function originalsOf(
  { database }: Desk,
  storyId: StoryId | null,
  { original }: Ingested,
): Promise<readonly OriginalId[]> {
  if (storyId === null) return []
  return database.originals.where('[storyId+sha256]').equals([storyId, original.sha256]).primaryKeys()
}

/** A revision goes into the story of its article, whatever else is said. */
async function storyOfRevised({ database }: Desk, incoming: readonly Incoming[]): Promise<StoryId | null> {
  for (const { as } of incoming) {
    if (typeof as === 'object') return (await database.articles.get(as.revisionOf))?.storyId ?? null
  }
  return null
}

const turns = new WeakMap<Database, Promise<unknown>>()

/** Calls on one database take turns: each goes on from the texts as the one before left them. */
function inTurn<Value>(database: Database, work: () => Promise<Value>): Promise<Value> {
  const turn = (turns.get(database) ?? Promise.resolve()).then(work)
  turns.set(
    database,
    turn.catch(() => null),
  )
  return turn
}
