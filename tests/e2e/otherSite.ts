/** `test` with a site of another origin beside the app, whose pages each test writes. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test as base } from './deskTest'

export type OtherSite = {
  /** Ends in a slash. */
  readonly url: string
  /** Puts a page on the site and returns its address. */
  readonly page: (path: string, html: string, headers?: Record<string, string>) => string
}

export const test = base.extend<{ site: OtherSite }>({
  site: async ({ mayAskFor }, provide) => {
    const pages = new Map<string, { html: string; headers: Record<string, string> }>()
    const server = createServer((request, response) => {
      const page = pages.get(request.url ?? '')
      if (page === undefined) {
        response.writeHead(404).end()
        return
      }
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...page.headers }).end(page.html)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    await provide({
      url,
      page: (path, html, headers = {}) => {
        pages.set(`/${path}`, { html, headers })
        mayAskFor.push(`${url}${path}`)
        return `${url}${path}`
      },
    })
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  },
  // A list of the test's own, since the site adds to it.
  mayAskFor: async ({ mayAskFor }, provide) => provide([...mayAskFor]),
})

/** An article's page as an outlet prints it, furniture and all. */
export function articlePage({ title = 'Harbour bridge closes for repairs', outlet = 'Valley Post' } = {}): string {
  const paragraphs = [
    'The bridge over the Linde closed at noon on Tuesday, the council said, after a walk along its deck at dawn.',
    'Four engineers looked at its cables and found rust in two of them, and a third that nobody could reach.',
    'Buses go round by Millgate until further notice, which adds twenty minutes to the way into the centre.',
    'The mayor said on Wednesday that the work would take six weeks and cost 1.4 million, which nobody has yet voted on.',
  ]
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>${title} | ${outlet}</title>
    <meta property="og:site_name" content="${outlet}">
    <meta property="og:title" content="${title}">
    <meta property="article:published_time" content="2026-03-10T12:30:00+01:00">
  </head>
  <body>
    <nav><a href="#">Home</a> <a href="#">Sport</a></nav>
    <article><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article>
    <footer>All rights reserved</footer>
  </body>
</html>`
}

export { expect } from './deskTest'
