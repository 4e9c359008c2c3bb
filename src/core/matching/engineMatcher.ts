/** The matching engine as the application asks it: ready to rank passages and to group statements of one story. */
import { type ComparedStory, type CompareOptions, compareStory } from './compareStory'
import type { Matcher } from './floorMatcher'
import { groupStatements } from './groupStatements'
import { rankPassages } from './rankPassages'
import { SUGGESTED_FROM } from './score'
import type { MatchedArticle } from './statement'

/** `story` is what to hand on as `previous` when an article comes or changes. */
export type EngineMatcher = Matcher & { readonly story: ComparedStory }

/** Compares the articles and groups their statements; rejects with the signal's reason when that is aborted. */
export async function engineMatcher(
  articles: readonly MatchedArticle[],
  options: CompareOptions = {},
): Promise<EngineMatcher> {
  const story = await compareStory(articles, options)
  const groups = await groupStatements(story, options)
  return { story, rank: (query) => rankPassages(story, query), groups: () => groups, threshold: SUGGESTED_FROM }
}
