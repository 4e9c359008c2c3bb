import { describe, expect, it } from 'vitest'
import { serializeClaimReviews } from '../../../src/core/interchange/claimReview'
import { storyOf } from './smallStory'

type Review = { itemReviewed: { firstAppearance?: { headline: string }; appearance: { headline: string }[] } }

describe('claims as ClaimReview', () => {
  const contents = storyOf({
    author: 'L. Marchenko',
    outlets: ['Northern Ledger', 'Zoria'],
    articles: [
      {
        outletIndex: 0,
        title: 'Late',
        text: 'Five ships left. Five.',
        publishedOn: '2024-05-25',
        authors: ['A. Berg'],
      },
      {
        outletIndex: 1,
        title: 'Early',
        text: 'Ships left.',
        publishedOn: '2024-05-24T23:30:00-02:00',
        url: 'https://example.org/',
      },
      { outletIndex: null, title: 'First', text: 'Ships left, it is said.', publishedOn: '2024-05-23' },
      { outletIndex: null, title: 'No year', text: 'Ships left.', publishedOn: 'XXXX-05-22' },
    ],
    claims: [
      {
        text: 'Ships left.',
        status: 'verified',
        mentions: [
          [0, 'ships left'],
          [0, 'Five.'],
          [2, 'Ships left'],
        ],
      },
      { text: 'Nobody knows.', status: 'unverified', mentions: [[0, 'Five']] },
      {
        text: 'The same </script> day.',
        status: 'disputed',
        mentions: [
          [0, 'Five'],
          [1, 'Ships'],
        ],
      },
      {
        text: 'No year.',
        status: 'disputed',
        mentions: [
          [2, 'Ships'],
          [3, 'Ships'],
        ],
      },
      { text: 'Deleted.', status: 'verified', deleted: true, mentions: [] },
    ],
  })
  const { text, reviewCount, leftOutCount } = serializeClaimReviews(contents)
  const reviews = JSON.parse(text) as Review[]

  it('has a review for each verdict and counts the claims without one', () => {
    expect(reviews).toHaveLength(3)
    expect({ reviewCount, leftOutCount }).toEqual({ reviewCount: 3, leftOutCount: 1 })
  })

  it('says who found what, and where the claim stands', () => {
    expect(reviews[0]).toEqual({
      '@context': 'https://schema.org',
      '@type': 'ClaimReview',
      '@id': `urn:uuid:${contents.claims[0]?.id}`,
      claimReviewed: 'Ships left.',
      author: { '@type': 'Person', name: 'L. Marchenko' },
      dateModified: '2024-05-24T16:30:00.000Z',
      reviewRating: { '@type': 'Rating', alternateName: 'Verified' },
      itemReviewed: {
        '@type': 'Claim',
        text: 'Ships left.',
        firstAppearance: { '@type': 'NewsArticle', headline: 'First', datePublished: '2024-05-23', inLanguage: 'en' },
        appearance: [
          {
            '@type': 'NewsArticle',
            headline: 'Late',
            publisher: { '@type': 'Organization', name: 'Northern Ledger' },
            author: [{ '@type': 'Person', name: 'A. Berg' }],
            datePublished: '2024-05-25',
            inLanguage: 'en',
          },
        ],
      },
    })
  })

  it.each([
    ['two articles of one day in UTC', 1],
    ['an article without a year', 2],
  ])('calls none the first of %s', (_, index) => {
    expect(reviews[index]?.itemReviewed).not.toHaveProperty('firstAppearance')
    expect(reviews[index]?.itemReviewed.appearance).toHaveLength(2)
  })

  it('makes up neither address nor day nor number', () => {
    for (const review of reviews) {
      expect(review).not.toHaveProperty('url')
      expect(review).not.toHaveProperty('datePublished')
      expect(review).not.toHaveProperty('reviewRating.ratingValue')
    }
    expect(text).not.toContain('XXXX')
  })

  it('can stand in a page without ending its script', () => {
    expect(text).not.toMatch(/[<>&]/)
    expect(text).toContain('\\u003c/script\\u003e')
  })
})
