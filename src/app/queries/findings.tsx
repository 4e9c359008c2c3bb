/** The engine's findings on a story, worked out in its worker and again after every change that touches them. */
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import type { Decision } from '../../core/claim/decision'
import type { ClaimId, StoryId } from '../../core/ids'
import type { ClaimFindings, StoryFindings } from '../../core/matching/findings'
import { correctionsFrom, materialArticles, materialClaims } from '../../core/matching/material'
import { type Connection, connectMatching } from '../../platform/workers/connect'
import type { MatchingEngine } from '../../platform/workers/matching.worker'
import { useCoverage } from './coverage'
import { useDecisions, useRevisions } from './records'

let connection: Connection<MatchingEngine> | null = null

/** The page's engine, started when it is first needed; the page ends it with itself. */
function engine(): Connection<MatchingEngine>['engine'] {
  connection ??= connectMatching()
  return connection.engine
}

type Findings = {
  /** Undefined until the first are there; afterwards the last ones while newer are worked out. */
  readonly findings: StoryFindings | undefined
  readonly isWorking: boolean
}

const FindingsContext = createContext<Findings>({ findings: undefined, isWorking: false })

/** The last findings of a story, so that a change of screen shows them at once. */
const known = new Map<StoryId, StoryFindings>()

const NO_DECISIONS: readonly Decision[] = []

/** A change is compared once the hand rests: several keys in a row cost one comparison. */
const REST_MS = 120

/** Keeps the findings of one story for all that is inside. */
export function FindingsProvider({ storyId, children }: { storyId: StoryId; children: ReactNode }) {
  const coverage = useCoverage(storyId)
  const revisions = useRevisions(storyId)
  const decisions = useDecisions(storyId) ?? NO_DECISIONS
  const [findings, setFindings] = useState(() => known.get(storyId))
  const [isWorking, setWorking] = useState(false)

  // Values, not objects: the engine is asked again only when what it reads has changed.
  const material = useMemo(() => coverage && revisions && materialArticles(coverage, revisions), [coverage, revisions])
  const articles = useStable(
    material,
    material && JSON.stringify(material.map(({ text: _, blocks: __, ...rest }) => rest)),
  )
  const told = useMemo(() => coverage && materialClaims(coverage), [coverage])
  const claims = useStable(told, told && JSON.stringify(told))
  useEffect(() => {
    if (articles !== undefined) void engine().setArticles(articles)
  }, [articles])
  useEffect(() => {
    if (articles === undefined || claims === undefined) return undefined
    let isCurrent = true
    const timer = setTimeout(() => {
      setWorking(true)
      void engine()
        .findings(claims, correctionsFrom(decisions))
        .then((found) => {
          if (!isCurrent) return
          known.set(storyId, found)
          setFindings(found)
          setWorking(false)
        })
    }, REST_MS)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [articles, claims, decisions, storyId])
  const value = useMemo(() => ({ findings, isWorking }), [findings, isWorking])
  return <FindingsContext value={value}>{children}</FindingsContext>
}

/** The findings on the story whose screen this is. */
export function useFindings(): Findings {
  return useContext(FindingsContext)
}

/** The findings on one claim; undefined while there are none yet. */
export function useClaimFindings(claimId: ClaimId): ClaimFindings | undefined {
  return useFindings().findings?.claims.get(claimId)
}

/** The same object for as long as its key stays the same. */
function useStable<Value>(value: Value, key: string | undefined): Value {
  const [stable, setStable] = useState({ value, key })
  if (stable.key === key) return stable.value
  setStable({ value, key })
  return value
}
