import { act, screen, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { type ImportOutcome, useImporting } from '../../../src/app/state/importing'
import type { ArticleId, StoryId } from '../../../src/core/ids'
import { outcomesCsv } from '../../../src/views/articles/saveOutcomes'
import { expectAccessible, renderApp } from '../shell/renderApp'

let leave: () => Promise<void> = async () => undefined
afterEach(async () => leave())

const BROKEN: ImportOutcome = {
  kind: 'imported',
  articleId: 'a1' as ArticleId,
  title: 'Ferry stays',
  setAsideCount: 0,
  near: null,
  notes: [{ kind: 'brokenPages', pages: [2, 5], of: 9 }],
}
const WORDS = 'Pages 2 and 5 of 9 could not be read to the end, so words are missing. Compare it with the file.'

it('says beside an imported document which of its pages are missing, and in the saved list', async () => {
  const app = renderApp()
  leave = app.leave
  await screen.findByRole('button', { name: 'Import articles' })
  const items = [{ key: 'k', name: 'ferry.pdf', outcome: BROKEN }]
  act(() => useImporting.setState({ isOpen: true, storyId: 's1' as StoryId, items }))
  const list = await screen.findByRole('list', { name: 'Import results' })
  expect(within(list).getByText(WORDS)).toBeVisible()
  await expectAccessible()
  expect(await outcomesCsv(items)).toContain(`ferry.pdf,Imported,"Imported “Ferry stays” ${WORDS}"`)
})
