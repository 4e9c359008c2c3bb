/** Small records for tests of coverage: what is not given is plain. */
import type { Article, Field, Outlet, Reading, Revision } from '../../../src/core/article/article'
import type { Claim, Mention, Status } from '../../../src/core/claim/claim'
import type { Decision } from '../../../src/core/claim/decision'
import type {
  ArticleId,
  ClaimId,
  DecisionId,
  MentionId,
  OriginalId,
  OutletId,
  RevisionId,
  StoryId,
} from '../../../src/core/ids'
import { describe } from '../../../src/core/text/describe'
import type { Span } from '../../../src/core/text/span'

const storyId = 's' as StoryId
const AT = '2026-01-01T00:00:00.000Z'

function field<Value>(value: Value | null): Field<Value> {
  return { value, source: 'text', certainty: 'sure', original: null }
}

export function article(
  id: string,
  given: { outlet?: string; publishedOn?: string; importedAt?: string; revision?: string } = {},
): Article {
  return {
    id: id as ArticleId,
    storyId,
    outletId: (given.outlet ?? null) as OutletId | null,
    revisionId: (given.revision ?? `${id}-1`) as RevisionId,
    metadata: {
      title: field(`Title of ${id}`),
      outlet: field<string>(null),
      authors: field<readonly string[]>(null),
      publishedOn: field(given.publishedOn ?? null),
      url: field<string>(null),
      language: field('en'),
      credits: field<readonly string[]>(null),
    },
    importedAt: given.importedAt ?? AT,
    deletedAt: null,
  }
}

export function outlet(id: string, name = `Outlet ${id}`): Outlet {
  return { id: id as OutletId, storyId, name, domains: [], kind: null, family: null, deletedAt: null }
}

export function revision(articleId: string, text: string, number = 1): Revision {
  return {
    id: `${articleId}-${number}` as RevisionId,
    storyId,
    articleId: articleId as ArticleId,
    number,
    madeAt: AT,
    cause: 'import',
    originalId: 'o' as OriginalId,
    text,
    blocks: [{ start: 0, end: text.length, kind: 'paragraph' }],
    setAside: [],
  }
}

export function claim(number: number, status: Status = 'unverified', text = `Claim ${number}.`): Claim {
  return {
    id: `c${number}` as ClaimId,
    storyId,
    number,
    text,
    status,
    madeAt: AT,
    changedAt: AT,
    mergedInto: null,
    deletedAt: null,
  }
}

/** A mention of the first `words` in a revision. */
export function mention(id: string, of: number, { id: revisionId, articleId, text }: Revision, words: string): Mention {
  const start = text.indexOf(words)
  const span = { start, end: start + words.length }
  return {
    id: id as MentionId,
    storyId,
    claimId: `c${of}` as ClaimId,
    articleId,
    revisionId,
    ...span,
    quote: describe(text, span).quote,
    madeAt: AT,
    deletedAt: null,
  }
}

export function reading({ articleId, id }: Revision, spans: readonly Span[]): Reading {
  return { articleId, storyId, revisionId: id, spans }
}

/** What a hand marked in the cell of a claim and an article. */
export function ruling(kind: 'absent' | 'notApplicable', claimNumber: number, articleId: string): Decision {
  const claimId = `c${claimNumber}` as ClaimId
  return {
    id: `d-${claimId}-${articleId}` as DecisionId,
    storyId,
    ruling: { kind, claimId, articleId: articleId as ArticleId },
    madeAt: AT,
    deletedAt: null,
  }
}
