import { screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import type { Desk } from '../../../src/app/desk'
import { useCoverage } from '../../../src/app/queries/coverage'
import { useRevision } from '../../../src/app/queries/records'
import type { ArticleId, RevisionId } from '../../../src/core/ids'
import { ArticleItem } from '../../../src/views/articles/ArticleItem'
import { expectAccessible, leave, renderOn, seedStory } from '../../support/seededStory'

let desk: Desk
afterEach(() => leave(desk))

function FirstItem() {
  const covered = useCoverage()?.articles.find(({ article }) => article.id === 'article-0')
  const revision = useRevision(covered?.article.revisionId)
  return covered && revision ? <ArticleItem covered={covered} revision={revision} onDetails={() => undefined} /> : null
}

it.each([1280, 390])(
  'counts the claims that an article states, and says apart which it has lost, at %i pixels',
  async (width) => {
    await page.viewport(width, 844)
    desk = await seedStory({ claimCount: 3 })
    const { container } = renderOn(desk, <FirstItem />)
    const tally = () =>
      [...words(container).matchAll(/(\d) (?:verified|unverified|disputed)/gu)].map(([, count]) => Number(count))
    await waitFor(() => expect(tally()).toEqual([1, 1, 1]))
    expect(screen.queryByText(/gone/)).toBeNull()

    const { articles, revisions } = desk.database
    const older = await revisions.get('revision-0' as RevisionId)
    if (older === undefined) throw new Error('The story has no first revision.')
    const text = older.text.replace(/^[^.]*\. /u, '')
    const blocks = [{ start: 0, end: text.length, kind: 'paragraph' as const }]
    const id = 'revision-0-2' as RevisionId
    await revisions.put({ ...older, id, number: 2, madeAt: '2026-01-03T09:00:00.000Z', text, blocks })
    await articles.update('article-0' as ArticleId, { revisionId: id })
    await waitFor(() => expect(tally().toSorted((one, other) => one - other)).toEqual([0, 1, 1]))
    expect(words(container)).toContain('1 gone: claims whose words are no longer in this text')
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
    await expectAccessible()
  },
)

const words = (element: Element): string => element.textContent?.replaceAll(/\s+/gu, ' ') ?? ''
