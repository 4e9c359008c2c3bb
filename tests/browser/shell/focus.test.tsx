import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import { emptyForm } from '../../../src/app/state/receiving'
import { expectAccessible, renderApp } from './renderApp'

// Readers start in workers, which takes a busy machine its time.
vi.setConfig({ testTimeout: 60_000 })

let leave: () => Promise<void> = async () => undefined
afterEach(async () => {
  emptyForm()
  await leave()
})

const TEXT = `The bridge over the Linde closed at noon on Tuesday, the council said.

Four engineers looked at its cables and found rust in two of them.`

async function openDialog(user: ReturnType<typeof userEvent.setup>): Promise<HTMLElement> {
  await user.click(await screen.findByRole('button', { name: 'Import articles' }))
  return screen.findByRole('dialog', { name: 'Import articles' })
}

it('begins a dialog at its first field, and goes back to what opened it', async () => {
  const user = userEvent.setup()
  ;({ leave } = renderApp())
  const dialog = await openDialog(user)
  expect(within(dialog).getByLabelText('Files')).toHaveFocus()
  await user.click(within(dialog).getByRole('button', { name: 'Close' }))
  await waitFor(() => expect(screen.getByRole('button', { name: 'Import articles' })).toHaveFocus())
})

it('goes to the page where what opened a dialog is gone, and to the list where a line is', async () => {
  const user = userEvent.setup()
  ;({ leave } = renderApp())
  const dialog = await openDialog(user)
  const texts = ['Bridge', 'Ferry'].map((name) => new File([`${name} closes\n\n${TEXT} ${name}`], `${name}.txt`))
  await user.upload(within(dialog).getByLabelText('Files'), texts[0] ?? [])
  await user.click(await within(dialog).findByRole('button', { name: 'Undo import of Bridge.txt' }))
  await waitFor(() => expect(within(dialog).queryByText('Bridge.txt')).toBeNull())
  await waitFor(() => expect(document.activeElement).toContainElement(within(dialog).getByRole('list')))
  expect(document.activeElement).not.toBe(document.body)
  await user.upload(within(dialog).getByLabelText('Files'), texts[1] ?? [])
  await within(dialog).findByRole('button', { name: /^Undo import/u })
  await user.click(within(dialog).getByRole('button', { name: 'Done' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await waitFor(() => expect(document.activeElement).not.toBe(document.body))
})

it('says of pasted words that were not added that they wait, and leads to adding them', async () => {
  const user = userEvent.setup()
  ;({ leave } = renderApp())
  const dialog = await openDialog(user)
  const add = within(dialog).getByRole('button', { name: 'Add article' })
  const done = within(dialog).getByRole('button', { name: 'Done' })
  const filled = getComputedStyle(done).backgroundColor
  await user.click(within(dialog).getByRole('textbox', { name: 'Article text' }))
  await user.paste(TEXT)
  await waitFor(() => expect(getComputedStyle(add).backgroundColor).toBe(filled))
  await waitFor(() => expect(getComputedStyle(done).backgroundColor).not.toBe(filled))
  await expectAccessible()
  await user.click(done)
  expect(screen.getByRole('status', { name: '' })).toHaveTextContent('The pasted text is not added yet.')
  const again = await openDialog(user)
  const field = within(again).getByRole('textbox', { name: 'Article text' })
  expect(field).toHaveValue(TEXT)
  await user.click(within(again).getByRole('button', { name: 'Clear' }))
  expect(field).toHaveValue('')
  expect(field).toHaveFocus()
  await expectAccessible()
})
