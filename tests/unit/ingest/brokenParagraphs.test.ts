import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DraftBlock } from '../../../src/platform/ingest/clean/draft'
import { joinBrokenParagraphs } from '../../../src/platform/ingest/clean/rules/brokenParagraphs'

const block = (text: string): DraftBlock => ({ kind: 'paragraph', text, linkShare: 0, role: null, outcome: null })
const joined = (texts: readonly string[]) =>
  joinBrokenParagraphs({ blocks: texts.map(block), findings: [] }).blocks.map(({ text }) => text)

/** The same, two blocks at a time: what was joined is looked at as a whole with each that follows. */
function joinedSlowly(texts: readonly string[]): string[] {
  const blocks: string[] = []
  for (const text of texts) {
    const before = blocks.at(-1)
    // Two blocks before make it no opening.
    const pair = before === undefined ? [] : joined([...(blocks.length === 1 ? [] : ['First.']), before, text])
    if (before !== undefined && pair.length === (blocks.length === 1 ? 1 : 2))
      blocks[blocks.length - 1] = `${before} ${text}`
    else blocks.push(text)
  }
  return blocks
}

describe('joining broken paragraphs', { timeout: 60_000 }, () => {
  it('joins many as it joins two (seeded)', () => {
    const part = fc.constantFrom(
      'one two three four five six',
      'and more',
      'The “quotation goes on and',
      'it ends” here',
      '„so',
      'Done.',
      'B',
      'c',
      'example.org',
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (texts) => {
        expect(joined(texts)).toEqual(joinedSlowly(texts))
      }),
      { seed: 20240524, numRuns: 500 },
    )
  })

  it('looks at each part once, however many there are', () => {
    const costOf = (count: number): number => {
      const before = process.cpuUsage()
      expect(
        joined(['First.', 'one two three four five', ...Array.from({ length: count }, () => 'and so on')]).length,
      ).toBe(2)
      const { user, system } = process.cpuUsage(before)
      return user + system
    }
    costOf(2_000)
    // Eight times as much; the square would be sixty-four times.
    expect(costOf(160_000) / costOf(20_000)).toBeLessThan(30)
  })
})
