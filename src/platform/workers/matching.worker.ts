/** The matching engine in a thread of its own, so that comparing never holds up typing or scrolling. */
import { expose } from 'comlink'
import {
  type Corrections,
  findingsOf,
  type MaterialArticle,
  type MaterialClaim,
  type ReadStory,
  readStory,
  type StoryFindings,
} from '../../core/matching/findings'

let story: ReadStory = readStory([])

const engine = {
  /** Takes the articles of a story, or their newer revisions. Only what changed is read anew. */
  setArticles(articles: readonly MaterialArticle[]): void {
    story = readStory(articles)
  },

  findings(claims: readonly MaterialClaim[], corrections: Corrections): StoryFindings {
    return findingsOf(story, claims, corrections)
  },
}

export type MatchingEngine = typeof engine

expose(engine)
