import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignedWords } from '../../../../src/core/matching/alignment/alignedWords'
import { type Alignment, alignTellings } from '../../../../src/core/matching/alignment/alignTellings'
import { GAP_EXTEND, GAP_OPEN, wordScore } from '../../../../src/core/matching/alignment/wordScore'

const SEED = 20240524

const tellingOf = (text: string) => ({ text, span: { start: 0, end: text.length } })

/** The phrases of every telling, as a table that can be read. */
function tableOf(texts: readonly string[], base = 0): string[] {
  const { words, phrases } = alignTellings(texts.map(tellingOf), base)
  return texts.map((text, row) =>
    phrases
      .map(({ cells }) => {
        const { from, to } = cells[row] ?? { from: 0, to: 0 }
        const [first, last] = [words[row]?.[from], words[row]?.[to - 1]]
        return from === to || first === undefined || last === undefined
          ? '-'
          : text.slice(first.shown.start, last.shown.end)
      })
      .join(' | '),
  )
}

/** Which words stand in one column with the given word of the first telling. */
function besides({ words, columns }: Alignment, texts: readonly string[], key: string): string[] {
  const index = words[0]?.findIndex((word) => word.key === key) ?? -1
  const column = columns.find((each) => each[0] === index) ?? []
  return column.map((at, row) => {
    const word = words[row]?.[at]
    return word === undefined ? '-' : (texts[row]?.slice(word.start, word.end) ?? '')
  })
}

describe('alignTellings', () => {
  it('puts the same words of three tellings in one column, and another filler of a slot beside them', () => {
    const texts = [
      'The harbour wall lost 41 metres in the storm, the mayor said.',
      'In the storm the harbour wall lost 40 metres.',
      'Officials: harbour walls lost some 41 metres.',
    ]
    const alignment = alignTellings(texts.map(tellingOf))
    expect(besides(alignment, texts, 'harbour')).toEqual(['harbour', 'harbour', 'harbour'])
    expect(besides(alignment, texts, 'wall')).toEqual(['wall', 'wall', 'walls'])
    expect(besides(alignment, texts, '41')).toEqual(['41', '40', '41'])
  })

  it('aligns by words of content where words of grammar would cross them', () => {
    const texts = ['the bridge in Orlo', 'Orlo closes the']
    const alignment = alignTellings(texts.map(tellingOf))
    expect(besides(alignment, texts, 'orlo')).toEqual(['Orlo', 'Orlo'])
    expect(besides(alignment, texts, 'the')[1]).toBe('-')
  })

  it('shows what all share in a phrase of its own, and a quotation in one piece', () => {
    expect(
      tableOf([
        'The minister said the bridge “will stay closed for good”',
        'The minister told us the bridge “will be closed for good”',
        'The minister announced the bridge “will stay shut for good”',
      ]),
    ).toEqual([
      'The minister | said | the bridge | “will stay closed for good”',
      'The minister | told us | the bridge | “will be closed for good”',
      'The minister | announced | the bridge | “will stay shut for good”',
    ])
  })

  it('sets quotations beside each other, not beside the words that follow one', () => {
    const table = tableOf([
      'He can go on “for as long as it takes”, one source told the agency, but he is open to a truce.',
      'He can go on “as long as he needs to” but agrees to a truce.',
    ])
    expect(table.map((row) => row.split(' | ').find((cell) => cell.includes('“')))).toEqual([
      '“for as long as it takes”,',
      '“as long as he needs to”',
    ])
  })

  it.each([
    ['Chinese', '总统表示准备停火', '总统说愿意停火', '停火'],
    ['Japanese', '大統領は停戦の用意がある', '大統領は停戦に応じる', '停戦'],
    ['Greek', 'Ο πρόεδρος δέχεται εκεχειρία', 'Ο πρόεδρος είπε ότι δέχεται εκεχειρία', 'εκεχειρια'],
  ])('cuts and aligns words of %s', (_, a, b, key) => {
    const alignment = alignTellings([tellingOf(a), tellingOf(b)])
    const [first, second] = besides(alignment, [a, b], key)
    expect(first).toBeTruthy()
    expect(second).toBe(first)
  })

  it('keeps quotation marks and commas with their words', () => {
    const text = 'He said: « never again », and left.'
    const shown = alignedWords(tellingOf(text)).map(({ shown }) => text.slice(shown.start, shown.end))
    expect(shown).toEqual(['He', 'said:', '« never', 'again »,', 'and', 'left.'])
  })

  it('reads only the span, in offsets of the whole text', () => {
    const text = 'Before. The wall fell. After.'
    const words = alignedWords({ text, span: { start: 8, end: 22 } })
    expect(words.map(({ start, end }) => text.slice(start, end))).toEqual(['The', 'wall', 'fell'])
    expect(words.at(-1)?.shown.end).toBe(22)
  })

  it('says which telling is missing where the base is none', () => {
    expect(() => alignTellings([tellingOf('a')], 3)).toThrow('no telling at 3 of 1')
  })
})

/** Tellings that share words, in any order and number. */
const arbitraryTelling = fc
  .array(
    fc.constantFrom(
      'the',
      'of',
      'bridge',
      'bridges',
      'Orlo',
      '41',
      '40',
      'closed',
      'mayor',
      '“never',
      'again”,',
      'Mr Reyes',
      '停火',
    ),
    {
      maxLength: 14,
    },
  )
  .map((words) => words.join(' '))

describe(`alignTellings on any tellings (seed ${SEED})`, () => {
  it('puts every word of every telling in exactly one column and one phrase, in order, whatever the base', () => {
    fc.assert(
      fc.property(fc.array(arbitraryTelling, { minLength: 1, maxLength: 6 }), fc.nat(), (texts, n) => {
        const base = n % texts.length
        const { words, columns, phrases } = alignTellings(texts.map(tellingOf), base)
        for (const [row, own] of words.entries()) {
          const indexes = [...own.keys()]
          expect(columns.flatMap((column) => (column[row] === -1 ? [] : [column[row]]))).toEqual(indexes)
          const inPhrases = phrases.flatMap(({ cells }) => indexes.slice(cells[row]?.from, cells[row]?.to))
          expect(inPhrases).toEqual(indexes)
        }
        for (const column of columns) expect(column.some((index) => index !== -1)).toBe(true)
      }),
      { seed: SEED, numRuns: 300 },
    )
  })

  it('shows every letter and sign of a telling once', () => {
    fc.assert(
      fc.property(arbitraryTelling, (text) => {
        const shown = alignedWords(tellingOf(text)).map((word) => text.slice(word.shown.start, word.shown.end))
        const bare = (words: string): string => words.replaceAll(/\s/gu, '')
        // A text without words shows nothing.
        expect(bare(shown.join(''))).toBe(shown.length > 0 ? bare(text) : '')
      }),
      { seed: SEED, numRuns: 300 },
    )
  })

  it('scores two tellings as the best of all alignments does', () => {
    fc.assert(
      fc.property(arbitraryTelling, arbitraryTelling, (a, b) => {
        const { words, score } = alignTellings([tellingOf(a), tellingOf(b)])
        expect(score).toBeCloseTo(bestScore(words[0] ?? [], words[1] ?? []), 9)
      }),
      { seed: SEED, numRuns: 200 },
    )
  })

  it('gives the same alignment twice', () => {
    fc.assert(
      fc.property(fc.array(arbitraryTelling, { minLength: 2, maxLength: 5 }), (texts) => {
        expect(alignTellings(texts.map(tellingOf))).toEqual(alignTellings(texts.map(tellingOf)))
      }),
      { seed: SEED, numRuns: 50 },
    )
  })
})

type Words = Alignment['words'][number]

/** The slow twin: every alignment, by recursion over what the last column was. */
function bestScore(a: Words, b: Words): number {
  const known = new Map<string, number>()
  const best = (i: number, j: number, last: 'pair' | 'a' | 'b'): number => {
    if (i === a.length && j === b.length) return 0
    const key = `${i} ${j} ${last}`
    const before = known.get(key)
    if (before !== undefined) return before
    const [x, y] = [a[i], b[j]]
    const score = Math.max(
      x !== undefined && y !== undefined ? wordScore(x, y) + best(i + 1, j + 1, 'pair') : Number.NEGATIVE_INFINITY,
      x !== undefined ? best(i + 1, j, 'a') - (last === 'a' ? GAP_EXTEND : GAP_OPEN) : Number.NEGATIVE_INFINITY,
      y !== undefined ? best(i, j + 1, 'b') - (last === 'b' ? GAP_EXTEND : GAP_OPEN) : Number.NEGATIVE_INFINITY,
    )
    known.set(key, score)
    return score
  }
  return best(0, 0, 'pair')
}
