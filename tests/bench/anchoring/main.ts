/** 2,000 quotes of a megabyte, found again in a later version: approx-string-match, plain search, Claimdesk. */
import { anchorAll } from '../../../src/core/text/anchor'
import type { Anchoring } from '../../../src/core/text/anchoring'
import { describe as selectorsOf } from '../../../src/core/text/describe'
import type { Selectors } from '../../../src/core/text/selectors'
import type { Span } from '../../../src/core/text/span'
import { expose, type Measured } from '../set'
import { findApproximately } from './approximate'
import { drawTrials, edit, generateText, print, randomFrom, type Trial } from './generator'
import { verdictOf } from './verdict'

const SEED = 20241
const LENGTH = 1_000_000
const QUOTES = 2000

/** The share of words changed in each case. Paragraphs move, go and come alike in both. */
const CASES: Readonly<Record<string, number>> = { '2 % of the words changed': 0.02, '10 % of the words changed': 0.1 }

/** `older` is the text that the quotes were described in. */
type Finder = (text: string, quotes: readonly Selectors[], older: string) => (Span | null)[]

const FINDERS: Readonly<Record<string, Finder>> = {
  Claimdesk: (text, quotes) => anchorAll(text, quotes).map(placeOf),
  'Claimdesk, older text at hand': (text, quotes, older) => anchorAll(text, quotes, older).map(placeOf),
  'plain search': (text, quotes) => quotes.map((quote) => findPlainly(text, quote)),
  'approx-string-match': (text, quotes) => quotes.map((quote) => findApproximately(text, quote)),
}

expose({
  about: '2,000 quotes of 1 MB found again after words changed and a tenth of the paragraphs moved or went.',
  cases: Object.keys(CASES),
  figures: [
    { name: 'time', unit: 'ms', baseline: 'Claimdesk' },
    { name: 'right', unit: '%' },
    { name: 'wrong', unit: '%' },
    { name: 'lost', unit: '%' },
    { name: 'gone said gone', unit: '%' },
  ],
  contestants: Object.entries(FINDERS).map(([name, find]) => ({
    name,
    run: (caseName) => measure(find, CASES[caseName] ?? 0),
  })),
})

/** Right, wrong and lost are shares of all quotes; an orphan counts as right when its words are gone. */
function measure(find: Finder, words: number): Measured {
  const random = randomFrom(SEED)
  const before = generateText(random, LENGTH)
  const after = edit(random, before, { words, moved: 0.05, gone: 0.05, added: 0.05, typesetting: false })
  const trials = drawTrials(random, before, after, QUOTES)
  const old = print(before).text
  const text = print(after).text
  const quotes = trials.map((trial) => selectorsOf(old, trial))
  const startedAt = performance.now()
  const found = find(text, quotes, old)
  const time = performance.now() - startedAt
  const verdicts = trials.map((trial, index) => verdictOf(found[index] ?? null, trial.expected))
  const percent = (counts: (trial: Trial, index: number) => boolean, of: (trial: Trial) => boolean = () => true) =>
    (100 * trials.filter(counts).length) / trials.filter(of).length
  return {
    time,
    right: percent((_, index) => verdicts[index] === 'right'),
    wrong: percent((_, index) => verdicts[index] === 'wrong'),
    lost: percent((_, index) => verdicts[index] === 'lost'),
    'gone said gone': percent(
      ({ expected }, index) => !expected && verdicts[index] === 'right',
      ({ expected }) => !expected,
    ),
  }
}

function placeOf(anchoring: Anchoring): Span | null {
  return anchoring.kind === 'orphan' ? null : anchoring.span
}

/** The copy of the very words that is nearest to where they stood. */
function findPlainly(text: string, { position, quote }: Selectors): Span | null {
  const later = text.indexOf(quote.exact, position.start)
  const earlier = text.lastIndexOf(quote.exact, position.start)
  if (later < 0 && earlier < 0) return null
  const laterIsNearer = later >= 0 && (earlier < 0 || later - position.start < position.start - earlier)
  const start = laterIsNearer ? later : earlier
  return { start, end: start + quote.exact.length }
}
