/** A story as the records of the database, and as the nested lists of a story file. */
import type { Article, Original, Outlet, Reading, Revision, Story } from '../article/article'
import type { Claim, Mention } from '../claim/claim'
import type { Change, HistoryEvent } from '../history/event'
import type { ArticleId, StoryId } from '../ids'
import { base64FromBytes, bytesFromBase64 } from './base64'
import type { InFile, StoryFile } from './storyShape'
import { without } from './without'

/** Every record of one story, tombstones included. */
export type StoryContents = {
  readonly story: Story
  readonly outlets: readonly Outlet[]
  readonly articles: readonly Article[]
  readonly revisions: readonly Revision[]
  readonly originals: readonly Original[]
  readonly claims: readonly Claim[]
  readonly mentions: readonly Mention[]
  readonly readings: readonly Reading[]
  readonly events: readonly HistoryEvent[]
}

/** The lists of a file. `originals` is made while it is read: one original at a time stands in memory as text. */
export type StoryLists = Omit<StoryFile, 'format' | 'version' | 'story' | 'originals'> & {
  readonly originals: Iterable<StoryFile['originals'][number]>
}

/**
 * The lists as a file holds them, in the one order that makes equal stories equal files: articles by import, revisions
 * and claims by number, mentions by their place, outlets by name, history by sequence, ids where those are equal.
 */
export function listsFromContents(contents: StoryContents): StoryLists {
  const outlets = sorted(contents.outlets, (outlet) => [outlet.name, outlet.id])
  const articles = sorted(contents.articles, (article) => [article.importedAt, article.id])
  const claims = sorted(contents.claims, (claim) => [claim.number, claim.id])
  const revisions = grouped(
    sorted(contents.revisions, (revision) => [revision.number, revision.id]),
    (revision) => revision.articleId,
  )
  const readings = grouped(contents.readings, (reading) => reading.articleId)
  const articleById = new Map(articles.map((article) => [article.id, article]))
  const outletName = new Map(outlets.map((outlet) => [outlet.id, outlet.name]))
  const place = new Map(articles.map((article, index) => [article.id, index]))
  const mentions = grouped(
    sorted(contents.mentions, (mention) => [
      place.get(mention.articleId) ?? articles.length,
      mention.start,
      mention.end,
      mention.id,
    ]),
    (mention) => mention.claimId,
  )
  const withdrawn = new Set([...revisions.keys(), ...readings.keys()].filter((id) => !articleById.has(id)))

  const textsOf = (id: ArticleId) => ({
    readings: (readings.get(id) ?? []).map(({ revisionId, spans }) => ({ revisionId, spans: [...spans] })),
    revisions: (revisions.get(id) ?? []).map((revision) => ({
      ...without(revision, 'storyId', 'articleId'),
      blocks: [...revision.blocks],
      setAside: [...revision.setAside],
    })),
  })
  const mentionInFile = (mention: Mention) => {
    const article = articleById.get(mention.articleId)
    const outletId = article?.outletId ?? null
    return {
      ...without(mention, 'storyId', 'claimId'),
      outlet: outletId === null ? null : (outletName.get(outletId) ?? null),
      article: article?.metadata.title.value ?? null,
    }
  }

  return {
    outlets: outlets.map((outlet) => ({ ...without(outlet, 'storyId'), domains: [...outlet.domains] })),
    articles: articles.map((article) => ({ ...without(article, 'storyId'), ...textsOf(article.id) })),
    claims: claims.map((claim) => ({
      ...without(claim, 'storyId'),
      mentions: (mentions.get(claim.id) ?? []).map(mentionInFile),
    })),
    history: sorted(contents.events, (event) => [event.sequence]).map((event) => ({
      ...without(event, 'storyId'),
      changes: event.changes.map(changeInFile),
    })),
    withdrawn: sorted([...withdrawn], (id) => [id]).map((id) => ({ id, ...textsOf(id) })),
    originals: mapped(
      sorted(contents.originals, (original) => [original.id]),
      (original) => ({ ...without(original, 'storyId'), bytes: base64FromBytes(original.bytes) }),
    ),
  }
}

/** The records of a file that has passed its checks. */
export function contentsFromFile(file: StoryFile): StoryContents {
  const storyId = file.story.id
  const articles = [...file.articles, ...file.withdrawn]
  return {
    story: file.story,
    outlets: file.outlets.map((outlet) => ({ ...outlet, storyId })),
    articles: file.articles.map((article) => ({ ...without(article, 'readings', 'revisions'), storyId })),
    revisions: articles.flatMap(({ id, revisions }) =>
      revisions.map((revision) => ({ ...revision, storyId, articleId: id })),
    ),
    originals: file.originals.map((original) => ({ ...original, storyId, bytes: bytesFromBase64(original.bytes) })),
    claims: file.claims.map((claim) => ({ ...without(claim, 'mentions'), storyId })),
    mentions: file.claims.flatMap((claim) =>
      claim.mentions.map((mention) => ({ ...without(mention, 'outlet', 'article'), storyId, claimId: claim.id })),
    ),
    readings: articles.flatMap(({ id, readings }) =>
      readings.map((reading) => ({ ...reading, storyId, articleId: id })),
    ),
    events: eventsFromFile(file),
  }
}

/** The history of a file as events of its story. */
export function eventsFromFile(file: Pick<StoryFile, 'story' | 'history'>): HistoryEvent[] {
  const storyId = file.story.id
  return file.history.map((event) => ({
    ...event,
    storyId,
    changes: event.changes.map((change) => changeFromFile(change, storyId)),
  }))
}

type ChangeInFile = StoryFile['history'][number]['changes'][number]

// Which kind of record a change holds is in the change; these two touch `storyId` alone, alike in every kind.
function changeInFile(change: Change): ChangeInFile {
  const less = (record: object | null) =>
    record === null || change.record === 'stories' ? record : without(record as { storyId: StoryId }, 'storyId')
  return { ...change, before: less(change.before), after: less(change.after) } as ChangeInFile
}

function changeFromFile(change: ChangeInFile, storyId: StoryId): Change {
  const more = (record: InFile<object> | null) =>
    record === null || change.record === 'stories' ? record : { ...record, storyId }
  return { ...change, before: more(change.before), after: more(change.after) } as Change
}

type SortKey = readonly (string | number)[]

/** By the first key that differs; texts by code unit, which is the same order on every machine. */
function sorted<Item>(items: readonly Item[], keyOf: (item: Item) => SortKey): Item[] {
  return items
    .map((item) => ({ item, key: keyOf(item) }))
    .sort((a, b) => compareKeys(a.key, b.key))
    .map(({ item }) => item)
}

function compareKeys(a: SortKey, b: SortKey): number {
  for (const [index, left] of a.entries()) {
    const right = b[index] ?? left
    if (left !== right) return left < right ? -1 : 1
  }
  return 0
}

function grouped<Key, Item>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

function* mapped<From, To>(items: readonly From[], to: (item: From) => To): Generator<To> {
  for (const item of items) yield to(item)
}
