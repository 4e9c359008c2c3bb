/** Live reads of an article's revisions, and what changed between two of them. */
import { useLiveQuery } from 'dexie-react-hooks'
import { useEffect, useMemo, useState } from 'react'
import type { Coverage } from '../../core/coverage/coverage'
import { coverageFrom } from '../../core/coverage/coverageOf'
import { readTellings } from '../../core/coverage/readTellings'
import type { ArticleId, RevisionId, StoryId } from '../../core/ids'
import { comparing, type RevisionChanges } from '../../core/revision/compareRevisions'
import { type HeadedVersion, isSameVersion } from '../../core/revision/headedVersion'
import { type NamedChange, naming } from '../../core/revision/namedChanges'
import { type StandingRevision, standingRevisions } from '../../core/revision/standingRevisions'
import { inSlices } from '../actions/inSlices'
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

/** What changed, and once they are worked out the changes by their kind; both undefined until they are there. */
export type Compared = {
  readonly changes: RevisionChanges | undefined
  readonly named: readonly NamedChange[] | undefined
}

const NOTHING: Compared & Sides = { changes: undefined, named: undefined }

/**
 * Compares two texts in slices, so that a long one keeps no key waiting. Each side is compared anew only when something
 * of it changed, however often its record is read.
 */
export function useRevisionChanges(before: HeadedVersion | undefined, after: HeadedVersion | undefined): Compared {
  const [old, now] = [useSameVersion(before), useSameVersion(after)]
  const [compared, setCompared] = useState<Compared & Sides>(NOTHING)
  useEffect(() => {
    if (old === undefined || now === undefined) return undefined
    const controller = new AbortController()
    const { signal } = controller
    const work = async (): Promise<void> => {
      const changes = await inSlices(comparing(old, now), signal)
      if (changes === null) return
      setCompared({ old, now, changes, named: undefined })
      const named = await inSlices(naming(old, now, changes), signal)
      if (named !== null) setCompared({ old, now, changes, named })
    }
    void work()
    return () => controller.abort()
  }, [old, now])
  return compared.old === old && compared.now === now ? compared : NOTHING
}

/** The versions that were compared. */
type Sides = { readonly old?: HeadedVersion | undefined; readonly now?: HeadedVersion | undefined }

/** The same object for as long as comparing takes it for the same version. */
function useSameVersion(version: HeadedVersion | undefined): HeadedVersion | undefined {
  const [known, setKnown] = useState(version)
  if (known === version || (known && version && isSameVersion(known, version))) return known
  setKnown(version)
  return version
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
