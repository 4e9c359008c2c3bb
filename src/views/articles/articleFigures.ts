/** The numbers of the Articles screen, from the records. */
import type { Article, Reading, Revision, SetAside } from '../../core/article/article'
import type { Claim, Mention, Status } from '../../core/claim/claim'
import type { ArticleId } from '../../core/ids'
import { mergeSpans } from '../../core/text/mergeSpans'
import { sentencesOf } from '../../core/text/sentences'
import type { Span } from '../../core/text/span'

export type ArticleFigures = {
  readonly wordCount: number
  readonly sentenceCount: number
  readonly readCount: number
  readonly claimCounts: Readonly<Record<Status, number>>
  readonly setAside: readonly SetAside[]
  readonly revisionNumber: number
}

/** Figures by article. A sentence counts as read when a reading or a mention covers at least half of it. */
export function articleFigures(records: {
  articles: readonly Article[]
  revisions: readonly Revision[]
  claims: readonly Claim[]
  mentions: readonly Mention[]
  readings: readonly Reading[]
}): Map<ArticleId, ArticleFigures> {
  const revisions = new Map(records.revisions.map((revision) => [revision.id, revision]))
  const statuses = new Map(records.claims.map((claim) => [claim.id, claim.status]))
  const figures = new Map<ArticleId, ArticleFigures>()
  for (const article of records.articles) {
    const revision = revisions.get(article.revisionId)
    if (revision === undefined) continue
    const mentions = records.mentions.filter((mention) => mention.articleId === article.id)
    const reading = records.readings.find((each) => each.articleId === article.id && each.revisionId === revision.id)
    const covered = mergeSpans([
      ...(reading?.spans ?? []),
      ...mentions.filter((mention) => mention.revisionId === revision.id),
    ])
    const sentences = sentencesOf(revision.text, revision.blocks, article.metadata.language.value ?? undefined)
    const claimCounts: Record<Status, number> = { verified: 0, unverified: 0, disputed: 0 }
    for (const claimId of new Set(mentions.map((mention) => mention.claimId))) {
      const status = statuses.get(claimId)
      if (status !== undefined) claimCounts[status]++
    }
    figures.set(article.id, {
      wordCount: revision.text.split(/\s+/u).length,
      sentenceCount: sentences.length,
      readCount: sentences.filter((sentence) => isRead(sentence, covered)).length,
      claimCounts,
      setAside: revision.setAside,
      revisionNumber: revision.number,
    })
  }
  return figures
}

function isRead(sentence: Span, covered: readonly Span[]): boolean {
  let length = 0
  for (const { start, end } of covered) {
    length += Math.max(0, Math.min(end, sentence.end) - Math.max(start, sentence.start))
  }
  return 2 * length >= sentence.end - sentence.start
}

/** Earliest first, then dates without a year, then no date at all; within each in the order of import. */
export function byPublication(articles: readonly Article[]): Article[] {
  const key = ({ metadata, importedAt }: Article): string => `${metadata.publishedOn.value ?? '~'} ${importedAt}`
  return articles.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
}
