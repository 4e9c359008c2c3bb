import type { Article, Reading, Revision } from '../article/article'
import type { Mention } from '../claim/claim'
import { isUnjudged } from '../claim/unjudged'
import type { ArticleId, ClaimId, RevisionId } from '../ids'
import { carriedSpans } from '../revision/carriedSpans'
import { SIMILARITY_FLOOR } from '../text/anchorChoice'
import type { Anchoring } from '../text/anchoring'
import { sentencesOf } from '../text/sentences'
import type { Span } from '../text/span'
import type { ArticleCoverage, Telling } from './coverage'
import { mentionPlaces } from './mentionPlaces'
import { mentionsByArticle } from './mentionsByArticle'
import { inPublicationOrder } from './publicationOrder'
import { readSentences } from './readSentences'

/** The living records of one story that say what stands where and what was read. */
export type ReadRecords = {
  readonly mentions: readonly Mention[]
  readonly articles: readonly Article[]
  /** At least the newest of each article. */
  readonly revisions: readonly Revision[]
  readonly readings: readonly Reading[]
  /** A caller that comes back often hands in one that remembers: cutting costs more than all the rest. */
  readonly cut?: (revision: Revision, language: string | undefined) => readonly Span[]
}

/** What does not depend on the claims' words and statuses: the costly part, which setting a status leaves as it is. */
export type ReadTellings = {
  /** In the order of publication. */
  readonly articles: readonly Omit<ArticleCoverage, 'claimCounts' | 'goneCount'>[]
  /** By claim and article, in the order of the text, orphans last. */
  readonly tellings: ReadonlyMap<ClaimId, ReadonlyMap<ArticleId, readonly Telling[]>>
}

/** Places every mention in its article's newest revision and counts the sentences that were read or marked. */
export function readTellings(records: ReadRecords): ReadTellings {
  const articles = inPublicationOrder(records.articles)
  const revisions = new Map(records.revisions.map((revision) => [revision.id, revision]))
  const readings = new Map(records.readings.map((reading) => [reading.articleId, reading]))
  const places = mentionPlaces(records.mentions, articles, revisions)
  const byArticle = mentionsByArticle(records.mentions)
  const cut = records.cut ?? cutSentences
  const tellings = new Map<ClaimId, Map<ArticleId, Telling[]>>()

  const covered = articles.map((article) => {
    const revision = revisions.get(article.revisionId)
    const text = revision?.text ?? ''
    const reading = readings.get(article.id)
    const stretches = readStretches(reading, revision, revisions)
    let orphanCount = 0
    for (const mention of byArticle.get(article.id) ?? []) {
      const place = places.get(mention.id)
      if (place === undefined) continue
      if (place.kind === 'orphan') orphanCount++
      else stretches.push(place.span)
      add(tellings, mention, tellingAt(mention, place, text, revisions))
    }
    const sentences = revision === undefined ? [] : cut(revision, article.metadata.language.value ?? undefined)
    const isRead = readSentences(sentences, stretches)
    return { article, text, sentences, isRead, readCount: isRead.filter(Boolean).length, orphanCount }
  })
  for (const own of tellings.values()) for (const list of own.values()) if (list.length > 1) list.sort(inText)
  return { articles: covered, tellings }
}

/** What was read of a revision; of an older one what stands in the newest word for word. */
function readStretches(
  reading: Reading | undefined,
  newest: Revision | undefined,
  revisions: ReadonlyMap<RevisionId, Revision>,
): Span[] {
  if (reading === undefined || newest === undefined) return []
  if (reading.revisionId === newest.id) return [...reading.spans]
  const older = revisions.get(reading.revisionId)
  return older === undefined ? [] : carriedSpans(older, newest, reading.spans)
}

/** The sentences of a revision. */
export function cutSentences(revision: Revision, language: string | undefined): Span[] {
  return sentencesOf(revision.text, revision.blocks, language)
}

function tellingAt(
  mention: Mention,
  place: Anchoring,
  text: string,
  revisions: ReadonlyMap<RevisionId, Revision>,
): Telling {
  const { id: mentionId, articleId, quote } = mention
  if (place.kind === 'orphan') return { mentionId, articleId, words: quote.exact, place }
  const { span } = place
  const words = text.slice(span.start, span.end)
  if (!isUnjudged(mention, revisions.get(mention.revisionId))) return { mentionId, articleId, words, place }
  const changed: Anchoring = { kind: 'similar', span, score: SIMILARITY_FLOOR }
  return { mentionId, articleId, words, place: changed, isUnjudged: true }
}

/** Mutates `tellings`. */
function add(
  tellings: Map<ClaimId, Map<ArticleId, Telling[]>>,
  { claimId, articleId }: Mention,
  telling: Telling,
): void {
  const own = tellings.get(claimId)
  const list = own?.get(articleId)
  if (own === undefined) tellings.set(claimId, new Map([[articleId, [telling]]]))
  else if (list === undefined) own.set(articleId, [telling])
  else list.push(telling)
}

function inText(a: Telling, b: Telling): number {
  return startOf(a) - startOf(b)
}

function startOf({ place }: Telling): number {
  return place.kind === 'orphan' ? Number.MAX_SAFE_INTEGER : place.span.start
}
