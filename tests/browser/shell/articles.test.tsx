import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import { expectAccessible, renderApp } from './renderApp'

// Readers start in workers, which takes a busy machine its time.
vi.setConfig({ testTimeout: 60_000 })

let leave: () => Promise<void> = async () => undefined
afterEach(() => leave())

const TEXT = `Harbour bridge closes for repairs

The bridge over the Linde closed at noon on Tuesday, the council said.

Four engineers looked at its cables and found rust in two of them.`

function files(...contents: [name: string, content: string | Uint8Array<ArrayBuffer>][]): File[] {
  return contents.map(([name, content]) => new File([content], name))
}

it('offers a beginning on the first visit and says that nothing leaves the device', async () => {
  ;({ leave } = renderApp())
  expect(await screen.findByRole('button', { name: 'Import articles' })).toBeVisible()
  expect(screen.getByRole('button', { name: 'Open the sample story' })).toBeVisible()
  expect(screen.getByText(/Nothing leaves this device/u)).toBeVisible()
  await expectAccessible()
})

it('gives each file its own outcome: imported, already here, refused in words', async () => {
  const user = userEvent.setup()
  ;({ leave } = renderApp())
  await user.click(await screen.findByRole('button', { name: 'Import articles' }))
  const dialog = await screen.findByRole('dialog', { name: 'Import articles' })
  await expectAccessible()
  await user.upload(
    within(dialog).getByLabelText('Files'),
    files(
      ['bridge.txt', TEXT],
      ['again.txt', TEXT],
      ['empty.txt', ''],
      ['picture.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0])],
    ),
  )
  const list = await screen.findByRole('list', { name: 'Import results' })
  await waitFor(
    () =>
      expect(
        within(list)
          .getAllByRole('listitem')
          .map((item) => item.dataset['outcome']),
      ).toEqual(['imported', 'alreadyHere', 'refused', 'refused']),
    { timeout: 40_000 },
  )
  expect(list).toHaveTextContent('This file is empty.')
  expect(await screen.findByRole('status', { name: '' })).toHaveTextContent(
    '1 article imported, 1 already here, 2 refused.',
  )
  await expectAccessible()
  await user.click(screen.getByRole('button', { name: 'Done' }))
  const articles = await screen.findByRole('list', { name: 'Articles' })
  expect(within(articles).getByRole('link', { name: 'Harbour bridge closes for repairs' })).toBeVisible()
  await expectAccessible()
})

it('adds a pasted article under the outlet and title typed beside it, keeps the original, and takes all of it back', async () => {
  const user = userEvent.setup()
  const app = renderApp()
  leave = app.leave
  await user.click(await screen.findByRole('button', { name: 'Import articles' }))
  await user.type(await screen.findByRole('textbox', { name: 'Outlet' }), 'Valley Post')
  await user.type(screen.getByRole('textbox', { name: 'Title' }), 'Bridge shut')
  await user.click(screen.getByRole('textbox', { name: 'Article text' }))
  await user.paste(TEXT)
  await user.click(screen.getByRole('button', { name: 'Add article' }))
  await user.click(await screen.findByRole('button', { name: 'Done' }))
  const link = await screen.findByRole('link', { name: 'Bridge shut' })
  expect(link.closest('li')).toHaveTextContent('Valley Post')
  const [article] = await app.desk.database.articles.toArray()
  expect(article?.metadata.title).toMatchObject({ value: 'Bridge shut', source: 'person' })
  expect(article?.metadata.outlet).toMatchObject({ value: 'Valley Post', source: 'person' })
  await user.keyboard('{Control>}z{/Control}')
  expect(await screen.findByRole('heading', { name: 'No articles yet' })).toBeVisible()
  await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}')
  expect(await screen.findByRole('link', { name: 'Bridge shut' })).toBeVisible()
})

it('shows what was set aside, puts it back and edits the details', async () => {
  const user = userEvent.setup()
  const app = renderApp()
  leave = app.leave
  await user.click(await screen.findByRole('button', { name: 'Import articles' }))
  await user.upload(
    await screen.findByLabelText('Files'),
    files(['bridge.txt', `${TEXT}\n\nRead also: What the river did to the old mill`]),
  )
  await user.click(await screen.findByRole('button', { name: 'Done' }))
  await user.click(await screen.findByRole('button', { name: /^Show of Harbour bridge/u }))
  const dialog = await screen.findByRole('dialog', { name: 'Article details' })
  await expectAccessible()
  await user.click(within(dialog).getByRole('button', { name: /^Put back/u }))
  await waitFor(() => expect(within(dialog).getByText('Nothing was set aside.')).toBeVisible())
  const revisions = await app.desk.database.revisions.toArray()
  expect(new Map(revisions.map(({ number, cause }) => [number, cause]))).toEqual(
    new Map([
      [1, 'import'],
      [2, 'putBack'],
    ]),
  )
  expect(revisions.find(({ number }) => number === 2)?.text).toContain('old mill')
  const published = within(dialog).getByRole('textbox', { name: 'Published on' })
  const updated = within(dialog).getByRole('textbox', { name: 'Updated on' })
  await user.type(published, 'soon')
  await user.type(updated, '05/06/2024')
  expect(published).toHaveAccessibleDescription(/Typed in here, not saved yet/u)
  await user.click(within(dialog).getByRole('button', { name: 'Save details' }))
  await waitFor(() => expect(published).toBeInvalid())
  expect(published).toHaveAccessibleDescription(/2024-05-24/u)
  expect(published).toHaveFocus()
  expect(updated).toHaveAccessibleDescription(/This may be 5 June 2024 or 6 May 2024/u)
  await expectAccessible()
  await user.clear(updated)
  await user.clear(published)
  await user.type(published, 'May 24th, 2024')
  expect(published).toBeValid()
  expect(published).toHaveAccessibleDescription(/^24 May 2024\. Typed in here/u)
  await user.type(within(dialog).getByRole('textbox', { name: 'Outlet' }), 'Harbour Herald')
  await user.click(within(dialog).getByRole('button', { name: 'Save details' }))
  expect(await screen.findByText('Harbour Herald', { selector: 'strong' })).toBeVisible()
  const [article] = await app.desk.database.articles.toArray()
  expect(article?.metadata.publishedOn).toMatchObject({ value: '2024-05-24', source: 'person' })
  expect(document.activeElement).not.toBe(document.body)
  const details = screen.getByRole('button', { name: /^(?:Show|Details) of Harbour bridge/u })
  await user.click(details)
  expect(await screen.findByRole('textbox', { name: 'Title' })).toHaveFocus()
  await user.click(screen.getByRole('button', { name: 'Cancel' }))
  await waitFor(() => expect(details).toHaveFocus())
})

it('takes a story file where articles are taken, and where there is no story yet', async () => {
  const user = userEvent.setup()
  const app = renderApp()
  leave = app.leave
  const input = await screen.findByLabelText('Import story file')
  await user.upload(input, files(['story.json', '{"format": "claimdesk-story", "version": 9}']))
  expect(await screen.findByText('This file is from a newer Claimdesk')).toBeVisible()
  expect(await app.desk.database.stories.count()).toBe(0)
  await user.click(screen.getByRole('button', { name: 'Import articles' }))
  await user.upload(
    await screen.findByLabelText('Files'),
    files(['story.json', '{"format": "claimdesk-story", "version": 1}']),
  )
  expect(await screen.findByText(/This story file is damaged/u)).toBeVisible()
  expect(await app.desk.database.stories.count()).toBe(0)
  await expectAccessible()
})
