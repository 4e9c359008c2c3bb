/** The content security policy is in the page and bites. */
import { openDesk } from './deskSteps'
import { expect, test } from './deskTest'

test('the policy stands in the page before anything else', async ({ page }) => {
  await openDesk(page)
  const first = page.locator('head > *').first()
  await expect(first).toHaveAttribute('http-equiv', 'Content-Security-Policy')
  const policy = (await first.getAttribute('content')) ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toMatch(/unsafe|https?:|\*|data:|connect-src/)
})

test('an injected inline script and an injected handler do not run', async ({ page }) => {
  await openDesk(page)
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script')
    script.textContent = 'document.title = "run"'
    document.body.append(script)
    const holder = document.createElement('div')
    holder.innerHTML = '<img src="nowhere.png" onerror="document.title = \'run\'">'
    document.body.append(holder)
    await new Promise((resolve) => setTimeout(resolve, 300))
    return document.title === 'run'
  })
  expect(ran).toBe(false)
})

test('eval is refused', async ({ page }) => {
  await openDesk(page)
  // A function of the page itself: what the debugger evaluates is exempt.
  const message = await page.evaluate(
    () =>
      new Promise((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective))
        document.body.addEventListener(
          'click',
          () => Reflect.apply(setTimeout, window, ['document.title = "run"', 0]),
          { once: true },
        )
        document.body.click()
      }),
  )
  expect(message).toContain('script-src')
})

test.describe('requests beyond the origin', () => {
  test.use({ mayAskFor: ['http://192.0.2.1/'] }) // an address that belongs to nobody: RFC 5737

  for (const kind of ['fetch', 'beacon', 'picture', 'frame', 'form'] as const) {
    test(`are refused: ${kind}`, async ({ page }) => {
      await openDesk(page)
      const directive = await page.evaluate(
        (how) =>
          new Promise((resolve) => {
            document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective))
            const url = 'http://192.0.2.1/'
            const append = (name: string, properties: object) =>
              document.body.appendChild(Object.assign(document.createElement(name), properties))
            if (how === 'fetch') void fetch(url).catch(() => undefined)
            if (how === 'beacon') navigator.sendBeacon(url, 'words')
            if (how === 'picture') append('img', { src: url })
            if (how === 'frame') append('iframe', { src: url })
            if (how === 'form') (append('form', { action: url, method: 'post' }) as HTMLFormElement).submit()
          }),
        kind,
      )
      expect(directive).toBe(
        { fetch: 'connect-src', beacon: 'connect-src', picture: 'img-src', frame: 'frame-src', form: 'form-action' }[
          kind
        ],
      )
    })
  }
})
