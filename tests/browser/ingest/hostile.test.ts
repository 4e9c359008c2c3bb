/** Hostile pages: nothing of them runs, nothing is requested, nothing of them enters our page, only words come out. */
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { commands } from 'vitest/browser'
import { ingestFile, ingestPaste } from '../../../src/platform/ingest/ingest'

/** From the repository's root; unreadable where the folder is missing or the test server may not serve it. */
const SHARED_PAYLOADS = '../shared/corpora/xss/payloads.json'
/** Our own, for machines without the shared folder: one of each way in that HTML knows. */
const OWN_PAYLOADS = [
  '<script>window.hostileRan = true</script>',
  '<img src="/hostile.png" onerror="window.hostileRan = true">',
  '<svg onload="window.hostileRan = true"><image href="/hostile.svg"/></svg>',
  '<iframe srcdoc="<script>parent.hostileRan = true</script>" src="/hostile.html"></iframe>',
  '<a href="javascript:window.hostileRan = true" autofocus onfocus="window.hostileRan = true">a</a>',
  '<style>@import "/hostile.css"; @font-face { font-family: x; src: url(/hostile.woff2) } p { background: url(/hostile.gif) }</style>',
  '<link rel="stylesheet" href="/hostile.css"><link rel="preload" as="image" href="/hostile.png">',
  '<meta http-equiv="refresh" content="0;url=/hostile.html"><base href="https://hostile.example/">',
  '<video poster="/hostile.png" src="/hostile.mp4" autoplay></video><audio src="/hostile.mp3" autoplay></audio>',
  '<form action="/hostile"><input name="cookie" autofocus><button formaction="javascript:window.hostileRan = true">b</button></form>',
  '<object data="/hostile.swf"></object><embed src="/hostile.swf">',
  '<template><img src=x onerror="window.hostileRan = true"></template><noscript><img src="/hostile.png"></noscript>',
  '<math><mtext><table><mglyph><style><img src=x onerror="window.hostileRan = true"></style></mglyph></table></mtext></math>',
  '<div style="background: url(/hostile.png)" onmouseover="window.hostileRan = true">d</div>',
  '--><script>window.hostileRan = true</script><!--',
  '"><img src=x onerror="window.hostileRan = true">',
  '</script><script>window.hostileRan = true</script>',
  '<p id="x" class="y" hidden onclick="window.hostileRan = true">clobber</p><form name="body"><input name="attributes"></form>',
]
const WORDS = 'The bridge over the Alte will stay shut until October at least, the road office said on Saturday.'

const MORE =
  'Experts found cracks in three of the eight pillars, and repairs will cost about nine million, the office reckons.'

const payloads = await commands.readFile(SHARED_PAYLOADS).then(
  (json) => (JSON.parse(json) as { payload: string }[]).map(({ payload }) => payload),
  () => null,
)

/** A page with the payload wherever a page can hold words. */
const hostilePage = (payload: string) => `<!doctype html><html lang="en"><head><title>${payload}</title>
  <meta property="og:title" content="${payload}"><meta name="author" content="${payload.replaceAll('"', '&quot;')}">
  <meta property="og:site_name" content='${payload}'><link rel="canonical" href="${payload}">
  <meta property="article:published_time" content="${payload}">
  <script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: payload, author: { name: payload }, url: payload, publisher: { name: payload }, datePublished: payload, dateModified: payload, articleBody: payload })}</script>
  <meta name="description" content='${payload}'>
  ${payload}</head><body><h1>${payload}</h1><p class="byline">By ${payload}</p><p>${WORDS}</p>${payload}<p>${MORE} ${payload}</p><p>${MORE}</p></body></html>`

const dialogs = ['alert', 'confirm', 'prompt', 'print', 'open'] as const
const spies = dialogs.map((name) => vi.spyOn(window, name).mockImplementation(() => null as never))
const builders = [
  vi.spyOn(DOMParser.prototype, 'parseFromString'),
  vi.spyOn(DOMImplementation.prototype, 'createHTMLDocument'),
  vi.spyOn(Range.prototype, 'createContextualFragment'),
  vi.spyOn(Element.prototype, 'innerHTML', 'set'),
]
const ran = () => 'hostileRan' in window || spies.some((spy) => spy.mock.calls.length > 0)

/** Addresses requested since `mark`, less those of our own modules, which load when first needed. */
const requestsSince = (mark: number) =>
  performance
    .getEntriesByType('resource')
    .filter(({ startTime }) => startTime >= mark)
    .map(({ name }) => name)
    .filter((name) => !/\/(?:src|node_modules|@vite|@fs|@id|__vitest)/u.test(new URL(name).pathname))

const settled = () => new Promise((resolve) => setTimeout(resolve, 150))

/** Imports the payload every way; gives the text of the page it stood in, or null where that was refused. */
async function expectHarmless(payload: string): Promise<string | null> {
  const markup = document.documentElement.outerHTML
  const file = await ingestFile({ name: `${payload}.html`, bytes: new TextEncoder().encode(hostilePage(payload)) })
  const paste = await ingestPaste({
    text: payload,
    html: `<h1>${payload}</h1><p>${WORDS}</p>${payload}<p>${payload}</p>`,
  })
  const named = await ingestFile({
    name: 'a.md',
    bytes: new TextEncoder().encode(`# ${payload}\n\n${WORDS}\n\n${payload}`),
  })
  for (const result of [file, paste, named]) {
    if (!result.ok) continue
    const { metadata } = result.value
    expect(metadata.url.value ?? 'https:').toMatch(/^https?:/u)
    expect(metadata.publishedOn.value ?? '2024-01-01').toMatch(/^[\dX]{4}-\d\d-\d\d/u)
    expect(metadata.updatedOn?.value ?? '2024-01-01').toMatch(/^\d{4}-\d\d-\d\d/u)
    // Values only: what cannot be cloned could run.
    expect(() => structuredClone({ ...result.value })).not.toThrow()
  }
  expect(document.documentElement.outerHTML).toBe(markup)
  // No native document is ever built of imported markup: nothing there could run if it wanted to.
  for (const build of builders) expect(build).not.toHaveBeenCalled()
  return file.ok ? file.value.text : null
}

beforeAll(async () => {
  performance.setResourceTimingBufferSize(100_000)
  // Loads the lazy parts first, so that what comes later is not ours.
  await expectHarmless('<p>warm</p>')
  await ingestFile({ name: null, bytes: new TextEncoder().encode(WORDS) })
})
afterEach(() => {
  if (ran()) throw new Error('something of a hostile page ran')
})

describe('hostile markup in body, title, metadata and paste', () => {
  it.each(OWN_PAYLOADS)('runs and requests nothing: %s', async (payload) => {
    const mark = performance.now()
    const text = await expectHarmless(payload)
    await settled()
    expect(requestsSince(mark)).toEqual([])
    // A comment that nothing closes swallows the page, here as in a browser.
    expect(payload.includes('<!--') ? WORDS : text).toEqual(expect.stringContaining(WORDS))
  })

  it.skipIf(payloads === null)(
    'runs and requests nothing, all payloads of ../shared/corpora/xss',
    async () => {
      const mark = performance.now()
      for (const payload of payloads ?? []) await expectHarmless(payload)
      await settled()
      expect(requestsSince(mark)).toEqual([])
      expect(ran()).toBe(false)
    },
    180_000,
  )
})

describe('the proof', () => {
  it('would notice a picture that loads and a handler that runs', async () => {
    const mark = performance.now()
    const live = document.createElement('div')
    live.innerHTML = '<img src="/hostile.png" onerror="alert(1)">'
    await vi.waitFor(() => expect(ran()).toBe(true))
    expect(requestsSince(mark).length).toBe(1)
    for (const spy of spies) spy.mockClear()
  })
})
