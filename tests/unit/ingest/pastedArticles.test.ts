import { expect, it } from 'vitest'
import { ingestPaste } from '../../../src/platform/ingest/ingest'
import { pastedArticles } from '../../../src/platform/ingest/pastedArticles'

const BODY =
  'The bridge over the Linde closed at noon on Tuesday, the council said, and nobody may cross it until spring. '
const article = (headline: string, author: string, paragraphs = 3) =>
  `<article><h1><a href="https://valley.example/${headline.split(' ')[0]}">${headline}</a></h1><p class="byline">By ${author}</p>${`<p>${BODY}</p>`.repeat(paragraphs)}</article>`
const paste = (html: string, title = '') => ({ text: 'words', html, title })
const TWO = article('Bridge closed in Velm', 'Jane Doe') + article('Ferry stays in Orla', 'John Roe')

it('reads two articles side by side each with its own headline, author and address', { timeout: 30_000 }, async () => {
  const parts = pastedArticles(paste(`<p>Two reports</p>${TWO}`))
  expect(parts.map(({ name }) => name)).toEqual(['Bridge closed in Velm', 'Ferry stays in Orla'])
  const read = await Promise.all(parts.map((each) => ingestPaste(each.paste)))
  expect(read.map((each) => each.ok && [each.value.metadata.authors.value, each.value.metadata.url.value])).toEqual([
    [['Jane Doe'], 'https://valley.example/Bridge'],
    [['John Roe'], 'https://valley.example/Ferry'],
  ])
})

it.each([
  ['one article', article('Bridge closed in Velm', 'Jane Doe')],
  [
    'an article and a card',
    `${article('Bridge closed', 'Jane Doe')}<article><h2>Ferry stays</h2><p>In Orla.</p></article>`,
  ],
  ['articles within one', `<article><h1>Bridge</h1>${TWO}</article>`],
  ['articles around words', `${TWO}<p>${BODY}</p>`],
  ['articles without headlines', `<article><p>${BODY.repeat(3)}</p></article>`.repeat(2)],
  ['no markup of articles', `<h1>Bridge</h1><p>${BODY}</p>`],
  ['an article that never ends', `<article>`.repeat(3)],
])('leaves %s as it is', (_, html) => {
  expect(pastedArticles(paste(html))).toEqual([{ name: null, paste: paste(html) }])
})

it('takes a typed title for that of all', () => {
  expect(pastedArticles(paste(TWO, 'Bridges'))).toHaveLength(1)
})
