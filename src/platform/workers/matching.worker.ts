/** The matching engine in a thread of its own, so that comparing never holds up typing or scrolling. */
import { expose } from 'comlink'
import type { Decision } from '../../core/claim/decision'
import {
  findingsOf,
  type MaterialArticle,
  type MaterialClaim,
  type ReadStory,
  readStory,
  type StoryFindings,
} from '../../core/matching/findings'
import { floorMatcher, type Matcher } from '../../core/matching/floorMatcher'
import { correctionsFrom } from '../../core/matching/material'
import { type ProposedStatement, proposedStatements } from '../../core/matching/statements'
import { ruledOutBy, type Suggestion, suggestFor } from '../../core/matching/suggest'

let story: ReadStory = readStory([])
let matcher: Matcher = floorMatcher([])

const engine = {
  /** Takes the articles of a story, or their newer revisions. */
  setArticles(articles: readonly MaterialArticle[]): void {
    story = readStory(articles)
    matcher = floorMatcher(articles)
  },

  findings(claims: readonly MaterialClaim[], decisions: readonly Decision[]): StoryFindings {
    return findingsOf(story, claims, correctionsFrom(decisions))
  },

  /** Suggestions for every claim that is asked for. */
  suggestions(claims: readonly MaterialClaim[], decisions: readonly Decision[]): Suggestion[] {
    const ruledOut = ruledOutBy(decisions)
    return claims.flatMap((claim) => suggestFor(claim, story.articles, matcher.rank, ruledOut, matcher.threshold))
  },

  statements(claims: readonly MaterialClaim[], decisions: readonly Decision[]): ProposedStatement[] {
    return proposedStatements(matcher.groups(), story.articles, claims, decisions)
  },
}

export type MatchingEngine = typeof engine

expose(engine)
