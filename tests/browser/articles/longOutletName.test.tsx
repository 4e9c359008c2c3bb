/** A name of thousands of letters, as a hostile page gives its outlet, takes three lines wherever names of outlets stand. */
import { screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import type { Desk } from '../../../src/app/desk'
import { useCoverage } from '../../../src/app/queries/coverage'
import { useRevision } from '../../../src/app/queries/records'
import type { ArticleId } from '../../../src/core/ids'
import { ArticleItem } from '../../../src/views/articles/ArticleItem'
import { ArticleHead } from '../../../src/views/reader/ArticleHead'
import { ArticleRail } from '../../../src/views/reader/ArticleRail'
import { leave, renderOn, STORY, seedStory } from '../../support/seededStory'

let desk: Desk
afterEach(() => leave(desk))

const FIRST = 'article-0' as ArticleId
const NAME = `${'The Long Courier of Altenau and '.repeat(50)}${'W'.repeat(1_500)}`

function Names() {
  const coverage = useCoverage()
  const covered = coverage?.articles.find(({ article }) => article.id === FIRST)
  const revision = useRevision(covered?.article.revisionId)
  if (!coverage || !covered || !revision) return null
  return (
    <>
      <ArticleItem covered={covered} revision={revision} onDetails={() => undefined} />
      <ArticleHead article={covered.article} revision={revision} read={covered} claimCount={0} orphans={[]} />
      <ArticleRail coverage={coverage} storyId={STORY} articleId={FIRST} />
    </>
  )
}

it('is cut behind three lines, and whole in its title', async () => {
  await page.viewport(1440, 900)
  desk = await seedStory({ claimCount: 1 })
  const first = await desk.database.articles.get(FIRST)
  if (!first?.outletId) throw new Error('The first article has no outlet.')
  await desk.database.outlets.update(first.outletId, { name: NAME })
  const metadata = { ...first.metadata, outlet: { ...first.metadata.outlet, value: NAME } }
  await desk.database.articles.put({ ...first, metadata })
  renderOn(desk, <Names />)
  await waitFor(() => expect(screen.getAllByTitle(NAME)).toHaveLength(3))
  for (const shown of screen.getAllByTitle(NAME)) {
    const lines = shown.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(shown).lineHeight)
    expect(lines).toBeLessThanOrEqual(3.1)
  }
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(1440)
})
