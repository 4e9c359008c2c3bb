/** Reads gold claims with their articles: which sentences state a claim, and what differs between the tellings. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Span } from '../../src/core/text/span'

export type GoldDiscrepancy = {
  readonly kind: string
  readonly conflict?: boolean
  readonly same?: readonly (readonly string[])[]
  readonly values: Readonly<Record<string, string>>
}
export type GoldClaim = {
  readonly id: string
  readonly claim: string
  readonly mentions: readonly { article: string; outlet: string; quote: string }[]
  readonly discrepancies?: readonly GoldDiscrepancy[]
}
/** One gold file. `texts` is keyed by the outlet's short name, as `claims` use it. */
export type GoldStory = {
  readonly name: string
  readonly texts: ReadonlyMap<string, string>
  readonly claims: readonly GoldClaim[]
}

const SHARED_GOLD = resolve('../shared/gold')
/** What is scored when no path is given, as far as it is there. */
const DEFAULT_INPUTS = ['seed-claims.json', 'triples', 'retold'].map((name) => join(SHARED_GOLD, name))

/** The gold files under `inputs` whose JSON `accepts`: files, folders that hold one, folders of such folders. */
export function goldFiles(inputs: readonly string[], accepts: (gold: Record<string, unknown>) => boolean): string[] {
  const files: string[] = []
  const visit = (path: string, depth: number): void => {
    if (statSync(path).isDirectory()) {
      if (depth < 4) for (const entry of readdirSync(path).sort()) visit(join(path, entry), depth + 1)
    } else if (path.endsWith('.json')) {
      const gold: unknown = JSON.parse(readFileSync(path, 'utf8'))
      if (typeof gold === 'object' && gold !== null && accepts(gold as Record<string, unknown>)) files.push(path)
    }
  }
  for (const input of inputs) visit(resolve(input), 0)
  return files
}

/** The stories with labelled claims under `inputs`; without inputs those in `../shared/gold`. */
export function goldStories(inputs: readonly string[]): GoldStory[] {
  const paths = inputs.length > 0 ? inputs : DEFAULT_INPUTS.filter((path) => existsSync(path))
  return goldFiles(paths, (gold) => Array.isArray(gold.claims)).map(storyFrom)
}

function storyFrom(file: string): GoldStory {
  const gold = JSON.parse(readFileSync(file, 'utf8')) as {
    articles: Record<string, string>
    claims: GoldClaim[]
  }
  const folder = dirname(file)
  const texts = new Map<string, string>()
  for (const [outlet, name] of Object.entries(gold.articles)) {
    const places = [join(folder, name), join(folder, '..', 'seeds', name), resolve('../shared/seeds', name)]
    const place = places.find((path) => existsSync(path))
    if (place === undefined) throw new Error(`${file}: article ${name} is missing`)
    texts.set(outlet, readFileSync(place, 'utf8'))
  }
  const name = file.endsWith('/gold.json') ? folder.split('/').at(-1) : file.split('/').at(-1)
  return { name: name ?? file, texts, claims: gold.claims }
}

/** Where a gold sentence stands in its article, any run of white space counting as one space; null where it does not. */
export function placeOf(text: string, quote: string): Span | null {
  const pattern = quote
    .trim()
    .split(/\s+/u)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'))
    .join('\\s+')
  // the headline carries no mentions: a sentence that repeats it is looked for after it
  const body = text.indexOf('\n', text.search(/\S/u))
  const matches = [...text.matchAll(new RegExp(pattern, 'gu'))]
  const match = matches.find(({ index }) => index >= body) ?? matches[0]
  return match === undefined ? null : { start: match.index, end: match.index + match[0].length }
}
