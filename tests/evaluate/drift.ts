/** The set `drift`: quotes of one version of an article found again in a later one, as ../shared/gold/README.md scores. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { anchorAll } from '../../src/core/text/anchor'
import type { Anchoring } from '../../src/core/text/anchoring'
import { describe as selectorsOf } from '../../src/core/text/describe'
import { type Verdict, verdictOf } from '../bench/anchoring/verdict'
import type { EvaluationSet } from './set'

const DEFAULT = '../shared/gold/drift'

type Quote = {
  readonly quote: string
  readonly start: number
  readonly end: number
  readonly kind: 'exact' | 'moved' | 'similar' | 'orphan'
  readonly expectedStart: number | null
  readonly expectedEnd: number | null
}

/** What became of one quote. */
type Answer = { readonly folder: string; readonly quote: Quote; readonly found: Anchoring; readonly verdict: Verdict }

export const drift: EvaluationSet = {
  name: 'drift',
  run: async (inputs, { explain }) => {
    const answers = goldFiles(inputs.length > 0 ? inputs : [DEFAULT]).flatMap(answersOf)
    const orphans = answers.filter(({ quote }) => quote.kind === 'orphan')
    return {
      json: { ...sharesOf(answers), orphansRight: shareOf(orphans, 'right') },
      tables: [
        { heading: 'drift, by article', rows: rowsBy(answers, ({ folder }) => folder) },
        { heading: 'drift, by what happened to the quote', rows: rowsBy(answers, ({ quote }) => quote.kind) },
      ],
      misses: explain ? answers.filter(({ verdict }) => verdict !== 'right').map(missOf) : [],
    }
  },
}

/** The gold files behind files, folders that hold one, and folders of such folders. */
function goldFiles(inputs: readonly string[]): string[] {
  return inputs.flatMap((input) => {
    if (!existsSync(input)) throw new Error(`There is no file or folder ${input}.`)
    if (statSync(input).isFile()) return [input]
    const own = join(input, 'gold.json')
    if (existsSync(own)) return [own]
    const within = readdirSync(input).map((name) => join(input, name, 'gold.json'))
    return within.filter((path) => existsSync(path)).sort()
  })
}

function answersOf(path: string): Answer[] {
  const folder = dirname(path)
  const { quotes } = JSON.parse(readFileSync(path, 'utf8')) as { quotes: Quote[] }
  const before = readFileSync(join(folder, 'before.txt'), 'utf8')
  const after = readFileSync(join(folder, 'after.txt'), 'utf8')
  const found = anchorAll(
    after,
    quotes.map(({ start, end }) => selectorsOf(before, { start, end })),
    before,
  )
  return quotes.map((quote, index) => {
    const anchoring = found[index] ?? { kind: 'orphan', because: 'gone' }
    const { expectedStart: start, expectedEnd: end } = quote
    const expected = start === null || end === null ? null : { start, end }
    const verdict = verdictOf(anchoring.kind === 'orphan' ? null : anchoring.span, expected)
    return { folder: basename(folder), quote, found: anchoring, verdict }
  })
}

function shareOf(answers: readonly Answer[], verdict: Verdict): number {
  return answers.length === 0 ? 0 : answers.filter((answer) => answer.verdict === verdict).length / answers.length
}

function sharesOf(answers: readonly Answer[]): Record<Verdict, number> {
  return { right: shareOf(answers, 'right'), wrong: shareOf(answers, 'wrong'), lost: shareOf(answers, 'lost') }
}

function rowsBy(answers: readonly Answer[], keyOf: (answer: Answer) => string): Record<string, string | number>[] {
  const keys = [...new Set(answers.map(keyOf))]
  const rows = [
    ...keys.map((key) => [key, answers.filter((answer) => keyOf(answer) === key)] as const),
    ['all', answers] as const,
  ]
  return rows.map(([key, group]) => ({
    '': key,
    quotes: group.length,
    ...sharesOf(group),
    'same word for it': group.filter(({ quote, found }) => quote.kind === found.kind).length / group.length,
  }))
}

function missOf({ folder, quote, found, verdict }: Answer): string {
  const told = found.kind === 'orphan' ? found.because : `${found.kind} ${found.span.start} to ${found.span.end}`
  const expected = quote.expectedStart === null ? 'gone' : `${quote.expectedStart} to ${quote.expectedEnd}`
  return `${folder} ${quote.start}: ${verdict}, ${quote.kind}: found ${told}, expected ${expected}: ${quote.quote}`
}
