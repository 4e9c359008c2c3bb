/** The matching engine in a thread of its own, so that comparing never holds up typing or scrolling. */
import { expose } from 'comlink'
import type { Decision } from '../../core/claim/decision'
import type { ArticleId, ClaimId, StoryId } from '../../core/ids'
import { type ComparedStory, compareStory } from '../../core/matching/compareStory'
import {
  type ClaimFindings,
  findingsOf,
  type MaterialArticle,
  type MaterialClaim,
  type ReadStory,
  readStory,
  type StoryFindings,
} from '../../core/matching/findings'
import { groupStatements } from '../../core/matching/groupStatements'
import { correctionsFrom } from '../../core/matching/material'
import { rankPassages } from '../../core/matching/rankPassages'
import { SUGGESTED_FROM } from '../../core/matching/score'
import { type ProposedStatement, proposedStatements, type StatementGroup } from '../../core/matching/statements'
import { type Rank, type RankedPassage, ruledOutBy, type Suggestion, suggestFor } from '../../core/matching/suggest'

/** What came since the last time: records that are new or changed, and the ids of all there are, in their order. */
export type Changes<Id, Item> = { readonly changed: readonly Item[]; readonly order: readonly Id[] }

/** The story's origins, and the findings that changed since they were asked for last; the claims of `gone` have none any more. */
export type FindingsChange = Omit<StoryFindings, 'claims'> & {
  readonly changed: readonly (readonly [ClaimId, ClaimFindings])[]
  readonly gone: readonly ClaimId[]
}

/** Suggestions for some claims; `isLast` when there are none that wait. */
export type SuggestionsPart = {
  readonly changed: readonly (readonly [ClaimId, readonly Suggestion[]])[]
  readonly isLast: boolean
}

type Desk = {
  readonly storyId: StoryId | null
  articles: ReadonlyMap<ArticleId, MaterialArticle>
  claims: ReadonlyMap<ClaimId, MaterialClaim>
  decisions: readonly Decision[]
  read: ReadStory
  compared: ComparedStory | undefined
  groups: readonly StatementGroup[] | undefined
  /** What the page has. */
  readonly handed: Map<ClaimId, ClaimFindings>
  /** Claims whose suggestions the page does not have, those touched last at the end. */
  readonly waiting: Set<ClaimId>
  /** Ranked passages by article and span, while the comparison stays the same. */
  readonly ranked: Map<string, readonly RankedPassage[]>
}

function emptyDesk(storyId: StoryId | null): Desk {
  return {
    storyId,
    articles: new Map(),
    claims: new Map(),
    decisions: [],
    read: readStory([]),
    compared: undefined,
    groups: undefined,
    handed: new Map(),
    waiting: new Set(),
    ranked: new Map(),
  }
}

let desk = emptyDesk(null)
let superseded = new AbortController()
let comparing: Promise<void> = Promise.resolve()

/** How long one part of the suggestions may take, in ms: what is asked for meanwhile waits as long. */
const PART_MS = 200

const engine = {
  /** Takes what changed in the articles of a story: what did not is not read again. Another story clears the desk. */
  setArticles(storyId: StoryId, { changed, order }: Changes<ArticleId, MaterialArticle>): void {
    superseded.abort()
    superseded = new AbortController()
    if (desk.storyId !== storyId) desk = emptyDesk(storyId)
    desk.articles = merged(desk.articles, order, new Map(changed.map((each) => [each.article, each])))
    desk.read = readStory([...desk.articles.values()], desk.read)
    comparing = compare(desk, superseded.signal)
  },

  /** Takes what changed in its claims, and all that people decided. */
  setClaims({ changed, order }: Changes<ClaimId, MaterialClaim>, decisions: readonly Decision[]): void {
    const { claims, waiting } = desk
    desk.claims = merged(claims, order, new Map(changed.map((each) => [each.claim, each])))
    const ruled = [...decided(desk.decisions, decisions)]
    desk.decisions = decisions
    for (const claim of [...ruled, ...changed.map((each) => each.claim)]) {
      waiting.delete(claim)
      waiting.add(claim)
    }
  },

  /** Answers between two pieces of work: an engine that does not hangs on a text. */
  hear(): void {},

  findings(): FindingsChange {
    const { read, claims, decisions, handed } = desk
    const { origins, areOriginsSet, claims: found } = findingsOf(read, [...claims.values()], correctionsFrom(decisions))
    const changed = [...found].filter(([claim, findings]) => handed.get(claim) !== findings)
    const gone = [...handed.keys()].filter((claim) => !found.has(claim))
    for (const [claim, findings] of changed) handed.set(claim, findings)
    for (const claim of gone) handed.delete(claim)
    return { origins, areOriginsSet, changed, gone }
  },

  /** For claims that wait, those touched last first, the best passage of each article that does not state them. */
  async suggestions(): Promise<SuggestionsPart> {
    await comparing
    const { compared: story, read, claims, waiting, ranked } = desk
    if (story === undefined) return { changed: [], isLast: true }
    const known = new Set(story.index.articles.map(({ source }) => source.article))
    const ruledOut = ruledOutBy(desk.decisions)
    const rank: Rank = ({ article, span }) => {
      const key = `${article} ${span.start}-${span.end}`
      const found = ranked.get(key) ?? (known.has(article) ? rankPassages(story, { article, span }) : [])
      ranked.set(key, found)
      return found
    }
    const changed: (readonly [ClaimId, readonly Suggestion[]])[] = []
    const until = performance.now() + PART_MS
    for (const id of [...waiting].reverse()) {
      const claim = claims.get(id)
      waiting.delete(id)
      if (claim !== undefined) changed.push([id, suggestFor(claim, read, rank, ruledOut, SUGGESTED_FROM)])
      if (performance.now() > until) break
    }
    return { changed, isLast: waiting.size === 0 }
  },

  async statements(): Promise<readonly ProposedStatement[]> {
    await comparing
    const { compared: story } = desk
    if (story === undefined) return []
    const { signal } = superseded
    const asked = desk
    try {
      asked.groups ??= await groupStatements(story, { pause: messages, signal })
    } catch (error) {
      // Newer articles came: whoever brought them asks again.
      if (signal.aborted) return []
      throw error
    }
    return proposedStatements(asked.groups, asked.read, [...asked.claims.values()], asked.decisions)
  },
}

export type MatchingEngine = typeof engine

/** The records of `order`: the changed ones, and those that were there. */
function merged<Id, Item>(
  before: ReadonlyMap<Id, Item>,
  order: readonly Id[],
  changed: ReadonlyMap<Id, Item>,
): Map<Id, Item> {
  const now = new Map<Id, Item>()
  for (const id of order) {
    const item = changed.get(id) ?? before.get(id)
    if (item !== undefined) now.set(id, item)
  }
  return now
}

/** The claims that people decided something about since, or took something back about. */
function* decided(before: readonly Decision[], now: readonly Decision[]): Generator<ClaimId> {
  const [old, fresh] = [before, now].map((decisions) => new Set(decisions.map(({ id }) => id)))
  for (const { id, ruling } of before)
    if (!fresh?.has(id) && 'claimId' in ruling && ruling.claimId) yield ruling.claimId
  for (const { id, ruling } of now) if (!old?.has(id) && 'claimId' in ruling && ruling.claimId) yield ruling.claimId
}

async function compare(asked: Desk, signal: AbortSignal): Promise<void> {
  try {
    const articles = [...asked.articles.values()]
    asked.compared = await compareStory(articles, { previous: asked.compared, signal, pause: messages })
    asked.groups = undefined
    asked.ranked.clear()
    // Rarity has changed with the articles, and there may be more to suggest; what was touched last still goes first.
    const touched = [...asked.waiting]
    asked.waiting.clear()
    for (const claim of [...asked.claims.keys(), ...touched]) {
      asked.waiting.delete(claim)
      asked.waiting.add(claim)
    }
  } catch (error) {
    // Newer articles came: their comparison takes this one's place.
    if (!signal.aborted) throw error
  }
}

const { port1, port2 } = new MessageChannel()
const resting: (() => void)[] = []
port1.onmessage = () => resting.shift()?.()

/** Lets the messages in that wait, as newer articles. A timer would rest four milliseconds each time. */
function messages(): Promise<void> {
  return new Promise((resolve) => {
    resting.push(resolve)
    port2.postMessage(null)
  })
}

expose(engine)
