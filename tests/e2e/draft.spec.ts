/** Words in the paste form that are not imported yet: they outlive a reload, and two tabs keep their own. */
import type { Page } from '@playwright/test'
import { closeImportDialog, importDialog, importResults, openDesk, openImportDialog } from './deskSteps'
import { expect, test } from './deskTest'

const TEXT = 'The council closed the bridge.\n\nNobody may cross it before the spring, a spokesman said on Monday.'

function field(page: Page, name: string) {
  return importDialog(page).getByRole('textbox', { name, exact: true })
}

test('what is typed and pasted is there after closing and after a reload, until it is added', async ({ page }) => {
  await openDesk(page)
  await openImportDialog(page)
  await field(page, 'Article text').fill(TEXT)
  await field(page, 'Title').fill('Bridge closed')
  await field(page, 'Outlet').fill('River Post')
  await importDialog(page).getByRole('button', { name: 'Done' }).click()
  await expect(page.getByRole('status').first()).toContainText('also after a reload')
  await openImportDialog(page)
  await expect(field(page, 'Title')).toHaveValue('Bridge closed')

  await page.reload()
  await openImportDialog(page)
  await expect(field(page, 'Article text')).toHaveValue(TEXT)
  await expect(field(page, 'Title')).toHaveValue('Bridge closed')
  await expect(field(page, 'Outlet')).toHaveValue('River Post')
  await expect(importDialog(page)).toContainText('Left here before, and not added yet.')
  await importDialog(page).getByRole('button', { name: 'Add article' }).click()
  await expect(importResults(page)).toHaveText(/Imported “Bridge closed”/)

  await page.reload()
  await openImportDialog(page)
  await page.waitForTimeout(1_500) // longer than a draft is looked for
  await expect(field(page, 'Article text')).toHaveValue('')
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('council closed')
})

test('two tabs keep a text each, and another one finds both', async ({ page, context }) => {
  await openDesk(page)
  await openImportDialog(page)
  await field(page, 'Article text').fill(`First. ${TEXT}`)
  const other = await context.newPage()
  await other.goto('./')
  await openImportDialog(other)
  await field(other, 'Article text').fill(`Second. ${TEXT}`)
  await page.reload()
  await openImportDialog(page)
  await expect(field(page, 'Article text')).toHaveValue(`First. ${TEXT}`)
  await page.close()
  await other.close()

  const third = await context.newPage()
  await third.goto('./')
  await openImportDialog(third)
  await expect(field(third, 'Article text')).toHaveValue(`Second. ${TEXT}`)
  await importDialog(third).getByRole('button', { name: 'Clear' }).click()
  await expect(field(third, 'Article text')).toHaveValue('')
  await closeImportDialog(third)
  await openImportDialog(third)
  await expect(field(third, 'Article text')).toHaveValue(`First. ${TEXT}`)
})
