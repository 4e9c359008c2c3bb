/** The reader on a story of two short articles, on a desk of its own, with the real styles. */
import '../../../src/ui/tokens.css'
import '../../../src/ui/base.css'
import { cleanup, configure, render, screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { expect } from 'vitest'
import { page } from 'vitest/browser'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { linkMention } from '../../../src/app/actions/linkMention'
import { makeClaim } from '../../../src/app/actions/makeClaim'
import { DeskProvider } from '../../../src/app/desk'
import { CoverageProvider } from '../../../src/app/queries/coverage'
import { useAnnouncements } from '../../../src/app/state/announcements'
import { useReader } from '../../../src/app/state/reader'
import type { Claim, Mention, Status } from '../../../src/core/claim/claim'
import type { ArticleId, ClaimId, MentionId } from '../../../src/core/ids'
import { ReaderView } from '../../../src/views/reader/ReaderView'
import { addedArticle, deskForTest } from '../actions/deskForTest'

configure({ asyncUtilTimeout: 10_000 })

const FIRST = [
  'The river rose by two metres in one night. Nobody was hurt, the mayor said.',
  'Four houses at the mill were cleared. Their people slept in the school.',
  'The water is expected to fall on Thursday.',
]
const SECOND = ['Officials speak of a rise of nearly two metres. The school took in nineteen people.']

/** A story with the articles of two outlets, and the reader on the first of them. */
export async function openReader({
  before,
  width = 1440,
  height = 900,
}: {
  /** Claims to be made first; returns the mention that the address names, if one does. */
  before?: (story: TestStory) => Promise<MentionId | null>
  width?: number
  height?: number
} = {}) {
  await page.viewport(width, height)
  const desk = deskForTest()
  const first = await addedArticle(desk, null, 'Harbour Post', FIRST)
  const second = await addedArticle(desk, first.storyId, 'Vale Courier', SECOND)
  const story = testStory(desk, first, second)
  const mentionId = (await before?.(story)) ?? null
  location.hash = '/'
  render(
    <DeskProvider value={desk}>
      <Router hook={useHashLocation}>
        <main>
          <CoverageProvider storyId={first.storyId}>
            <ReaderView articleId={first.articleId} mentionId={mentionId} at={null} />
          </CoverageProvider>
        </main>
      </Router>
    </DeskProvider>,
  )
  const region = await screen.findByRole('region', { name: 'Article text' })
  await waitFor(() => expect(region.querySelector('[data-start]')).not.toBeNull())
  return { ...story, region, first, second }
}

type Added = Awaited<ReturnType<typeof addedArticle>>
export type TestStory = ReturnType<typeof testStory>

function testStory(desk: ReturnType<typeof deskForTest>, first: Added, second: Added) {
  const placeOf = (words: string) => {
    const { storyId, articleId, revisionId, text } = first.text.includes(words) ? first : second
    const start = text.indexOf(words)
    if (start === -1) throw new Error(`no article says ${words}`)
    return { storyId, articleId, revisionId, span: { start, end: start + words.length } }
  }
  return {
    desk,
    /** Makes a claim of these words of either article; returns its id. */
    claim: async (words: string, status: Status = 'unverified'): Promise<ClaimId> => {
      const result = await makeClaim(desk, { ...placeOf(words), status })
      if (!result.ok) throw new Error(result.reason)
      return result.value
    },
    link: async (claimId: ClaimId, words: string): Promise<MentionId> => {
      const result = await linkMention(desk, { ...placeOf(words), claimId })
      if (!result.ok) throw new Error(result.reason)
      return result.value
    },
    /** The claims that live, as `1 disputed: words`. */
    claims: async (): Promise<string[]> => {
      const claims = await desk.database.claims.toArray()
      return claims
        .filter((claim: Claim) => claim.deletedAt === null)
        .sort((a, b) => a.number - b.number)
        .map(({ number, status, text }) => `${number} ${status}: ${text}`)
    },
    /** The words of the mentions that live, in one article, in reading order. */
    marked: async (articleId: ArticleId = first.articleId): Promise<string[]> => {
      const mentions = await desk.database.mentions.toArray()
      return mentions
        .filter((mention: Mention) => mention.deletedAt === null && mention.articleId === articleId)
        .sort((a, b) => a.start - b.start || b.end - a.end)
        .map(({ quote }) => quote.exact)
    },
    readSpans: async (): Promise<string[]> => {
      const reading = await desk.database.readings.get(first.articleId)
      return (reading?.spans ?? []).map(({ start, end }) => first.text.slice(start, end))
    },
    leave: async () => {
      cleanup()
      document.getSelection()?.removeAllRanges()
      useReader.setState(useReader.getInitialState(), true)
      useAnnouncements.setState({ said: { text: '', count: 0 }, toast: null })
      scrollTo(0, 0)
      await desk.close()
    },
  }
}

/** Selects words of the text as a mouse or a finger would have. */
export function select(region: HTMLElement, words: string): void {
  const [node, start] = textNodeWith(region, words)
  document.getSelection()?.setBaseAndExtent(node, start, node, start + words.length)
}

/** The middle of the first of these words, in pixels of the window. */
export function pointOf(region: HTMLElement, words: string): { x: number; y: number } {
  const [node, start] = textNodeWith(region, words)
  const range = document.createRange()
  range.setStart(node, start)
  range.setEnd(node, start + 1)
  const box = range.getBoundingClientRect()
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

function textNodeWith(region: HTMLElement, words: string): [Text, number] {
  for (const block of region.querySelectorAll('[data-start]')) {
    const node = block.firstChild
    if (node instanceof Text && node.data.includes(words)) return [node, node.data.indexOf(words)]
  }
  throw new Error(`the text has no ${words}`)
}

/** What is selected in the browser. */
export const selected = (): string => document.getSelection()?.toString() ?? ''

/** What was said last. */
export const said = (): string => useAnnouncements.getState().said.text

/** The cards, as their words. */
export async function cards(): Promise<string[]> {
  const list = await screen.findByRole('list', { name: 'Claims in this article' })
  return within(list)
    .queryAllByRole('listitem')
    .map((item) => item.querySelector('button, textarea')?.textContent ?? '')
}

/** Fails with the names of the rules that the page breaks and where. */
export async function expectAccessible(): Promise<void> {
  const { violations } = await axe.run(document.body)
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`),
  ).toEqual([])
}
