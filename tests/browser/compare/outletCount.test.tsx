/** An outlet with two articles is one outlet, on every screen that says how many outlets and origins a claim has. */
import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { linkMention } from '../../../src/app/actions/linkMention'
import { makeClaim } from '../../../src/app/actions/makeClaim'
import { setOrigins } from '../../../src/app/actions/rulings'
import { setAuthor } from '../../../src/app/actions/setAuthor'
import type { ArticleId, ClaimId, StoryId } from '../../../src/core/ids'
import { addedArticle, deskForTest } from '../actions/deskForTest'
import { renderApp } from '../shell/renderApp'

vi.setConfig({ testTimeout: 60_000 })

let leave: () => Promise<void> = async () => undefined
afterEach(() => leave())

const OUTLETS = ['Northern Ledger', 'Vale Courier', 'Northern Ledger', 'Delta Wire']

/** Three outlets, the first with two articles, tell one claim, whose origins are set by hand to `groups` of the articles. */
async function makeStory(groups: readonly (readonly number[])[]) {
  await page.viewport(1440, 900)
  const desk = deskForTest()
  await setAuthor(desk, 'M. Arden')
  const articles: ArticleId[] = []
  let storyId: StoryId | null = null
  let claimId: ClaimId | null = null
  for (const [index, outlet] of OUTLETS.entries()) {
    const telling = `Some 4${index} metres of the harbour wall fell in the storm.`
    const added = await addedArticle(desk, storyId, outlet, [telling, `Nobody at desk ${index} would say more.`])
    storyId = added.storyId
    articles.push(added.articleId)
    const place = { ...added, span: { start: 0, end: telling.length } }
    if (claimId === null) {
      const made = await makeClaim(desk, { ...place, status: 'unverified', text: 'The wall fell.' })
      if (made.ok) claimId = made.value
    } else await linkMention(desk, { ...place, claimId })
  }
  if (storyId === null || claimId === null) throw new Error('the test story was not made')
  const set = await setOrigins(desk, {
    storyId,
    claimId,
    groups: groups.map((group) => group.flatMap((index) => articles[index] ?? [])),
  })
  if (!set.ok) throw new Error(set.reason)
  return { desk, storyId, articles, claimId }
}

async function openStory(groups: readonly (readonly number[])[]): Promise<(screenPath: string) => void> {
  const { desk, storyId, articles, claimId } = await makeStory(groups)
  const base = `/story/${storyId}`
  const paths: Record<string, string> = { compare: `/compare/${claimId}`, reader: `/articles/${articles[0]}` }
  leave = renderApp(`${base}/articles`, desk).leave
  return (name) => {
    location.hash = `${base}${paths[name] ?? `/${name}`}`
  }
}

it.each([
  ['in two origins', [[0, 1], [2], [3]], '3 outlets · 3 origins', 3],
  ['twice in one', [[0, 1, 2], [3]], '3 outlets · 2 origins', 2],
])('counts an outlet once that stands %s', async (_, groups, words, originCount) => {
  const goTo = await openStory(groups)
  goTo('compare')
  await screen.findByText(`Why ${words}, decided by hand`)
  expect(screen.getByText(words, { selector: 'main p span' })).toBeTruthy()
  expect(screen.getByText(/^Four tellings in three outlets\./u)).toBeTruthy()

  goTo('reader')
  const card = within(await screen.findByRole('list', { name: 'Claims in this article' }))
  await card.findByText(words)

  goTo('matrix')
  const matrix = within(await screen.findByRole('grid', { name: 'Claims by outlet' }))
  await matrix.findByText(words)

  goTo('claims')
  const row = await waitFor(() => {
    const grid = within(screen.getByRole('grid', { name: 'Claims' }))
    return grid.getByRole('rowheader', { name: 'The wall fell.' }).closest<HTMLElement>('[role="row"]')
  })
  const cell = (column: number) => row?.querySelector(`[data-cell$=":${column}"]`)
  await waitFor(() => expect(cell(5)?.textContent).toBe(`${originCount}`))
  expect(cell(4)?.textContent).toBe('3')
  expect(cell(4)?.querySelectorAll('circle').length).toBeLessThanOrEqual(originCount)
})

it('draws one tooth an outlet for the origins of the whole story', async () => {
  const { desk, storyId, articles } = await makeStory([[0], [1], [2], [3]])
  const [first, second, third, last] = articles as [ArticleId, ArticleId, ArticleId, ArticleId]
  await setOrigins(desk, {
    storyId,
    claimId: null,
    groups: [
      [first, second],
      [third, last],
    ],
  })
  leave = renderApp(`/story/${storyId}/articles`, desk).leave
  const mark = await screen.findByText('3 outlets · 2 origins')
  const teeth = [...mark.querySelectorAll('path')].map((path) => path.getAttribute('d')?.match(/v5\.5/gu)?.length)
  expect(teeth).toEqual([2, 1])
})
