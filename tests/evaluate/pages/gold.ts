/** A saved page with what a person reads in it: `NAME.html` or `NAME.html.gz` beside `NAME.json`. */
import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { gunzipSync } from 'node:zlib'

export type PageGold = {
  readonly name: string
  readonly country: string
  readonly bytes: Uint8Array
  readonly title: string | null
  readonly authors: readonly string[]
  /** As given, its calendar day first; null where it is not known. */
  readonly publishedAt: string | null
  readonly paragraphs: readonly string[]
}

type Stated = Partial<Omit<PageGold, 'name' | 'bytes'>> & { readonly authors?: readonly string[] | null }

/** Whether a path is a page's gold: a JSON file with a page beside it. */
export function isPageGold(path: string): boolean {
  return path.endsWith('.json') && pageBeside(path) !== null
}

/** Reads the gold file at `path`; a field that it lacks is not scored. */
export function pageGoldAt(path: string): PageGold {
  const page = pageBeside(path)
  if (page === null) throw new Error(`no page beside ${path}`)
  const stated = JSON.parse(readFileSync(path, 'utf8')) as Stated
  const bytes = readFileSync(page)
  const name = basename(path, '.json')
  return {
    name,
    country: stated.country ?? name.split('-')[0] ?? '',
    bytes: new Uint8Array(page.endsWith('.gz') ? gunzipSync(bytes) : bytes),
    title: stated.title ?? null,
    authors: stated.authors ?? [],
    publishedAt: stated.publishedAt ?? null,
    paragraphs: stated.paragraphs ?? [],
  }
}

function pageBeside(path: string): string | null {
  const stem = path.slice(0, -'.json'.length)
  return ['.html.gz', '.html', '.htm'].map((end) => stem + end).find((page) => existsSync(page)) ?? null
}
