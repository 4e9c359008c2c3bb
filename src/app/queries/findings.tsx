/** The engine's findings on a story, worked out in its worker and again after every change that touches them. */
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import type { Decision } from '../../core/claim/decision'
import type { ClaimId, StoryId } from '../../core/ids'
import type { ClaimFindings, MaterialArticle, MaterialClaim, StoryFindings } from '../../core/matching/findings'
import { materialArticles, materialClaims } from '../../core/matching/material'
import { openStatements, type ProposedStatement } from '../../core/matching/statements'
import { openSuggestions, ruledOutBy, type Suggestion } from '../../core/matching/suggest'
import { useCoverage } from './coverage'
import {
  nextFindings,
  nextStatements,
  nextSuggestions,
  type SuggestionsByClaim,
  sendArticles,
  sendClaims,
} from './matchingDesk'
import { useDecisions, useRevisions } from './records'
import { useSteady } from './useSteady'
import { useWhenCalm } from './useWhenCalm'

type Findings = {
  /** Undefined until the first are there; afterwards the last ones while newer are worked out. */
  readonly findings: StoryFindings | undefined
  /** For every claim, best first; nothing is linked without a person. */
  readonly suggestions: readonly Suggestion[] | undefined
  /** The same by claim; a claim whose suggestions are still worked out is not in it. */
  readonly suggestionsOf: SuggestionsByClaim
  readonly statements: readonly ProposedStatement[] | undefined
  readonly isWorking: boolean
}

const NOTHING: Findings = {
  findings: undefined,
  suggestions: undefined,
  suggestionsOf: new Map(),
  statements: undefined,
  isWorking: false,
}
const FindingsContext = createContext<Findings>(NOTHING)

/** The last findings of a story, so that a change of screen shows them at once. */
const known = new Map<StoryId, Findings>()

const NO_DECISIONS: readonly Decision[] = []

/** A change is compared once the hand rests: several keys in a row cost one comparison. */
const REST_MS = 120

/**
 * Keeps the findings of one story for all that is inside; stands in the story's `CoverageProvider`. Statements are
 * grouped only where `withStatements`: of a thousand articles that takes the engine a minute.
 */
export function FindingsProvider({
  storyId,
  withStatements = false,
  children,
}: {
  storyId: StoryId
  withStatements?: boolean
  children: ReactNode
}) {
  const coverage = useWhenCalm(useCoverage())
  const revisions = useWhenCalm(useRevisions(storyId))
  const decisions = useDecisions(storyId) ?? NO_DECISIONS
  const [value, setValue] = useState(() => known.get(storyId) ?? NOTHING)

  // Values, not objects: the engine is asked again only when what it reads has changed, and gets only that.
  const material = useMemo(() => coverage && revisions && materialArticles(coverage, revisions), [coverage, revisions])
  const articles = useSteady(material, idOfArticle, keyOfArticle)
  const told = useMemo(() => coverage && materialClaims(coverage), [coverage])
  const claims = useSteady(told, idOfClaim, JSON.stringify)
  useEffect(() => {
    if (articles !== undefined) sendArticles(storyId, articles)
  }, [articles, storyId])
  useEffect(() => {
    if (articles === undefined || claims === undefined) return undefined
    let isCurrent = true
    const now = (): Findings => known.get(storyId) ?? NOTHING
    const show = (part: Partial<Findings>): void => {
      // Answers are parts: none may get lost, even where something newer is asked for meanwhile.
      known.set(storyId, { ...now(), ...part })
      if (isCurrent) setValue(now())
    }
    // What is on the screen first; what is not begun yet is left out once something newer is asked for.
    const work = async (): Promise<void> => {
      show({ isWorking: true })
      sendClaims(storyId, claims, decisions)
      const findings = await nextFindings(storyId, () => now().findings)
      if (findings !== null) show({ findings })
      for (let isLast = false; isCurrent && !isLast; ) {
        const part = await nextSuggestions(storyId, () => now().suggestionsOf)
        if (part === null) return
        show({ suggestionsOf: part.suggestions, suggestions: [...part.suggestions.values()].flat() })
        isLast = part.isLast
      }
      if (!isCurrent) return
      const statements = withStatements ? await nextStatements() : now().statements
      if (isCurrent) show({ statements, isWorking: false })
    }
    // A fence: an engine that fails on some text costs the comparison only.
    const fail = (error: unknown): void => {
      console.error(error)
      if (isCurrent) show({ isWorking: false })
    }
    const timer = setTimeout(() => void work().catch(fail), REST_MS)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [articles, claims, decisions, storyId, withStatements])
  // What was just accepted, rejected or dismissed goes at once, before the engine has compared anew.
  const open = useMemo(() => openProposals(value, told ?? NO_CLAIMS, decisions), [value, told, decisions])
  return <FindingsContext value={open}>{children}</FindingsContext>
}

const NO_CLAIMS: readonly MaterialClaim[] = []

const idOfArticle = ({ article }: MaterialArticle): string => article
const idOfClaim = ({ claim }: MaterialClaim): string => claim

/** Everything but the text, which belongs to the revision. */
function keyOfArticle({ revision, outlet, title, publishedOn, language, credits }: MaterialArticle): string {
  return JSON.stringify([revision, outlet, title, publishedOn, language, credits])
}

/** Costs one look at each proposal, whatever the claims are. */
function openProposals(found: Findings, claims: readonly MaterialClaim[], decisions: readonly Decision[]): Findings {
  const isOpen = openSuggestions(claims, ruledOutBy(decisions))
  const suggestionsOf = new Map(
    [...found.suggestionsOf].map(([claim, all]) => [claim, all.every(isOpen) ? all : all.filter(isOpen)]),
  )
  return {
    ...found,
    suggestionsOf,
    suggestions: found.suggestions && [...suggestionsOf.values()].flat(),
    statements: found.statements?.filter(openStatements(claims, decisions)),
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
  const { suggestionsOf } = useFindings()
  return claimId === null ? undefined : suggestionsOf.get(claimId)
}
