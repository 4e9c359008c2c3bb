/** Small findings for tests of coverage: what is not given is empty. */
import type { ClaimId } from '../../../src/core/ids'
import type { Discrepancy, DiscrepancyKind } from '../../../src/core/matching/discrepancies/findDiscrepancies'
import type { AttributedMention, ClaimFindings, StoryFindings } from '../../../src/core/matching/findings'
import type { Origin } from '../../../src/core/matching/origins/findOrigins'

/** A discrepancy between `a` and `b` without words. */
export function finding(kind: DiscrepancyKind, given: Partial<Discrepancy> = {}): Discrepancy {
  return { kind, between: ['a', 'b'], words: [[], []], conflict: true, quiet: false, ...given }
}

/** Origins by the ids of their articles. */
export function origins(groups: readonly (readonly string[])[]): Origin[] {
  return groups.map((articles) => ({ articles, source: null, links: [] }))
}

type Given = {
  readonly discrepancies?: readonly Discrepancy[]
  readonly origins?: readonly (readonly string[])[]
  readonly attributions?: readonly AttributedMention[]
}

/** Findings by claim id. */
export function found(claims: Readonly<Record<string, Given>>): Pick<StoryFindings, 'claims'> {
  return {
    claims: new Map(
      Object.entries(claims).map(([id, given]): [ClaimId, ClaimFindings] => [
        id as ClaimId,
        {
          discrepancies: given.discrepancies ?? [],
          attributions: given.attributions ?? [],
          warnings: [],
          origins: origins(given.origins ?? []),
          areOriginsSet: false,
        },
      ]),
    ),
  }
}
