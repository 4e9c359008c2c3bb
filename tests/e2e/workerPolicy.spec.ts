/** Once the app is kept on the device, its parts come with the policy as a header: workers obey it, and nobody frames the page. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Worker } from '@playwright/test'
import { openDesk, untilReadyOffline } from './deskSteps'
import { expect, test } from './otherSite'

const NOBODY = 'http://192.0.2.1/' // an address that belongs to nobody: RFC 5737

test.describe('a worker', () => {
  test.use({ mayAskFor: [NOBODY, `${NOBODY}script.js`] })

  test('of any kind may ask nobody for anything, its own host included, nor run a text', async ({ page, folder }) => {
    await openDesk(page)
    await untilReadyOffline(page)
    const parts = await readdir(join(folder, 'assets'))
    const workers = parts.filter((name) => /\.worker-[\w-]+\.js$/u.test(name))
    expect(workers).not.toHaveLength(0)
    for (const part of workers) {
      const started = page.waitForEvent('worker')
      await page.evaluate((path) => void new Worker(path, { type: 'module' }), `assets/${part}`)
      await expectSealed(await started, part)
    }
  })
})

async function expectSealed(worker: Worker, name: string): Promise<void> {
  const own = new URL('../icon.svg', worker.url()).href
  expect.soft(await refusedBy(worker, 'fetch', NOBODY), name).toBe('connect-src')
  expect.soft(await refusedBy(worker, 'fetch', own), name).toBe('connect-src')
  expect.soft(await refusedBy(worker, 'socket', NOBODY.replace('http', 'ws')), name).toBe('connect-src')
  expect.soft(await refusedBy(worker, 'module', `${NOBODY}script.js`), name).toBe('script-src-elem')
  expect.soft(await refusedBy(worker, 'text', ''), name).toBe('script-src')
}

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
          if (how === 'text') queueMicrotask(() => Reflect.apply(setTimeout, self, ['1', 0]))
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
