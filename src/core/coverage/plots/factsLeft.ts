/** The numbers behind "Facts left": each sentence of each article, whether it was read and which claims stand in it. */
import { type Claim, STATUSES, type Status } from '../../claim/claim'
import type { ArticleId, MentionId } from '../../ids'
import type { Span } from '../../text/span'
import type { ArticleCoverage, Coverage, CoverageColumn } from '../coverage'

/** A sentence. `status` is that of its claim which needs the most work; null where it holds none. */
export type SentenceBlock = {
  readonly span: Span
  readonly isRead: boolean
  readonly status: Status | null
  /** In the order of the text. */
  readonly claims: readonly Claim[]
  /** The first mention in it. */
  readonly mentionId: MentionId | null
}

export type ArticleFacts = {
  readonly article: ArticleCoverage
  readonly column: CoverageColumn
  readonly blocks: readonly SentenceBlock[]
  readonly leftCount: number
}

export type FactsLeft = {
  /** In the order of publication. */
  readonly articles: readonly ArticleFacts[]
  readonly sentenceCount: number
  readonly leftCount: number
  readonly claimedCount: number
}

/** Every sentence of the story. A mention counts in each sentence it reaches into; an orphan in none. */
export function factsLeft(coverage: Coverage): FactsLeft {
  const columns = new Map(coverage.columns.flatMap((column) => column.articleIds.map((id) => [id, column])))
  const marks = marksByArticle(coverage)
  const articles = coverage.articles.flatMap((article): ArticleFacts[] => {
    const column = columns.get(article.article.id)
    if (column === undefined) return []
    const blocks = blocksOf(article, marks.get(article.article.id) ?? [])
    return [{ article, column, blocks, leftCount: article.sentences.length - article.readCount }]
  })
  return {
    articles,
    sentenceCount: articles.reduce((sum, { blocks }) => sum + blocks.length, 0),
    leftCount: articles.reduce((sum, { leftCount }) => sum + leftCount, 0),
    claimedCount: articles.reduce((sum, { blocks }) => sum + blocks.filter(({ status }) => status !== null).length, 0),
  }
}

/** Where to read on in the first of `articles` that is not read to its end; null where all are. */
export function firstUnread(articles: readonly ArticleCoverage[]): { articleId: ArticleId; at: number } | null {
  for (const { article, sentences, isRead } of articles) {
    const sentence = sentences[isRead.indexOf(false)]
    if (sentence !== undefined) return { articleId: article.id, at: sentence.start }
  }
  return null
}

type Mark = { readonly span: Span; readonly claim: Claim; readonly mentionId: MentionId }

function marksByArticle({ rows }: Coverage): Map<ArticleId, Mark[]> {
  const marks = new Map<ArticleId, Mark[]>()
  for (const { claim, cells } of rows) {
    for (const cell of cells) {
      if (cell.kind !== 'states') continue
      for (const { articleId, mentionId, place } of cell.tellings) {
        if (place.kind === 'orphan') continue
        const own = marks.get(articleId) ?? []
        marks.set(articleId, own)
        own.push({ span: place.span, claim, mentionId })
      }
    }
  }
  for (const own of marks.values()) own.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
  return marks
}

function blocksOf({ sentences, isRead }: ArticleCoverage, marks: readonly Mark[]): SentenceBlock[] {
  const inside: Mark[][] = sentences.map(() => [])
  for (const mark of marks) {
    for (let index = firstEndingAfter(sentences, mark.span.start); index < sentences.length; index++) {
      if ((sentences[index]?.start ?? Number.POSITIVE_INFINITY) >= mark.span.end) break
      inside[index]?.push(mark)
    }
  }
  return sentences.map((span, index) => {
    const own = inside[index] ?? []
    const claims = [...new Set(own.map(({ claim }) => claim))]
    return {
      span,
      isRead: isRead[index] ?? false,
      // What needs work comes forward: the last of the statuses in the order of their keys.
      status: STATUSES.findLast((status) => claims.some((claim) => claim.status === status)) ?? null,
      claims,
      mentionId: own[0]?.mentionId ?? null,
    }
  })
}

/** Index of the first sentence that ends behind `at`, by halving. */
function firstEndingAfter(sentences: readonly Span[], at: number): number {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle]?.end ?? 0) > at) high = middle
    else low = middle + 1
  }
  return low
}
