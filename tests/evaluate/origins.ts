/** `origins`: which articles share a text origin (pairwise F1), and whom they credit, as gold/README.md scores it. */
import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { creditsIn } from '../../src/core/matching/attribution/credits'
import { isSameOutlet } from '../../src/core/matching/attribution/outlets'
import { findOrigins, type OriginArticle } from '../../src/core/matching/origins/findOrigins'
import { goldFiles } from './discrepancyGold'
import type { Evaluation, EvaluationSet } from './set'

type OriginGold = {
  readonly articles: Readonly<Record<string, { outlet: string; date: string | null }>>
  readonly originGroups: readonly (readonly string[])[]
  readonly credited?: Readonly<Record<string, readonly string[]>>
}
type Count = { right: number; found: number; gold: number }

const DEFAULT_INPUT = resolve('../shared/gold/origins')

export const origins: EvaluationSet = {
  name: 'origins',
  run: async (inputs, { explain }): Promise<Evaluation> => {
    const paths = inputs.length > 0 ? inputs : [DEFAULT_INPUT].filter((path) => existsSync(path))
    const pairs: Count = { right: 0, found: 0, gold: 0 }
    const credits: Count = { right: 0, found: 0, gold: 0 }
    const misses: string[] = []
    for (const file of goldFiles(paths, (gold) => Array.isArray(gold.originGroups))) {
      const gold = JSON.parse(readFileSync(file, 'utf8')) as OriginGold
      const articles = articlesOf(dirname(file), gold)
      misses.push(...scorePairs(basename(dirname(file)), gold, articles, pairs))
      misses.push(...scoreCredits(basename(dirname(file)), gold, articles, credits))
    }
    const json = { ...shares(pairs), credited: shares(credits) }
    return {
      json,
      tables: [
        {
          heading: 'Origins',
          rows: [row('pairs of one origin', pairs), row('credited outlets', credits)],
        },
      ],
      misses: explain ? misses : [],
    }
  },
}

function articlesOf(folder: string, { articles }: OriginGold): OriginArticle[] {
  return Object.entries(articles).map(([name, { outlet, date }]) => {
    const text = readFileSync(join(folder, name), 'utf8')
    return { article: name, outlet, title: text.trim().split('\n')[0] ?? null, text, publishedOn: date, credits: [] }
  })
}

function scorePairs(story: string, gold: OriginGold, articles: readonly OriginArticle[], count: Count): string[] {
  const groups = findOrigins(articles)
  const lines: string[] = []
  for (const [index, { article: a }] of articles.entries()) {
    for (const { article: b } of articles.slice(index + 1)) {
      const together = (members: readonly string[]): boolean => members.includes(a) && members.includes(b)
      const [shared, joined] = [gold.originGroups.some(together), groups.some((origin) => together(origin.articles))]
      if (shared) count.gold += 1
      if (joined) count.found += 1
      if (shared && joined) count.right += 1
      if (shared && !joined) lines.push(`parted  ${story} ${a} ${b}`)
      if (!shared && joined) {
        const link = groups.flatMap(({ links }) => links).find(({ between }) => together(between))
        lines.push(`joined  ${story} ${a} ${b}: ${JSON.stringify(link?.evidence.map(({ kind }) => kind) ?? 'chain')}`)
      }
    }
  }
  return lines
}

function scoreCredits(story: string, gold: OriginGold, articles: readonly OriginArticle[], count: Count): string[] {
  if (gold.credited === undefined) return []
  const lines: string[] = []
  for (const { article, text, outlet } of articles) {
    const named = gold.credited[article] ?? []
    const found = [...new Set(creditsIn(text, outlet).map((credit) => credit.outlet))]
    const right = named.filter((name) => found.some((other) => isSameOutlet(name, other)))
    count.right += right.length
    count.found += found.length
    count.gold += named.length
    for (const name of named) if (!right.includes(name)) lines.push(`uncredited  ${story} ${article} ${name}`)
    for (const name of found) {
      if (!named.some((other) => isSameOutlet(name, other))) lines.push(`overcredited  ${story} ${article} ${name}`)
    }
  }
  return lines
}

function row(what: string, count: Count): Record<string, string | number> {
  const { precision, recall, f1 } = shares(count)
  return { what, ...count, precision: precision ?? '–', recall: recall ?? '–', f1: f1 ?? '–' }
}

function shares({ right, found, gold }: Count): { precision: number | null; recall: number | null; f1: number | null } {
  const share = (part: number, whole: number): number | null => (whole === 0 ? null : Number((part / whole).toFixed(3)))
  return { precision: share(right, found), recall: share(right, gold), f1: share(2 * right, found + gold) }
}
