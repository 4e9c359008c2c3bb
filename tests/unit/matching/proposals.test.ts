import { describe, expect, it } from 'vitest'
import type { Decision, Ruling } from '../../../src/core/claim/decision'
import type { ArticleId, ClaimId, DecisionId, MentionId, RevisionId, StoryId } from '../../../src/core/ids'
import { findDiscrepancies } from '../../../src/core/matching/discrepancies/findDiscrepancies'
import type { MaterialArticle, MaterialClaim } from '../../../src/core/matching/findings'
import { isOpen, proposedStatements } from '../../../src/core/matching/statements'
import { isOpenSuggestion, type Rank, ruledOutBy, suggestFor } from '../../../src/core/matching/suggest'

const CLAIM = 'c1' as ClaimId

function article(name: string, text: string): MaterialArticle {
  return {
    article: name as ArticleId,
    revision: `${name}-1` as RevisionId,
    outlet: name,
    title: null,
    text,
    blocks: [{ start: 0, end: text.length, kind: 'paragraph' }],
    language: 'en',
    publishedOn: null,
    credits: [],
  }
}

const HERALD = article('Herald', 'Four engineers looked at the bridge. It opens in May.')
const POST = article('Post', 'The bridge was looked at by five engineers. It opens in June.')
const TIMES = article('Times', 'Nothing is known of the bridge.')
const ARTICLES = { articles: [HERALD, POST, TIMES], memory: { articles: new Map(), claims: new Map() } }
const CLAIMS: MaterialClaim[] = [
  {
    claim: CLAIM,
    text: 'Engineers looked at the bridge',
    tellings: [{ article: HERALD.article, mention: 'm1' as MentionId, span: { start: 0, end: 36 } }],
  },
]
const [ENGINEERS] = CLAIMS

/** Two passages of Post and one of Times, as a matcher would give them. */
const rank: Rank = () => [
  { article: POST.article, span: { start: 0, end: 43 }, score: 0.9, reasons: [] },
  { article: POST.article, span: { start: 44, end: 61 }, score: 0.6, reasons: [] },
  { article: TIMES.article, span: { start: 0, end: 31 }, score: 0.4, reasons: [] },
]

function decided(...rulings: Ruling[]): Decision[] {
  return rulings.map((ruling, index) => ({
    id: `d${index}` as DecisionId,
    storyId: 's' as StoryId,
    ruling,
    madeAt: `2024-05-24T12:00:0${index}.000Z`,
    deletedAt: null,
  }))
}

function passage(of: MaterialArticle, start: number, end: number, revision = of.revision) {
  const quote = { prefix: '', exact: of.text.slice(start, end), suffix: '' }
  return { articleId: of.article, revisionId: revision, start, end, quote }
}

function suggested(decisions: Decision[], threshold = 0.5): string[] {
  if (ENGINEERS === undefined) return []
  return suggestFor(ENGINEERS, ARTICLES, rank, ruledOutBy(decisions), threshold).map(
    ({ article: of, span, score }) => `${of} ${span.start} ${score}`,
  )
}

describe('suggestFor', () => {
  it('gives the best passage of each article that does not state the claim, from the threshold on', () => {
    expect(suggested([])).toEqual(['Post 0 0.9'])
    expect(suggested([], 0.3)).toEqual(['Post 0 0.9', 'Times 0 0.4'])
  })

  it('never suggests again what was rejected, not even in a new revision of the article', () => {
    const now = { kind: 'suggestionRejected', claimId: CLAIM, passage: passage(POST, 0, 43) } as const
    expect(suggested(decided(now))).toEqual(['Post 44 0.6'])
    const before = { ...now, passage: passage(POST, 0, 43, 'Post-0' as RevisionId) }
    expect(suggested(decided(before))).toEqual(['Post 44 0.6'])
    const ofAnother = { ...now, claimId: 'c2' as ClaimId }
    expect(suggested(decided(ofAnother))).toEqual(['Post 0 0.9'])
  })

  it('leaves articles alone that are marked as absent or not applicable', () => {
    expect(suggested(decided({ kind: 'absent', claimId: CLAIM, articleId: POST.article }))).toEqual([])
    expect(suggested(decided({ kind: 'notApplicable', claimId: CLAIM, articleId: POST.article }))).toEqual([])
  })

  it('says what the passage would differ in', () => {
    if (ENGINEERS === undefined) throw new Error('no claim')
    const [first] = suggestFor(ENGINEERS, ARTICLES, rank, ruledOutBy([]), 0.5)
    expect(first?.discrepancies.map(({ kind }) => kind)).toEqual(['number'])
  })

  it('falls as soon as its article states the claim', () => {
    if (ENGINEERS === undefined) throw new Error('no claim')
    const [first] = suggestFor(ENGINEERS, ARTICLES, rank, ruledOutBy([]), 0.5)
    if (first === undefined) throw new Error('no suggestion')
    expect(isOpenSuggestion(first, CLAIMS, ruledOutBy([]))).toBe(true)
    const linked = { article: POST.article, mention: 'm2' as MentionId, span: { start: 0, end: 43 } }
    const claims = [{ ...ENGINEERS, tellings: [...ENGINEERS.tellings, linked] }]
    expect(isOpenSuggestion(first, claims, ruledOutBy([]))).toBe(false)
  })
})

describe('proposedStatements', () => {
  const opening = {
    passages: [
      { article: HERALD.article, span: { start: 37, end: 53 } },
      { article: POST.article, span: { start: 44, end: 61 } },
    ],
    score: 0.7,
  }
  const engineers = {
    passages: [
      { article: HERALD.article, span: { start: 0, end: 36 } },
      { article: POST.article, span: { start: 0, end: 43 } },
    ],
    score: 0.9,
  }
  const lonely = { passages: [{ article: TIMES.article, span: { start: 0, end: 31 } }], score: 1 }

  it('proposes what two outlets or more share, contradictions before agreement', () => {
    const found = proposedStatements([lonely, engineers, opening], ARTICLES, [], [])
    expect(found.map(({ text, outletCount }) => [text, outletCount])).toEqual([
      ['Four engineers looked at the bridge.', 2],
      ['It opens in May.', 2],
    ])
    expect(found[0]?.conflicts).toEqual(['number'])
  })

  it('proposes a hundred of very many, and holds twelve tellings of each against each other', () => {
    const many = Array.from({ length: 14 }, (_, at) =>
      article(
        `Outlet ${at}`,
        at === 13 ? 'Five engineers looked at the bridge.' : 'Four engineers looked at the bridge.',
      ),
    )
    const group = (from: number) => ({
      passages: many.slice(from).map((each) => ({ article: each.article, span: { start: 0, end: each.text.length } })),
      score: 0.8,
    })
    const told = { articles: many, memory: { articles: new Map(), claims: new Map() } }
    expect(proposedStatements([group(0)], told, [], [])[0]?.conflicts).toEqual([])
    expect(proposedStatements([group(2)], told, [], [])[0]?.conflicts).toEqual(['number'])
    expect(proposedStatements([group(0)], told, [], [])[0]?.passages).toHaveLength(14)
    const crowd = Array.from({ length: 120 }, () => group(2))
    expect(proposedStatements(crowd, told, [], [])).toHaveLength(100)
  })

  it('leaves out what is claimed or was dismissed', () => {
    expect(proposedStatements([engineers], ARTICLES, CLAIMS, [])).toEqual([])
    const dismissed = decided({ kind: 'statementDismissed', passages: [passage(POST, 44, 61)] })
    expect(proposedStatements([opening], ARTICLES, [], dismissed)).toEqual([])
    const [statement] = proposedStatements([opening], ARTICLES, [], [])
    if (statement === undefined) throw new Error('no statement')
    expect(isOpen(statement, CLAIMS, [])).toBe(true)
    expect(isOpen(statement, [], dismissed)).toBe(false)
  })
})

describe('findDiscrepancies with a memory', () => {
  const told = (claims: readonly [text: string, post: string][]) =>
    claims.map(([text, post], index) => ({
      claim: `c${index}`,
      text,
      tellings: [
        { article: 'Herald', text: HERALD.text, mentions: [{ start: 0, end: 36 }] },
        { article: 'Post', text: post, mentions: [{ start: 0, end: 43 }] },
      ],
    }))

  it('finds what it would find without one, also when a text changes under the same length', () => {
    const memory = { articles: new Map(), claims: new Map() }
    const changed = POST.text.replace('five', 'four')
    for (const post of [POST.text, changed, POST.text]) {
      const claims = told([
        ['Engineers looked at the bridge', post],
        ['It opens', post],
      ])
      expect(findDiscrepancies(claims, memory)).toEqual(findDiscrepancies(claims))
    }
  })
})
