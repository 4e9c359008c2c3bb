/** From records to what the engine reads: newest revisions, living claims, places instead of selectors. */
import type { Revision } from '../article/article'
import type { Decision } from '../claim/decision'
import type { Coverage } from '../coverage/coverage'
import type { ArticleId, ClaimId, MentionId } from '../ids'
import type { Corrections, MaterialArticle, MaterialClaim } from './findings'

/** The articles in the order of publication. An article whose revision is not read yet is left out. */
export function materialArticles(coverage: Coverage, revisions: readonly Revision[]): MaterialArticle[] {
  const byId = new Map(revisions.map((revision) => [revision.id, revision]))
  return coverage.articles.flatMap(({ article }) => {
    const revision = byId.get(article.revisionId)
    if (revision === undefined) return []
    const { title, outlet, publishedOn, credits, language } = article.metadata
    return [
      {
        article: article.id,
        revision: revision.id,
        outlet: outlet.value,
        title: title.value,
        text: revision.text,
        blocks: revision.blocks,
        language: language.value,
        publishedOn: publishedOn.value,
        credits: credits.value ?? [],
      },
    ]
  })
}

/** The claims with their places in the newest revisions; orphans are left out. */
export function materialClaims(coverage: Coverage): MaterialClaim[] {
  return coverage.rows.map(({ claim, cells }) => ({
    claim: claim.id,
    text: claim.text,
    tellings: cells.flatMap((cell) =>
      cell.kind === 'states'
        ? cell.tellings.flatMap(({ mentionId, articleId, place }) =>
            place.kind === 'orphan' ? [] : [{ article: articleId, mention: mentionId, span: place.span }],
          )
        : [],
    ),
  }))
}

/** What people decided, the newest of a subject. */
export function correctionsFrom(decisions: readonly Decision[]): Corrections {
  const attributions = new Map<MentionId, { cited: readonly string[]; speaker: string | null }>()
  const origins = new Map<ClaimId | null, readonly (readonly ArticleId[])[]>()
  for (const { ruling } of decisions.toSorted((a, b) => (a.madeAt < b.madeAt ? -1 : 1))) {
    if (ruling.kind === 'attributionCorrected') attributions.set(ruling.mentionId, ruling)
    else if (ruling.kind === 'originsSet') origins.set(ruling.claimId, ruling.groups)
  }
  return { attributions, origins }
}
