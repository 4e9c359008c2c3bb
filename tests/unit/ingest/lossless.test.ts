/** Nothing is lost: every word of the input is in the text, in what was set aside, or in the metadata. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { looseBlocks } from '../../../src/core/text/canonicalText'
import { clean } from '../../../src/platform/ingest/clean/clean'
import { fold } from '../../../src/platform/ingest/clean/shape'
import { markdown } from '../../../src/platform/ingest/formats/markdown'
import { plainBlocks } from '../../../src/platform/ingest/formats/plainText'
import { ingestPaste } from '../../../src/platform/ingest/ingest'
import { metadataFrom } from '../../../src/platform/ingest/metadata/metadata'

const word = fc.constantFrom('talks', 'Reuters', 'Kyiv', 'the', 'war', 'said', 'May', '24', '2024', 'five', 'Мост', 'τα', '“we', 'won”', 'by', 'Photo', 'AFP', '(AFP)', '/VOA', 'Source:', 'Read', 'also:', 'views', '—', 'don’t', 'kremlin.ru', 'News') // biome-ignore format: a list
const end = fc.constantFrom('.', '', '?', ',', ':', '”', '."', '/AFP', ' (Reuters)', '24.05.24, 13:35')
const sentence = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 14 }), end)
  .map(([words, mark]) => words.join(' ') + mark)
const line = fc.oneof(
  { weight: 4, arbitrary: sentence },
  { weight: 2, arbitrary: fc.tuple(sentence, sentence).map((parts) => parts.join(' ')) },
  fc.constantFrom('Read also: A bridge', 'Source: dpa', 'Latest news', 'By Karin Beck', 'May 24, 2024', 'Original url:', 'https://herald.example/a', '• 12 views', 'Photo: Jens Holt', 'Karin Beck is a reporter based in Altenau.', '© 2024 Herald', 'Related:', '<https://herald.example/b>'), // biome-ignore format: a list
  fc.string({ maxLength: 30 }),
)
const text = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\n\n', '\n\n\n')), { maxLength: 16 })
  .map((parts) => parts.map(([words, gap]) => words + gap).join(''))

/** How often each word is there. */
function wordsOf(parts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const part of parts.join(' ').split(/[^\p{L}\p{M}\p{N}]+/u)) {
    const folded = fold(part)
    if (folded !== '') counts.set(folded, (counts.get(folded) ?? 0) + 1)
  }
  return counts
}

function missing(before: readonly string[], after: readonly string[]): string[] {
  const there = wordsOf(after)
  return [...wordsOf(before)].filter(([name, count]) => (there.get(name) ?? 0) < count).map(([name]) => name)
}

describe('the cleaner', () => {
  it('loses no word of a plain text (seeded)', () => {
    fc.assert(
      fc.property(text, (raw) => {
        const blocks = plainBlocks(raw)
        const { kept, setAside, findings } = clean(blocks, [])
        const { title, credits } = metadataFrom(findings, [])
        const after = [...kept, ...setAside].map((block) => block.text)
        const inMetadata = [title.value ?? '', ...(credits.value ?? [])]
        expect(
          missing(
            blocks.map((block) => block.text),
            [...after, ...inMetadata],
          ),
        ).toEqual([])
        expect(
          missing(
            [raw.toWellFormed().normalize('NFC')],
            blocks.map((block) => block.text),
          ).length,
        ).toBeLessThan(3)
      }),
      { seed: 20240524, numRuns: 1500 },
    )
  }, 60_000)

  it('gives places that exist, in the order of the text (seeded)', () => {
    fc.assert(
      fc.property(text, (raw) => {
        const { kept, setAside } = clean(plainBlocks(raw), [])
        const places = setAside.map(({ beforeBlockIndex }) => beforeBlockIndex)
        expect(places).toEqual(places.toSorted((a, b) => a - b))
        for (const place of places) expect(place).toBeLessThanOrEqual(kept.length)
      }),
      { seed: 99, numRuns: 500 },
    )
  }, 60_000)
})

describe('Markdown', () => {
  async function blocksOf(text: string) {
    const reading = await markdown.read({ bytes: new Uint8Array(), text, fileName: null })
    if (!reading.ok || reading.value.kind !== 'article') throw new Error('not read as an article')
    return reading.value.extraction.blocks
  }

  it.each([
    ['[reported](#) by', 'reported by'],
    ['a **bold** and _slanted_ word', 'a bold and slanted word'],
    ['<https://herald.example/a>', 'https://herald.example/a'],
    ['![A bridge](a.png)', 'A bridge'],
    ['a `code` b', 'a code b'],
    ['24. Mai 2025', '24. Mai 2025'],
    ['<b>raw</b> <i class="x">html</i>', 'raw html'],
  ])('reads %j as %j', async (raw, words) => {
    expect((await blocksOf(raw)).map((block) => block.text)).toEqual([words])
  })

  it('parts the paragraphs of a file that has one a line, and joins wrapped lines', async () => {
    const long = 'word '.repeat(30).trim()
    expect(await blocksOf(`${long} [one](#).\n${long} two.`)).toHaveLength(2)
    const wrapped =
      'The office put off its vote on the new dam until the month of\nMay, after engineers asked for [more](#) time to study the\nmaps.'
    expect(await blocksOf(wrapped)).toHaveLength(1)
  })
})

describe('ingestPaste', () => {
  const paste = 'Bridge stays shut\n\nThe bridge stays shut until October, the office said.'

  it('takes what a person typed over what it finds, and leaves the first line in the text', async () => {
    const result = await ingestPaste({ text: paste, html: null, title: 'My title', outlet: 'The Herald' })
    if (!result.ok) throw new Error(result.reason)
    const { metadata, text: words, blocks, original } = result.value
    expect(metadata.title).toMatchObject({ value: 'My title', source: 'person' })
    expect(metadata.outlet).toMatchObject({ value: 'The Herald', source: 'person' })
    expect(looseBlocks(words, blocks)[0]).toEqual({ kind: 'heading', text: 'Bridge stays shut' })
    expect(new TextDecoder().decode(original.bytes)).toBe(paste)
    expect(original.sha256).toMatch(/^[0-9a-f]{64}$/u)
  })

  it('sets the first line aside when it is the title that was typed', async () => {
    const result = await ingestPaste({ text: paste, html: null, title: 'Bridge stays shut' })
    if (!result.ok) throw new Error(result.reason)
    expect(result.value.setAside.map(({ reason }) => reason)).toEqual(['repeatedHeadline'])
  })

  it.each([
    ['', 'empty'],
    [' \n\u00a0', 'empty'],
    ['12 34\n\n56', 'noRunningText'],
    ['Flash News', 'noRunningText'],
  ])('refuses %j: %s', async (words, reason) => {
    expect(await ingestPaste({ text: words, html: null })).toMatchObject({ ok: false, reason })
  })
})
