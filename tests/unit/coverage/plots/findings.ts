/** Small findings for tests of the plots: what is not given is empty. */
import type { ArticleId, ClaimId, MentionId, RevisionId } from '../../../../src/core/ids'
import type { Attribution } from '../../../../src/core/matching/attribution/attributionOf'
import type { Discrepancy, DiscrepancyKind } from '../../../../src/core/matching/discrepancies/findDiscrepancies'
import type { ClaimFindings } from '../../../../src/core/matching/findings'
import type { Suggestion } from '../../../../src/core/matching/suggest'

export function discrepancy(kind: DiscrepancyKind, between: readonly [string, string], quiet = false): Discrepancy {
  return { kind, between, words: [[], []], conflict: true, quiet }
}

/** `origins` are groups of articles with the source they name; `cited` are outlets that an article names for the claim. */
export function findings(given: {
  discrepancies?: readonly Discrepancy[]
  origins?: readonly (readonly [articles: readonly string[], source: string | null])[]
  cited?: Readonly<Record<string, readonly string[]>>
}): ClaimFindings {
  return {
    discrepancies: given.discrepancies ?? [],
    attributions: Object.entries(given.cited ?? {}).map(([article, outlets]) => ({
      mention: `m-${article}` as MentionId,
      article: article as ArticleId,
      attribution: attribution(outlets),
      isCorrected: false,
    })),
    warnings: [],
    origins: (given.origins ?? []).map(([articles, source]) => ({ articles, source, links: [] })),
    areOriginsSet: false,
  }
}

function attribution(outlets: readonly string[]): Attribution {
  return {
    outlet: null,
    cited: outlets.map((outlet) => ({ outlet, near: true, spans: [] })),
    speakers: [],
    ownVoice: outlets.length === 0,
    hedges: [],
  }
}

export function suggestion(claim: number, article: string, score = 0.8): Suggestion {
  return {
    claim: `c${claim}` as ClaimId,
    article: article as ArticleId,
    revision: `${article}-1` as RevisionId,
    span: { start: 3, end: 9 },
    score,
    reasons: [],
    discrepancies: [],
  }
}
