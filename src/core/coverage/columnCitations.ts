import type { StoryFindings } from '../matching/findings'
import type { Coverage } from './coverage'

/**
 * Whom each column cites most, one for each: an agency that its articles' own data credit, else the outlet that most of
 * its tellings cite; null where nobody is cited or nothing has been compared.
 */
export function columnCitations(
  { columns, articles }: Pick<Coverage, 'columns' | 'articles'>,
  findings: Pick<StoryFindings, 'claims'> | undefined,
): (string | null)[] {
  const cited = new Map<string, Map<string, number>>()
  for (const { attributions } of findings?.claims.values() ?? []) {
    for (const { article, attribution } of attributions) {
      const own = cited.get(article) ?? new Map<string, number>()
      cited.set(article, own)
      for (const { outlet } of attribution.cited) own.set(outlet, (own.get(outlet) ?? 0) + 1)
    }
  }
  const credits = new Map<string, readonly string[]>(
    articles.map(({ article }) => [article.id, article.metadata.credits.value ?? []]),
  )
  return columns.map(({ articleIds, name }) => {
    const credit = articleIds.flatMap((id) => credits.get(id) ?? []).find((each) => each !== name)
    if (credit !== undefined) return credit
    const counts = new Map<string, number>()
    for (const id of articleIds) {
      for (const [outlet, count] of cited.get(id) ?? []) counts.set(outlet, (counts.get(outlet) ?? 0) + count)
    }
    const [most] = [...counts].sort((a, b) => b[1] - a[1])
    return most?.[0] ?? null
  })
}
