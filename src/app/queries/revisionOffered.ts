/** Live reads of an article that is offered as a new revision, beside the article that it was found to be. */
import { useLiveQuery } from 'dexie-react-hooks'
import { useEffect, useMemo, useState } from 'react'
import type { Article, ArticleMetadata, Revision } from '../../core/article/article'
import { carryEdits } from '../../core/article/carryEdits'
import { revisedMetadata } from '../../core/article/revisedMetadata'
import type { Mention } from '../../core/claim/claim'
import { type ClaimsTouched, claimsTouched } from '../../core/revision/claimsTouched'
import { type HeadedVersion, headedVersion } from '../../core/revision/headedVersion'
import { type OlderPage, olderPage } from '../../core/revision/olderPage'
import { pause } from '../actions/pause'
import { useDesk } from '../desk'

/** The revision as it would be stored, with a person's edits carried over, beside the newest of its article. */
export type OfferedRevision = {
  readonly kind: 'waiting'
  readonly article: Article
  readonly newest: Revision
  readonly revisions: readonly Revision[]
  readonly mentions: readonly Mention[]
  readonly before: HeadedVersion
  readonly after: HeadedVersion
  /** The article's metadata as they would be. */
  readonly metadata: ArticleMetadata
  /** Set where the page that came in is older than the one that is here. */
  readonly older: OlderPage | null
}

/** `decided`: the row waits no longer. `articleGone`: nothing is there of which it could be a revision. */
export type Offered = OfferedRevision | { readonly kind: 'decided' } | { readonly kind: 'articleGone' }

/** What waits under `key` in the inbox; undefined while loading. */
export function useOfferedRevision(key: string): Offered | undefined {
  const { database } = useDesk()
  const read = useLiveQuery(async () => {
    const [row, content] = await Promise.all([database.inbox.get(key), database.offered.get(key)])
    if (row?.waiting.kind !== 'offered' || content === undefined) return { kind: 'decided' } as const
    const { articleId } = row.waiting.offer
    const [article, revisions, mentions] = await Promise.all([
      database.articles.get(articleId),
      database.revisions.where('articleId').equals(articleId).toArray(),
      database.mentions.where('articleId').equals(articleId).toArray(),
    ])
    const newest = revisions.find(({ id }) => id === article?.revisionId)
    if (article === undefined || article.deletedAt !== null || newest === undefined) {
      return { kind: 'articleGone' } as const
    }
    const alive = mentions.filter(({ deletedAt }) => deletedAt === null)
    return { kind: 'waiting', article, newest, revisions, mentions: alive, ingested: content.ingested } as const
  }, [database, key])
  return useMemo(() => {
    if (read?.kind !== 'waiting') return read
    const { ingested, ...stored } = read
    const { article, newest, revisions } = stored
    const metadata = revisedMetadata(article.metadata, ingested.metadata)
    const content = carryEdits(ingested, newest, revisions)
    return {
      ...stored,
      metadata,
      older: olderPage(article.metadata, ingested.metadata),
      before: headedVersion(newest, article.metadata),
      after: headedVersion(content, metadata),
    }
  }, [read])
}

/**
 * What the page that waits under `key` and that of its article say where the one that came in is the older; null where it
 * is not, and until it is known. Read once `isTime`: what is offered is as large as its files.
 */
export function useOlderOffered(key: string, isTime: boolean): OlderPage | null {
  const { database } = useDesk()
  const [older, setOlder] = useState<OlderPage | null>(null)
  useEffect(() => {
    if (!isTime) return undefined
    const controller = new AbortController()
    const read = async (): Promise<void> => {
      const [row, content] = await Promise.all([database.inbox.get(key), database.offered.get(key)])
      if (row?.waiting.kind !== 'offered' || content === undefined) return
      const article = await database.articles.get(row.waiting.offer.articleId)
      if (article === undefined || controller.signal.aborted) return
      setOlder(olderPage(article.metadata, content.ingested.metadata))
    }
    void read()
    return () => controller.abort()
  }, [database, key, isTime])
  return older
}

/** How many claims the offered revision would touch; undefined until it is counted, which waits until `isTime`. */
export function useClaimsTouched(offered: OfferedRevision, isTime: boolean): ClaimsTouched | undefined {
  const [touched, setTouched] = useState<ClaimsTouched>()
  useEffect(() => {
    if (!isTime) return undefined
    const controller = new AbortController()
    void pause().then(() => {
      if (controller.signal.aborted) return
      const { mentions, article, revisions, after } = offered
      setTouched(claimsTouched(mentions, article, revisions, after.text))
    })
    return () => controller.abort()
  }, [offered, isTime])
  return touched
}
