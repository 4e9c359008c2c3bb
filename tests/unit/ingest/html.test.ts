import { describe, expect, it } from 'vitest'
import { looseBlocks } from '../../../src/core/text/canonicalText'
import { html } from '../../../src/platform/ingest/formats/html'
import { type Ingested, ingestFile, ingestPaste } from '../../../src/platform/ingest/ingest'

const LEAD =
  'The bridge over the Alte will stay shut until October at least, the road office said on Saturday, and a bus will run instead.'
const SECOND =
  'Experts found cracks in three of the eight pillars. Repairs will cost about nine million, the office reckons, and take until autumn.'
const THIRD =
  'Residents of the lower town complain about the noise at night, since lorries now take the old road past their houses.'

const page = (head: string, body: string, attributes = 'lang="en"') =>
  `<!doctype html><html ${attributes}><head><meta charset="utf-8">${head}</head><body>
  <nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
  <main><article>${body}</article></main><footer><p>© 2024 Herald</p></footer></body></html>`

const story = (inside: string) =>
  `<h1>Bridge stays shut until autumn</h1><p>${LEAD}</p>${inside}<p>${SECOND}</p><p>${THIRD}</p>`

async function read(html: string): Promise<Ingested> {
  const result = await ingestFile({ name: 'page.html', bytes: new TextEncoder().encode(html) })
  if (!result.ok) throw new Error(result.reason)
  return result.value
}
const blocksOf = ({ text, blocks }: Ingested) => looseBlocks(text, blocks)

describe('a saved page', () => {
  it('gives its text by blocks, and what it says of itself', async () => {
    const head = `<title>Bridge stays shut until autumn | The Altenau Herald</title>
      <meta property="og:site_name" content="The Altenau Herald">
      <meta property="article:published_time" content="2024-05-24T12:12:00+02:00">
      <meta name="author" content="By Karin Beck and Jens Holt">
      <link rel="canonical" href="https://altenauherald.example/2024/05/24/bridge">`
    const figure = '<figure><img src="/never.jpg"><figcaption>The bridge on Friday.</figcaption></figure>'
    const value = await read(
      page(head, story(`${figure}<h2>What the experts say</h2><ul><li>one crack</li><li>two cracks</li></ul>`)),
    )
    expect(value.metadata).toMatchObject({
      title: { value: 'Bridge stays shut until autumn', source: 'metadata', certainty: 'sure' },
      outlet: { value: 'The Altenau Herald', source: 'metadata', certainty: 'sure' },
      authors: { value: ['Karin Beck', 'Jens Holt'] },
      publishedOn: { value: '2024-05-24T12:12:00+02:00', certainty: 'sure' },
      url: { value: 'https://altenauherald.example/2024/05/24/bridge' },
      language: { value: 'en' },
    })
    expect(blocksOf(value)).toEqual([
      { kind: 'paragraph', text: LEAD },
      { kind: 'heading', text: 'What the experts say' },
      { kind: 'listItem', text: 'one crack' },
      { kind: 'listItem', text: 'two cracks' },
      { kind: 'paragraph', text: SECOND },
      { kind: 'paragraph', text: THIRD },
    ])
    expect(value.setAside).toContainEqual(expect.objectContaining({ text: 'The bridge on Friday.', reason: 'caption' }))
    expect(value.original.mediaType).toBe('text/html')
  })

  it('never glues the last word of a block to the next', async () => {
    const value = await read(page('', `<h1>Bridge</h1><div>${LEAD}</div><div>${SECOND}<br><br>${THIRD}</div>`))
    expect(value.text).toContain(`${LEAD}\n\n${SECOND}\n\n${THIRD}`)
  })

  it.each([
    ['a title with the outlet behind it', '<title>Bridge stays shut until autumn - The Altenau Herald</title>'],
    ['Open Graph', '<title>x</title><meta property="og:title" content="Bridge stays shut until autumn">'],
    [
      'JSON-LD',
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge stays shut until autumn"}</script>',
    ],
    ['entities twice over', '<meta property="og:title" content="Bridge stays &amp;lt;b&amp;gt;shut until autumn">'],
    ['nothing but its heading', ''],
  ])('finds the title by %s', async (_, head) => {
    const value = await read(page(head, story('')))
    expect(value.metadata.title.value?.replace('<b>', '')).toBe('Bridge stays shut until autumn')
    expect(blocksOf(value)[0]?.text).toBe(LEAD)
  })

  it('is read without main content that Readability would know', async () => {
    const value = await read('<p>One short sentence about the bridge.</p><p>And another one about the road.</p>')
    expect(value.text).toBe('One short sentence about the bridge.\n\nAnd another one about the road.')
  })

  it.each([
    ['javascript:alert(1)', null],
    ['data:text/html,hi', null],
    ['https://altenauherald.example/a', 'https://altenauherald.example/a'],
  ])('takes the canonical address %s as %j', async (address, expected) => {
    const value = await read(page(`<link rel="canonical" href="${address}">`, story('')))
    expect(value.metadata.url.value).toBe(expected)
  })

  it('reads what a streamed page holds in hidden parts, and a quotation set as a figure', async () => {
    const value = await read(
      `<!doctype html><body><div hidden id="S:0"><p>${LEAD}</p><figure><blockquote><p>We wait.</p></blockquote></figure><p>${SECOND}</p></div>`,
    )
    expect(value.text).toContain(LEAD)
    expect(blocksOf(value)).toContainEqual({ kind: 'quotation', text: 'We wait.' })
  })

  it('reads deep and broken markup', async () => {
    const deep = `${'<div>'.repeat(20_000)}<p>${LEAD}</p><p>${SECOND}</p>`
    const value = await read(`<!doctype html><body>${deep}`)
    expect(value.text).toContain(LEAD)
    expect((await read(`<html><body><p>${LEAD}<p>${SECOND}<table><tr><td>a<td>b`)).text).toContain('a b')
  })
})

describe('a paste', () => {
  it('is read by its HTML where that has paragraphs', async () => {
    const result = await ingestPaste({
      text: 'flat',
      html: `<h1>Bridge stays shut</h1><p>${LEAD}</p><blockquote>We wait.</blockquote>`,
    })
    if (!result.ok) throw new Error(result.reason)
    expect(result.value.metadata.title.value).toBe('Bridge stays shut')
    expect(blocksOf(result.value)).toEqual([
      { kind: 'paragraph', text: LEAD },
      { kind: 'quotation', text: 'We wait.' },
    ])
    expect(result.value.original.mediaType).toBe('text/html')
  })

  it('is read by its text where the HTML says no more', async () => {
    const result = await ingestPaste({ text: `${LEAD}\n\n${SECOND}`, html: `<span>${LEAD} ${SECOND}</span>` })
    if (!result.ok) throw new Error(result.reason)
    expect(result.value.text).toBe(`${LEAD}\n\n${SECOND}`)
    expect(result.value.original.mediaType).toBe('text/plain')
  })
})

/** Sizes at which a pattern that goes back over what it read would not come to an end. */
describe('what is a page is told at once', () => {
  it.each([
    ['comments in front of no page', `${'<!-- a --> '.repeat(9_000)}x`, false],
    ['comments in front of a page', `${'<!-- a --> '.repeat(5_000)}<p>x</p>`, true],
    ['comments that never close', `${'<!--'.repeat(25_000)}x`, false],
    ['white space', `${' \n'.repeat(50_000)}x`, false],
    ['tags that never close', '<p '.repeat(30_000), false],
    ['a tag that never closes', `<p ${'a'.repeat(99_000)}`, false],
  ])('%s', (_, text, isPage) => {
    expect(html.recognises({ bytes: new Uint8Array(), text, fileName: null })).toBe(isPage)
  })
})
