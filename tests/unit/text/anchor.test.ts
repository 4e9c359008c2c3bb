import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { anchor, anchorAll } from '../../../src/core/text/anchor'
import { describe as selectorsOf } from '../../../src/core/text/describe'
import type { Span } from '../../../src/core/text/span'

// Less than a second on a quiet machine.
vi.setConfig({ testTimeout: 60_000 })

const SEED = 7

function spanOf(text: string, words: string, nth = 0): Span {
  let start = text.indexOf(words)
  for (let skipped = 0; skipped < nth; skipped++) start = text.indexOf(words, start + 1)
  if (start < 0) throw new Error(`No ${words} in the text.`)
  return { start, end: start + words.length }
}

/** What becomes of `words` of `before` in `after`: `kind: words found`. */
function fateOf(before: string, after: string, words: string, nth = 0): string {
  const found = anchor(after, selectorsOf(before, spanOf(before, words, nth)))
  return found.kind === 'orphan'
    ? `orphan: ${found.because}`
    : `${found.kind}: ${after.slice(found.span.start, found.span.end)}`
}

const BEFORE = `The ferry left the harbour at nine, two hours late.

"Nobody told us anything," said Marta Oduya, who was travelling to Lindholm with her son.

The operator blamed a faulty valve. About 340 passengers were on board — most of them commuters.`

it.each([
  [
    'curly quote marks',
    '"Nobody told us anything,"',
    BEFORE.replace('"N', '“N').replace(',"', ',”'),
    '“Nobody told us anything,”',
  ],
  [
    'no-break and doubled spaces',
    '340 passengers were',
    BEFORE.replace('340 passengers', '340\u00a0 passengers'),
    '340\u00a0 passengers were',
  ],
  ['another dash', 'on board — most', BEFORE.replace('—', '--'), 'on board -- most'],
  ['a line break', 'faulty valve', BEFORE.replace('faulty valve', 'faulty\nvalve'), 'faulty\nvalve'],
  ['a soft hyphen', 'commuters', BEFORE.replace('commuters', 'com\u00admuters'), 'com\u00admuters'],
])('takes %s for the same words', (_, words, after, expected) => {
  expect(['exact', 'moved'].map((kind) => `${kind}: ${expected}`)).toContain(fateOf(BEFORE, after, words))
})

it.each([
  [
    'a corrected figure',
    'About 340 passengers were on board',
    BEFORE.replace('340', '430'),
    'similar: About 430 passengers were on board',
  ],
  ['another last word', 'left the harbour at nine', BEFORE.replace('nine', 'ten'), 'similar: left the harbour at ten'],
  [
    'another first word',
    'faulty valve. About 340',
    BEFORE.replace('faulty', 'broken'),
    'similar: broken valve. About 340',
  ],
  [
    'words put in',
    'The operator blamed a faulty valve',
    BEFORE.replace('blamed', 'on Friday blamed'),
    'similar: The operator on Friday blamed a faulty valve',
  ],
  [
    'words taken out',
    'said Marta Oduya, who was travelling to Lindholm with her son',
    BEFORE.replace(' with her son', ''),
    'similar: said Marta Oduya, who was travelling to Lindholm',
  ],
])('finds %s', (_, words, after, expected) => {
  expect(fateOf(BEFORE, after, words)).toBe(expected)
})

it.each([
  [
    'a deleted sentence',
    'The operator blamed a faulty valve.',
    BEFORE.replace('The operator blamed a faulty valve. ', ''),
  ],
  ['a deleted short phrase', 'with her son', BEFORE.replace(' with her son', '')],
  ['a replaced text', 'two hours late', 'Rain is expected in the north until the weekend, the weather service says.'],
  ['an empty text', 'two hours late', ''],
])('says that %s is gone', (_, words, after) => {
  expect(fateOf(BEFORE, after, words)).toBe('orphan: gone')
})

it('says so when two places are equal', () => {
  const line = 'Rescue work continues tonight on both banks of the river near the old bridge.\n\n'
  expect(
    fateOf(line.repeat(3), `Tonight a line of news was put in.\n\n${line.repeat(3)}`, 'continues tonight', 1),
  ).toBe('orphan: ambiguous')
})

it('tells repeats apart by their context', () => {
  const first = 'In the west the roads are closed. Schools stay open. '
  const second = 'In the east trains run late. Schools stay open. Buses are full.'
  const after = `${second.replace(' Buses', ' Most buses')}\n\n${first}`
  const words = 'Schools stay open.'
  const found = anchor(after, selectorsOf(first + second, spanOf(first + second, words, 1)))
  expect(found).toMatchObject({ span: spanOf(after, words, 0) })
})

it('tells repeats apart by the order of their neighbours', () => {
  const filler = 'The council met for the fourth time this week and again postponed its vote on the harbour.\n\n'
  const before = `Alpha leads the list.\n\n${filler}Beta comes next.\n\n${filler}Gamma is last.`
  const after = `One more line stands here now.\n\n${before}`
  const words = 'met for the fourth time this week'
  const mentions = ['Alpha leads the list', 'Beta comes next', 'Gamma is last'].map((own) => spanOf(before, own))
  const sought = [...mentions, spanOf(before, words, 0), spanOf(before, words, 1)]
  const found = anchorAll(
    after,
    sought.map((span) => selectorsOf(before, span)),
  )
  expect(found.slice(3)).toMatchObject([{ span: spanOf(after, words, 0) }, { span: spanOf(after, words, 1) }])
})

it('takes edited words in their place before the same words elsewhere', () => {
  const before = 'Work began at dawn.\n\nTwo bridges were closed to lorries on Tuesday night.\n\nBuses ran until ten.'
  const after = `Update: police said that two bridges were closed to lorries on Tuesday.

Work started before dawn.

Both bridges were closed to lorries on Tuesday evening.

All buses ran until ten.`
  const words = 'bridges were closed to lorries on Tuesday'
  const list = ['Work', words, 'Buses ran until ten'].map((own) => selectorsOf(before, spanOf(before, own)))
  expect(anchorAll(after, list)[1]).toMatchObject({ span: spanOf(after, words, 1) })
})

it('gives one place to one of two mentions', () => {
  const before = 'Mayor Ana Ruiz spoke first.\n\nMuch later the floor went to Ana Ruiz again, who declined.'
  const after = 'Mayor Ana Ruiz spoke first.\n\nNobody else took the floor.'
  const found = anchorAll(
    after,
    [0, 1].map((nth) => selectorsOf(before, spanOf(before, 'Ana Ruiz', nth))),
  )
  expect(found).toEqual([
    { kind: 'exact', span: spanOf(after, 'Ana Ruiz') },
    { kind: 'orphan', because: 'gone' },
  ])
})

it('refuses a place whose words the older text had elsewhere', () => {
  const formula = 'The ministry did not answer a request for comment by the evening.'
  const before = `Prices rose in May.\n\n${formula}\n\nUnions called for talks.\n\nRents fell in the suburbs.\n\n${formula}\n\nBanks kept their rates.`
  const after = `Prices rose in May.\n\nUnions called for talks.\n\nRents fell in the suburbs.\n\n${formula}\n\nBanks kept their rates.`
  const selectors = selectorsOf(before, spanOf(before, formula, 0))
  expect(anchor(after, selectors, before)).toEqual({ kind: 'orphan', because: 'gone' })
  const other = selectorsOf(before, spanOf(before, formula, 1))
  expect(anchor(after, other, before)).toMatchObject({ span: spanOf(after, formula) })
})

it('calls a paragraph moved only when it left the order of the others', () => {
  const paragraphs = BEFORE.split('\n\n')
  const after = [paragraphs[2], 'A first line was put in.', paragraphs[0], paragraphs[1]].join('\n\n')
  const words = ['two hours late', 'Nobody told us', 'travelling to Lindholm', 'a faulty valve']
  const found = anchorAll(
    after,
    words.map((own) => selectorsOf(BEFORE, spanOf(BEFORE, own))),
  )
  expect(found.map(({ kind }) => kind)).toEqual(['exact', 'exact', 'exact', 'moved'])
})

it.each([
  [
    'Chinese',
    '渡轮九点离开港口，晚了两个小时。没有人告诉我们任何事情。船上约有三百四十名乘客。',
    '晚了两个小时',
    '晚了三个小时',
    '晚了三个小时',
  ],
  [
    'Japanese',
    'フェリーは九時に港を出発したが、二時間遅れだった。乗客は約三百四十人だった。',
    '乗客は約三百四十人',
    '乗客は約四百三十人',
    '乗客は約四百三十人',
  ],
  [
    'Greek',
    'Το πλοίο έφυγε από το λιμάνι στις εννέα, με δύο ώρες καθυστέρηση. Κανείς δεν μας είπε τίποτα.',
    'με δύο ώρες καθυστέρηση',
    'με τρεις ώρες καθυστέρηση',
    'με τρεις ώρες καθυστέρηση',
  ],
  [
    'emoji',
    'Before it 😀😃😄😁😆 they waited, after it 😅😂🙂🙃😉 they laughed.',
    '😀😃😄😁😆 they',
    '😀😃🤔😁😆 they',
    '😀😃🤔😁😆 they',
  ],
])('works in %s', (_, before, words, now, expected) => {
  const after = `• ${before.replace(words, now)}`
  expect(fateOf(before, after, words)).toBe(`similar: ${expected}`)
})

it('finds a long quote by its ends', () => {
  const body = Array.from({ length: 400 }, (_, nth) => `Item ${nth} costs ${(nth * 7919) % 1000} crowns.`)
  const before = `Prices follow.\n\n${body.join(' ')}\n\nThat is all.`
  const after = before.replace('Item 200 costs', 'Item 200, now sold out, cost')
  const span = { start: 16, end: before.length - 14 }
  expect(anchor(after, selectorsOf(before, span))).toMatchObject({
    kind: 'similar',
    span: { start: 16, end: after.length - 14 },
  })
})

const anyText = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }),
  fc.string({
    unit: fc.constantFrom('a', 'b', ' ', '\n', '"', '—', '😀', '\ud83d', '港'),
    minLength: 1,
    maxLength: 200,
  }),
)

it('knows by the older text that a mention alone only shifted', () => {
  const after = `A first line was put in.\n\n${BEFORE}`
  const selectors = selectorsOf(BEFORE, spanOf(BEFORE, 'a faulty valve'))
  expect(anchor(after, selectors).kind).toBe('moved')
  expect(anchor(after, selectors, BEFORE).kind).toBe('exact')
  const moved = BEFORE.split('\n\n').toReversed().join('\n\n')
  expect(anchor(moved, selectorsOf(BEFORE, spanOf(BEFORE, 'two hours late')), BEFORE).kind).toBe('moved')
})

it(`finds any span of an unchanged text where it is (seed ${SEED})`, () => {
  const anySpan = anyText.chain((text) =>
    fc
      .tuple(fc.nat(text.length - 1), fc.nat(text.length - 1))
      .map(([a, b]) => ({ text, span: { start: Math.min(a, b), end: Math.max(a, b) + 1 } })),
  )
  fc.assert(
    fc.property(anySpan, ({ text, span }) => {
      expect(anchor(text, selectorsOf(text, span))).toEqual({ kind: 'exact', span })
      expect(anchor(text, selectorsOf(text, span), text)).toEqual({ kind: 'exact', span })
    }),
    { seed: SEED, numRuns: 1000 },
  )
})

it(`answers for any two texts with a span of the second or an orphan (seed ${SEED})`, () => {
  fc.assert(
    fc.property(anyText, anyText, fc.nat(), fc.nat(), fc.boolean(), (before, after, a, b, withOlder) => {
      const start = a % before.length
      const span = { start, end: start + 1 + (b % (before.length - start)) }
      const found = anchor(after, selectorsOf(before, span), withOlder ? before : undefined)
      if (found.kind === 'orphan') return
      expect(found.span.start).toBeGreaterThanOrEqual(0)
      expect(found.span.end).toBeGreaterThan(found.span.start)
      expect(found.span.end).toBeLessThanOrEqual(after.length)
    }),
    { seed: SEED, numRuns: 1000 },
  )
})
