import { describe, expect, it } from 'vitest'
import { arrivalFromFiles } from '../../../src/app/actions/receiveFiles'
import { arrivalFromPage } from '../../../src/app/actions/receivePage'
import { arrivalFromShare } from '../../../src/app/actions/receiveShares'
import { sourceFromWords } from '../../../src/app/actions/receiveTransfer'
import type { Share } from '../../../src/platform/receive/keptArrivals'

const TEXT = 'The bridge over the Linde closed at noon.\n\nFour engineers looked at its cables.'
const LINK = 'https://valley.example/bridge?a=1&b="2"'

function share(change: Partial<Share>): Share {
  return { id: 'one', at: '', title: '', text: '', url: '', files: [], leftOutCount: 0, ...change }
}

describe('what a share holds', () => {
  it.each([
    ['words', { text: TEXT }, ['paste'], null],
    ['words and a link', { text: TEXT, url: LINK }, ['paste'], null],
    ['files', { files: [new File(['x'], 'a.txt'), new File(['y'], 'b.txt')] }, ['file', 'file'], null],
    ['a file with words to it', { text: TEXT, files: [new File(['x'], 'a.txt')] }, ['file', 'paste'], null],
    ['a file with a link to it', { text: LINK, files: [new File(['x'], 'a.txt')] }, ['file'], null],
    ['a link as its address', { title: 'Bridge shut', url: LINK }, [], 'linkOnly'],
    ['a link as its words', { text: LINK }, [], 'linkOnly'],
    ['a headline and a link', { text: `Bridge shut for a month ${LINK}` }, [], 'linkOnly'],
    ['nothing', {}, [], 'nothingInIt'],
    ['white space', { text: ' \n ', title: ' ' }, [], 'nothingInIt'],
    ['a script for an address', { url: 'javascript:alert(1)' }, [], 'nothingInIt'],
  ] as const)('%s', (_, change, kinds, refusal) => {
    const arrival = arrivalFromShare(share(change))
    expect(arrival.sources.map(({ kind }) => kind)).toEqual(kinds)
    expect(arrival.refusal).toBe(refusal)
  })

  const QUOTE = '"The berths stay closed," the director of Valley Dam said on Tuesday.'

  it('takes a marked passage with its link for words, and the mark off the address', () => {
    const text = `${QUOTE} https://valley.example/dam#:~:text=The%20berths,Tuesday`
    const arrival = arrivalFromShare(share({ text }))
    expect(arrival).toMatchObject({ refusal: null, address: 'https://valley.example/dam', anyway: [] })
    const [source] = arrival.sources
    if (source?.kind !== 'paste') throw new Error('a paste was expected')
    expect(source.paste.text).toBe(QUOTE)
    expect(source.paste.html).toContain('href="https://valley.example/dam"')
  })

  it.each([
    ['words that are few', { text: `Bridge shut for a month ${LINK}` }],
    ['words beside their address', { text: 'Bridge shut for a month', url: LINK }],
    ['the title of the page', { title: 'Is the bridge shut?', text: `Is the bridge shut? ${LINK}` }],
  ])('refuses a headline and a link, and has its words all the same: %s', (_, change) => {
    const { sources, refusal, anyway } = arrivalFromShare(share(change))
    expect({ sources, refusal }).toEqual({ sources: [], refusal: 'linkOnly' })
    const [source] = anyway
    if (source?.kind !== 'paste') throw new Error('a paste was expected')
    expect(source.paste.text).not.toContain('valley.example')
    expect(source.paste).toMatchObject({ title: null, html: expect.stringContaining('canonical') })
  })

  it('has no words for a link alone', () => {
    expect(arrivalFromShare(share({ title: 'Bridge shut', url: LINK })).anyway).toEqual([])
  })

  it('keeps the address beside words, and every sign of them as a word', () => {
    const text = `${TEXT}\n\n<script>alert("1 & 2")</script>`
    const { sources, address } = arrivalFromShare(share({ text, url: LINK, title: 'Bridge shut' }))
    expect(address).toBe(LINK)
    const [source] = sources
    if (source?.kind !== 'paste') throw new Error('a paste was expected')
    expect(source.name).toBe('Bridge shut')
    expect(source.paste).toMatchObject({ text, title: 'Bridge shut' })
    expect(source.paste.html).toContain('href="https://valley.example/bridge?a=1&amp;b=%222%22"')
    expect(source.paste.html).toContain('<p>&lt;script>alert("1 &amp; 2")&lt;/script></p>')
  })
})

it('calls files after the first', () => {
  const files = ['a.txt', 'b.txt', 'c.txt'].map((name) => new File(['x'], name))
  expect(arrivalFromFiles('one', files).title).toBe('a.txt and 2 more')
  expect(arrivalFromFiles('one', files.slice(0, 1)).title).toBe('a.txt')
  expect(arrivalFromFiles('one', [])).toMatchObject({ title: '', refusal: 'nothingInIt', sources: [] })
})

it('calls a page without a title after its host', () => {
  const page = { ticket: 'one', title: ' ', address: 'https://valley.example/bridge', html: '<p>x</p>' }
  expect(arrivalFromPage(page).sources).toMatchObject([{ kind: 'page', name: 'valley.example', url: page.address }])
})

it.each([
  [{ text: 'Bridge shut\nThe bridge is shut.', html: null, address: null }, 'Bridge shut', null],
  [{ text: '', html: '<p>x</p>', address: null }, 'Dropped text', '<p>x</p>'],
  [
    { text: 'x', html: '<p>x</p>', address: 'https://valley.example/' },
    'x',
    '<link rel="canonical" href="https://valley.example/"><p>x</p>',
  ],
] as const)('names a dragged passage after its first line: %j', (words, name, html) => {
  expect(sourceFromWords(words)).toMatchObject({ name, paste: { html } })
})

it('cuts the name of a long line between words', () => {
  const { name } = sourceFromWords({ text: 'bridge '.repeat(30), html: null, address: null })
  expect(name).toMatch(/^(?:bridge )+bridge…$/u)
  expect(name.length).toBeLessThan(62)
})
