/** Live coverage of a story: the one source of the claims table, the matrix, compare and the overview. */
import { useMemo } from 'react'
import type { Revision } from '../../core/article/article'
import type { Coverage } from '../../core/coverage/coverage'
import { coverageFrom } from '../../core/coverage/coverageOf'
import { cutSentences, readTellings } from '../../core/coverage/readTellings'
import type { StoryId } from '../../core/ids'
import type { Span } from '../../core/text/span'
import {
  useArticles,
  useClaims,
  useDecisions,
  useOutlets,
  useReadings,
  useRevisions,
  useStoryMentions,
} from './records'

/** Undefined while loading; then worked out again after every change of the story, in any tab. */
export function useCoverage(storyId: StoryId): Coverage | undefined {
  const claims = useClaims(storyId)
  const mentions = useStoryMentions(storyId)
  const articles = useArticles(storyId)
  const outlets = useOutlets(storyId)
  const revisions = useRevisions(storyId)
  const readings = useReadings(storyId)
  const decisions = useDecisions(storyId)
  // Setting a status changes claims only: the mentions stay where they were found.
  const told = useMemo(() => {
    if (!mentions || !articles || !revisions || !readings) return undefined
    return readTellings({ mentions, articles, revisions, readings, cut })
  }, [mentions, articles, revisions, readings])
  return useMemo(() => {
    if (!told || !claims || !outlets || !decisions) return undefined
    return coverageFrom(told, { claims, outlets, decisions })
  }, [told, claims, outlets, decisions])
}

/** Articles whose sentences are remembered: a big story's, a few megabytes. The oldest goes first. */
const REMEMBERED_COUNT = 500

const remembered = new Map<string, readonly Span[]>()

/** Revisions never change, so each is cut once a visit, whichever screen asks. */
function cut(revision: Revision, language: string | undefined): readonly Span[] {
  const key = `${revision.id} ${language ?? ''}`
  const sentences = remembered.get(key) ?? cutSentences(revision, language)
  remembered.set(key, sentences)
  const [oldest] = remembered.keys()
  if (remembered.size > REMEMBERED_COUNT && oldest !== undefined) remembered.delete(oldest)
  return sentences
}
