/** Live reads of an article's revisions, and what changed between two of them. */
import { useLiveQuery } from 'dexie-react-hooks'
import { useEffect, useMemo, useState } from 'react'
import { foundValue } from '../../core/article/revisedMetadata'
import type { Coverage } from '../../core/coverage/coverage'
import { coverageFrom } from '../../core/coverage/coverageOf'
import { readTellings } from '../../core/coverage/readTellings'
import type { ArticleId, RevisionId, StoryId } from '../../core/ids'
import { comparing, type RevisionChanges } from '../../core/revision/compareRevisions'
import { type HeadedVersion, type NamedChange, naming } from '../../core/revision/namedChanges'
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

/** A revision as comparing wants it: its headline is the one the import found, not what a person typed. */
export function headedVersion({ revision, article }: StandingRevision): HeadedVersion {
  const { title, language, publishedOn } = article.metadata
  return {
    text: revision.text,
    blocks: revision.blocks,
    title: foundValue(title),
    publishedOn: publishedOn.value,
    ...(language.value === null ? {} : { language: language.value }),
  }
}

/** What changed, and once they are worked out the changes by their kind; both undefined until they are there. */
export type Compared = {
  readonly changes: RevisionChanges | undefined
  readonly named: readonly NamedChange[] | undefined
}

const NOTHING: Compared = { changes: undefined, named: undefined }

/** Compares two revisions in slices, so that a long text keeps no key waiting. */
export function useRevisionChanges(
  before: StandingRevision | undefined,
  after: StandingRevision | undefined,
): Compared {
  const headed = before && after && ([headedVersion(before), headedVersion(after)] as const)
  const key = JSON.stringify([before?.revision.id, after?.revision.id, headed?.map(({ title }) => title)])
  // The records are new objects after every change of the story; a revision's text is not.
  const pair = useStable(headed, key)
  const [compared, setCompared] = useState<Compared & { readonly key: string }>({ ...NOTHING, key })
  useEffect(() => {
    if (pair === undefined) return undefined
    const controller = new AbortController()
    const { signal } = controller
    const work = async (): Promise<void> => {
      const changes = await inSlices(comparing(...pair), signal)
      if (changes === null) return
      setCompared({ changes, named: undefined, key })
      const named = await inSlices(naming(...pair, changes), signal)
      if (named !== null) setCompared({ changes, named, key })
    }
    void work()
    return () => controller.abort()
  }, [pair, key])
  return compared.key === key ? compared : NOTHING
}

/** The same object for as long as its key stays the same. */
function useStable<Value>(value: Value, key: string): Value {
  const [stable, setStable] = useState({ value, key })
  if (stable.key === key) return stable.value
  setStable({ value, key })
  return value
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
