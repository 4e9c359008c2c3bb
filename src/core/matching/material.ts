/** From records to what the engine reads: newest revisions, living claims, places instead of selectors. */
import type { Revision } from '../article/article'
import type { Decision } from '../claim/decision'
import type { Coverage } from '../coverage/coverage'
import type { ArticleId, ClaimId, MentionId } from '../ids'
import type { Span } from '../text/span'
import type { Corrections, MaterialArticle, MaterialClaim } from './findings'

/** The articles in the order of publication. An article whose revision is not read yet is left out. */
export function materialArticles(coverage: Coverage, revisions: readonly Revision[]): MaterialArticle[] {
  const byId = new Map(revisions.map((revision) => [revision.id, revision]))
  return coverage.articles.flatMap(({ article, sentences }) => {
    const revision = byId.get(article.revisionId)
    if (revision === undefined) return []
    const { title, outlet, publishedOn, credits, language } = article.metadata
    return [
      {
        article: article.id,
        revision: revision.id,
        outlet: outlet.value,
        title: title.value,
        text: comparedText(revision.text, sentences),
        blocks: revision.blocks,
        language: language.value,
        publishedOn: publishedOn.value,
        credits: credits.value ?? [],
      },
    ]
  })
}

/**
 * Code units of a sentence that is compared, at most. The longest that newsrooms print, an indictment's or a communiqué's,
 * have some two thousand; what is longer is a table, a file or mischief, and costs what its square does.
 */
const LONGEST_COMPARED = 10_000

/** The text with white space for each sentence that is too long to compare, so that all other places stay where they are. */
export function comparedText(text: string, sentences: readonly Span[]): string {
  const tooLong = sentences.filter(({ start, end }) => end - start > LONGEST_COMPARED)
  if (tooLong.length === 0) return text
  const pieces: string[] = []
  let from = 0
  for (const { start, end } of tooLong) {
    pieces.push(text.slice(from, start), ' '.repeat(end - start))
    from = end
  }
  return pieces.join('') + text.slice(from)
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
