/** How a page's fields are scored, as corpora/README.md says. */
import { dateFromMachine } from '../../../src/core/article/dates'
import type { PageGold } from './gold'

/** What a reader of pages made of one. */
export type PageReading = {
  readonly text: string
  readonly title: string | null
  readonly authors: readonly string[]
  readonly date: string | null
}

/** `null`: the gold does not say. */
export type PageScore = {
  readonly f1: number
  readonly precision: number
  readonly recall: number
  readonly title: boolean | null
  readonly authors: boolean | null
  readonly date: boolean | null
}

/** Written without spaces between words, or (Korean) with endings glued on: scored by characters. */
const BY_CHARACTER = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/gu

export function scoreOf(gold: PageGold, reading: PageReading): PageScore {
  return {
    ...overlap(tokensOf(gold.paragraphs.join('\n')), tokensOf(reading.text)),
    title: gold.title === null ? null : folded(gold.title) === folded(reading.title ?? ''),
    authors: gold.authors.length === 0 ? null : sameSet(gold.authors, reading.authors),
    date: gold.publishedAt === null ? null : gold.publishedAt.slice(0, 10) === dayOf(reading.date),
  }
}

function overlap(
  expected: readonly string[],
  found: readonly string[],
): Pick<PageScore, 'f1' | 'precision' | 'recall'> {
  const left = new Map<string, number>()
  for (const token of expected) left.set(token, (left.get(token) ?? 0) + 1)
  let shared = 0
  for (const token of found) {
    const count = left.get(token) ?? 0
    if (count === 0) continue
    left.set(token, count - 1)
    shared += 1
  }
  const precision = found.length === 0 ? 0 : shared / found.length
  const recall = expected.length === 0 ? 0 : shared / expected.length
  return { precision, recall, f1: shared === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
}

/** Words, in small letters; characters where most of the letters are of a script that is scored so. */
function tokensOf(text: string): string[] {
  // Soft hyphens and their like part no words.
  const small = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u00AD\u200B\u2060\uFEFF]/gu, '')
  const letters = small.match(/\p{L}/gu)?.length ?? 0
  const marked = small.match(BY_CHARACTER)?.length ?? 0
  return marked > letters / 2 ? (small.match(/[\p{L}\p{N}]/gu) ?? []) : (small.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
}

function dayOf(date: string | null): string | null {
  return date === null ? null : (dateFromMachine(date)?.slice(0, 10) ?? null)
}

function sameSet(expected: readonly string[], found: readonly string[]): boolean {
  const [a, b] = [new Set(expected.map(folded)), new Set(found.map(folded))]
  return a.size === b.size && [...a].every((name) => b.has(name))
}

const folded = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim()
