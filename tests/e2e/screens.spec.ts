/** Every screen of the sample story, light and dark, wide and narrow: axe finds nothing and nothing is cut off at the side. */
import { expectNoAxeViolations } from '../support/axe'
import { goTo, openArticleOf, openSampleStory, SCREENS, selectText, tagSelection } from './deskSteps'
import { expect, test } from './deskTest'

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [390, 1440]) {
    test.describe(`${colorScheme}, ${width} pixels wide`, () => {
      test.use({ colorScheme, viewport: { width, height: 900 } })

      test('every screen', async ({ page }) => {
        await openSampleStory(page)
        await openArticleOf(page, 'Zoria')
        await selectText(page, 'neither a truce nor talks are in sight')
        await tagSelection(page, 'Verified')
        await expectNoAxeViolations(page)
        for (const screen of SCREENS) {
          await goTo(page, screen)
          await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible()
          await expectNoAxeViolations(page)
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
          expect.soft(overflow, `${screen} is wider than the window`).toBeLessThanOrEqual(0)
        }
      })
    })
  }
}
