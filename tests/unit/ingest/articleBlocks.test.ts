/** What of a saved page is the article: what Readability chose, repaired by the page's own markup. */
import { describe, expect, it } from 'vitest'
import { looseBlocks } from '../../../src/core/text/canonicalText'
import { type Ingested, ingestFile } from '../../../src/platform/ingest/ingest'

const SENTENCES = [
  'The bridge over the Alte will stay shut until October at least, the road office said on Saturday, and a bus will run instead.',
  'Experts found cracks in three of the eight pillars, and repairs will cost about nine million, the office reckons, or more.',
  'Residents of the lower town complain about the noise at night, since lorries now take the old road past their houses.',
  'The mayor asked the district for money, and the district asked the state, which has not answered either of them so far.',
  'A ferry crossed the river here until the bridge was built, and the old men at the landing say that it was never late.',
]
const [LEAD = '', SECOND = '', THIRD = '', FOURTH = '', FIFTH = ''] = SENTENCES

const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>Bridge stays shut</title>${head}</head><body>${body}</body></html>`

const paragraphs = (...inside: string[]) =>
  `<article><h1>Bridge stays shut</h1><div class="text"><p class="body">${LEAD}</p><p class="body">${SECOND}</p>${inside.join('')}<p class="body">${THIRD}</p><p class="body">${FOURTH}</p></div></article>`

async function read(html: string): Promise<Ingested> {
  const result = await ingestFile({ name: 'page.html', bytes: new TextEncoder().encode(html) })
  if (!result.ok) throw new Error(result.reason)
  return result.value
}

const textsOf = ({ text, blocks }: Ingested) => looseBlocks(text, blocks).map((block) => block.text)

describe('what is not the article', () => {
  it.each([
    [
      'a caption by its class',
      '<div class="image-caption">The bridge on Friday, seen from the old landing.</div>',
      'caption',
    ],
    ['a figure', '<figure><div>The bridge on Friday, seen from the old landing.</div></figure>', 'caption'],
    [
      'a list of links',
      '<ul><li><a href="/a">The bridge on Friday, seen from the old landing</a></li><li>News: <a href="/b">Another story of the day</a></li></ul>',
      'relatedLink',
    ],
    [
      'a newsletter box',
      '<div class="newsletter-box"><p>The bridge on Friday, seen from the old landing.</p></div>',
      'pageFurniture',
    ],
    [
      'a poll, by its buttons alone',
      '<div class="x1"><div><p>The bridge on Friday, seen from the old landing.</p><button>Ja</button></div></div>',
      'pageFurniture',
    ],
    [
      'a tweet',
      '<blockquote class="twitter-tweet"><p>The bridge on Friday, seen from the old landing.</p></blockquote>',
      'pageFurniture',
    ],
    [
      'a teaser by its role',
      '<div role="complementary"><p>The bridge on Friday, seen from the old landing.</p></div>',
      'pageFurniture',
    ],
  ])('%s is set aside in its place', async (_, markup, reason) => {
    const value = await read(page(paragraphs(markup)))
    expect(textsOf(value)).toEqual([LEAD, SECOND, THIRD, FOURTH])
    expect(value.setAside.find(({ text }) => text.includes('seen from the old landing'))).toMatchObject({
      reason,
      beforeBlockIndex: 2,
    })
  })

  it('leaves a consent form out altogether, however long it is', async () => {
    const form = `<div id="onetrust-consent"><h2>Cookies</h2>${`<p>We store cookies on your device, and so do our partners, to measure what you read. ${FIFTH}</p>`.repeat(9)}</div>`
    const value = await read(page(form + paragraphs()))
    expect(textsOf(value)).toEqual([LEAD, SECOND, THIRD, FOURTH])
    expect(value.setAside.map(({ text }) => text).join(' ')).not.toContain('cookies')
  })

  it('reads a page whose wrapper says that consent was given', async () => {
    const value = await read(page(`<div class="cookie-consent-given cmp-page">${paragraphs()}</div>`))
    expect(textsOf(value)).toEqual([LEAD, SECOND, THIRD, FOURTH])
  })

  it('sets aside a first heading that words the title otherwise', async () => {
    const value = await read(
      page(paragraphs(), '<meta property="og:title" content="Cracks keep the Alte bridge shut for months">'),
    )
    expect(value.metadata.title.value).toBe('Cracks keep the Alte bridge shut for months')
    expect(value.setAside).toContainEqual(
      expect.objectContaining({ text: 'Bridge stays shut', reason: 'repeatedHeadline' }),
    )
  })
})

describe('what is the article', () => {
  it.each([
    ['a quotation', `<blockquote><p>We wait.</p></blockquote>`, 'We wait.'],
    ['a section heading', '<h3>What the experts say</h3>', 'What the experts say'],
    [
      'a list of its own',
      '<ul><li>one crack in the first pillar</li><li>two cracks in the third</li></ul>',
      'one crack in the first pillar',
    ],
    [
      'what is called a widget and holds much of the story',
      `<div class="widget"><p class="body">${FIFTH}</p><p class="body">${FIFTH.replace('A', 'One')}</p></div>`,
      FIFTH,
    ],
  ])('%s stays', async (_, markup, words) => {
    expect((await read(page(paragraphs(markup)))).text).toContain(words)
  })

  it('a paragraph that is built like the others, in a part of its own, is put back', async () => {
    const parts = (text: string) => `<section class="part"><p class="body">${text}</p></section>`
    const value = await read(page(`<main><h1>Bridge stays shut</h1>${SENTENCES.map(parts).join('<hr>')}</main>`))
    expect(textsOf(value)).toEqual(SENTENCES)
  })

  it('a standfirst that the metadata describes is taken in', async () => {
    const head = `<meta property="og:description" content="${FIFTH}">`
    const value = await read(
      page(`<header><h1>Bridge stays shut</h1><div><h2>${FIFTH}</h2></div></header>${paragraphs()}`, head),
    )
    expect(textsOf(value)[0]).toBe(FIFTH)
  })

  it.each([
    ['by an attribute', 'hidden'],
    ['by a style', 'style="display: none"'],
  ])('paragraphs that wait behind a paywall, hidden %s, are read', async (_, hiding) => {
    const value = await read(
      page(
        `<article><h1>Bridge stays shut</h1><p>${LEAD}</p><div class="paywall" ${hiding}><p>${SECOND}</p><p>${THIRD}</p></div></article>`,
      ),
    )
    expect(textsOf(value)).toEqual([LEAD, SECOND, THIRD])
  })

  it.each([
    ['words', SENTENCES.join('\n')],
    ['markup', SENTENCES.map((text) => `<p>${text}</p>`).join('')],
  ])('stands in JSON-LD alone, as %s', async (_, articleBody) => {
    const data = JSON.stringify({ '@type': 'NewsArticle', headline: 'Bridge stays shut', articleBody })
    const value = await read(
      page(
        '<h1>Bridge stays shut</h1><div id="app">Loading</div>',
        `<script type="application/ld+json">${data.replaceAll('<', '\\u003c')}</script>`,
      ),
    )
    expect(textsOf(value)).toEqual(SENTENCES)
  })

  it('is read from pages laid out as lists', async () => {
    const items = `<ul><li><a href="/">Home</a></li><li><div>${SENTENCES.map((text) => `<p>${text}</p>`).join('')}</div></li></ul>`
    const { text, blocks } = await read(page(items))
    expect(looseBlocks(text, blocks)).toEqual(SENTENCES.map((words) => ({ kind: 'paragraph', text: words })))
  })
})
