/** The hash routes, so that a static host and an offline reload both work. */
import type { ArticleId, ClaimId, MentionId, StoryId } from '../core/ids'

export const SCREENS = ['articles', 'claims', 'matrix', 'compare', 'overview', 'exchange'] as const
export type Screen = (typeof SCREENS)[number]

export const SCREEN_NAMES: Record<Screen, string> = {
  articles: 'Articles',
  claims: 'Claims',
  matrix: 'Matrix',
  compare: 'Compare',
  overview: 'Overview',
  exchange: 'Exchange',
}

/** What came from outside and waits; the bookmark and the service worker know this path too. */
export const RECEIVE_PATH = '/receive'

export function screenPath(storyId: StoryId, screen: Screen): string {
  return `/story/${storyId}/${screen}`
}

export function articlePath(storyId: StoryId, articleId: ArticleId): string {
  return `${screenPath(storyId, 'articles')}/${articleId}`
}

/** The reader at one mention. */
export function mentionPath(storyId: StoryId, articleId: ArticleId, mentionId: MentionId): string {
  return `${articlePath(storyId, articleId)}/mention/${mentionId}`
}

/** The reader at an offset of the text. */
export function passagePath(storyId: StoryId, articleId: ArticleId, at: number): string {
  return `${articlePath(storyId, articleId)}/at/${at}`
}

/** What changed in an article: between two of its revisions by number, or to the newest from the one before. */
export function changesPath(
  storyId: StoryId,
  articleId: ArticleId,
  between?: { readonly before: number; readonly after: number },
): string {
  const path = `${articlePath(storyId, articleId)}/changes`
  return between === undefined ? path : `${path}/${between.before}/${between.after}`
}

/** An older revision of an article, to be read. */
export function revisionPath(storyId: StoryId, articleId: ArticleId, revision: number): string {
  return `${articlePath(storyId, articleId)}/revision/${revision}`
}

/** What two articles have word for word in common. */
export function sharedPath(storyId: StoryId, articleId: ArticleId, otherId: ArticleId): string {
  return `${articlePath(storyId, articleId)}/shared/${otherId}`
}

/** One claim, all its tellings. */
export function comparePath(storyId: StoryId, claimId: ClaimId): string {
  return `${screenPath(storyId, 'compare')}/${claimId}`
}
