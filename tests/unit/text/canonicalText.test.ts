import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BlockKind } from '../../../src/core/text/block'
import { BLOCK_SEPARATOR, canonicalText, looseBlocks, normaliseText } from '../../../src/core/text/canonicalText'

describe('normaliseText', () => {
  it.each([
    ['a\u00a0b', 'a b', 'no-break space'],
    ['a\u202f\u2009\u3000b', 'a b', 'narrow, thin and ideographic space'],
    ['a\r\nb\rc\nd', 'a b c d', 'line ends'],
    ['a\u2028b\u2029c\u0085d', 'a b c d', 'line, paragraph and next-line separators'],
    ['  a \t b  ', 'a b', 'runs and ends'],
    ['nego\u00adtia\u200btions\u2060', 'negotiations', 'soft hyphen, zero-width space, word joiner'],
    ['\ufeffPutin', 'Putin', 'byte order mark'],
    ['\u202eabc\u202c \u2066d\u2069\u200f\u061c', 'abc d', 'bidirectional controls'],
    ['می\u200cخواهم', 'می\u200cخواهم', 'zero-width non-joiner stays'],
    ['👩\u200d🌾', '👩\u200d🌾', 'zero-width joiner stays'],
    ['a\u0000b\u0007c\u009fd', 'abcd', 'control characters'],
    ['Cafe\u0301', 'Café', 'NFC'],
    ['e\u200b\u0301', 'é', 'an accent behind an invisible character is composed'],
    ['\ud800x', '\ufffdx', 'a lone surrogate'],
    ['“We won...” – he said .', '“We won...” – he said .', 'the words of the outlet'],
  ])('spells %j as %j: %s', (text, expected) => {
    expect(normaliseText(text)).toBe(expected)
  })

  it('changes nothing the second time (seeded)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = normaliseText(text)
        expect(normaliseText(once)).toBe(once)
      }),
      { seed: 20240524, numRuns: 500 },
    )
  }, 30_000)

  it('changes nothing the second time for marks and spaces in any order (seeded)', () => {
    const unit = fc.constantFrom(' ', '\u00a0', '\u0301', '\u0327', 'e', '\u1100', '\u1161', '\u200b', '\u00ad', '\ufeff', '\n', '\u0085', '\u0001', 'Å', '\u212b') // biome-ignore format: a list
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 12 }), (text) => {
        const once = normaliseText(text)
        expect(normaliseText(once)).toBe(once)
      }),
      { seed: 7, numRuns: 2000 },
    )
  })

  it('orders a flood of combining marks in pieces, and changes nothing the second time', () => {
    const flood = `a${'\u0301\u0327\u0344'.repeat(100_000)}b`
    const once = normaliseText(flood)
    expect(once.replaceAll('\u034f', '').length).toBeGreaterThan(300_000)
    expect(normaliseText(once)).toBe(once)
  })

  it('leaves as many marks alone as a language may stack', () => {
    const stacked = `ก${'\u0e48'.repeat(30)}`
    expect(normaliseText(stacked)).toBe(stacked)
  })
})

describe('canonicalText', () => {
  it('joins blocks by a blank line and says where each is', () => {
    const { text, blocks } = canonicalText([
      { kind: 'heading', text: ' Talks ' },
      { kind: 'paragraph', text: '\u200b \u00ad' },
      { kind: 'paragraph', text: 'They\u00a0met.' },
    ])
    expect(text).toBe('Talks\n\nThey met.')
    expect(blocks).toEqual([
      { kind: 'heading', start: 0, end: 5 },
      { kind: 'paragraph', start: 7, end: 16 },
    ])
  })

  it('is empty for nothing', () => {
    expect(canonicalText([{ kind: 'paragraph', text: '\n' }])).toEqual({ text: '', blocks: [] })
  })

  it('comes back the same from its own blocks (seeded)', () => {
    const kind = fc.constantFrom<BlockKind>('paragraph', 'heading', 'quotation', 'listItem')
    const loose = fc.array(fc.record({ kind, text: fc.string({ unit: 'grapheme' }) }))
    fc.assert(
      fc.property(loose, (parts) => {
        const made = canonicalText(parts)
        expect(canonicalText(looseBlocks(made.text, made.blocks))).toEqual(made)
        expect(made.blocks.map(({ start, end }) => made.text.slice(start, end)).join(BLOCK_SEPARATOR)).toBe(made.text)
      }),
      { seed: 11, numRuns: 1000 },
    )
  })
})
