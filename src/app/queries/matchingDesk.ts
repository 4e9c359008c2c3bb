/** What the engine's worker holds of the story on the desk: only what changed is sent, only what changed comes back. */
import type { Decision } from '../../core/claim/decision'
import type { ArticleId, ClaimId, StoryId } from '../../core/ids'
import type { MaterialArticle, MaterialClaim, StoryFindings } from '../../core/matching/findings'
import type { ProposedStatement } from '../../core/matching/statements'
import type { Suggestion } from '../../core/matching/suggest'
import { type Connection, connectMatching } from '../../platform/workers/connect'
import type { MatchingEngine } from '../../platform/workers/matching.worker'

let connection: Connection<MatchingEngine> | null = null

/** The page's engine, started when it is first needed; the page ends it with itself. */
function engine(): Connection<MatchingEngine>['engine'] {
  connection ??= connectMatching()
  return connection.engine
}

/** What the worker has, by identity of the records. */
type Sent = {
  readonly storyId: StoryId
  articles: ReadonlyMap<ArticleId, MaterialArticle>
  claims: ReadonlyMap<ClaimId, MaterialClaim>
  /** Nothing came back yet: the first answer is the whole. */
  isNew: boolean
}

let sent: Sent | null = null

/** Sends the articles that are not the very objects sent before. The engine begins to compare them. */
export function sendArticles(storyId: StoryId, articles: readonly MaterialArticle[]): void {
  if (sent?.storyId !== storyId) sent = { storyId, articles: new Map(), claims: new Map(), isNew: true }
  const { articles: before } = sent
  sent.articles = new Map(articles.map((each) => [each.article, each]))
  const changed = articles.filter((each) => before.get(each.article) !== each)
  void engine().setArticles(storyId, { changed, order: [...sent.articles.keys()] })
}

/** Sends likewise the claims, and all that people decided. `sendArticles` of the story comes first. */
export function sendClaims(storyId: StoryId, claims: readonly MaterialClaim[], decisions: readonly Decision[]): void {
  if (sent?.storyId !== storyId) return
  const { claims: before } = sent
  sent.claims = new Map(claims.map((each) => [each.claim, each]))
  const changed = claims.filter((each) => before.get(each.claim) !== each)
  void engine().setClaims({ changed, order: [...sent.claims.keys()] }, decisions)
}

/** The findings of the story on the desk: `before` with what changed since. Null when another story took its place. */
export async function nextFindings(
  storyId: StoryId,
  before: () => StoryFindings | undefined,
): Promise<StoryFindings | null> {
  const { origins, areOriginsSet, changed, gone } = await engine().findings()
  if (sent?.storyId !== storyId) return null
  const claims = new Map(sent.isNew ? [] : before()?.claims)
  sent.isNew = false
  for (const [claim, findings] of changed) claims.set(claim, findings)
  for (const claim of gone) claims.delete(claim)
  return { origins, areOriginsSet, claims }
}

/** Suggestions by claim: all that were worked out, without claims that are gone. */
export type SuggestionsByClaim = ReadonlyMap<ClaimId, readonly Suggestion[]>

/** The next part of the suggestions, added to those `before`. Null when another story took the desk. */
export async function nextSuggestions(
  storyId: StoryId,
  before: () => SuggestionsByClaim | undefined,
): Promise<{ readonly suggestions: SuggestionsByClaim; readonly isLast: boolean } | null> {
  const { changed, isLast } = await engine().suggestions()
  if (sent?.storyId !== storyId) return null
  const suggestions = new Map(before())
  for (const [claim, found] of changed) suggestions.set(claim, found)
  for (const claim of suggestions.keys()) if (!sent.claims.has(claim)) suggestions.delete(claim)
  return { suggestions, isLast }
}

/** The statements worth a row. */
export async function nextStatements(): Promise<readonly ProposedStatement[]> {
  return engine().statements()
}
