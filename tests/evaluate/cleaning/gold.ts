/**
 * The gold format of the set `cleaning`, in a file named gold.json or one given by its path.
 *
 * Lines are named by their number in the raw file (1 for the first), so that no gold file repeats an article's words.
 * Every line with a letter or a digit that is neither the title nor cut must be kept, whole and as a block of its own
 * unless `joined` says otherwise.
 */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { SetAsideReason } from '../../../src/core/article/article'
import { fold } from '../../../src/platform/ingest/clean/shape'

export type CleaningGold = {
  readonly format: 'claimdesk-cleaning-gold'
  /** Where the files are, relative to the gold file; its own folder without it. */
  readonly folder?: string
  readonly articles: readonly ArticleGold[]
}

export type ArticleGold = {
  readonly file: string
  /** What each field must hold; `null` is unknown, `{ "line": 3 }` the words of that line. Others are not scored. */
  readonly fields: Readonly<Record<string, FieldGold>>
  /** Lines that must be set aside, each for its reason. */
  readonly cut: readonly { readonly line: number; readonly reason: SetAsideReason }[]
  /** Lines that must be section headings. */
  readonly headings?: readonly number[]
  /** Lines that are one paragraph. */
  readonly joined?: readonly (readonly number[])[]
  /** Words at the end of a kept line that are a credit and no text. */
  readonly trimmed?: readonly { readonly line: number; readonly words: string }[]
}

export type FieldGold = null | string | readonly string[] | { readonly line: number }

/** The gold file at `path`, or null for a JSON file of another kind. */
export function cleaningGoldAt(path: string): { gold: CleaningGold; folder: string } | null {
  const value: unknown = JSON.parse(readFileSync(path, 'utf8'))
  if (!isGold(value)) return null
  const folder = resolve(dirname(path), value.folder ?? '.')
  const missing = value.articles.find(({ file }) => !existsSync(join(folder, file)))
  if (missing !== undefined) throw new Error(`${path} names ${missing.file}, which is not in ${folder}`)
  return { gold: value, folder }
}

function isGold(value: unknown): value is CleaningGold {
  return typeof value === 'object' && value !== null && 'format' in value && value.format === 'claimdesk-cleaning-gold'
}

/** The words of a raw line, less the targets of Markdown links. */
export function wordsOfLine(line: string): string {
  return fold(line.replace(/\]\([^)]*\)/gu, ']'))
}
