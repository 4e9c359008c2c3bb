import { act, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it } from 'vitest'
import { closeImport } from '../../../src/app/state/importing'
import { emptyForm } from '../../../src/app/state/receiving'
import { expectAccessible, renderApp } from '../shell/renderApp'

let leave: () => Promise<void> = async () => undefined
afterEach(async () => {
  act(() => {
    emptyForm()
    closeImport()
  })
  await leave()
})

function pasteIntoPage(text: string): void {
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/plain', text)
  act(() => void document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true })))
}

it('says that a second paste stands behind the first, and takes it out again', async () => {
  leave = renderApp().leave
  await screen.findByRole('button', { name: 'Import articles' })
  pasteIntoPage('The harbour closed at noon.')
  const dialog = await screen.findByRole('dialog', { name: 'Import articles' })
  expect(within(dialog).getByRole('button', { name: 'Add article' })).toHaveFocus()
  act(closeImport)
  pasteIntoPage('The ferry stays.')
  const form = within(await screen.findByRole('dialog', { name: 'Import articles' }))
  const field = form.getByRole('textbox', { name: 'Article text' })
  expect(field).toHaveValue('The harbour closed at noon.\n\nThe ferry stays.')
  expect(field).toHaveAccessibleDescription('Added behind the text that waited.')
  await expectAccessible()
  await userEvent.click(form.getByRole('button', { name: 'Take the last paste out' }))
  expect(field).toHaveValue('The harbour closed at noon.')
  expect(field).toHaveFocus()
})

it('takes the words of a headline and its link where somebody says so', async () => {
  leave = renderApp().leave
  await screen.findByRole('button', { name: 'Import articles' })
  pasteIntoPage('Dam leak: engineers warn\nhttps://valley.example/dam')
  const dialog = await screen.findByRole('dialog', { name: 'Import articles' })
  expect(dialog).toHaveTextContent(/only a link, perhaps with its headline/u)
  expect(within(dialog).getByRole('button', { name: 'Import these words anyway' })).toBeVisible()
  await expectAccessible()
})
