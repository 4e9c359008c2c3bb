/** Live coverage of a story: the one source of the claims table, the matrix, compare and the overview. */
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { Coverage } from '../../core/coverage/coverage'
import { coverageFrom } from '../../core/coverage/coverageOf'
import { readTellings } from '../../core/coverage/readTellings'
import type { StoryId } from '../../core/ids'
import {
  useArticles,
  useClaims,
  useDecisions,
  useOutlets,
  useReadings,
  useRevisions,
  useStoryMentions,
} from './records'
import { cut, useCut } from './sentences'

const CoverageContext = createContext<Coverage | undefined | null>(null)

/** Works the coverage of a story out once for all that is inside. */
export function CoverageProvider({ storyId, children }: { storyId: StoryId; children: ReactNode }) {
  return <CoverageContext value={useLiveCoverage(storyId)}>{children}</CoverageContext>
}

/** Undefined while loading; then worked out again after every change of the story, in any tab. Throws outside a `CoverageProvider`: a bug. */
export function useCoverage(): Coverage | undefined {
  const coverage = useContext(CoverageContext)
  if (coverage === null) throw new Error('useCoverage outside CoverageProvider')
  return coverage
}

function useLiveCoverage(storyId: StoryId): Coverage | undefined {
  const claims = useClaims(storyId)
  const mentions = useStoryMentions(storyId)
  const articles = useArticles(storyId)
  const outlets = useOutlets(storyId)
  const revisions = useRevisions(storyId)
  const readings = useReadings(storyId)
  const decisions = useDecisions(storyId)
  // Setting a status changes claims only: the mentions stay where they were found.
  const texts = useCut(storyId, articles, revisions)
  const told = useMemo(() => {
    if (!mentions || !texts || !readings) return undefined
    return readTellings({ mentions, ...texts, readings, cut })
  }, [mentions, texts, readings])
  return useMemo(() => {
    if (!told || !claims || !outlets || !decisions) return undefined
    return coverageFrom(told, { claims, outlets, decisions })
  }, [told, claims, outlets, decisions])
}
