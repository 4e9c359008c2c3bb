/** Reads gold claims with their articles: which sentences of which outlet state the same claim. */
import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { overlaps, type Span } from '../../src/core/text/span'
import { filesAmong, SHARED } from './inputs'

export type GoldMention = { readonly article: string; readonly outlet: string; readonly quote: string }
export type GoldClaim = { readonly id: string; readonly claim: string; readonly mentions: readonly GoldMention[] }

export type GoldArticle = {
  readonly outlet: string
  readonly text: string
  /** Lines of the body; the headline is left out, unless it is itself labelled as a mention. */
  readonly blocks: readonly Span[]
}
export type GoldStory = {
  /** The folder's name, or the file's where several lie in one folder. */
  readonly name: string
  /** `seeds`, `triples`, `retold` or the name of the folder above. */
  readonly group: string
  readonly articles: readonly GoldArticle[]
  readonly claims: readonly GoldClaim[]
}

/** The stories among `inputs`; without inputs the seeds, the retold stories and the triples of `../shared`. */
export function goldStories(inputs: readonly string[]): GoldStory[] {
  const shared = ['seed-claims.json', 'retold', 'triples'].map((name) => join(SHARED, 'gold', name))
  const files = filesAmong(inputs.length > 0 ? inputs : shared.filter(existsSync), (path) => path.endsWith('.json'))
  return files.flatMap((file) => {
    const gold: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return isClaimGold(gold) ? [storyFrom(file, gold)] : []
  })
}

type ClaimGold = { readonly articles: Readonly<Record<string, string>>; readonly claims: readonly GoldClaim[] }

function isClaimGold(gold: unknown): gold is ClaimGold {
  return (
    typeof gold === 'object' && gold !== null && 'articles' in gold && 'claims' in gold && Array.isArray(gold.claims)
  )
}

function storyFrom(file: string, { articles, claims }: ClaimGold): GoldStory {
  const folder = dirname(file)
  const named = basename(file) === 'gold.json'
  return {
    name: named ? basename(folder) : basename(file, '.json'),
    group: named ? basename(dirname(folder)) : 'seeds',
    articles: Object.entries(articles).map(([outlet, name]) => {
      const text = readFileSync(placeOfArticle(folder, name), 'utf8')
      const quotes = claims.flatMap(({ mentions }) => mentions.filter(({ article }) => article === name))
      return { outlet, text, blocks: bodyLines(text, new Set(quotes.map(({ quote }) => foldSpace(quote)))) }
    }),
    claims,
  }
}

/** Beside the gold file, or in the folder of seeds beside the gold. */
function placeOfArticle(folder: string, name: string): string {
  const places = [folder, join(folder, 'seeds'), join(folder, '../seeds'), join(SHARED, 'seeds')]
  const found = places.map((place) => join(place, name)).find(existsSync)
  if (found === undefined) throw new Error(`article ${name} is not beside the gold of ${folder}`)
  return found
}

function bodyLines(text: string, mentions: ReadonlySet<string>): Span[] {
  const lines = [...text.matchAll(/[^\r\n]*\S[^\r\n]*/gu)].map(({ 0: line, index }) => ({
    start: index,
    end: index + line.length,
  }))
  const [headline] = lines
  const labelled = headline !== undefined && mentions.has(foldSpace(text.slice(headline.start, headline.end)))
  return labelled ? lines : lines.slice(1)
}

/** Each run of Unicode white space as one space. */
export function foldSpace(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

/**
 * The claims that each of `spans` states in the article of `outlet`: their places in `story.claims`.
 * A span counts as a mention when the two share at least half of the shorter one (../shared/gold/README.md).
 */
export function claimsStated(story: GoldStory, article: GoldArticle, spans: readonly Span[]): Set<number>[] {
  const stated = spans.map(() => new Set<number>())
  for (const [claim, { mentions }] of story.claims.entries())
    for (const { outlet, quote } of mentions) {
      const place = outlet === article.outlet ? placeOf(article, quote) : null
      if (place === null) continue
      for (const [index, span] of spans.entries()) if (sharesHalf(span, place)) stated[index]?.add(claim)
    }
  return stated
}

/** Where a quote stands in the body, any run of white space counting as one; null where it does not. */
export function placeOf({ text, blocks }: GoldArticle, quote: string): Span | null {
  const words = quote.trim().split(/\s+/u)
  const pattern = new RegExp(words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('\\s+'), 'gu')
  pattern.lastIndex = blocks[0]?.start ?? 0
  const match = pattern.exec(text)
  return match === null ? null : { start: match.index, end: match.index + match[0].length }
}

function sharesHalf(a: Span, b: Span): boolean {
  if (!overlaps(a, b)) return false
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return 2 * shared >= Math.min(a.end - a.start, b.end - b.start)
}
