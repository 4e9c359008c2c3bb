import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reportOf } from '../../../src/core/interchange/report'
import { arbitraryStory, FUZZ } from './arbitraryStory'
import { storyOf } from './smallStory'

const SEED = 20240524

describe('the report', () => {
  const contents = storyOf({
    author: 'L. Marchenko',
    outlets: ['Northern Ledger'],
    articles: [{ outletIndex: 0, title: 'Ships', text: 'Five ships left port at noon.' }],
    claims: [
      { text: 'Five ships left.', status: 'disputed', mentions: [[0, 'Five ships left port']] },
      { text: 'They left at noon.', status: 'verified', mentions: [[0, 'left port at noon']] },
      { text: 'Deleted.', status: 'verified', deleted: true, mentions: [[0, 'noon']] },
    ],
  })

  it('cuts the text where marks begin and end, each mark in its lane', () => {
    const disputed = { number: 1, status: 'disputed', lane: 0 }
    const verified = { number: 2, status: 'verified', lane: 1 }
    expect(reportOf(contents).articles[0]).toMatchObject({
      outletName: 'Northern Ledger',
      orphanNumbers: [],
      blocks: [
        {
          kind: 'paragraph',
          pieces: [
            { text: 'Five ships ', marks: [disputed], starts: [1] },
            { text: 'left port', marks: [disputed, verified], starts: [2] },
            { text: ' at noon', marks: [verified], starts: [] },
            { text: '.', marks: [], starts: [] },
          ],
        },
      ],
    })
  })

  it('lists the claims with who checked them and who states them', () => {
    expect(reportOf(contents).claims).toMatchObject([
      { checker: 'L. Marchenko', tellings: [{ outletName: 'Northern Ledger', words: 'Five ships left port' }] },
      { checker: 'L. Marchenko', tellings: [{ outletName: 'Northern Ledger', words: 'left port at noon' }] },
    ])
  })

  it('names the claims whose words are gone', () => {
    const text = 'Nothing of the kind was seen anywhere.'
    const revisions = contents.revisions.map((revision) => ({
      ...revision,
      id: contents.originals[0]?.id as unknown as typeof revision.id,
      number: 2,
      text,
      blocks: [{ start: 0, end: text.length, kind: 'paragraph' as const }],
    }))
    const articles = contents.articles.map((article) => ({
      ...article,
      revisionId: revisions[0]?.id ?? article.revisionId,
    }))
    const changed = { ...contents, articles, revisions: [...contents.revisions, ...revisions] }
    expect(reportOf(changed).articles[0]?.orphanNumbers).toEqual([1, 2])
  })

  it(`loses no letter of any article, seed ${SEED}`, FUZZ, () => {
    fc.assert(
      fc.property(arbitraryStory, (story) => {
        for (const { article, blocks } of reportOf(story).articles) {
          const text = blocks.map(({ pieces }) => pieces.map((piece) => piece.text).join('')).join('\n\n')
          expect(text).toBe(story.revisions.find((revision) => revision.id === article.revisionId)?.text)
        }
      }),
      { seed: SEED, numRuns: 100 },
    )
  })
})
