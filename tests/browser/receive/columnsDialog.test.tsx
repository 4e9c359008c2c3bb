import '../../../src/ui/tokens.css'
import '../../../src/ui/base.css'
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ComponentProps } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { ColumnsDialog } from '../../../src/views/articles/ColumnsDialog'
import { expectAccessible } from '../shell/renderApp'

afterEach(cleanup)

const TABLE = {
  columns: ['id', 'headline', 'body', 'paper', ''],
  rows: [
    ['1', 'Bridge shut', 'The bridge over the Linde closed at noon.', 'Valley Post', '2024-05-24'],
    ['2', 'Ferry full', '', 'Valley Post', ''],
    ['3', 'Bakery sold', `${'Bread '.repeat(60)}`, '<b>Courier</b>', ''],
    ['4', 'Not shown', 'The fourth row is not among the first three.', '', ''],
  ],
}

function open(guess = {}, mayRecur = false) {
  const onConfirm = vi.fn<ComponentProps<typeof ColumnsDialog>['onConfirm']>()
  const onCancel = vi.fn<() => void>()
  render(
    <ColumnsDialog
      table={TABLE}
      guess={guess}
      name="list.csv"
      mayRecur={mayRecur}
      onConfirm={onConfirm}
      onCancel={onCancel}
    />,
  )
  return { onConfirm, onCancel, dialog: screen.getByRole('dialog', { name: 'Columns of the list' }) }
}

it('shows the guess and the first three rows as they would be read, and hands on what is confirmed', async () => {
  const user = userEvent.setup()
  const { onConfirm, dialog } = open({ title: 1, text: 2, outlet: 3 })
  expect(dialog).toHaveTextContent('list.csv is a list of 4 rows')
  expect(within(dialog).getByRole('combobox', { name: 'Text' })).toHaveDisplayValue('body')
  const rows = within(dialog).getAllByRole('listitem')
  expect(rows).toHaveLength(3)
  expect(rows[0]).toHaveTextContent('Bridge shutValley PostThe bridge over the Linde closed at noon.')
  expect(rows[1]).toHaveTextContent('No text: this row would be refused.')
  expect(rows[2]).toHaveTextContent('<b>Courier</b>')
  await expectAccessible()
  await user.selectOptions(within(dialog).getByRole('combobox', { name: 'Date' }), 'Column 5')
  expect(rows[0]).toHaveTextContent('2024-05-24')
  await user.click(within(dialog).getByRole('button', { name: 'Import 3 of 4 rows' }))
  expect(onConfirm).toHaveBeenCalledExactlyOnceWith({
    mapping: { title: 1, text: 2, outlet: 3, date: 4 },
    isForOthers: false,
  })
})

it('gives a column to one field alone, and needs one for the text', async () => {
  const user = userEvent.setup()
  const { onConfirm, dialog } = open({ title: 1 })
  const confirm = within(dialog).getByRole('button', { name: 'Import 4 rows' })
  expect(confirm).toBeDisabled()
  expect(dialog).toHaveTextContent('Say which column holds the text')
  await user.selectOptions(within(dialog).getByRole('combobox', { name: 'Text' }), 'headline')
  expect(within(dialog).getByRole('combobox', { name: 'Title' })).toHaveDisplayValue('None')
  await expectAccessible()
  await user.click(confirm)
  expect(onConfirm).toHaveBeenCalledExactlyOnceWith({ mapping: { text: 1 }, isForOthers: false })
})

it('is left by Escape and by its button', async () => {
  const user = userEvent.setup()
  const { onConfirm, onCancel, dialog } = open({ text: 2 })
  fireEvent(dialog, new Event('cancel', { cancelable: true })) // what the browser makes of Escape
  expect(onCancel).toHaveBeenCalledOnce()
  await user.click(within(dialog).getByRole('button', { name: 'Leave the list out' }))
  expect(onCancel).toHaveBeenCalledTimes(2)
  expect(onConfirm).not.toHaveBeenCalled()
})

it('offers to go by what was said for the other lists, where others may come', async () => {
  const user = userEvent.setup()
  expect(within(open({ text: 2 }).dialog).queryByRole('checkbox')).toBeNull()
  cleanup()
  const { onConfirm, dialog } = open({ text: 2 }, true)
  await user.click(within(dialog).getByRole('checkbox', { name: 'Use for the other lists with these columns' }))
  await expectAccessible()
  await user.click(within(dialog).getByRole('button', { name: 'Import 3 of 4 rows' }))
  expect(onConfirm).toHaveBeenCalledExactlyOnceWith({ mapping: { text: 2 }, isForOthers: true })
})
