/** Live coverage of a story: the one source of the claims table, the matrix, compare and the overview. */
import { useMemo } from 'react'
import type { Revision } from '../../core/article/article'
import type { Coverage } from '../../core/coverage/coverage'
import { coverageFrom } from '../../core/coverage/coverageOf'
import { cutSentences, readTellings } from '../../core/coverage/readTellings'
import type { RevisionId, StoryId } from '../../core/ids'
import type { Span } from '../../core/text/span'
import { useArticles, useClaims, useOutlets, useReadings, useRevisions, useStoryMentions } from './records'

/** Undefined while loading; then worked out again after every change of the story, in any tab. */
export function useCoverage(storyId: StoryId): Coverage | undefined {
  const claims = useClaims(storyId)
  const mentions = useStoryMentions(storyId)
  const articles = useArticles(storyId)
  const outlets = useOutlets(storyId)
  const revisions = useRevisions(storyId)
  const readings = useReadings(storyId)
  // Revisions never change, so their sentences are cut once a visit.
  const cut = useMemo(() => rememberingCut(), [])
  // Setting a status changes claims only: the mentions stay where they were found.
  const told = useMemo(() => {
    if (!mentions || !articles || !revisions || !readings) return undefined
    return readTellings({ mentions, articles, revisions, readings, cut })
  }, [mentions, articles, revisions, readings, cut])
  return useMemo(() => {
    if (!told || !claims || !outlets) return undefined
    return coverageFrom(told, { claims, outlets })
  }, [told, claims, outlets])
}

function rememberingCut(): (revision: Revision, language: string | undefined) => readonly Span[] {
  const known = new Map<string, readonly Span[]>()
  return (revision, language) => {
    const key: `${RevisionId} ${string}` = `${revision.id} ${language ?? ''}`
    const sentences = known.get(key) ?? cutSentences(revision, language)
    known.set(key, sentences)
    return sentences
  }
}
