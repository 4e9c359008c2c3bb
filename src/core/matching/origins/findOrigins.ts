/**
 * Groups the articles of a story by origin: which of them go back to one newsroom's text.
 *
 * A link needs evidence that can be shown. Quoting the same speech, post or statement is no link; nor is naming an
 * outlet in passing. Links are transitive, so a chain through a third outlet is one origin.
 */
import type { Span } from '../../text/span'
import { type Credit, creditsIn } from '../attribution/credits'
import { isSameOutlet } from '../attribution/outlets'
import { shingleHashes } from '../nearText/shingles'
import { alsoQuoted, quotedShingles, type SharedWording, sharedWording, type Worded, wordsOf } from './wording'

/** An article as origins look at it. `credits` are outlets that its metadata credits; the cleaner took those lines out of the text. */
export type OriginArticle = {
  readonly article: string
  readonly outlet: string | null
  readonly title: string | null
  readonly text: string
  /** ISO 8601 date or instant, or null. */
  readonly publishedOn: string | null
  readonly credits: readonly string[]
}

/** Why two articles are taken to share an origin. Spans: `first` in the text of the link's first article, `second` in the other's. */
export type OriginEvidence =
  /** Both use the same words in their own voice; `share` of the shorter article's own words, 0 to 1. */
  | {
      readonly kind: 'sharedWording'
      readonly words: number
      readonly share: number
      readonly first: readonly Span[]
      readonly second: readonly Span[]
    }
  /** One quotes what the other says itself, and names it. */
  | {
      readonly kind: 'quotesOwnWords'
      readonly quoting: string
      readonly words: number
      readonly first: readonly Span[]
      readonly second: readonly Span[]
    }
  /** Both have their report from one outlet outside the story, or one has it from the other. */
  | {
      readonly kind: 'sameSource'
      readonly source: string
      readonly first: readonly Span[]
      readonly second: readonly Span[]
    }
  | { readonly kind: 'cites'; readonly citing: string; readonly source: string; readonly spans: readonly Span[] }

export type OriginLink = { readonly between: readonly [string, string]; readonly evidence: readonly OriginEvidence[] }

/** Articles with one origin, earliest first where dates are known; `source` names the outlet they credit, if they agree on one. */
export type Origin = {
  readonly articles: readonly string[]
  readonly source: string | null
  readonly links: readonly OriginLink[]
}

/**
 * A tenth of the shorter article's own words makes a text origin. On gold/origins independent reports reach 0.05
 * (a police chronology told alike) and copies begin at 0.21; held by tests/unit/matching/origins/findOrigins.test.ts.
 */
const COPIED_SHARE = 0.1
/** …if they are at least this many words: two sentences. Below it a formula or an official title is enough. */
const COPIED_WORDS = 40
/** A block quotation of another article's own words counts from two sentences as well. */
const QUOTED_WORDS = 40
/** An outlet in the headline or this early in the text (share of its length) is what the article rests on… */
const LEAD_SHARE = 0.34
/** …or in this many code units, two paragraphs, of a short one… */
const LEAD_LENGTH = 500
/** …if it is credited at least this often: one "X first reported" is a courtesy of independent newsrooms too. */
const MAIN_CREDITS = 2
/** Where somebody only "told X", the same statements must also take up this share of the shorter article. */
const SHARED_STATEMENT = 0.12

type Read = OriginArticle & {
  readonly worded: Worded
  readonly shingles: Uint32Array
  readonly allCredits: readonly Credit[]
}

/** The origins of `articles`, each article in exactly one; in order of their first article. */
export function findOrigins(articles: readonly OriginArticle[]): Origin[] {
  return originsAlong(articles, originLinks(articles))
}

/** As `findOrigins`, along links that were found already. */
export function originsAlong(articles: readonly OriginArticle[], links: readonly OriginLink[]): Origin[] {
  const keys = articles.map(({ article }) => article)
  const byKey = new Map(articles.map((article) => [article.article as string, article]))
  const groups = groupByLinks(keys, links)
  const linksOf = new Map<string, OriginLink[]>()
  for (const group of groups) {
    const inside: OriginLink[] = []
    for (const key of group) linksOf.set(key, inside)
  }
  for (const link of links) linksOf.get(link.between[0])?.push(link)
  return groups.map((group) => {
    const inside = linksOf.get(group[0] ?? '') ?? []
    const members = group.flatMap((key) => byKey.get(key) ?? [])
    return {
      articles: inOrderOfTime(members).map(({ article }) => article),
      source: sourceOf(members, inside),
      links: inside,
    }
  })
}

/** What is read in one text, whatever the other articles are; `shingles` as numbers, each once. */
type ReadText = {
  readonly worded: Worded
  readonly quoted: ReadonlySet<string>
  readonly shingles: Uint32Array
  /** By the outlet that prints it. */
  readonly credits: Map<string | null, readonly Credit[]>
}

/** What was read, by text: a caller that comes back hands in the same map. It grows, so its keeper makes a new one when articles go. */
export type OriginMemory = Map<string, ReadText>

/**
 * The links between every two articles that have evidence; quadratic in the articles of one story, but only two that
 * share eight words in a row are laid beside each other.
 */
export function originLinks(articles: readonly OriginArticle[], memory: OriginMemory = new Map()): OriginLink[] {
  const read = readAll(articles, memory)
  const sharing = sharingOf(read)
  const links: OriginLink[] = []
  for (const [index, a] of read.entries()) {
    const shares = sharing(index)
    for (let other = index + 1; other < read.length; other += 1) {
      const b = read[other] as Read
      const evidence = evidenceBetween(a, b, shares.has(other) ? sharedWording(a.worded, b.worded) : NO_WORDING)
      if (evidence.length > 0) links.push({ between: [a.article, b.article], evidence })
    }
  }
  return links
}

const NO_WORDING: SharedWording = {
  ownWords: 0,
  ownShare: 0,
  secondQuotesFirst: 0,
  firstQuotesSecond: 0,
  share: 0,
  own: { a: [], b: [] },
  all: { a: [], b: [] },
}

/** The articles that share a shingle with the one at a place. */
function sharingOf(read: readonly Read[]): (place: number) => ReadonlySet<number> {
  const holders = new Map<number, number[]>()
  for (const [place, { shingles }] of read.entries())
    for (const shingle of shingles) {
      const known = holders.get(shingle)
      if (known === undefined) holders.set(shingle, [place])
      else known.push(place)
    }
  return (place) => {
    const found = new Set<number>()
    for (const shingle of read[place]?.shingles ?? [])
      for (const other of holders.get(shingle) ?? []) if (other > place) found.add(other)
    return found
  }
}

/** Sets of keys joined by links, in the order of `keys`. */
export function groupByLinks(keys: readonly string[], links: readonly Pick<OriginLink, 'between'>[]): string[][] {
  const parents = new Map(keys.map((key) => [key, key]))
  const rootOf = (key: string): string => {
    let root = key
    for (let parent = parents.get(root); parent !== undefined && parent !== root; parent = parents.get(root))
      root = parent
    parents.set(key, root)
    return root
  }
  for (const { between } of links)
    if (between.every((key) => parents.has(key))) parents.set(rootOf(between[0]), rootOf(between[1]))
  const groups = new Map<string, string[]>()
  for (const key of keys) {
    const root = rootOf(key)
    const group = groups.get(root)
    if (group === undefined) groups.set(root, [key])
    else group.push(key)
  }
  return [...groups.values()]
}

/** Words that two or more articles quote are somebody else's, even where a third prints them without marks. */
function readAll(articles: readonly OriginArticle[], memory: OriginMemory): Read[] {
  const texts = articles.map(({ text }) => {
    const known = memory.get(text) ?? readText(text)
    memory.set(text, known)
    return known
  })
  const times = new Map<string, number>()
  for (const { quoted } of texts) for (const shingle of quoted) times.set(shingle, (times.get(shingle) ?? 0) + 1)
  const common = new Set([...times].filter(([, count]) => count > 1).map(([shingle]) => shingle))
  return articles.map((article, place) => {
    const text = texts[place] ?? readText(article.text)
    const credits = text.credits.get(article.outlet) ?? creditsIn(article.text, article.outlet)
    if (!text.credits.has(article.outlet)) text.credits.set(article.outlet, credits)
    return { ...article, worded: alsoQuoted(text.worded, common), shingles: text.shingles, allCredits: credits }
  })
}

function readText(text: string): ReadText {
  const worded = wordsOf(text)
  return { worded, quoted: quotedShingles(worded), shingles: shingleHashes(worded.words), credits: new Map() }
}

function evidenceBetween(a: Read, b: Read, wording: SharedWording): OriginEvidence[] {
  const evidence: OriginEvidence[] = []
  if (wording.ownShare >= COPIED_SHARE && wording.ownWords >= COPIED_WORDS) {
    const { a: first, b: second } = wording.own
    evidence.push({ kind: 'sharedWording', words: wording.ownWords, share: wording.ownShare, first, second })
  }
  for (const [quoting, quoted, words] of [
    [b, a, wording.secondQuotesFirst],
    [a, b, wording.firstQuotesSecond],
  ] as const) {
    if (words >= QUOTED_WORDS && creditsOf(quoting, quoted.outlet).length > 0) {
      evidence.push({
        kind: 'quotesOwnWords',
        quoting: quoting.article,
        words,
        first: wording.all.a,
        second: wording.all.b,
      })
    }
  }
  evidence.push(...sameSource(a, b, wording), ...citation(a, b, wording), ...citation(b, a, wording))
  return evidence
}

/** Credits of `article` for `outlet`, contributions ("X contributed to this report") left out. */
function creditsOf({ allCredits }: Read, outlet: string | null): Credit[] {
  if (outlet === null) return []
  return allCredits.filter((credit) => credit.kind !== 'contribution' && isSameOutlet(credit.outlet, outlet))
}

/** Both rest on one outlet outside the pair. */
function sameSource(a: Read, b: Read, wording: SharedWording): OriginEvidence[] {
  const sources = new Set(a.allCredits.map(({ outlet }) => outlet))
  return [...sources].flatMap((source) => {
    if (isOutletOf(a, source) || isOutletOf(b, source)) return []
    const [first, second] = [creditsOf(a, source), creditsOf(b, source)]
    const [mainA, mainB] = [restsOn(a, first), restsOn(b, second)]
    const statements =
      wording.share >= SHARED_STATEMENT && first.length >= MAIN_CREDITS && second.length >= MAIN_CREDITS
    if (!(mainA && mainB) && !((mainA || mainB) && statements)) return []
    return [{ kind: 'sameSource', source, first: first.map(spanOf), second: second.map(spanOf) } as const]
  })
}

/** One rests on the other: it credits it as its source, and tells it in some of its words or again and again. */
function citation(citing: Read, cited: Read, wording: SharedWording): OriginEvidence[] {
  const credits = creditsOf(citing, cited.outlet)
  const often = credits.filter(({ kind }) => kind === 'report').length > MAIN_CREDITS
  if (!restsOn(citing, credits) || !(wording.ownWords > 0 || often) || cited.outlet === null) return []
  return [{ kind: 'cites', citing: citing.article, source: cited.outlet, spans: credits.map(spanOf) }]
}

/** Whether the credits for one outlet are what an article rests on: a dateline, or in its lead and more than once. */
function restsOn({ text, title, credits: named }: Read, credits: readonly Credit[]): boolean {
  const first = credits[0]
  if (first === undefined) return false
  if (credits.some(({ kind }) => kind === 'dateline')) return true
  const reports = credits.filter(({ kind }) => kind === 'report' || kind === 'title')
  const inTitle = credits.some(({ kind }) => kind === 'title') || isInTitle(title, first.outlet)
  const inLead = reports.some(({ start }) => start <= Math.max(LEAD_LENGTH, LEAD_SHARE * text.length))
  const count =
    credits.length +
    (isInTitle(title, first.outlet) ? 1 : 0) +
    named.filter((name) => isSameOutlet(name, first.outlet)).length
  return (inTitle || inLead) && count >= MAIN_CREDITS
}

function isInTitle(title: string | null, outlet: string): boolean {
  return title?.includes(outlet) ?? false
}

function isOutletOf({ outlet }: Read, name: string): boolean {
  return outlet !== null && isSameOutlet(outlet, name)
}

function inOrderOfTime(articles: readonly OriginArticle[]): OriginArticle[] {
  return articles.toSorted((a, b) => (a.publishedOn ?? '9').localeCompare(b.publishedOn ?? '9'))
}

/** The outlet that most links of a group name, or whose dateline stands over one of its articles. */
function sourceOf(members: readonly OriginArticle[], links: readonly OriginLink[]): string | null {
  const votes = new Map<string, number>()
  const vote = (name: string): void => void votes.set(name, (votes.get(name) ?? 0) + 1)
  for (const { evidence } of links) {
    for (const item of evidence) if (item.kind === 'sameSource' || item.kind === 'cites') vote(item.source)
  }
  if (members.length > 1) {
    for (const { text } of members) {
      for (const { kind, outlet } of creditsIn(text)) if (kind === 'dateline') vote(outlet)
    }
  }
  return [...votes].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null
}

function spanOf({ start, end }: Span): Span {
  return { start, end }
}
