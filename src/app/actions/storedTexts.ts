/** The texts of a story's articles in memory, so that one that comes in is compared with all of them at once. */
import { canonicalAddress, hostOf } from '../../core/article/address'
import type { Article } from '../../core/article/article'
import { foundValue } from '../../core/article/revisedMetadata'
import type { HistoryEvent } from '../../core/history/event'
import type { ArticleId, EventId, OutletId, RevisionId, StoryId } from '../../core/ids'
import { type NearIndex, nearIndex, type TextPrint } from '../../core/matching/nearText/nearIndex'
import { wordTokens } from '../../core/matching/nearText/sharedWording'
import { shingleHashes } from '../../core/matching/nearText/shingles'
import type { Database } from '../../platform/storage/database'
import type { Desk } from '../desk'
import { ofStory } from '../record'
import { pause } from './pause'

/** An article of the story that is not deleted, as far as comparing needs it. */
export type StoredText = {
  readonly articleId: ArticleId
  readonly revisionId: RevisionId
  readonly outletId: OutletId | null
  readonly outletName: string | null
  /** Of its address, as `canonicalAddress` gives it, and the host alone. */
  readonly address: string | null
  readonly host: string | null
  /** As the import found it. */
  readonly title: string | null
}

/** The story's texts as they stood after the event `lastEventId`; null for a story without one. */
export type StoredTexts = {
  readonly lastEventId: EventId | null
  readonly texts: ReadonlyMap<ArticleId, StoredText>
  /** The same articles by the words of their newest revisions. */
  readonly near: Pick<NearIndex<ArticleId>, 'candidates'>
}

type Memory = {
  /** The last call under way: calls take turns, since each goes on from the event where the one before ended. */
  turn: Promise<unknown>
  lastEvent: Pick<HistoryEvent, 'id' | 'sequence'> | null
  articles: Map<ArticleId, Article>
  readonly texts: Map<ArticleId, StoredText>
  near: NearIndex<ArticleId>
  /** Of revisions that were just stored, until their event is read. */
  readonly prints: Map<RevisionId, TextPrint>
}

const memories = new WeakMap<Database, Map<StoryId, Memory>>()

/** Texts read and cut into shingles at a stretch: a few milliseconds. */
const SLICE = 4

/**
 * The texts of a story. Built once, in slices with pauses between them; then kept in step by the events since, whichever
 * tab wrote them, so that one more article costs one event to read.
 */
export function storedTexts({ database }: Desk, storyId: StoryId): Promise<StoredTexts> {
  const stories = memories.get(database) ?? new Map<StoryId, Memory>()
  memories.set(database, stories)
  const memory = stories.get(storyId) ?? emptyMemory()
  stories.set(storyId, memory)
  const turn = memory.turn.then(() => caughtUp(database, storyId, memory))
  memory.turn = turn.catch(() => null)
  return turn
}

/** Mutates `memory`. */
async function caughtUp(database: Database, storyId: StoryId, memory: Memory): Promise<StoredTexts> {
  const since = await eventsSince(database, storyId, memory.lastEvent?.sequence ?? 0)
  const [known, ...newer] = since
  if (memory.lastEvent !== null && known?.id === memory.lastEvent.id) {
    for (const event of newer) apply(memory, event)
    memory.lastEvent = newer.at(-1) ?? memory.lastEvent
  } else {
    await readAll(database, storyId, memory)
  }
  await printTexts(database, memory)
  return { lastEventId: memory.lastEvent?.id ?? null, texts: memory.texts, near: memory.near }
}

/** Hands in the print of a revision that was just stored, which spares reading it back. */
export function rememberPrint(desk: Desk, storyId: StoryId, revisionId: RevisionId, print: TextPrint): void {
  memories.get(desk.database)?.get(storyId)?.prints.set(revisionId, print)
}

/** A text's shingles, and the number of its words. */
export function printOf(text: string): TextPrint {
  const words = wordTokens(text)
  return { hashes: shingleHashes(words), words: words.length }
}

function emptyMemory(): Memory {
  return {
    turn: Promise.resolve(),
    lastEvent: null,
    articles: new Map(),
    texts: new Map(),
    near: nearIndex(),
    prints: new Map(),
  }
}

/** The event of that sequence and those after it. */
function eventsSince(database: Database, storyId: StoryId, sequence: number): Promise<HistoryEvent[]> {
  // A whole history can be long; without a beginning to go on from it is not read, but the records are.
  if (sequence === 0) return Promise.resolve([])
  return database.events.where('[storyId+sequence]').between([storyId, sequence], ofStory(storyId)[1]).toArray()
}

/** Mutates `memory`: from the records, where the story is new to it or its history was replaced. */
async function readAll(database: Database, storyId: StoryId, memory: Memory): Promise<void> {
  await database.transaction('r', database.articles, database.events, async () => {
    const last = await database.events
      .where('[storyId+sequence]')
      .between(...ofStory(storyId))
      .last()
    const articles = await database.articles.where('storyId').equals(storyId).toArray()
    memory.lastEvent = last === undefined ? null : { id: last.id, sequence: last.sequence }
    const alive = articles.filter(({ deletedAt }) => deletedAt === null)
    memory.articles = new Map(alive.map((article) => [article.id, article]))
  })
  memory.texts.clear()
  memory.near = nearIndex()
}

/** Mutates `memory`. */
function apply(memory: Memory, { changes }: HistoryEvent): void {
  for (const change of changes) {
    if (change.record !== 'articles') continue
    if (change.after === null || change.after.deletedAt !== null) memory.articles.delete(change.id)
    else memory.articles.set(change.id, change.after)
    memory.texts.delete(change.id)
    memory.near.remove(change.id)
  }
}

/** Mutates `memory`: a print for the newest revision of every article that is there. */
async function printTexts(database: Database, memory: Memory): Promise<void> {
  if (memory.texts.size === memory.articles.size) return
  const waiting = [...memory.articles.values()].filter(({ id }) => !memory.texts.has(id))
  for (let from = 0; from < waiting.length; from += SLICE) {
    const slice = waiting.slice(from, from + SLICE)
    const missing = slice.map(({ revisionId }) => revisionId).filter((revisionId) => !memory.prints.has(revisionId))
    const revisions = missing.length === 0 ? [] : await database.revisions.bulkGet(missing)
    for (const revision of revisions) if (revision) memory.prints.set(revision.id, printOf(revision.text))
    for (const { id, revisionId, outletId, metadata } of slice) {
      const print = memory.prints.get(revisionId)
      if (print === undefined) continue
      memory.prints.delete(revisionId)
      const title = foundValue(metadata.title)
      const outletName = metadata.outlet.value
      const address = canonicalAddress(metadata.url.value)
      const host = hostOf(metadata.url.value)
      memory.texts.set(id, { articleId: id, revisionId, outletId, outletName, address, host, title })
      memory.near.put(id, print)
    }
    if (missing.length > 0 && from + SLICE < waiting.length) await pause()
  }
}
