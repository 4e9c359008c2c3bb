/** A desk on a database of its own, with a clock that ticks and ids that count, so that tests read well and repeat. */

import { addArticle } from '../../../src/app/actions/addArticle'
import type { Desk } from '../../../src/app/desk'
import type { ArticleMetadata } from '../../../src/core/article/article'
import type { ArticleId, RevisionId, StoryId } from '../../../src/core/ids'
import { canonicalText } from '../../../src/core/text/canonicalText'
import { Database } from '../../../src/platform/storage/database'

export function deskForTest(): Desk & { close: () => Promise<void> } {
  const database = new Database(`claimdesk-test-${crypto.randomUUID()}`)
  let ticks = 0
  return {
    database,
    now: () => new Date(Date.UTC(2024, 4, 24, 12) + 1000 * ticks++).toISOString(),
    newId: <Id extends string>() => crypto.randomUUID() as string as Id,
    close: () => database.delete(),
  }
}

const nothing = { value: null, source: 'none', certainty: 'unsure', original: null } as const

/** Metadata that knows a title and an outlet. */
export function metadataOf(title: string, outlet: string | null): ArticleMetadata {
  return {
    title: { value: title, source: 'text', certainty: 'sure', original: null },
    outlet: { value: outlet, source: outlet === null ? 'none' : 'text', certainty: 'sure', original: null },
    authors: nothing,
    publishedOn: nothing,
    url: nothing,
    language: nothing,
    credits: nothing,
  }
}

/** An article of the given paragraphs, stored by the app's own action. */
export async function addedArticle(
  desk: Desk,
  storyId: StoryId | null,
  outlet: string,
  paragraphs: readonly string[],
): Promise<{ storyId: StoryId; articleId: ArticleId; revisionId: RevisionId; text: string }> {
  const content = canonicalText(paragraphs.map((text) => ({ kind: 'paragraph', text })))
  const bytes = new TextEncoder().encode(`${outlet}\n${paragraphs.join('\n')}`)
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  const result = await addArticle(desk, {
    storyId,
    storyName: 'Test story',
    group: desk.newId(),
    ingested: {
      original: {
        sha256: [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
        bytes,
        fileName: `${outlet}.txt`,
        mediaType: 'text/plain',
        encoding: 'utf-8',
      },
      metadata: metadataOf(`${outlet} reports`, outlet),
      setAside: [],
      ...content,
    },
  })
  if (!result.ok || result.value.kind !== 'added') throw new Error('the test article was not added')
  const article = await desk.database.articles.get(result.value.articleId)
  if (article === undefined) throw new Error('the test article is gone')
  return { ...result.value, revisionId: article.revisionId, text: content.text }
}
