import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  MARKDOWN_DEPTH,
  MARKDOWN_MARKS,
  type MarkdownPiece,
  markdownPieces,
} from '../../../src/platform/ingest/formats/markdown/pieces'
import { LEAD, SECOND, stepsOf } from './zipFiles'

const textOf = (pieces: readonly MarkdownPiece[]) => pieces.map(({ text }) => text).join('\n')
const marksIn = (text: string) => text.match(/[*_`[\]<&\\#=+~>\n-]/gu)?.length ?? 0
const wordsIn = (text: string) => text.match(/\p{L}+/gu) ?? []
/** What the parser is asked to do for a text: marks times characters, over its pieces. */
const effortOf = (text: string) =>
  markdownPieces(text)
    .filter(({ kind }) => kind === 'markdown')
    .reduce((sum, piece) => sum + marksIn(piece.text) * piece.text.length, 0)

async function imported(markdown: string) {
  const [step] = await stepsOf(markdown, 'a.md')
  if (step?.kind !== 'read' || !step.result.ok) throw new Error('not read')
  const { text, blocks } = step.result.value
  return blocks.map(({ kind, start, end }) => ({ kind, text: text.slice(start, end) }))
}

describe('Markdown in pieces', { timeout: 60_000 }, () => {
  it('leaves an article whole, whatever stands in it', () => {
    const long = `# Bridge\n\n> - ${LEAD}\n\n${`${SECOND} **Really.**\n\n`.repeat(50)}`
    expect(markdownPieces(long)).toEqual([{ kind: 'markdown', text: long, definitions: '' }])
  })

  it('drops the markers beyond the depth, and no others', () => {
    const deep = (depth: number) => `${'> - '.repeat(depth / 2)}words`
    expect(textOf(markdownPieces(deep(MARKDOWN_DEPTH)))).toBe(deep(MARKDOWN_DEPTH))
    expect(textOf(markdownPieces(deep(MARKDOWN_DEPTH * 50)))).toBe(deep(MARKDOWN_DEPTH))
    expect(textOf(markdownPieces('>'.repeat(1_000_000)))).toBe('>'.repeat(MARKDOWN_DEPTH))
    expect(textOf(markdownPieces('-5 and 1.5 and **a**'))).toBe('-5 and 1.5 and **a**')
  })

  it('reads the words of quotations and lists of any depth', async () => {
    for (const marker of ['> ', '- ', '1. ', '> - ', '>']) {
      const blocks = await imported(`# Bridge\n\n${marker.repeat(5_000)} ${LEAD}\n\n${SECOND}`)
      expect(blocks.map(({ text }) => text).join(' ')).toContain(LEAD)
      expect(blocks.at(-1)).toEqual({ kind: 'paragraph', text: SECOND })
    }
    const [quoted] = await imported(`${'> '.repeat(3_000)}${LEAD}\n\n${SECOND}`)
    expect(quoted).toEqual({ kind: 'quotation', text: LEAD })
  })

  it('knows in one piece where a link goes that another piece says', async () => {
    const between = `${SECOND} *Really.* [a](b)\n\n`.repeat(500)
    const blocks = await imported(`# Bridge\n\nThe [office][1] said so.\n\n${between}\n[1]: https://a.example/1\n`)
    expect(blocks.map(({ text }) => text)).toContain('The office said so.')
    expect(blocks.filter(({ text }) => text.includes('https://a.example/1')).length).toBeLessThanOrEqual(1)
  })

  it('loses no word, wherever it cuts (seeded)', () => {
    const line = fc.constantFrom('**a', '> b c', '- d', '', '[e](f)', 'g '.repeat(200), '`'.repeat(700), '1. h', '# i')
    fc.assert(
      fc.property(fc.array(line, { maxLength: 400 }), (lines) => {
        const text = lines.join('\n')
        expect(wordsIn(textOf(markdownPieces(text)))).toEqual(wordsIn(text))
      }),
      { seed: 20240524, numRuns: 100 },
    )
  })
})

/** Shapes that the parser takes quadratic time over. */
describe('what Markdown costs', { timeout: 60_000 }, () => {
  const shapes: Record<string, (count: number) => string> = {
    'emphases that nothing closes': (count) => '**a'.repeat(count),
    'brackets that nothing closes': (count) => '['.repeat(count),
    'instructions that nothing closes': (count) => '<?'.repeat(count),
    'headings by their underline': (count) => 'a\n=\n'.repeat(count),
    'items of one list': (count) => '- a\n'.repeat(count),
    'links in a line each': (count) => '[a](b)\n\n'.repeat(count),
    'runs of backticks': (count) => '`a``b '.repeat(count),
    definitions: (count) => Array.from({ length: count }, (_, index) => `[a${index}]: b\n`).join(''),
  }

  it.each(Object.entries(shapes))('is bounded for %s', (_, shapeOf) => {
    // Ten million: half a second of a slow machine, and forty thousand marks at most.
    const most = 10_000_000 * (MARKDOWN_MARKS / 1_000)
    expect(effortOf(shapeOf(50_000))).toBeLessThanOrEqual(most)
    // Beyond the marks of a book, more of the same costs nothing more.
    expect(effortOf(shapeOf(100_000))).toBeLessThanOrEqual(effortOf(shapeOf(60_000)) * 1.05)
  })

  it('is that of its words for a line of marks', () => {
    expect(markdownPieces('**a'.repeat(50_000)).map(({ kind }) => kind)).toEqual(['words'])
  })
})
