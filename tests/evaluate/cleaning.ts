/** The set `cleaning`: what ingest makes of article files, field by field and line by line (see cleaning/gold.ts). */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createServer } from 'vite'
import { fold } from '../../src/platform/ingest/clean/shape'
import type { Ingested, ingestFile } from '../../src/platform/ingest/ingest'
import { type ArticleGold, cleaningGoldAt, type FieldGold, wordsOfLine } from './cleaning/gold'
import { filesAmong, SHARED } from './inputs'
import type { EvaluationSet } from './set'

/** Expected of the repository's own sample, and of the files in ../shared/seeds where that folder is. */
const DEFAULTS = ['sample.json', ...(existsSync(join(SHARED, 'seeds')) ? ['seeds.json'] : [])].map((name) =>
  join(import.meta.dirname, 'cleaning', name),
)

type Check = { readonly kind: 'fields' | 'cut' | 'kept'; readonly what: string; readonly miss: string | null }
type Outcome = { readonly file: string; readonly checks: readonly Check[] }

export const cleaning: EvaluationSet = {
  name: 'cleaning',
  run: async (inputs, { explain }) => {
    const files = filesAmong(inputs.length > 0 ? inputs : DEFAULTS, (path) => path.endsWith('.json'))
    const golds = files.map(cleaningGoldAt).filter((gold) => gold !== null)
    const outcomes = await withIngest(async (ingest) => {
      const all: Outcome[] = []
      for (const { gold, folder } of golds)
        for (const article of gold.articles) all.push(await outcomeOf(ingest, article, join(folder, article.file)))
      return all
    })
    const checks = outcomes.flatMap((outcome) => outcome.checks)
    return {
      json: { fields: shareOf(checks, 'fields'), cut: shareOf(checks, 'cut'), kept: shareOf(checks, 'kept') },
      tables: [
        { heading: 'cleaning, by file', rows: [...outcomes, { file: 'all', checks }].map(rowOf) },
        { heading: 'cleaning, metadata by field', rows: fieldRows(checks) },
      ],
      misses: explain ? outcomes.flatMap(missesOf) : [],
    }
  },
}

/** Ingest loads its heavy parts when it needs them, so what transforms them must stay open until `work` is done. */
async function withIngest<Value>(work: (ingest: typeof ingestFile) => Promise<Value>): Promise<Value> {
  const server = await createServer({
    configFile: false,
    root: resolve(import.meta.dirname, '../..'),
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  })
  try {
    const module = (await server.ssrLoadModule('/src/platform/ingest/ingest.ts')) as { ingestFile: typeof ingestFile }
    return await work(module.ingestFile)
  } finally {
    await server.close()
  }
}

async function outcomeOf(ingest: typeof ingestFile, article: ArticleGold, path: string): Promise<Outcome> {
  const bytes = readFileSync(path)
  const lines = bytes.toString('utf8').split(/\r?\n/u)
  const result = await ingest({ name: article.file, bytes: new Uint8Array(bytes) })
  if (!result.ok) {
    const refused = (kind: Check['kind']): Check => ({ kind, what: 'file', miss: `refused: ${result.reason}` })
    return { file: article.file, checks: [refused('fields'), refused('cut'), refused('kept')] }
  }
  const checks = [
    ...fieldChecks(article, lines, result.value),
    ...cutChecks(article, lines, result.value),
    ...keptChecks(article, lines, result.value),
  ]
  return { file: article.file, checks }
}

function fieldChecks({ fields }: ArticleGold, lines: readonly string[], { metadata }: Ingested): Check[] {
  return Object.entries(fields).map(([name, expected]) => {
    const found = metadata[name as keyof typeof metadata]?.value ?? null
    const isRight = same(expected, found, lines)
    return { kind: 'fields', what: name, miss: isRight ? null : `${name} is ${JSON.stringify(found)}` }
  })
}

function same(expected: FieldGold, found: string | readonly string[] | null, lines: readonly string[]): boolean {
  if (expected !== null && typeof expected === 'object' && 'line' in expected) {
    return typeof found === 'string' && fold(found) === wordsOfLine(lines[expected.line - 1] ?? '')
  }
  return JSON.stringify(expected) === JSON.stringify(found)
}

function cutChecks({ cut }: ArticleGold, lines: readonly string[], { setAside }: Ingested): Check[] {
  const left = setAside.map(({ text, reason }) => ({ words: fold(text), reason }))
  return cut.map(({ line, reason }) => {
    const words = wordsOfLine(lines[line - 1] ?? '')
    const at = left.findIndex((entry) => entry.words === words && entry.reason === reason)
    if (at >= 0) left.splice(at, 1)
    return { kind: 'cut', what: `line ${line}`, miss: at >= 0 ? null : `line ${line} is not set aside as ${reason}` }
  })
}

/** Each line that is neither title nor cut: a kept block has its words and no others, and the kind it should have. */
function keptChecks(article: ArticleGold, lines: readonly string[], { text, blocks }: Ingested): Check[] {
  const found = blocks.map(({ start, end, kind }) => ({ words: fold(text.slice(start, end)), kind }))
  const title = article.fields.title
  const gone = new Set(article.cut.map(({ line }) => line))
  if (title !== null && typeof title === 'object' && 'line' in title) gone.add(title.line)
  const expected = lines.map((_, index) => index + 1).filter((line) => !gone.has(line))
  return expected.flatMap((line): Check[] => {
    const group = article.joined?.find((numbers) => numbers.includes(line)) ?? [line]
    const words = group.map((number) => keptWords(article, number, lines)).join(' ')
    if (words === '') return []
    const block = found.find((candidate) => candidate.words === words)
    const asHeading = article.headings?.includes(line) ?? false
    const isRight = block !== undefined && (block.kind === 'heading') === asHeading
    return [{ kind: 'kept', what: `line ${line}`, miss: isRight ? null : `line ${line} is not kept as it should be` }]
  })
}

function keptWords({ trimmed }: ArticleGold, line: number, lines: readonly string[]): string {
  const words = wordsOfLine(lines[line - 1] ?? '')
  const credit = fold(trimmed?.find((entry) => entry.line === line)?.words ?? '')
  return credit !== '' && words.endsWith(credit) ? words.slice(0, -credit.length).trim() : words
}

function shareOf(checks: readonly Check[], kind: Check['kind']): number {
  const own = checks.filter((check) => check.kind === kind)
  return own.length === 0 ? 0 : own.filter(({ miss }) => miss === null).length / own.length
}

function rowOf({ file, checks }: Outcome): Record<string, string | number> {
  const fraction = (kind: Check['kind']) => {
    const own = checks.filter((check) => check.kind === kind)
    return `${own.filter(({ miss }) => miss === null).length}/${own.length}`
  }
  return { file, fields: fraction('fields'), cut: fraction('cut'), kept: fraction('kept') }
}

function fieldRows(checks: readonly Check[]): Record<string, string | number>[] {
  const own = checks.filter(({ kind }) => kind === 'fields')
  return [...new Set(own.map(({ what }) => what))].map((field) => {
    const about = own.filter(({ what }) => what === field)
    return { field, right: about.filter(({ miss }) => miss === null).length, of: about.length }
  })
}

function missesOf({ file, checks }: Outcome): string[] {
  return checks.flatMap(({ miss }) => (miss === null ? [] : [`${file}: ${miss}`]))
}
