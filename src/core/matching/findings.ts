/**
 * What the engine says about claims that people have linked: what differs, who is cited, how many origins.
 *
 * Pure and whole: the same material gives the same findings. A person's corrections win over what is read in the text.
 */
import type { ArticleId, ClaimId, MentionId, RevisionId } from '../ids'
import type { Block } from '../text/block'
import type { Span } from '../text/span'
import { type AttributedArticle, type Attribution, attributionOf, readAttribution } from './attribution/attributionOf'
import { type AttributionWarning, attributionWarnings } from './attribution/warnings'
import { type ComparisonMemory, type Discrepancy, findDiscrepancies } from './discrepancies/findDiscrepancies'
import { type ArticleGroups, claimOrigins, groupsByArticle } from './origins/claimOrigins'
import {
  groupByLinks,
  type Origin,
  type OriginArticle,
  type OriginLink,
  type OriginMemory,
  originLinks,
  originsAlong,
} from './origins/findOrigins'

/** An article as the engine reads it: its newest revision. `article` is its id. */
export type MaterialArticle = OriginArticle & {
  readonly article: ArticleId
  readonly revision: RevisionId
  readonly blocks: readonly Block[]
  /** BCP 47, or null where it is not known. */
  readonly language: string | null
}

export type MaterialTelling = { readonly article: ArticleId; readonly mention: MentionId; readonly span: Span }

/** A claim with its mentions in the newest revisions; orphans are left out, since their words are gone. */
export type MaterialClaim = {
  readonly claim: ClaimId
  readonly text: string
  readonly tellings: readonly MaterialTelling[]
}

/** What people decided. */
export type Corrections = {
  readonly attributions: ReadonlyMap<MentionId, { readonly cited: readonly string[]; readonly speaker: string | null }>
  /** By claim; `null` is the story's own. */
  readonly origins: ReadonlyMap<ClaimId | null, readonly (readonly ArticleId[])[]>
}

export type AttributedMention = {
  readonly mention: MentionId
  readonly article: ArticleId
  readonly attribution: Attribution
  readonly isCorrected: boolean
}

export type ClaimFindings = {
  readonly discrepancies: readonly Discrepancy[]
  readonly attributions: readonly AttributedMention[]
  readonly warnings: readonly AttributionWarning[]
  readonly origins: readonly Origin[]
  readonly areOriginsSet: boolean
}

export type StoryFindings = {
  readonly origins: readonly Origin[]
  readonly areOriginsSet: boolean
  readonly claims: ReadonlyMap<ClaimId, ClaimFindings>
}

/** What is read in the articles alone, whatever the claims: made once, kept until an article changes. */
export type ReadStory = {
  readonly articles: readonly MaterialArticle[]
  readonly attributed: ReadonlyMap<ArticleId, AttributedArticle>
  readonly links: readonly OriginLink[]
  readonly origins: readonly Origin[]
  readonly originMemory: OriginMemory
  readonly byId: ReadonlyMap<ArticleId, MaterialArticle>
  /** The place of each in `articles`. */
  readonly places: ReadonlyMap<ArticleId, number>
  /** What was compared, remembered while the articles stay the same. */
  readonly memory: ComparisonMemory
  /** Attributions by article and span, remembered likewise. */
  readonly known: Map<string, Attribution>
  /** The findings that were given last: a claim that nothing has touched keeps the same object. */
  readonly found: Map<ClaimId, KnownFindings>
}

/** `basis` is what else they rest on: what people decided about the claim. */
type KnownFindings = {
  readonly claim: MaterialClaim
  readonly basis: string
  readonly findings: ClaimFindings
}

/** Reads the articles of a story; what `previous` read of an unchanged one is kept. Quadratic in their number for the origins. */
export function readStory(articles: readonly MaterialArticle[], previous?: ReadStory): ReadStory {
  const attributed = articles.map(({ article, text, outlet, blocks }): [ArticleId, AttributedArticle] => {
    const before = previous?.attributed.get(article)
    const isSame = before?.text === text && before.outlet === outlet
    return [article, isSame ? before : readAttribution(text, outlet, blocks)]
  })
  // What was read of articles that are all still there stands; when one went or changed, only the articles' own reading.
  const byId = new Map(articles.map((article) => [article.article, article]))
  const texts = new Set(articles.map(({ text }) => text))
  const isGrown = previous?.articles.every(({ article, text, outlet }) => {
    const now = byId.get(article)
    return now?.text === text && now.outlet === outlet
  })
  const memory: ComparisonMemory = {
    articles: new Map(),
    claims: isGrown ? (previous?.memory.claims ?? new Map()) : new Map(),
  }
  for (const [text, kept] of previous?.memory.articles ?? [])
    if (isGrown || texts.has(text)) memory.articles.set(text, isGrown ? kept : { ...kept, id: memory.articles.size })
  const originMemory: OriginMemory = new Map()
  for (const { text } of articles) {
    const before = previous?.originMemory.get(text)
    if (before !== undefined) originMemory.set(text, before)
  }
  const links = originLinks(articles, originMemory)
  return {
    articles,
    attributed: new Map(attributed),
    links,
    origins: originsAlong(articles, links),
    originMemory,
    byId,
    places: new Map(articles.map(({ article }, place) => [article, place])),
    memory,
    known: (isGrown ? previous?.known : undefined) ?? new Map(),
    found: new Map(),
  }
}

/** The findings for a story and each of its claims. */
export function findingsOf(
  story: ReadStory,
  claims: readonly MaterialClaim[],
  corrections: Corrections,
): StoryFindings {
  const discrepancies = findDiscrepancies(
    claims.map(({ claim, text, tellings }) => ({ claim, text, tellings: tellingsByArticle(story, tellings) })),
    story.memory,
  )
  const storyGroups = corrections.origins.get(null)
  const links = storyGroups === undefined ? story.links : linksWithin(story.links, storyGroups)
  const groupOf = groupsByArticle(story.articles, links)
  const findings = claims.map((claim): [ClaimId, ClaimFindings] => {
    const found = discrepancies.get(claim.claim) ?? []
    const basis = basisOf(claim, corrections)
    const known = story.found.get(claim.claim)
    if (known?.claim === claim && known.basis === basis && isSameList(known.findings.discrepancies, found))
      return [claim.claim, known.findings]
    const made = findingsOfClaim(story, claim, found, corrections, links, groupOf)
    story.found.set(claim.claim, { claim, basis, findings: made })
    return [claim.claim, made]
  })
  const all = story.articles.map(({ article }) => article)
  return {
    origins: storyGroups === undefined ? story.origins : originsFrom(storyGroups, all, links),
    areOriginsSet: storyGroups !== undefined,
    claims: new Map(findings),
  }
}

function findingsOfClaim(
  story: ReadStory,
  { claim, tellings }: MaterialClaim,
  discrepancies: readonly Discrepancy[],
  corrections: Corrections,
  links: readonly OriginLink[],
  groupOf: ArticleGroups,
): ClaimFindings {
  const attributions = tellings.flatMap((telling) => attribute(story, telling, corrections) ?? [])
  const stated = new Set(tellings.map(({ article }) => article))
  const byArticle = [...stated].map((article) => ({
    article,
    publishedOn: story.byId.get(article)?.publishedOn ?? null,
    attributions: attributions.filter((each) => each.article === article).map(({ attribution }) => attribution),
  }))
  const groups = corrections.origins.get(claim)
  return {
    discrepancies,
    attributions,
    warnings: attributionWarnings(byArticle, (citing, cited) => cites(story.links, citing, cited)),
    origins:
      groups === undefined
        ? claimOrigins(byArticle, articlesOf(story, stated), links, groupOf)
        : originsFrom(groups, [...stated], links),
    areOriginsSet: groups !== undefined,
  }
}

/** What people decided about the claim, its mentions and the whole story's origins. */
function basisOf({ claim, tellings }: MaterialClaim, { origins, attributions }: Corrections): string {
  return JSON.stringify([
    origins.get(null),
    origins.get(claim),
    tellings.map(({ mention }) => attributions.get(mention)),
  ])
}

function isSameList<Item>(a: readonly Item[], b: readonly Item[]): boolean {
  return a.length === b.length && a.every((item, at) => item === b[at])
}

/** In the order of the story's. */
function articlesOf({ byId, places }: ReadStory, stated: ReadonlySet<ArticleId>): MaterialArticle[] {
  return [...stated]
    .flatMap((article) => byId.get(article) ?? [])
    .sort((a, b) => (places.get(a.article) ?? 0) - (places.get(b.article) ?? 0))
}

/** In the order of the story's articles. */
function tellingsByArticle({ byId, places }: ReadStory, tellings: readonly MaterialTelling[]) {
  const mentions = new Map<ArticleId, Span[]>()
  for (const { article, span } of tellings) {
    const known = mentions.get(article)
    if (known === undefined) mentions.set(article, [span])
    else known.push(span)
  }
  return [...mentions]
    .sort(([a], [b]) => (places.get(a) ?? 0) - (places.get(b) ?? 0))
    .flatMap(([article, spans]) => {
      const text = byId.get(article)?.text
      return text === undefined ? [] : [{ article, text, mentions: spans }]
    })
}

function attribute(
  story: ReadStory,
  { article, mention, span }: MaterialTelling,
  { attributions }: Corrections,
): AttributedMention | null {
  const read = story.attributed.get(article)
  if (read === undefined) return null
  const key = `${article} ${span.start}-${span.end}`
  const found = story.known.get(key) ?? attributionOf(read, span)
  story.known.set(key, found)
  const corrected = attributions.get(mention)
  if (corrected === undefined) return { mention, article, attribution: found, isCorrected: false }
  const { cited, speaker } = corrected
  const attribution: Attribution = {
    ...found,
    cited: cited.map((outlet) => ({ outlet, near: true, spans: [span] })),
    speakers: speaker === null ? [] : [{ kind: 'named', name: speaker, role: null, ...span, phrase: span }],
    ownVoice: cited.length === 0 && speaker === null,
  }
  return { mention, article, attribution, isCorrected: true }
}

function cites(links: readonly OriginLink[], citing: string, cited: string): boolean {
  return links.some(
    ({ between, evidence }) =>
      between.includes(citing) &&
      between.includes(cited) &&
      evidence.some((each) => each.kind === 'cites' && each.citing === citing),
  )
}

/** The groups set by hand, cut to `articles`; an article that nobody placed stands for itself. */
function originsFrom(
  groups: readonly (readonly ArticleId[])[],
  articles: readonly ArticleId[],
  links: readonly OriginLink[],
): Origin[] {
  const placed = groups.map((group) => group.filter((article) => articles.includes(article)))
  const loose = articles.filter((article) => !groups.some((group) => group.includes(article)))
  return [...placed, ...loose.map((article) => [article])]
    .filter((group) => group.length > 0)
    .map((group) => ({
      articles: group,
      source: null,
      links: links.filter(({ between }) => between.every((article) => (group as readonly string[]).includes(article))),
    }))
}

/** Joins what was joined by hand, without evidence of the text where it has none, and parts what was parted. */
function linksWithin(links: readonly OriginLink[], groups: readonly (readonly ArticleId[])[]): OriginLink[] {
  const keys = groups.flat()
  const joined = groups.flatMap((group) =>
    group.slice(1).map((article): OriginLink => ({ between: [group[0] ?? article, article], evidence: [] })),
  )
  const kept = links.filter(({ between }) =>
    groupByLinks(keys, joined).some((group) => between.every((article) => group.includes(article))),
  )
  const covered = (link: OriginLink): boolean =>
    kept.some(({ between }) => between.every((article) => link.between.includes(article)))
  return [...kept, ...joined.filter((link) => !covered(link))]
}
