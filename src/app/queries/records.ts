/** Live reads: `undefined` while loading, then the records, again after every change in any tab. Tombstones are left out. */
import { liveQuery } from 'dexie'
import { useLiveQuery, useObservable } from 'dexie-react-hooks'
import type { Article, Original, Outlet, Reading, Revision, Story } from '../../core/article/article'
import type { Claim, Mention } from '../../core/claim/claim'
import type { Decision } from '../../core/claim/decision'
import type { HistoryEvent } from '../../core/history/event'
import type { ArticleId, OriginalId, RevisionId, StoryId } from '../../core/ids'
import { useDesk } from '../desk'
import { behindImport } from './behindImport'
import { calmed } from './calmed'
import { grownEvents, grownRevisions } from './grownRecords'

/** The living ones. Filtered here and not by the database, which would hand over row by row instead of all at once. */
async function alive<Row extends { readonly deletedAt: string | null }>(rows: PromiseLike<Row[]>): Promise<Row[]> {
  return (await rows).filter(isAlive)
}

const isAlive = (record: { readonly deletedAt: string | null }): boolean => record.deletedAt === null

/** A live read of what an import adds to: it stays calm while many come in, and rests behind the import's dialog. */
function useCalmed<Value>(read: () => Promise<Value>, deps: readonly unknown[]): Value | undefined {
  return useObservable(() => calmed(liveQuery(read), { cover: behindImport }), [...deps])
}

/** Newest first. */
export function useStories(): Story[] | undefined {
  const { database } = useDesk()
  return useLiveQuery(async () => {
    const stories = await alive(database.stories.toArray())
    return stories.sort((a, b) => b.createdAt.localeCompare(a.createdAt))
  }, [database])
}

/** null where there is no such story, or it was deleted. */
export function useStory(storyId: StoryId): Story | null | undefined {
  const { database } = useDesk()
  return useLiveQuery(async () => {
    const story = await database.stories.get(storyId)
    return story !== undefined && isAlive(story) ? story : null
  }, [database, storyId])
}

/** In the order of import. */
export function useArticles(storyId: StoryId): Article[] | undefined {
  const { database } = useDesk()
  return useCalmed(async () => {
    const articles = await alive(database.articles.where('storyId').equals(storyId).toArray())
    return articles.sort((a, b) => a.importedAt.localeCompare(b.importedAt) || a.id.localeCompare(b.id))
  }, [database, storyId])
}

export function useArticle(articleId: ArticleId): Article | null | undefined {
  const { database } = useDesk()
  return useLiveQuery(async () => {
    const article = await database.articles.get(articleId)
    return article !== undefined && isAlive(article) ? article : null
  }, [database, articleId])
}

export function useOutlets(storyId: StoryId): Outlet[] | undefined {
  const { database } = useDesk()
  return useCalmed(() => alive(database.outlets.where('storyId').equals(storyId).toArray()), [database, storyId])
}

export function useRevision(revisionId: RevisionId | undefined): Revision | null | undefined {
  const { database } = useDesk()
  return useLiveQuery(
    async () => (revisionId === undefined ? undefined : ((await database.revisions.get(revisionId)) ?? null)),
    [database, revisionId],
  )
}

export function useOriginal(originalId: OriginalId | undefined): Original | null | undefined {
  const { database } = useDesk()
  return useLiveQuery(
    async () => (originalId === undefined ? undefined : ((await database.originals.get(originalId)) ?? null)),
    [database, originalId],
  )
}

/** Every revision of a story, oldest first. */
export function useRevisions(storyId: StoryId): Revision[] | undefined {
  const { database } = useDesk()
  return useCalmed(async () => {
    const revisions = await grownRevisions(database, storyId)
    return revisions.sort((a, b) => a.number - b.number)
  }, [database, storyId])
}

/** By number. */
export function useClaims(storyId: StoryId): Claim[] | undefined {
  const { database } = useDesk()
  return useLiveQuery(async () => {
    const claims = await alive(database.claims.where('storyId').equals(storyId).toArray())
    return claims.sort((a, b) => a.number - b.number)
  }, [database, storyId])
}

/** Whether a claim was ever made in the story, deleted since or not; undefined while loading. */
export function useHasClaims(storyId: StoryId): boolean | undefined {
  const { database } = useDesk()
  return useLiveQuery(
    async () => (await database.claims.where('storyId').equals(storyId).limit(1).count()) > 0,
    [database, storyId],
  )
}

/** The mentions in one article. */
export function useMentions(articleId: ArticleId): Mention[] | undefined {
  const { database } = useDesk()
  return useLiveQuery(
    () => alive(database.mentions.where('articleId').equals(articleId).toArray()),
    [database, articleId],
  )
}

/** The mentions of a whole story. */
export function useStoryMentions(storyId: StoryId): Mention[] | undefined {
  const { database } = useDesk()
  return useLiveQuery(() => alive(database.mentions.where('storyId').equals(storyId).toArray()), [database, storyId])
}

/** What people decided about the engine's proposals. */
export function useDecisions(storyId: StoryId): Decision[] | undefined {
  const { database } = useDesk()
  return useLiveQuery(() => alive(database.decisions.where('storyId').equals(storyId).toArray()), [database, storyId])
}

export function useReading(articleId: ArticleId): Reading | null | undefined {
  const { database } = useDesk()
  return useLiveQuery(async () => (await database.readings.get(articleId)) ?? null, [database, articleId])
}

export function useReadings(storyId: StoryId): Reading[] | undefined {
  const { database } = useDesk()
  return useLiveQuery(() => database.readings.where('storyId').equals(storyId).toArray(), [database, storyId])
}

/** The story's history in the order of its sequence. */
export function useHistory(storyId: StoryId): readonly HistoryEvent[] | undefined {
  const { database } = useDesk()
  return useCalmed(() => grownEvents(database, storyId), [database, storyId])
}

/** A setting's value; undefined while loading, null where it was never set. */
export function useSetting(key: string): unknown {
  const { database } = useDesk()
  return useLiveQuery(async () => (await database.settings.get(key))?.value ?? null, [database, key])
}
