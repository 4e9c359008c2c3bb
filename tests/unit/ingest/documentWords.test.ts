/** Documents are no web pages: what would be furniture around an article is words of a document, and only learnt from. */
import { describe, expect, it, vi } from 'vitest'
import { clean } from '../../../src/platform/ingest/clean/clean'
import type { FoundBlock } from '../../../src/platform/ingest/clean/draft'
import { finding } from '../../../src/platform/ingest/metadata/metadata'
import { docxOf, p } from './docxFiles'
import { LEAD, SECOND, stepsOf, THIRD } from './zipFiles'

// The first document waits for mammoth, on a machine that has more to do.
vi.setConfig({ testTimeout: 60_000 })

const block = (text: string, more: Partial<FoundBlock> = {}): FoundBlock => ({
  kind: 'paragraph',
  text,
  linkShare: 0,
  role: null,
  ...more,
})
const story = [block(LEAD), block(SECOND), block(THIRD)]

describe('a document', () => {
  it.each([
    ['a label above an equation', 'For m=1,'],
    ['a heading that looks like a name', 'Table Of Contents'],
    ['a row of numbers', '12 views 30 comments'],
    ['what a row of a form asks', 'Approval:'],
    ['a caption', 'Figure 2. The bridge before the flood. (Jana Novak / AFP)'],
    ['an appeal', 'Thank you for your questions about the bridge.'],
    ['a pointer to another part', 'See also: Annex 2'],
    ['a word that is a button on pages', 'Search'],
    ['the day', 'May 24, 2024'],
    ['where its words come from', 'Source: Ministry of Works'],
    ['an address', 'https://works.example/reports/12'],
  ])('keeps %s wherever it stands', (_, text) => {
    for (const at of [0, 1, 2, 3]) {
      const { kept, setAside } = clean(
        story.toSpliced(at, 0, block(text)),
        [finding('title', 'A report', 'text', 'sure')],
        'document',
      )
      expect(kept.map((each) => each.text)).toContain(text)
      expect(setAside).toEqual([])
    }
  })

  it.each([
    ['behind "By"', [], 'By Jana Novak', ['byline']],
    ['behind "By", in its properties', [['Jana Novak', 'unsure']], 'By Jana Novak', ['byline']],
    ['behind "By", and known from elsewhere', [['Jana Novak', 'sure']], 'By Jana Novak', ['byline']],
    ['nobody', [], 'By Monday the road was dry', []],
    ['somebody else than its author', [['Ada Berg', 'sure']], 'By Jana Novak', []],
    ['a name alone', [], 'Jana Novak', []],
  ] as const)('sets aside the line that names its author: %s', (_, authors, text, expected) => {
    const known = authors.map(
      ([name, certainty]) => ({ field: 'authors', value: [name], source: 'metadata', certainty }) as const,
    )
    const { kept, setAside } = clean(
      [block(text), ...story],
      [finding('title', 'A report', 'text', 'sure'), ...known],
      'document',
    )
    expect(setAside).toEqual(expected.map((reason) => ({ text, kind: 'paragraph', reason, beforeBlockIndex: 0 })))
    expect(kept).toHaveLength(story.length + 1 - expected.length)
  })

  it('still tells its author, its day and its agency', () => {
    const lines = [
      block('Bridge stays shut'),
      block('By Jana Novak'),
      block('May 24, 2024'),
      ...story,
      block('Source: Reuters'),
    ]
    expect(clean(lines, [], 'document').findings).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ field: 'authors', value: ['Jana Novak'] }),
        expect.objectContaining({ field: 'publishedOn', value: '2024-05-24' }),
        expect.objectContaining({ field: 'credits', value: ['Reuters'] }),
      ]),
    )
  })

  it('takes no heading for its author', () => {
    const { findings } = clean([block('Capital Goods'), ...story], [], 'document')
    expect(findings.filter(({ field }) => field === 'authors')).toEqual([])
  })

  it('has an address of its own where it names one, and none where it names many', () => {
    const urlsOf = (blocks: readonly FoundBlock[]) =>
      clean(blocks, [], 'document')
        .findings.filter(({ field }) => field === 'url')
        .map(({ value }) => value)
    const own = block('Original url: https://paper.example/a')
    expect(urlsOf([...story, own])).toEqual(['https://paper.example/a'])
    expect(urlsOf([...story, own, block('Original url: https://paper.example/b')])).toEqual([])
  })

  it('takes its headline out of the text and leaves what stands above', () => {
    const headline = block('Council shuts the old bridge', { kind: 'heading', role: 'headline' })
    const { kept, setAside, findings } = clean([block('Annex 2'), headline, ...story, headline], [], 'document')
    expect(findings).toContainEqual(expect.objectContaining({ field: 'title', value: headline.text }))
    expect(kept.map(({ text }) => text)).toEqual(['Annex 2', LEAD, SECOND, THIRD])
    expect(setAside.map(({ reason }) => reason)).toEqual(['repeatedHeadline'])
  })

  it('loses what its own layout says is around each page', () => {
    const { setAside } = clean([...story, block('Page 3 of 9', { role: 'furniture' })], [], 'document')
    expect(setAside.map(({ text }) => text)).toEqual(['Page 3 of 9'])
  })

  it('is a page where it is called one', () => {
    expect(clean([...story, block('Share this article')], [], 'page').setAside).toHaveLength(1)
  })
})

describe('a title that a template left in a document', () => {
  it('gives way to the heading on it, and stands where there is none', async () => {
    const core = { title: 'Letter of the council 2019' }
    const headed = await stepsOf(docxOf({ body: p('Bridge stays shut', 'Title') + p(LEAD), core }), 'a.docx')
    expect(headed).toMatchObject([
      { result: { value: { metadata: { title: { value: 'Bridge stays shut' } }, text: LEAD } } },
    ])
    const bare = await stepsOf(docxOf({ body: p(LEAD) + p(SECOND), core }), 'a.docx')
    expect(bare).toMatchObject([{ result: { value: { metadata: { title: { value: core.title } } } } }])
  })
})
