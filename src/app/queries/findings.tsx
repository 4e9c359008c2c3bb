/** The engine's findings on a story, worked out in its worker and again after every change that touches them. */
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import type { Decision } from '../../core/claim/decision'
import type { ClaimId, StoryId } from '../../core/ids'
import type { ClaimFindings, MaterialClaim, StoryFindings } from '../../core/matching/findings'
import { materialArticles, materialClaims } from '../../core/matching/material'
import { isOpen, type ProposedStatement } from '../../core/matching/statements'
import { isOpenSuggestion, ruledOutBy, type Suggestion } from '../../core/matching/suggest'
import { type Connection, connectMatching } from '../../platform/workers/connect'
import type { MatchingEngine } from '../../platform/workers/matching.worker'
import { useCoverage } from './coverage'
import { useDecisions, useRevisions } from './records'
import { useWhenCalm } from './useWhenCalm'

let connection: Connection<MatchingEngine> | null = null

/** The page's engine, started when it is first needed; the page ends it with itself. */
function engine(): Connection<MatchingEngine>['engine'] {
  connection ??= connectMatching()
  return connection.engine
}

type Findings = {
  /** Undefined until the first are there; afterwards the last ones while newer are worked out. */
  readonly findings: StoryFindings | undefined
  /** For every claim, best first; nothing is linked without a person. */
  readonly suggestions: readonly Suggestion[] | undefined
  /** The claims that the suggestions were worked out for; one made since has to wait. */
  readonly suggestedFor: ReadonlySet<ClaimId>
  readonly statements: readonly ProposedStatement[] | undefined
  readonly isWorking: boolean
}

const NOTHING: Findings = {
  findings: undefined,
  suggestions: undefined,
  suggestedFor: new Set(),
  statements: undefined,
  isWorking: false,
}
const FindingsContext = createContext<Findings>(NOTHING)

/** The last findings of a story, so that a change of screen shows them at once. */
const known = new Map<StoryId, Findings>()

const NO_DECISIONS: readonly Decision[] = []

/** A change is compared once the hand rests: several keys in a row cost one comparison. */
const REST_MS = 120

/** Keeps the findings of one story for all that is inside. */
export function FindingsProvider({ storyId, children }: { storyId: StoryId; children: ReactNode }) {
  const coverage = useWhenCalm(useCoverage(storyId))
  const revisions = useWhenCalm(useRevisions(storyId))
  const decisions = useDecisions(storyId) ?? NO_DECISIONS
  const [value, setValue] = useState(() => known.get(storyId) ?? NOTHING)

  // Values, not objects: the engine is asked again only when what it reads has changed.
  const material = useMemo(() => coverage && revisions && materialArticles(coverage, revisions), [coverage, revisions])
  const articles = useStable(
    material,
    material &&
      JSON.stringify(
        material.map((each) => [
          each.article,
          each.revision,
          each.outlet,
          each.title,
          each.publishedOn,
          each.language,
          each.credits,
        ]),
      ),
  )
  const told = useMemo(() => coverage && materialClaims(coverage), [coverage])
  const claims = useStable(told, told && JSON.stringify(told))
  useEffect(() => {
    if (articles !== undefined) void engine().setArticles(articles)
  }, [articles])
  useEffect(() => {
    if (articles === undefined || claims === undefined) return undefined
    let isCurrent = true
    const show = (part: Partial<Findings>): boolean => {
      if (!isCurrent) return false
      const next = { ...(known.get(storyId) ?? NOTHING), ...part }
      known.set(storyId, next)
      setValue(next)
      return true
    }
    // What is on the screen first; each step is left out once something newer is asked for.
    const work = async (): Promise<void> => {
      if (!show({ isWorking: true })) return
      if (!show({ findings: await engine().findings(claims, decisions) })) return
      const suggestions = await engine().suggestions(claims, decisions)
      if (!show({ suggestions, suggestedFor: new Set(claims.map(({ claim }) => claim)) })) return
      show({ statements: await engine().statements(claims, decisions), isWorking: false })
    }
    // A fence: an engine that fails on some text costs the comparison only.
    const fail = (error: unknown): void => {
      console.error(error)
      show({ isWorking: false })
    }
    const timer = setTimeout(() => void work().catch(fail), REST_MS)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [articles, claims, decisions, storyId])
  // What was just accepted, rejected or dismissed goes at once, before the engine has compared anew.
  const open = useMemo(() => openProposals(value, told ?? NO_CLAIMS, decisions), [value, told, decisions])
  return <FindingsContext value={open}>{children}</FindingsContext>
}

const NO_CLAIMS: readonly MaterialClaim[] = []

function openProposals(found: Findings, claims: readonly MaterialClaim[], decisions: readonly Decision[]): Findings {
  const ruledOut = ruledOutBy(decisions)
  return {
    ...found,
    suggestions: found.suggestions?.filter((suggestion) => isOpenSuggestion(suggestion, claims, ruledOut)),
    statements: found.statements?.filter((statement) => isOpen(statement, claims, decisions)),
  }
}

/** The findings on the story whose screen this is. */
export function useFindings(): Findings {
  return useContext(FindingsContext)
}

/** The findings on one claim; undefined while there are none yet. */
export function useClaimFindings(claimId: ClaimId): ClaimFindings | undefined {
  return useFindings().findings?.claims.get(claimId)
}

/** The suggestions for one claim; undefined while there are none yet. */
export function useSuggestions(claimId: ClaimId | null): readonly Suggestion[] | undefined {
  const { suggestions, suggestedFor } = useFindings()
  return useMemo(
    () =>
      claimId === null || !suggestedFor.has(claimId)
        ? undefined
        : suggestions?.filter(({ claim }) => claim === claimId),
    [suggestions, suggestedFor, claimId],
  )
}

/** The same object for as long as its key stays the same. */
function useStable<Value>(value: Value, key: string | undefined): Value {
  const [stable, setStable] = useState({ value, key })
  if (stable.key === key) return stable.value
  setStable({ value, key })
  return value
}
