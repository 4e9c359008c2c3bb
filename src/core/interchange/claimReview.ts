/** Claims that have a verdict as schema.org ClaimReview (https://schema.org/ClaimReview). */
import type { Article } from '../article/article'
import type { Status } from '../claim/claim'
import { scriptSafeJson } from './scriptSafeJson'
import type { StoryContents } from './storyContents'
import { checkersOf, type Telling, toldClaims } from './toldClaims'
import { webAddress } from './webAddress'

/** The words a reader is shown; the format has none for a claim that nobody could verify. */
const RATINGS: Readonly<Record<Status, string | null>> = {
  verified: 'Verified',
  disputed: 'Disputed',
  unverified: null,
}

export type ClaimReviews = {
  /** JSON-LD, safe inside a `<script>` element. */
  readonly text: string
  readonly reviewCount: number
  /** Unverified claims, which are left out. */
  readonly leftOutCount: number
}

/**
 * The claims with a verdict, in one JSON-LD list.
 *
 * A check made at this desk has no public address and no day of publication, and a disputed claim is no number on a
 * scale from false to true: `url`, `datePublished` and `ratingValue` are left out rather than made up.
 */
export function serializeClaimReviews(contents: StoryContents): ClaimReviews {
  const { ofClaim } = checkersOf(contents)
  const told = toldClaims(contents)
  const reviews = told.flatMap(({ claim, tellings }) => {
    const rating = RATINGS[claim.status]
    if (rating === null) return []
    const checker = ofClaim.get(claim.id) ?? null
    const articles = [...new Map(tellings.map((telling) => [telling.article.id, telling])).values()]
    const first = firstTold(articles)
    const review = {
      '@context': 'https://schema.org',
      '@type': 'ClaimReview',
      '@id': `urn:uuid:${claim.id}`,
      claimReviewed: claim.text,
      ...(checker === null ? {} : { author: { '@type': 'Person', name: checker } }),
      dateModified: claim.changedAt,
      reviewRating: { '@type': 'Rating', alternateName: rating },
      itemReviewed: {
        '@type': 'Claim',
        text: claim.text,
        ...(first === null ? {} : { firstAppearance: appearanceOf(first) }),
        appearance: articles.filter((telling) => telling !== first).map(appearanceOf),
      },
    }
    return [review]
  })
  return {
    text: `${scriptSafeJson(reviews)}\n`,
    reviewCount: reviews.length,
    leftOutCount: told.length - reviews.length,
  }
}

function appearanceOf({ article, outlet }: Telling): object {
  const { title, authors, publishedOn, url, language } = article.metadata
  const address = webAddress(url.value)
  const people = authors.value ?? []
  return {
    '@type': 'NewsArticle',
    ...(title.value === null ? {} : { headline: title.value }),
    ...(outlet === null ? {} : { publisher: { '@type': 'Organization', name: outlet.name } }),
    ...(people.length === 0 ? {} : { author: people.map((name) => ({ '@type': 'Person', name })) }),
    ...(dayOf(article) === null ? {} : { datePublished: publishedOn.value }),
    ...(address === null ? {} : { url: address }),
    ...(language.value === null ? {} : { inLanguage: language.value }),
  }
}

/** The telling that was published before all others; null unless every date is known and one is surely the first. */
function firstTold(tellings: readonly Telling[]): Telling | null {
  const dated = tellings.map((telling) => ({ telling, day: dayOf(telling.article) }))
  if (dated.some(({ day }) => day === null)) return null
  const days = dated.map(({ day }) => day ?? '').toSorted()
  if (days.length < 2 || days[0] === days[1]) return null
  return dated.find(({ day }) => day === days[0])?.telling ?? null
}

/** The day of publication: in UTC where hour and zone are known, as printed where they are not; null without a year. */
function dayOf(article: Article): string | null {
  const date = article.metadata.publishedOn.value
  const day = date === null ? null : (/^\d{4}-\d\d-\d\d/u.exec(date)?.[0] ?? null)
  if (date === null || day === null || !/T.*(?:Z|[+-]\d\d:?\d\d)$/u.test(date)) return day
  const instant = Date.parse(date)
  return Number.isNaN(instant) ? day : new Date(instant).toISOString().slice(0, 10)
}
