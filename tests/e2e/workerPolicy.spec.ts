/** Once the app is kept on the device, its parts come with the policy as a header: workers obey it, and nobody frames the page. */
import type { Worker } from '@playwright/test'
import { openSampleStory, untilReadyOffline } from './deskSteps'
import { expect, test } from './otherSite'

const NOBODY = 'http://192.0.2.1/' // an address that belongs to nobody: RFC 5737

test.describe('a worker', () => {
  test.use({ mayAskFor: [NOBODY, `${NOBODY}script.js`] })

  test('may ask nobody for anything, its own host included, nor run a text', async ({ page }) => {
    await openSampleStory(page)
    await untilReadyOffline(page)
    const started = page.waitForEvent('worker')
    await page.reload()
    const worker = await started
    expect(await refusedBy(worker, 'fetch', NOBODY)).toBe('connect-src')
    expect(await refusedBy(worker, 'fetch', new URL('icon.svg', page.url()).href)).toBe('connect-src')
    expect(await refusedBy(worker, 'socket', NOBODY.replace('http', 'ws'))).toBe('connect-src')
    expect(await refusedBy(worker, 'module', `${NOBODY}script.js`)).toBe('script-src-elem')
    expect(await refusedBy(worker, 'text', '')).toBe('script-src')
  })
})

/** The directive by which the policy refuses what is tried in a worker; `allowed` where it does not. */
function refusedBy(worker: Worker, what: 'fetch' | 'socket' | 'module' | 'text', url: string): Promise<string> {
  return worker.evaluate(
    ([how, address]) =>
      new Promise<string>((resolve) => {
        const stop = new AbortController()
        const end = (outcome: string) => {
          stop.abort()
          resolve(outcome)
        }
        self.addEventListener(
          'securitypolicyviolation',
          (event) => end((event as SecurityPolicyViolationEvent).effectiveDirective),
          { signal: stop.signal },
        )
        setTimeout(() => end('allowed'), 2_000)
        try {
          if (how === 'fetch') fetch(address).catch(() => undefined)
          if (how === 'socket') new WebSocket(address)
          if (how === 'module') import(address).catch(() => undefined)
          // After the debugger's own call, which is exempt.
          if (how === 'text') Promise.resolve().then(() => setTimeout(Reflect.construct(String, ['1']) as never, 0))
        } catch {
          // the event tells
        }
      }),
    [what, url] as const,
  )
}

test('the page answers with the policy in its header, and stands in no page of somebody else', async ({
  page,
  site,
  server,
  context,
}) => {
  await page.goto('./')
  await untilReadyOffline(page)
  const answer = await page.reload()
  expect(answer?.fromServiceWorker()).toBe(true)
  expect(answer?.headers()['content-security-policy']).toContain("frame-ancestors 'none'")

  const other = await context.newPage()
  await other.goto(site.page('frames', `<iframe src="${server.url}" title="frame"></iframe>`))
  await expect.poll(() => other.frames()[1]?.url()).toContain('chrome-error:')
})
