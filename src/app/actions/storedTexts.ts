/** The texts of a story's articles in memory, so that one that comes in is compared with all of them at once. */
import { canonicalAddress, hostOf } from '../../core/article/address'
import type { Article, Outlet } from '../../core/article/article'
import { foundValue } from '../../core/article/revisedMetadata'
import type { HistoryEvent } from '../../core/history/event'
import type { ArticleId, OriginalId, OutletId, RevisionId, StoryId } from '../../core/ids'
import { nearIndex, type TextPrint } from '../../core/matching/nearText/nearIndex'
import { wordTokens } from '../../core/matching/nearText/sharedWording'
import { shingleHashes } from '../../core/matching/nearText/shingles'
import type { Database } from '../../platform/storage/database'
import type { Desk } from '../desk'
import { lastEventOf, ofStory } from '../record'
import { pause } from './pause'

/** An article of the story that is not deleted, as far as comparing needs it. */
export type StoredText = {
  readonly articleId: ArticleId
  readonly revisionId: RevisionId
  readonly originalId: OriginalId
  readonly outletId: OutletId | null
  readonly outletName: string | null
  /** Of its address, as `canonicalAddress` gives it, and the host alone. */
  readonly address: string | null
  readonly host: string | null
  /** As the import found it; null where only the file's name was found. */
  readonly title: string | null
}

/** The story's texts and outlets as they stood after the event `lastEvent`; null for a story without one. */
export type StoredTexts = {
  lastEvent: Pick<HistoryEvent, 'id' | 'sequence'> | null
  readonly articles: Map<ArticleId, Article>
  readonly texts: Map<ArticleId, StoredText>
  /** The articles whose newest revisions were made of these bytes. */
  readonly ofOriginals: Map<OriginalId, ArticleId>
  readonly outlets: Map<OutletId, Outlet>
  /** The same articles by the words of their newest revisions. */
  readonly near: ReturnType<typeof nearIndex<ArticleId>>
}

const memories = new WeakMap<Database, Map<StoryId, StoredTexts>>()

/** Texts read and cut into shingles at a stretch: a few milliseconds. */
const SLICE = 4

/** The texts of a story as they were known last, without looking whether somebody wrote since; null where they are not known. */
export function knownTexts({ database }: Desk, storyId: StoryId): StoredTexts | null {
  return memories.get(database)?.get(storyId) ?? null
}

/**
 * The texts of a story. Built once, in slices with pauses between them; then kept in step by the events since, whichever
 * tab wrote them, so that one more article costs one event to read. One call at a time.
 */
export async function storedTexts(desk: Desk, storyId: StoryId): Promise<StoredTexts> {
  const { database } = desk
  const known = knownTexts(desk, storyId)
  const newer = known && (await eventsSince(database, storyId, known))
  const texts = known !== null && newer !== null ? known : await readRecords(desk, storyId)
  for (const event of newer ?? []) apply(texts, event)
  await printTexts(database, texts)
  keepTexts(desk, storyId, texts)
  return texts
}

/** The texts of a story that has none yet. */
export function noTexts(): StoredTexts {
  return {
    lastEvent: null,
    articles: new Map(),
    texts: new Map(),
    ofOriginals: new Map(),
    outlets: new Map(),
    near: nearIndex(),
  }
}

/** Remembers the texts of a story. */
export function keepTexts({ database }: Desk, storyId: StoryId, texts: StoredTexts): void {
  const stories = memories.get(database) ?? new Map<StoryId, StoredTexts>()
  memories.set(database, stories.set(storyId, texts))
}

/** Forgets the texts of a story, whose records are read again when somebody asks for them. */
export function forgetTexts({ database }: Desk, storyId: StoryId): void {
  memories.get(database)?.delete(storyId)
}

/** Puts an article into `texts`, in the place of what was known of it. */
export function keepText(texts: StoredTexts, article: Article, originalId: OriginalId, print: TextPrint): void {
  const { id: articleId, revisionId, outletId, metadata } = article
  dropText(texts, articleId)
  texts.articles.set(articleId, article)
  texts.texts.set(articleId, {
    articleId,
    revisionId,
    originalId,
    outletId,
    outletName: metadata.outlet.value,
    address: canonicalAddress(metadata.url.value),
    host: hostOf(metadata.url.value),
    title: metadata.title.source === 'fileName' ? null : foundValue(metadata.title),
  })
  texts.ofOriginals.set(originalId, articleId)
  texts.near.put(articleId, print)
}

/** A text's shingles, and the number of its words. */
export function printOf(text: string): TextPrint {
  const words = wordTokens(text)
  return { hashes: shingleHashes(words), words: words.length }
}

/** The events after the last known one; null where that one is not there any more, since the story came back from a file. */
async function eventsSince(
  database: Database,
  storyId: StoryId,
  { lastEvent }: StoredTexts,
): Promise<HistoryEvent[] | null> {
  if (lastEvent === null) return null
  const since = database.events.where('[storyId+sequence]').between([storyId, lastEvent.sequence], ofStory(storyId)[1])
  const [known, ...newer] = await since.toArray()
  return known?.id === lastEvent.id ? newer : null
}

/** The articles and outlets of a story that is new to the memory, or whose history was replaced. */
async function readRecords(desk: Desk, storyId: StoryId): Promise<StoredTexts> {
  const { database } = desk
  const texts = noTexts()
  await database.transaction('r', database.articles, database.outlets, database.events, async () => {
    const [last, articles, outlets] = await Promise.all([
      lastEventOf(desk, storyId),
      database.articles.where('storyId').equals(storyId).toArray(),
      database.outlets.where('storyId').equals(storyId).toArray(),
    ])
    texts.lastEvent = last
    for (const article of articles) if (article.deletedAt === null) texts.articles.set(article.id, article)
    for (const outlet of outlets) if (outlet.deletedAt === null) texts.outlets.set(outlet.id, outlet)
  })
  return texts
}

/** Mutates `texts`. */
function apply(texts: StoredTexts, event: HistoryEvent): void {
  for (const { record, id, after } of event.changes) {
    if (record === 'outlets') {
      if (after === null || after.deletedAt !== null) texts.outlets.delete(id)
      else texts.outlets.set(id, after)
    }
    if (record !== 'articles') continue
    dropText(texts, id)
    if (after !== null && after.deletedAt === null) texts.articles.set(id, after)
  }
  texts.lastEvent = { id: event.id, sequence: event.sequence }
}

/** Mutates `texts`. */
function dropText(texts: StoredTexts, articleId: ArticleId): void {
  const stored = texts.texts.get(articleId)
  texts.articles.delete(articleId)
  texts.near.remove(articleId)
  if (stored === undefined) return
  texts.texts.delete(articleId)
  if (texts.ofOriginals.get(stored.originalId) === articleId) texts.ofOriginals.delete(stored.originalId)
}

/** Mutates `texts`: a print for the newest revision of every article that is there. */
async function printTexts(database: Database, texts: StoredTexts): Promise<void> {
  if (texts.texts.size === texts.articles.size) return
  const waiting = [...texts.articles.values()].filter(({ id }) => !texts.texts.has(id))
  for (let from = 0; from < waiting.length; from += SLICE) {
    const slice = waiting.slice(from, from + SLICE)
    const revisions = await database.revisions.bulkGet(slice.map(({ revisionId }) => revisionId))
    for (const [index, article] of slice.entries()) {
      const revision = revisions[index]
      if (revision !== undefined) keepText(texts, article, revision.originalId, printOf(revision.text))
    }
    if (from + SLICE < waiting.length) await pause()
  }
}
