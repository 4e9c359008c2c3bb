/** `test` with the built app on a server of its own, and a watch on every request. */

import { fileURLToPath } from 'node:url'
import { type BrowserContext, test as base, expect } from '@playwright/test'
import { type ServedFolder, serveFolder } from '../support/servedFolder'

export type DeskOptions = {
  /** Where on the server the app lies, beginning and ending with a slash. */
  basePath: string
  /** Addresses that a test asks for itself, to see them refused. */
  mayAskFor: string[]
}

type DeskFixtures = DeskOptions & {
  /** The built app. */
  folder: string
  server: ServedFolder
  /** Addresses beyond the app's own origin that were asked for. Must be empty at the end of each test. */
  strangers: string[]
}

/** Another folder can be named to try a build that is not in place. */
const BUILT = process.env.CLAIMDESK_DIST ?? fileURLToPath(new URL('../../dist', import.meta.url))

export const test = base.extend<DeskFixtures>({
  basePath: ['/', { option: true }],
  mayAskFor: [[], { option: true }],

  folder: [BUILT, { option: true }],

  server: async ({ folder, basePath }, provide) => {
    const server = await serveFolder(folder, basePath)
    await provide(server)
    await server.kill()
  },

  baseURL: async ({ server }, provide) => provide(server.url),

  strangers: [
    async ({ context, server, mayAskFor }, provide) => {
      const strangers: string[] = []
      watchRequests(context, server.url, strangers, mayAskFor)
      await provide(strangers)
      expect(strangers, 'requests beyond the origin of the page').toEqual([])
    },
    { auto: true },
  ],
})

/** Adds to `strangers` each address beyond the origin of `url` that a page or service worker of the context asks for. */
export function watchRequests(
  context: BrowserContext,
  url: string,
  strangers: string[],
  mayAskFor: string[] = [],
): void {
  const { origin } = new URL(url)
  context.on('request', (request) => {
    const asked = request.url()
    const isOurs = asked.startsWith(`${origin}/`) || asked.startsWith('blob:') || asked.startsWith('data:')
    if (!isOurs && !mayAskFor.includes(asked)) strangers.push(asked)
  })
}

export { expect } from '@playwright/test'
