/** The axe check that every screen test ends with, in the built app with its real styles. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Fails the test, which goes on to its end, with the rule, the words of axe and the elements of each violation. */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  // Through the debugger, since the page's own policy forbids a script element with text.
  const session = await page.context().newCDPSession(page)
  await session.send('Runtime.evaluate', { expression: AXE, allowUnsafeEvalBlockedByCSP: true })
  const { result } = await session.send('Runtime.evaluate', {
    expression: `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
      violations.map(({ id, help, nodes }) => id + ': ' + help + '\\n  ' + nodes.map((node) => node.html).join('\\n  ')))`,
    awaitPromise: true,
    returnByValue: true,
  })
  await session.detach()
  expect.soft(result.value, 'what axe finds').toEqual([])
}
