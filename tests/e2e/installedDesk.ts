/** `test` with the app installed in a browser profile of its own, and files opened with it as the system does. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CDPSession, chromium, type Page } from '@playwright/test'
import { test as base } from './deskTest'

/** A kind of file that the system would open with the app, as the browser told the system. */
export type FileHandler = { readonly action: string; readonly accepts: readonly { fileExtensions: string[] }[] }

export type InstalledDesk = {
  /** Installs the app, which a page has open. */
  readonly install: () => Promise<void>
  /** Opens files with the app and returns the window that the browser opens for them. */
  readonly open: (files: readonly { name: string; content: string | Buffer }[]) => Promise<Page>
  readonly fileHandlers: () => Promise<readonly FileHandler[]>
}

export const test = base.extend<{ installed: InstalledDesk }>({
  // Apps are installed in a profile that is kept; the contexts that tests have otherwise are private windows.
  context: async ({ server, launchOptions }, provide) => {
    const profile = await mkdtemp(join(tmpdir(), 'claimdesk-profile-'))
    const context = await chromium.launchPersistentContext(profile, {
      ...launchOptions,
      baseURL: server.url,
      // Where the browser tells the system of the app, and must not tell the tester's.
      env: { ...process.env, HOME: profile, XDG_DATA_HOME: join(profile, 'data') },
    })
    await provide(context)
    await context.close()
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  },

  installed: async ({ context, server }, provide, testInfo) => {
    const browser = context.browser()
    if (browser === null) throw new Error('The profile has no browser.')
    const session: CDPSession = await browser.newBrowserCDPSession()
    const app = { manifestId: server.url }
    await provide({
      install: async () => {
        await session.send('PWA.install', { ...app, installUrlOrBundleUrl: server.url })
      },
      open: async (files) => {
        const paths: string[] = []
        for (const { name, content } of files) {
          const path = testInfo.outputPath(name)
          await writeFile(path, content)
          paths.push(path)
        }
        const opened = context.waitForEvent('page')
        await session.send('PWA.launchFilesInApp', { ...app, files: paths })
        return opened
      },
      fileHandlers: async () => (await session.send('PWA.getOsAppState', app)).fileHandlers,
    })
  },
})

export { expect } from './deskTest'
