import { expect, it } from 'vitest'
import type { Finding } from '../../../src/platform/ingest/clean/draft'
import { readPage } from '../../../src/platform/ingest/formats/html'
import { finding, metadataFrom } from '../../../src/platform/ingest/metadata/metadata'

const P = '<p>The ferry to Velm stays in port until Friday, the harbour office said on Monday afternoon.</p>'

it.each([
  ['title', 1000],
  ['outlet', 300],
] as const)('takes a stated %s of %d characters and none that is longer', (field, longest) => {
  const stated = (length: number): Finding => finding(field, 'x'.repeat(length), 'metadata', 'sure')
  expect(metadataFrom([stated(longest)], [])[field].value).toHaveLength(longest)
  expect(metadataFrom([stated(longest + 1)], [])[field]).toMatchObject({ value: null, source: 'none' })
  expect(metadataFrom([stated(longest + 1), finding(field, 'Herald', 'fileName', 'unsure')], [])[field].value).toBe(
    'Herald',
  )
})

it('leaves out of a list what is no name, and its end where it is endless', () => {
  const value = ['Ada Roe', 'y'.repeat(301), ...Array.from({ length: 3000 }, (_, index) => `Person ${index}`)]
  const { authors } = metadataFrom([{ field: 'authors', value, source: 'metadata', certainty: 'sure' }], [])
  expect(authors.value).toHaveLength(2000)
  expect(authors.value?.slice(0, 2)).toEqual(['Ada Roe', 'Person 0'])
})

it('keeps a title of any length that the page shows, since its words stand nowhere else then', () => {
  const long = finding('title', 'word '.repeat(400).trim(), 'text', 'fairlySure')
  expect(metadataFrom([long], []).title.value).toHaveLength(1999)
})

it('makes no paragraph of an endless author that only the metadata state', async () => {
  const page = (author: string) =>
    `<html><head><title>Ferry</title><meta name="author" content="${author}"></head><body>${P.repeat(9)}</body></html>`
  const { blocks } = await readPage(page('und , '.repeat(2000)))
  expect(blocks.map(({ text }) => text).join(' ')).not.toContain('und ,')
  expect(Math.max(...blocks.map(({ text }) => text.length))).toBeLessThan(300)
})
