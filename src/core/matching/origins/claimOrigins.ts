/** The origins of one claim: how many newsrooms stand behind the outlets that state it. */
import type { Span } from '../../text/span'
import type { Attribution } from '../attribution/attributionOf'
import { isSameOutlet } from '../attribution/outlets'
import { groupByLinks, type Origin, type OriginArticle, type OriginEvidence, type OriginLink } from './findOrigins'

/** Where an article states the claim, and whom it has it from there. */
export type ClaimTelling = { readonly article: string; readonly attributions: readonly Attribution[] }

/**
 * The origins of a claim among the articles that state it, by the story's links and by whom the mentions themselves
 * cite: two articles that have this claim from one agency share its origin even where the rest of them does not.
 *
 * `groupOf` gives each article's group of the story; who asks for many claims makes it once by `groupsByArticle`.
 * Agreement is never verification: one origin in five outlets is still one.
 */
export function claimOrigins(
  tellings: readonly ClaimTelling[],
  articles: readonly OriginArticle[],
  storyLinks: readonly OriginLink[],
  groupOf: ArticleGroups = groupsByArticle(articles, storyLinks),
): Origin[] {
  const told = new Set(tellings.map(({ article }) => article))
  const stating = articles.filter(({ article }) => told.has(article))
  const links = [...chains(stating, groupOf), ...citedLinks(tellings, stating)]
  return groupByLinks(
    stating.map(({ article }) => article),
    links,
  ).map((group) => {
    const inside = links.filter(({ between }) => group.includes(between[0]) && group.includes(between[1]))
    return { articles: group, source: sourceOf(inside), links: inside }
  })
}

/** The articles that one origin joins in the story, with the links inside. */
type ArticleGroup = { readonly links: readonly OriginLink[] }
export type ArticleGroups = ReadonlyMap<string, ArticleGroup>

/** Each article's group of the story. */
export function groupsByArticle(articles: readonly OriginArticle[], links: readonly OriginLink[]): ArticleGroups {
  const groups = new Map<string, { links: OriginLink[] }>()
  const keys = articles.map(({ article }) => article)
  for (const group of groupByLinks(keys, links)) {
    const shared = { links: [] }
    for (const key of group) groups.set(key, shared)
  }
  for (const link of links) {
    const group = groups.get(link.between[0])
    if (group !== undefined && group === groups.get(link.between[1])) group.links.push(link)
  }
  return groups
}

/**
 * Two articles of one story group share an origin also where the article between them does not state the claim; the
 * evidence is then that of the links along the chain.
 */
function chains(stating: readonly OriginArticle[], groups: ArticleGroups): OriginLink[] {
  const found: OriginLink[] = []
  for (const [index, { article: a }] of stating.entries()) {
    const group = groups.get(a)
    for (const { article: b } of stating.slice(index + 1)) {
      if (group === undefined || group !== groups.get(b)) continue
      const direct = group.links.find(({ between }) => between.includes(a) && between.includes(b))
      const along = group.links.flatMap(({ evidence }) => evidence.filter(isTransitive))
      found.push(direct ?? { between: [a, b], evidence: along })
    }
  }
  return found
}

/** Spans of a chain's links count in other articles' texts; what remains true of both ends is the source. */
function isTransitive({ kind }: OriginEvidence): boolean {
  return kind === 'cites'
}

/** Mentions that cite one outlet, and mentions that cite the outlet of another article of the claim. */
function citedLinks(tellings: readonly ClaimTelling[], articles: readonly OriginArticle[]): OriginLink[] {
  const found: OriginLink[] = []
  for (const [index, a] of tellings.entries()) {
    for (const b of tellings.slice(index + 1)) {
      const evidence: OriginEvidence[] = []
      for (const source of sourcesOf(a, articles)) {
        const other = sourcesOf(b, articles).find(({ outlet }) => isSameOutlet(outlet, source.outlet))
        if (other !== undefined && source.spans.length + other.spans.length > 0) {
          evidence.push({ kind: 'sameSource', source: source.outlet, first: source.spans, second: other.spans })
        }
      }
      if (evidence.length > 0) found.push({ between: [a.article, b.article], evidence })
    }
  }
  return found
}

/** The outlets a mention has the claim from; the article's own outlet stands for itself, without words. */
function sourcesOf(
  { article, attributions }: ClaimTelling,
  articles: readonly OriginArticle[],
): { readonly outlet: string; readonly spans: readonly Span[] }[] {
  const own = articles.find((candidate) => candidate.article === article)?.outlet ?? null
  const cited = attributions.flatMap((attribution) => attribution.cited)
  return own === null ? cited : [...cited, { outlet: own, spans: [] }]
}

function sourceOf(links: readonly OriginLink[]): string | null {
  const named = links.flatMap(({ evidence }) =>
    evidence.flatMap((item) => (item.kind === 'sameSource' || item.kind === 'cites' ? item.source : [])),
  )
  const counts = new Map<string, number>()
  for (const name of named) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null
}
