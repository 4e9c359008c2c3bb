/** What the engine's worker holds of the story on the desk: only what changed is sent, only what changed comes back. */
import type { Decision } from '../../core/claim/decision'
import type { ArticleId, ClaimId, StoryId } from '../../core/ids'
import type { MaterialArticle, MaterialClaim, StoryFindings } from '../../core/matching/findings'
import type { ProposedStatement } from '../../core/matching/statements'
import type { Suggestion } from '../../core/matching/suggest'
import { type Connection, connectMatching } from '../../platform/workers/connect'
import { heard } from '../../platform/workers/heard'
import type { MatchingEngine } from '../../platform/workers/matching.worker'

let connection: Connection<MatchingEngine> | null = null

type Engine = Connection<MatchingEngine>['engine']

/** The page's engine, started when it is first needed; the page ends it with itself. */
function engine(): Engine {
  connection ??= connectMatching()
  return connection.engine
}

/** The engine reads a thousand articles in one go, some ten seconds; one that hears nothing for longer hangs on a text. */
const SILENT_MS = 120_000

/** Characters of text beyond which an article is left out after the engine has hung: no ordinary one has so many. */
const ORDINARY_CHARACTERS = 100_000

/** What the engine answers. One that hangs is ended, and another one is given the story without its longest texts. */
async function answered<Value>(ask: (asked: Engine) => Promise<Value>): Promise<Value> {
  const asked = engine()
  const answer = await heard(asked, ask(asked), SILENT_MS)
  if (answer !== 'silent') return answer
  if (connection?.engine === asked && !startAnew()) throw new Error('The comparison hangs on this story')
  return answered(ask)
}

/** Ends the engine and gives a new one what it had, the ordinary texts only; not again where that was so already. */
function startAnew(): boolean {
  connection?.disconnect()
  connection = null
  const before = sent
  sent = null
  if (before === null || before.isWary) return false
  sent = emptySent(before.storyId, true)
  sendArticles(before.storyId, [...before.articles.values()])
  sendClaims(before.storyId, [...before.claims.values()], before.decisions)
  return true
}

/** What the worker has, by identity of the records. */
type Sent = {
  readonly storyId: StoryId
  /** The engine has hung on the story: its longest texts are left out. */
  readonly isWary: boolean
  decisions: readonly Decision[]
  articles: ReadonlyMap<ArticleId, MaterialArticle>
  claims: ReadonlyMap<ClaimId, MaterialClaim>
  /** Nothing came back yet: the first answer is the whole. */
  isNew: boolean
}

let sent: Sent | null = null

function emptySent(storyId: StoryId, isWary: boolean): Sent {
  return { storyId, isWary, decisions: [], articles: new Map(), claims: new Map(), isNew: true }
}

/** Sends the articles that are not the very objects sent before. The engine begins to compare them. */
export function sendArticles(storyId: StoryId, all: readonly MaterialArticle[]): void {
  if (sent?.storyId !== storyId) sent = emptySent(storyId, false)
  const { articles: before, isWary } = sent
  const articles = isWary ? all.filter(({ text }) => text.length <= ORDINARY_CHARACTERS) : all
  sent.articles = new Map(articles.map((each) => [each.article, each]))
  const changed = articles.filter((each) => before.get(each.article) !== each)
  void engine().setArticles(storyId, { changed, order: [...sent.articles.keys()] })
}

/** Sends likewise the claims, and all that people decided. `sendArticles` of the story comes first. */
export function sendClaims(storyId: StoryId, claims: readonly MaterialClaim[], decisions: readonly Decision[]): void {
  if (sent?.storyId !== storyId) return
  const { claims: before } = sent
  sent.claims = new Map(claims.map((each) => [each.claim, each]))
  sent.decisions = decisions
  const changed = claims.filter((each) => before.get(each.claim) !== each)
  void engine().setClaims({ changed, order: [...sent.claims.keys()] }, decisions)
}

/** The findings of the story on the desk: `before` with what changed since. Null when another story took its place. */
export async function nextFindings(
  storyId: StoryId,
  before: () => StoryFindings | undefined,
): Promise<StoryFindings | null> {
  const { origins, areOriginsSet, changed, gone } = await answered((asked) => asked.findings())
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
  const { changed, isLast } = await answered((asked) => asked.suggestions())
  if (sent?.storyId !== storyId) return null
  const suggestions = new Map(before())
  for (const [claim, found] of changed) suggestions.set(claim, found)
  for (const claim of suggestions.keys()) if (!sent.claims.has(claim)) suggestions.delete(claim)
  return { suggestions, isLast }
}

/** The statements worth a row. */
export async function nextStatements(): Promise<readonly ProposedStatement[]> {
  return answered((asked) => asked.statements())
}
