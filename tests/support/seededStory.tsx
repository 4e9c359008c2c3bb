/** A story on a desk of its own, by a seeded generator, and a view rendered on it as the app would. */
import '../../src/ui/tokens.css'
import '../../src/ui/base.css'
import { cleanup, render } from '@testing-library/react'
import axe from 'axe-core'
import type { ReactNode } from 'react'
import { expect } from 'vitest'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { type Desk, DeskProvider, deskOn } from '../../src/app/desk'
import { CoverageProvider } from '../../src/app/queries/coverage'
import type { Article, Field, Outlet, Revision } from '../../src/core/article/article'
import { type Claim, type Mention, STATUSES } from '../../src/core/claim/claim'
import type { ArticleId, ClaimId, MentionId, OriginalId, OutletId, RevisionId, StoryId } from '../../src/core/ids'
import { describe } from '../../src/core/text/describe'
import { Database } from '../../src/platform/storage/database'

export const STORY = 'story' as StoryId
const MADE_AT = '2026-01-02T09:00:00.000Z'
const OUTLETS = ['Harbour Post', 'Northern Ledger', 'Vale Courier', 'Stone Bridge Radio', 'Delta Wire', 'Isle Gazette']

/** Claim `n` stands in outlet `o` unless `(n + o) % 4 === 0`; the last outlet has read nothing but its mentions. */
export async function seedStory({
  claimCount,
  outletCount = 5,
}: {
  claimCount: number
  outletCount?: number
}): Promise<Desk> {
  const database = new Database(`tables-${crypto.randomUUID()}`)
  const story = { storyId: STORY, deletedAt: null }
  const outlets: Outlet[] = []
  const articles: Article[] = []
  const revisions: Revision[] = []
  const mentions: Mention[] = []
  const claims: Claim[] = Array.from({ length: claimCount }, (_, index) => ({
    ...story,
    id: `claim-${index + 1}` as ClaimId,
    number: index + 1,
    text: claimText(index + 1),
    status: STATUSES[(index * 7) % 3] ?? 'unverified',
    madeAt: MADE_AT,
    changedAt: new Date(Date.parse(MADE_AT) + index * 61_000).toISOString(),
    mergedInto: null,
  }))
  for (let outlet = 0; outlet < outletCount; outlet++) {
    const ids = {
      outletId: `outlet-${outlet}` as OutletId,
      articleId: `article-${outlet}` as ArticleId,
      revisionId: `revision-${outlet}` as RevisionId,
    }
    let text = ''
    for (const { number, id } of claims) {
      if ((number + outlet) % 4 === 0) continue
      if (text !== '') text += number % 5 === 0 ? '\n\n' : ' '
      const [before, words, after] = tellingOf(number, outlet)
      const span = { start: text.length + before.length, end: text.length + before.length + words.length }
      text += before + words + after
      mentions.push({
        ...story,
        id: `mention-${outlet}-${number}` as MentionId,
        claimId: id,
        ...ids,
        ...span,
        quote: { exact: words, prefix: '', suffix: '' },
        madeAt: MADE_AT,
      })
    }
    text += ' Nobody at the harbour office would say more that evening.'
    outlets.push({
      ...story,
      id: ids.outletId,
      name: OUTLETS[outlet % OUTLETS.length] ?? 'Outlet',
      domains: [],
      kind: null,
      family: null,
    })
    articles.push({
      ...story,
      id: ids.articleId,
      outletId: ids.outletId,
      revisionId: ids.revisionId,
      importedAt: MADE_AT,
      metadata: metadata(outlet),
    })
    revisions.push({
      ...story,
      id: ids.revisionId,
      articleId: ids.articleId,
      number: 1,
      madeAt: MADE_AT,
      cause: 'import',
      originalId: 'original' as OriginalId,
      text,
      blocks: blocksOf(text),
      setAside: [],
    })
    if (outlet < outletCount - 1)
      await database.readings.put({
        articleId: ids.articleId,
        storyId: STORY,
        revisionId: ids.revisionId,
        spans: [{ start: 0, end: text.length }],
      })
  }
  for (const mention of mentions) {
    const text = revisions.find(({ id }) => id === mention.revisionId)?.text ?? ''
    Object.assign(mention, { quote: describe(text, mention).quote })
  }
  await database.stories.put({ id: STORY, name: 'Harbour works', createdAt: MADE_AT, deletedAt: null })
  await database.outlets.bulkPut(outlets)
  await database.articles.bulkPut(articles)
  await database.revisions.bulkPut(revisions)
  await database.claims.bulkPut(claims)
  await database.mentions.bulkPut(mentions)
  return deskOn(database)
}

function blocksOf(text: string): Revision['blocks'] {
  let end = -2
  return text.split('\n\n').map((paragraph) => {
    const start = end + 2
    end = start + paragraph.length
    return { start, end, kind: 'paragraph' }
  })
}

const PLACES = ['pier', 'lock', 'ferry dock', 'customs hall', 'north quay']

/** Words of claim `n`; every third is long enough to wrap. */
export function claimText(number: number): string {
  const place = PLACES[number % PLACES.length]
  const rest =
    number % 3 === 0
      ? ', and the council had been told of it by its own engineers a full month before the storm came'
      : ''
  return `The ${place} lost ${number * 10} metres of its wall${rest}.`
}

function tellingOf(number: number, outlet: number): [before: string, words: string, after: string] {
  const place = PLACES[number % PLACES.length]
  return [
    `Officials told outlet ${outlet} that `,
    `the ${place} lost “${number * 10 + (outlet % 2)} metres” of its wall`,
    ', as far as they know.',
  ]
}

function metadata(outlet: number): Article['metadata'] {
  const none: Field<never> = { value: null, source: 'none', certainty: 'unsure', original: null }
  return {
    title: { ...none, value: `Storm takes the harbour wall, part ${outlet + 1}` },
    outlet: none,
    authors: none,
    publishedOn: { ...none, value: `2026-01-02T0${outlet + 1}:20Z` },
    url: none,
    language: { ...none, value: 'en' },
    credits: none,
  }
}

/** Renders `view` on `desk` at the hash address `/`. */
export function renderOn(desk: Desk, view: ReactNode) {
  location.hash = '/'
  return render(
    <DeskProvider value={desk}>
      <Router hook={useHashLocation}>
        <main style={{ padding: '24px 24px calc(var(--foot) + 24px)' }}>
          <CoverageProvider storyId={STORY}>{view}</CoverageProvider>
        </main>
      </Router>
    </DeskProvider>,
  )
}

/** Takes the view down and removes the desk. */
export async function leave(desk: Desk): Promise<void> {
  cleanup()
  scrollTo(0, 0)
  desk.database.close()
  await desk.database.delete()
}

/** Fails with what axe finds in the page. */
export async function expectAccessible(): Promise<void> {
  const { violations } = await axe.run(document.body, {
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  })
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`),
  ).toEqual([])
}

/** The cell with the focus, as its row's and its own words. */
export function focusedCell(): string {
  return (document.activeElement as HTMLElement | null)?.dataset.cell ?? `none (${document.activeElement?.tagName})`
}
