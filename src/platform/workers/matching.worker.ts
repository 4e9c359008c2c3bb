/** The matching engine in a thread of its own, so that comparing never holds up typing or scrolling. */
import { expose } from 'comlink'
import type { Decision } from '../../core/claim/decision'
import { type ComparedStory, compareStory } from '../../core/matching/compareStory'
import {
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

let read: ReadStory = readStory([])
let compared: ComparedStory | undefined
let groups: readonly StatementGroup[] | undefined
/** Ranked passages by article and span, while the comparison stays the same. */
const ranked = new Map<string, readonly RankedPassage[]>()
let superseded = new AbortController()
let comparing: Promise<void> = Promise.resolve()

const engine = {
  /** Takes the articles of a story, or their newer revisions: what did not change is not read again. */
  setArticles(articles: readonly MaterialArticle[]): void {
    superseded.abort()
    superseded = new AbortController()
    read = readStory(articles, read)
    comparing = compare(articles, superseded.signal)
  },

  findings(claims: readonly MaterialClaim[], decisions: readonly Decision[]): StoryFindings {
    return findingsOf(read, claims, correctionsFrom(decisions))
  },

  /** For every claim that is asked for, the best passage of each article that does not state it. */
  async suggestions(claims: readonly MaterialClaim[], decisions: readonly Decision[]): Promise<Suggestion[]> {
    await comparing
    const story = compared
    if (story === undefined) return []
    const known = new Set(story.index.articles.map(({ source }) => source.article))
    const ruledOut = ruledOutBy(decisions)
    const rank: Rank = ({ article, span }) => {
      const key = `${article} ${span.start}-${span.end}`
      const found = ranked.get(key) ?? (known.has(article) ? rankPassages(story, { article, span }) : [])
      ranked.set(key, found)
      return found
    }
    const found: Suggestion[] = []
    for (const claim of claims) {
      found.push(...suggestFor(claim, read, rank, ruledOut, SUGGESTED_FROM))
      await messages()
    }
    return found
  },

  async statements(claims: readonly MaterialClaim[], decisions: readonly Decision[]): Promise<ProposedStatement[]> {
    await comparing
    if (compared === undefined) return []
    const { signal } = superseded
    const story = compared
    try {
      groups ??= await groupStatements(story, { pause: messages, signal })
    } catch (error) {
      // Newer articles came: whoever brought them asks again.
      if (signal.aborted) return []
      throw error
    }
    return proposedStatements(groups, read, claims, decisions)
  },
}

export type MatchingEngine = typeof engine

async function compare(articles: readonly MaterialArticle[], signal: AbortSignal): Promise<void> {
  try {
    const story = await compareStory(articles, { previous: compared, signal, pause: messages })
    compared = story
    groups = undefined
    ranked.clear()
  } catch (error) {
    // Newer articles came: their comparison takes this one's place.
    if (!signal.aborted) throw error
  }
}

/** Lets the messages in that wait, as newer articles. */
function messages(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}

expose(engine)
