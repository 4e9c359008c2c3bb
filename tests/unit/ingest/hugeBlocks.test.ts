/** Blocks and values that no one writes: each is read, or refused for what it is, and overflows nothing. */
import { describe, expect, it, vi } from 'vitest'
import { wordCount } from '../../../src/platform/ingest/clean/shape'
import { documentFrom } from '../../../src/platform/ingest/formats/html/parse'
import { PageParent } from '../../../src/platform/ingest/formats/html/tree'
import { ingestFile } from '../../../src/platform/ingest/ingest'
import { peopleSigned } from '../../../src/platform/ingest/metadata/byline'
import { linkedArticle } from '../../../src/platform/ingest/metadata/jsonLd'
import { LEAD, pageOf } from './zipFiles'

const bytesOf = (text: string) => new TextEncoder().encode(text)

describe('a block of millions of characters', { timeout: 120_000 }, () => {
  it.each([
    ['letters of two bytes without a gap', 'ж', 4_500_000],
    ['capitals of two bytes without a gap', 'Ж', 4_500_000],
    ['letters and full stops without a gap', 'a.', 4_000_000],
    ['marks without a letter', '§', 4_500_000],
  ])('%s is read beside the words', async (_, unit, count) => {
    const page = pageOf('Bridge').replace('</body>', `<p>${unit.repeat(count)} reports</p></body>`)
    const result = await ingestFile({ name: 'a.html', bytes: bytesOf(page) })
    expect(result.ok && result.value.text).toContain(LEAD)
  })

  it.each([
    ['a word', 2],
    ['of a word', 3],
    [`${'a'.repeat(1_000)} b`, 6],
    ['东京都', 2],
  ])('%j has as many words as a reader would say', (text, count) => {
    expect(wordCount(text)).toBe(count)
  })

  it('has more words the longer it is', () => {
    expect(wordCount('word '.repeat(100_000))).toBeGreaterThan(wordCount('word '.repeat(50_000)))
    expect(wordCount('x'.repeat(1_000_000))).toBeGreaterThan(100)
  })
})

describe('data of a page made to take forever', { timeout: 60_000 }, () => {
  const script = (author: unknown, nodes: readonly unknown[] = []) =>
    JSON.stringify([{ '@type': 'NewsArticle', headline: 'Bridge', author }, ...nodes])

  it('finds the authors that it only refers to, among any number of nodes', () => {
    const people = Array.from({ length: 50_000 }, (_, index) => ({
      '@type': 'Article',
      '@id': `#${index}`,
      name: `Jane Doe ${index}`,
    }))
    const authors = people.map((person) => ({ '@id': person['@id'] }))
    expect(linkedArticle([script(authors, people)])?.authors.slice(0, 2)).toEqual(['Jane Doe 0', 'Jane Doe 1'])
    expect(linkedArticle([script(authors, people)])?.authors.length).toBeLessThan(100)
  })

  it('reads lists in lists only as deep as people write them', () => {
    const deep = `[{"@type":"NewsArticle","headline":"Bridge","author":${'['.repeat(100_000)}${']'.repeat(100_000)}}]`
    expect(linkedArticle([deep])).toMatchObject({ headline: 'Bridge', authors: [] })
    expect(linkedArticle([script([['Jana Novak']])])?.authors).toEqual(['Jana Novak'])
  })
})

describe('a page of many elements', () => {
  const longPage = (count: number) =>
    documentFrom(`<!doctype html><body>${'<i>a</i>'.repeat(count)}<h1>Bridge</h1><p>By Jana Novak</p>`)

  it('is asked for the words of its headline and what stands about it, not for those of every element', () => {
    const texts = vi.spyOn(PageParent.prototype, 'textContent', 'get')
    const askedOf = (count: number) => {
      texts.mockClear()
      expect(peopleSigned(longPage(count))?.people).toEqual(['Jana Novak'])
      return texts.mock.calls.length
    }
    const [few, many] = [askedOf(200), askedOf(2_000)]
    expect(many).toBeLessThanOrEqual(few + 10)
    texts.mockRestore()
  })
})
