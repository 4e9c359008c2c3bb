/** The set `pages`: the article in saved pages, beside Readability.js alone in the same run (see pages/score.ts). */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { filesAmong, SHARED } from './inputs'
import { isPageGold, type PageGold, pageGoldAt } from './pages/gold'
import type { PageReader } from './pages/readers'
import { type PageReading, type PageScore, scoreOf } from './pages/score'
import type { EvaluationSet } from './set'
import { withModule } from './withModule'

type Scored = {
  readonly gold: PageGold
  readonly found: PageReading
  readonly ours: PageScore
  readonly floor: PageScore
}
type Side = 'ours' | 'floor'
type Readers = Readonly<Record<Side, PageReader>>

const DEFAULT = join(SHARED, 'corpora/pages')
/** Pages below are listed by `--explain`: a paragraph or two is wrong. */
const GOOD_F1 = 0.95

export const pages: EvaluationSet = {
  name: 'pages',
  run: async (inputs, { explain }) => {
    const paths = filesAmong(inputs.length > 0 ? inputs : existsSync(DEFAULT) ? [DEFAULT] : [], isPageGold)
    const { scored, oursMs } = await withModule<Readers, Awaited<ReturnType<typeof scoredPages>>>(
      'tests/evaluate/pages/readers.ts',
      (readers) => scoredPages(paths, readers),
    )
    const countries = [...new Set(scored.map(({ gold }) => gold.country))].sort()
    const rows = countries.map((country) =>
      rowOf(
        country,
        scored.filter(({ gold }) => gold.country === country),
      ),
    )
    return {
      json: { ours: figuresOf(scored, 'ours'), floor: figuresOf(scored, 'floor') },
      tables: [
        { heading: 'pages, by country (floor: Readability.js alone)', rows: [...rows, rowOf('all', scored)] },
        {
          heading: 'pages, the whole ingest in one thread of Node',
          rows: [{ pages: scored.length, 'pages a second': Number(((scored.length * 1000) / oursMs).toFixed(1)) }],
        },
      ],
      misses: explain ? scored.flatMap(missesOf) : [],
    }
  },
}

/** `oursMs` is the time that our reader took for all of them. */
async function scoredPages(
  paths: readonly string[],
  { ours, floor }: Readers,
): Promise<{ scored: Scored[]; oursMs: number }> {
  const scored: Scored[] = []
  let oursMs = 0
  for (const path of paths) {
    const gold = pageGoldAt(path)
    const started = performance.now()
    const found = await ours(gold.bytes)
    oursMs += performance.now() - started
    scored.push({ gold, found, ours: scoreOf(gold, found), floor: scoreOf(gold, await floor(gold.bytes)) })
  }
  return { scored, oursMs }
}

function figuresOf(scored: readonly Scored[], side: Side) {
  const scores = scored.map((entry) => entry[side])
  return {
    f1: mean(scores.map(({ f1 }) => f1)),
    precision: mean(scores.map(({ precision }) => precision)),
    recall: mean(scores.map(({ recall }) => recall)),
    title: shareOf(scores.map(({ title }) => title)),
    authors: shareOf(scores.map(({ authors }) => authors)),
    date: shareOf(scores.map(({ date }) => date)),
  }
}

function rowOf(country: string, scored: readonly Scored[]): Record<string, string | number> {
  const [ours, floor] = [figuresOf(scored, 'ours'), figuresOf(scored, 'floor')]
  const pair = (name: keyof typeof ours) => `${ours[name].toFixed(3)} (${floor[name].toFixed(3)})`
  return {
    country,
    pages: scored.length,
    f1: pair('f1'),
    precision: pair('precision'),
    recall: pair('recall'),
    title: pair('title'),
    authors: pair('authors'),
    date: pair('date'),
  }
}

function missesOf({ gold, found, ours }: Scored): string[] {
  const body = `f1 ${ours.f1.toFixed(3)}, precision ${ours.precision.toFixed(3)}, recall ${ours.recall.toFixed(3)}`
  return [
    ...(ours.f1 < GOOD_F1 ? [`${gold.name}: ${body}`] : []),
    ...(ours.title === false
      ? [`${gold.name}: title ${JSON.stringify(found.title)}, not ${JSON.stringify(gold.title)}`]
      : []),
    ...(ours.authors === false
      ? [`${gold.name}: authors ${JSON.stringify(found.authors)}, not ${JSON.stringify(gold.authors)}`]
      : []),
    ...(ours.date === false ? [`${gold.name}: date ${found.date}, not ${gold.publishedAt}`] : []),
  ]
}

/** Of what the gold states; 0 where it states nothing. */
function shareOf(marks: readonly (boolean | null)[]): number {
  const stated = marks.filter((mark) => mark !== null)
  return stated.length === 0 ? 0 : stated.filter(Boolean).length / stated.length
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
