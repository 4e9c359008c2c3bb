import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import type { Desk } from '../../../src/app/desk'
import { useCoverage } from '../../../src/app/queries/coverage'
import type { ArticleId } from '../../../src/core/ids'
import { ArticleRail } from '../../../src/views/reader/ArticleRail'
import { leave, renderOn, STORY, seedStory } from '../../support/seededStory'

let desk: Desk

beforeEach(() => page.viewport(1440, 800))
afterEach(() => leave(desk))

function Rail() {
  const coverage = useCoverage()
  return coverage && <ArticleRail coverage={coverage} storyId={STORY} articleId={'article-115' as ArticleId} />
}

async function open(outletCount: number): Promise<HTMLElement[]> {
  desk = await seedStory({ claimCount: 1, outletCount })
  renderOn(desk, <Rail />)
  const rail = await screen.findByRole('navigation', { name: 'Articles in this story' })
  return within(rail).getAllByRole('link')
}

it('lists every article of a story of a hundred', async () => {
  expect(await open(100)).toHaveLength(100)
})

it('lists those published next to the open one of a longer story, and leads to all', async () => {
  const links = await open(120)
  expect(links).toHaveLength(101)
  expect(links.filter((link) => link.getAttribute('aria-current') === 'page')).toHaveLength(1)
  expect(links.at(-1)?.textContent).toBe('All 120 articles')
  expect(links.at(-1)?.getAttribute('href')).toContain('/articles')
})

it('tells the articles of outlets of one name apart by their titles, and says no more of an outlet with one', async () => {
  const names = (await open(7)).map((link) => link.textContent)
  expect(new Set(names).size).toBe(7)
  const ofTwo = names.filter((name) => name.startsWith('Harbour Post'))
  expect(ofTwo).toHaveLength(2)
  const titles = (await desk.database.articles.toArray()).map(({ metadata }) => metadata.title.value ?? '')
  const withTitle = names.filter((name) => titles.some((title) => name.endsWith(title)))
  expect(withTitle.toSorted()).toEqual(ofTwo.toSorted())
})
