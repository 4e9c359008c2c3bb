/** Live reads of an article's revisions. */
import { useLiveQuery } from 'dexie-react-hooks'
import { useMemo } from 'react'
import type { Coverage } from '../../core/coverage/coverage'
import { coverageFrom } from '../../core/coverage/coverageOf'
import { readTellings } from '../../core/coverage/readTellings'
import type { ArticleId, RevisionId, StoryId } from '../../core/ids'
import { type StandingRevision, standingRevisions } from '../../core/revision/standingRevisions'
import { useDesk } from '../desk'
import { ofStory } from '../record'
import { useArticles, useClaims, useDecisions, useOutlets, useReadings, useStoryMentions } from './records'

/** The revisions of an article that were not undone, by number; undefined while loading. */
export function useStandingRevisions(storyId: StoryId, articleId: ArticleId): StandingRevision[] | undefined {
  const { database } = useDesk()
  return useLiveQuery(async () => {
    const [article, revisions, events] = await Promise.all([
      database.articles.get(articleId),
      database.revisions.where('articleId').equals(articleId).sortBy('number'),
      database.events
        .where('[storyId+sequence]')
        .between(...ofStory(storyId))
        .toArray(),
    ])
    const standing = standingRevisions(events, articleId)
    return revisions.flatMap((revision) => {
      const then = revision.id === article?.revisionId ? article : standing.get(revision.id)
      return then === undefined ? [] : [{ revision, article: then }]
    })
  }, [database, storyId, articleId])
}

/** The story's coverage as it would be were an older revision of one article its newest; undefined while loading. */
export function useOlderCoverage(storyId: StoryId, articleId: ArticleId, revisionId: RevisionId): Coverage | undefined {
  const { database } = useDesk()
  const articles = useArticles(storyId)
  const mentions = useStoryMentions(storyId)
  const claims = useClaims(storyId)
  const outlets = useOutlets(storyId)
  const decisions = useDecisions(storyId)
  const readings = useReadings(storyId)
  const revisions = useLiveQuery(
    () => database.revisions.where('articleId').equals(articleId).toArray(),
    [database, articleId],
  )
  return useMemo(() => {
    if (!articles || !mentions || !claims || !outlets || !decisions || !readings || !revisions) return undefined
    const own = articles.filter(({ id }) => id === articleId).map((article) => ({ ...article, revisionId }))
    const told = readTellings({
      articles: own,
      mentions: mentions.filter((mention) => mention.articleId === articleId),
      revisions,
      readings,
    })
    return coverageFrom(told, { claims, outlets, decisions })
  }, [articles, mentions, claims, outlets, decisions, readings, revisions, articleId, revisionId])
}
