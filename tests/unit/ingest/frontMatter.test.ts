import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { frontMatterOf } from '../../../src/platform/ingest/formats/markdown/frontMatter'
import { LEAD, SECOND, stepsOf } from './zipFiles'

/** The readers load when the first file needs them, which takes a slow machine seconds. */
vi.setConfig({ testTimeout: 20_000 })

const top = (...lines: string[]) => ['---', ...lines, '---', '', LEAD].join('\n')
/** What is believed: the first of each field. */
const told = (...lines: string[]) =>
  Object.fromEntries(
    (frontMatterOf(top(...lines))?.findings ?? []).toReversed().map(({ field, value }) => [field, value]),
  )

describe('the front matter of Markdown', () => {
  it.each([
    ['title: Bridge stays shut', { title: 'Bridge stays shut' }],
    ['title: "Bridge: \\"shut\\""', { title: 'Bridge: "shut"' }],
    ["title: 'The mayor''s bridge' # ours", { title: "The mayor's bridge" }],
    ['titel: Brücke #7', { title: 'Brücke' }],
    ['author: Ada Berg', { authors: ['Ada Berg'] }],
    ['authors: [Ada Berg, "Jana Novak"]', { authors: ['Ada Berg', 'Jana Novak'] }],
    ['authors:\n  - Ada Berg\n- "[[people/jn|Jana Novak]]"', { authors: ['Ada Berg', 'Jana Novak'] }],
    ['date: 2024-05-24 09:30:00 +03:00', { publishedOn: '2024-05-24T09:30:00+03:00' }],
    ['lastmod: 2024-05-25', { updatedOn: '2024-05-25' }],
    ['publisher: The Herald', { outlet: 'The Herald' }],
    ['source: https://a.example/1', { url: 'https://a.example/1' }],
    ['canonical_url: https://a.example/1', { url: 'https://a.example/1' }],
    ['permalink: /2024/bridge', {}],
    ['lang: pt_BR', { language: 'pt-BR' }],
    ['created: 2024-07-01\npublished: 2024-05-24', { publishedOn: '2024-05-24' }],
    ['title:\nauthor: ~\ndate: soon\ndescription: >\n  Words\ntags: [a, b]', {}],
  ])('says by %j what the text is', (lines, expected) => {
    expect(told(...lines.split('\n'))).toEqual(expected)
  })

  it.each([
    ['no key', top('Just a line between two rules.')],
    ['a line that is no entry', top('title: Bridge', 'and words that go on')],
    ['no end', `---\ntitle: Bridge\n\n${LEAD}`],
    ['something above it', `\n---\ntitle: Bridge\n---\n${LEAD}`],
    ['an address', top('https://a.example/1')],
  ])('is none with %s', (_, text) => {
    expect(frontMatterOf(text)).toBeNull()
  })

  it('is read with the text, loses no word, and is told without a name', async () => {
    const source = top('title: Bridge stays shut', 'author: Ada Berg', 'tags:', '  - roads', '  - rivers')
    for (const name of ['a.md', 'a.txt']) {
      const [step] = await stepsOf(`${source}\n\n${SECOND}`, name)
      expect(step).toMatchObject({
        result: {
          value: {
            text: `${LEAD}\n\n${SECOND}`,
            metadata: { title: { value: 'Bridge stays shut', source: 'metadata' }, authors: { value: ['Ada Berg'] } },
            setAside: [{ text: expect.stringMatching(/tags:[\s\S]*roads[\s\S]*rivers/u), reason: 'pageFurniture' }],
            original: { mediaType: 'text/markdown' },
          },
        },
      })
    }
  })

  it('never throws, and parts its words from the rest (seeded)', () => {
    const line = fc.constantFrom('title: x', 'a:', ' - b', '---', '', '# c', 'd', ' e', '"', 'k: [', 'k: ["]', 'k: |')
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const text = ['---', ...lines].join('\n')
        const found = frontMatterOf(text)
        expect(found === null || text.endsWith(found.rest)).toBe(true)
      }),
      { seed: 20240524, numRuns: 500 },
    )
  })

  it('comes to an end with a hostile head', { timeout: 5_000 }, () => {
    for (const each of [' ', ': ', '[', ']', '"', '#', "''", '\t'])
      expect(() => frontMatterOf(top(`title: ${each.repeat(9_000)}x`, `a${each.repeat(9_000)}`))).not.toThrow()
  })
})
