/** The claims of a story as other programs want them: what stands today, without tombstones. */
import type { Article, Outlet, Revision } from '../article/article'
import type { Claim, Mention } from '../claim/claim'
import type { ClaimId, MentionId } from '../ids'
import type { StoryContents } from './storyContents'

/** One article stating a claim. `outlet` is null where nobody has named it yet. */
export type Telling = {
  readonly mention: Mention
  readonly article: Article
  readonly revision: Revision
  readonly outlet: Outlet | null
}

export type ToldClaim = { readonly claim: Claim; readonly tellings: readonly Telling[] }

/** Claims by number, the tellings of each by import of the article and place in it. */
export function toldClaims(contents: StoryContents): ToldClaim[] {
  const outlets = new Map(contents.outlets.map((outlet) => [outlet.id, outlet]))
  const revisions = new Map(contents.revisions.map((revision) => [revision.id, revision]))
  const articles = livingArticles(contents)
  const tellings = new Map<ClaimId, Telling[]>()
  for (const article of articles) {
    const mentions = contents.mentions
      .filter((mention) => mention.articleId === article.id && mention.deletedAt === null)
      .toSorted((a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1))
    for (const mention of mentions) {
      const revision = revisions.get(mention.revisionId)
      if (revision === undefined) continue
      const outlet = article.outletId === null ? null : (outlets.get(article.outletId) ?? null)
      const telling = { mention, article, revision, outlet }
      const others = tellings.get(mention.claimId)
      if (others) others.push(telling)
      else tellings.set(mention.claimId, [telling])
    }
  }
  return contents.claims
    .filter((claim) => claim.deletedAt === null)
    .toSorted((a, b) => a.number - b.number)
    .map((claim) => ({ claim, tellings: tellings.get(claim.id) ?? [] }))
}

/** The articles that were not deleted, in the order of their import. */
export function livingArticles(contents: StoryContents): Article[] {
  return contents.articles
    .filter((article) => article.deletedAt === null)
    .toSorted((a, b) => (a.importedAt === b.importedAt ? (a.id < b.id ? -1 : 1) : a.importedAt < b.importedAt ? -1 : 1))
}

/** Who set the present status of each claim, and who made each mention; null where no name was given. */
export function checkersOf(contents: StoryContents): {
  readonly ofClaim: ReadonlyMap<ClaimId, string | null>
  readonly ofMention: ReadonlyMap<MentionId, string | null>
} {
  const ofClaim = new Map<ClaimId, string | null>()
  const ofMention = new Map<MentionId, string | null>()
  for (const { author, changes } of contents.events.toSorted((a, b) => a.sequence - b.sequence)) {
    for (const change of changes) {
      if (change.record === 'claims' && change.after !== null && change.before?.status !== change.after.status) {
        ofClaim.set(change.id, author)
      } else if (change.record === 'mentions' && change.before === null && !ofMention.has(change.id)) {
        ofMention.set(change.id, author)
      }
    }
  }
  return { ofClaim, ofMention }
}
