/** What is looked up by article against its slow twin, which goes through all claims and decisions. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Decision } from '../../../src/core/claim/decision'
import type { ArticleId, ClaimId, DecisionId, MentionId, RevisionId, StoryId } from '../../../src/core/ids'
import type { MaterialClaim } from '../../../src/core/matching/findings'
import { openStatements } from '../../../src/core/matching/statements'
import { overlaps } from '../../../src/core/text/span'

const span = fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 6 })).map(([start, length]) => ({
  start,
  end: start + length,
}))
const place = fc.record({ article: fc.constantFrom('a', 'b', 'c'), revision: fc.constantFrom('1', '2'), span })
type Place = { readonly article: string; readonly revision: string; readonly span: { start: number; end: number } }

/** The words of a place: the same in both revisions of an article. */
const wordsAt = ({ article, span: { start, end } }: Place) => `${article} ${start % 7}-${end - start}`

const claimOf = (places: readonly Place[], at: number): MaterialClaim => ({
  claim: `c${at}` as ClaimId,
  text: '',
  tellings: places.map((each, nth) => ({
    article: each.article as ArticleId,
    mention: `m${at}-${nth}` as MentionId,
    span: each.span,
  })),
})

const dismissalOf = (places: readonly Place[], at: number): Decision => ({
  id: `d${at}` as DecisionId,
  storyId: 's' as StoryId,
  ruling: {
    kind: 'statementDismissed',
    passages: places.map((each) => ({
      articleId: each.article as ArticleId,
      revisionId: each.revision as RevisionId,
      ...each.span,
      quote: { prefix: '', exact: wordsAt(each), suffix: '' },
    })),
  },
  madeAt: '2024-05-24T12:00:00.000Z',
  deletedAt: null,
})

const statementOf = (places: readonly Place[]) => ({
  passages: places.map((each) => ({
    articleId: each.article as ArticleId,
    revisionId: each.revision as RevisionId,
    span: each.span,
    words: wordsAt(each),
  })),
})

function twin(statement: readonly Place[], claims: readonly Place[][], dismissed: readonly Place[][]): boolean {
  const isClaimed = claims
    .flat()
    .some((each) => statement.some((own) => own.article === each.article && overlaps(own.span, each.span)))
  const isDismissed = dismissed
    .flat()
    .some((each) =>
      statement.some(
        (own) =>
          own.article === each.article &&
          (own.revision === each.revision ? overlaps(own.span, each.span) : wordsAt(own) === wordsAt(each)),
      ),
    )
  return !isClaimed && !isDismissed
}

describe('openStatements', () => {
  it('agrees with its slow twin (seed 21)', () => {
    const places = fc.array(place, { minLength: 1, maxLength: 3 })
    const lists = fc.array(places, { maxLength: 2 })
    let open = 0
    fc.assert(
      fc.property(places, lists, lists, (statement, claims, dismissed) => {
        const expected = twin(statement, claims, dismissed)
        const isOpen = openStatements(claims.map(claimOf), dismissed.map(dismissalOf))
        expect(isOpen(statementOf(statement))).toBe(expected)
        if (expected) open += 1
      }),
      { seed: 21, numRuns: 500 },
    )
    expect(open).toBeGreaterThan(50)
    expect(open).toBeLessThan(450)
  })
})
