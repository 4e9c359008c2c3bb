import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { DeskProvider } from '../../../src/app/desk'
import { NameNotice, UpdateNotice } from '../../../src/views/shell/Notices'
import { expectAccessible, STORY, seedStory } from '../../support/seededStory'

afterEach(() => cleanup())

it.each([1280, 390])('asks for a name in the flow above the screen, %i pixels wide', async (width) => {
  await page.viewport(width, 844)
  const desk = await seedStory({ claimCount: 1 })
  render(
    <DeskProvider value={desk}>
      <UpdateNotice />
      <main>
        <h1>An article</h1>
      </main>
      <NameNotice storyId={STORY} />
    </DeskProvider>,
  )
  const form = await screen.findByRole('form', { name: 'Your name' })
  const main = screen.getByRole('main')
  expect(form.getBoundingClientRect().bottom).toBeLessThanOrEqual(main.getBoundingClientRect().top)
  expect(form.compareDocumentPosition(main) & Node.DOCUMENT_POSITION_FOLLOWING).not.toBe(0)
  await expectAccessible()
  cleanup()
  await desk.database.delete()
})
