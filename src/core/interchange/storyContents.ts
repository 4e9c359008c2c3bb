/** A story as the records of the database, and as the nested lists of a story file. */
import type { Article, Original, Outlet, Reading, Revision, Story } from '../article/article'
import type { Claim, Mention } from '../claim/claim'
import type { Decision } from '../claim/decision'
import type { Change, HistoryEvent } from '../history/event'
import type { ArticleId, OutletId, StoryId } from '../ids'
import { base64FromBytes, bytesFromBase64 } from './base64'
import type { ListName, StoryFile } from './storyShape'
import type { InFile } from './storyShapeParts'
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
  readonly decisions: readonly Decision[]
  readonly readings: readonly Reading[]
  readonly events: readonly HistoryEvent[]
}

/** The lists of a file, each record made while it is read: what is written does not stand in memory twice. */
export type StoryLists = { readonly [Name in ListName]: Iterable<object> }

/**
 * The lists as a file holds them, in the one order that makes equal stories equal files: articles by import, revisions
 * and claims by number, mentions by their place, outlets by name, history by sequence, ids where those are equal.
 *
 * Records still have keys that the file does not, as `storyId`: `keyOrderOf` leaves them out.
 */
export function listsFromContents(contents: StoryContents): StoryLists {
  const outlets = sorted(contents.outlets, (outlet) => [outlet.name, outlet.id])
  const articles = sorted(contents.articles, (article) => [article.importedAt, article.id])
  const claims = sorted(contents.claims, (claim) => [claim.number, claim.id])
  const events = sorted(contents.events, (event) => [event.sequence])
  const originals = sorted(contents.originals, (original) => [original.id])
  const revisions = grouped(
    sorted(contents.revisions, (revision) => [revision.number, revision.id]),
    (revision) => revision.articleId,
  )
  const readings = grouped(contents.readings, (reading) => reading.articleId)
  const articleById = new Map(articles.map((article) => [article.id, article]))
  const outletNames = new Map(outlets.map((outlet) => [outlet.id, outlet.name]))
  const place = new Map(articles.map((article, index) => [article.id, index]))
  const mentions = grouped(contents.mentions, (mention) => mention.claimId)
  const withdrawn = new Set([...revisions.keys(), ...readings.keys()].filter((id) => !articleById.has(id)))

  const mentionsOf = (claim: Claim) =>
    sorted(mentions.get(claim.id) ?? [], ({ articleId, start, end, id }) => [
      place.get(articleId) ?? articles.length,
      start,
      end,
      id,
    ])
  const textsOf = (id: ArticleId) => ({ readings: readings.get(id) ?? [], revisions: revisions.get(id) ?? [] })
  const named = (mention: Mention) => {
    const article = articleById.get(mention.articleId)
    return { ...mention, outlet: outletNameOf(article, outletNames), article: article?.metadata.title.value ?? null }
  }
  return {
    outlets,
    articles: mapped(articles, (article) => ({ ...article, ...textsOf(article.id) })),
    claims: mapped(claims, (claim) => ({ ...claim, mentions: mentionsOf(claim).map(named) })),
    decisions: sorted(contents.decisions, (decision) => [decision.madeAt, decision.id]),
    history: events,
    withdrawn: mapped(
      sorted([...withdrawn], (id) => [id]),
      (id) => ({ id, ...textsOf(id) }),
    ),
    originals: mapped(originals, (original) => ({ ...original, bytes: base64FromBytes(original.bytes) })),
  }
}

function outletNameOf(article: Article | undefined, names: ReadonlyMap<OutletId, string>): string | null {
  const outletId = article?.outletId ?? null
  return outletId === null ? null : (names.get(outletId) ?? null)
}

/** The records of a file whose shape is right. */
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
    decisions: file.decisions.map((decision) => ({ ...decision, storyId })) as Decision[],
    readings: articles.flatMap(({ id, readings }) =>
      readings.map((reading) => ({ ...reading, storyId, articleId: id })),
    ),
    events: eventsFromFile(file),
  }
}

function eventsFromFile(file: StoryFile): HistoryEvent[] {
  const storyId = file.story.id
  return file.history.map((event) => ({
    ...event,
    storyId,
    changes: event.changes.map((change) => changeFromFile(change, storyId)),
  }))
}

type ChangeInFile = StoryFile['history'][number]['changes'][number]

function changeFromFile(change: ChangeInFile, storyId: StoryId): Change {
  // Which kind of record it is makes no difference here: `storyId` is missing alike in every kind but the story's own.
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
