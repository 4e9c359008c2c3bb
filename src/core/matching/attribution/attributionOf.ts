/** Who an article says said it: the chain from the outlet over whom it cites to who speaks. */

import { sentencesOf } from '../../text/sentences'
import type { Span } from '../../text/span'
import { contains, overlaps } from '../../text/span'
import { type Hedge, hedgesIn } from '../facts/hedges'
import { type Quote, quotesIn } from '../facts/quotes'
import { type Credit, creditsIn } from './credits'
import { type NamedOutlet, outletsIn } from './outlets'
import { type Speaker, speakersIn } from './speakers'

/** An article made ready for questions about its mentions; made once. */
export type AttributedArticle = {
  readonly text: string
  readonly outlet: string | null
  readonly sentences: readonly Span[]
  readonly quotes: readonly Quote[]
  readonly credits: readonly Credit[]
  readonly outlets: readonly NamedOutlet[]
}

/** An agency or outlet between the article's outlet and the speakers. `near` is false where it is named elsewhere in the article only. */
export type CitedOutlet = { readonly outlet: string; readonly near: boolean; readonly spans: readonly Span[] }

/** Speakers with pronouns followed back to whom they stand for. */
export type CitedSpeaker = Exclude<Speaker, { kind: 'pronoun' }>

/**
 * The chain outlet → cited outlets → speakers. With neither cited outlets nor speakers the outlet says it in its own
 * voice. Spans are the evidence, in the article's text.
 */
export type Attribution = {
  readonly outlet: string | null
  readonly cited: readonly CitedOutlet[]
  readonly speakers: readonly CitedSpeaker[]
  readonly ownVoice: boolean
  /** The hedging words in the sentences of the mention, outside quotation marks. */
  readonly hedges: readonly Hedge[]
}

/** How many sentences back a pronoun or a quote without a verb may find its speaker. */
const LOOK_BACK = 4

/** Prepares an article; `blocks` are those of its revision, or its lines where there are none. */
export function readAttribution(
  text: string,
  outlet: string | null,
  blocks: readonly Span[] = linesOf(text),
): AttributedArticle {
  return {
    text,
    outlet,
    sentences: sentencesOf(text, blocks),
    quotes: quotesIn(text),
    credits: creditsIn(text, outlet),
    outlets: outletsIn(text),
  }
}

/** The attribution of a mention in `article`. */
export function attributionOf(article: AttributedArticle, mention: Span): Attribution {
  const { text, outlet, sentences, quotes, credits } = article
  const first = sentences.findIndex((sentence) => overlaps(sentence, mention))
  const stated = sentences.filter((sentence) => overlaps(sentence, mention))
  const after = sentences[first + stated.length]
  const own = after !== undefined && speaksForLast(text, after) ? [...stated, after] : stated
  const speakers = resolve(
    article,
    first,
    own.flatMap((sentence) => speakersOf(article, sentence)),
  )
  const near = citedNear(article, own)
  const silent = speakers.length === 0 && near.length === 0
  const heard = silent ? speakersAround(article, mention, first, first + own.length) : speakers
  const cited = near.length > 0 ? near : citedBefore(article, heard)
  const hedges = own
    .flatMap((sentence) => hedgesIn(text, sentence))
    .filter((hedge) => !quotes.some((quote) => contains(quote, hedge)))
  const ownVoice = heard.length === 0 && cited.length === 0 && !credits.some(({ kind }) => kind === 'dateline')
  return { outlet, cited, speakers: heard, ownVoice, hedges }
}

/** "This was reported by X": a sentence that only says where the one before it is from. */
function speaksForLast(text: string, { start, end }: Span): boolean {
  return /^(?:This|That|It)\s+(?:is|was|has\s+been)\s+(?:also\s+)?(?:reported|stated|said|announced|written|confirmed|noted)\b/u.test(
    text.slice(start, end),
  )
}

/** Speakers in a sentence that are not outlets: "Reuters spoke to five sources" names an outlet and five sources. */
function speakersOf({ text, quotes, outlets }: AttributedArticle, sentence: Span): Speaker[] {
  return speakersIn(text, sentence, quotes).filter(
    (speaker) => speaker.kind !== 'named' || !outlets.some((named) => overlaps(named, speaker)),
  )
}

/** Follows pronouns back to the last speaker before them. */
function resolve(article: AttributedArticle, index: number, speakers: readonly Speaker[]): CitedSpeaker[] {
  const found: CitedSpeaker[] = []
  for (const speaker of speakers) {
    const meant = speaker.kind === 'pronoun' ? (found.at(-1) ?? lastSpeakerBefore(article, index)) : speaker
    if (meant !== null && !found.some(({ start }) => start === meant.start)) found.push(meant)
  }
  return found
}

function lastSpeakerBefore(article: AttributedArticle, index: number): CitedSpeaker | null {
  for (let at = index - 1; at >= Math.max(0, index - LOOK_BACK); at -= 1) {
    const sentence = article.sentences[at]
    if (sentence === undefined) continue
    const known = speakersOf(article, sentence).findLast(
      (speaker): speaker is CitedSpeaker => speaker.kind !== 'pronoun',
    )
    if (known !== undefined) return known
  }
  return null
}

/** A quote without a verb of its own: the sentence after it in the same paragraph speaks for it, or the one before. */
function speakersAround(article: AttributedArticle, mention: Span, first: number, next: number): CitedSpeaker[] {
  if (first === -1 || quotedShare(article, mention) < MOSTLY_QUOTED) return []
  const after = article.sentences[next]
  const here = article.sentences[next - 1]
  if (after !== undefined && here !== undefined && !article.text.slice(here.end, after.start).includes('\n')) {
    const speakers = resolve(article, next, speakersOf(article, after))
    if (speakers.length > 0) return speakers
  }
  const before = lastSpeakerBefore(article, first)
  return before === null ? [] : [before]
}

/** A mention with this share of quoted words is somebody's speech; a quoted word or two in it are not. */
const MOSTLY_QUOTED = 0.5

function quotedShare({ quotes }: AttributedArticle, mention: Span): number {
  const shared = quotes.map(({ start, end }) =>
    Math.max(0, Math.min(end, mention.end) - Math.max(start, mention.start)),
  )
  return shared.reduce((sum, length) => sum + length, 0) / (mention.end - mention.start)
}

/** "According to the newspaper", "told the outlet": an outlet named before. */
const SAME_OUTLET =
  /(?<!\p{L})(?:the|this)\s+(?:news\s+)?(?:newspaper|paper|publication|agency|outlet|broadcaster|channel|magazine|website)(?!\p{L})/iu

/** Outlets credited in the mention's own sentences. */
function citedNear(article: AttributedArticle, sentences: readonly Span[]): CitedOutlet[] {
  const near = article.credits.filter(
    (credit) => isSource(credit) && sentences.some((sentence) => overlaps(sentence, credit)),
  )
  if (near.length > 0) return grouped(near, true)
  for (const { start, end } of sentences) {
    const match = SAME_OUTLET.exec(article.text.slice(start, end))
    const before = article.credits.filter((credit) => isSource(credit) && credit.end <= start).at(-1)
    if (match === null || before === undefined) continue
    const span = { start: start + match.index, end: start + match.index + match[0].length }
    return [{ outlet: before.outlet, near: true, spans: [span] }]
  }
  return []
}

/** Credit lines at the end say where the whole text is from, not who is cited in the sentence they stick to. */
function isSource({ kind }: Credit): boolean {
  return kind !== 'contribution' && kind !== 'creditLine'
}

/**
 * Where unnamed sources speak and the sentence names no outlet, the one that the article has its sources from, as not
 * near: whoever writes "the sources" named them before.
 */
function citedBefore({ credits }: AttributedArticle, speakers: readonly CitedSpeaker[]): CitedOutlet[] {
  if (!speakers.some(({ kind }) => kind === 'unnamed')) return []
  const reports = credits.filter(({ kind }) => kind === 'report' || kind === 'title' || kind === 'dateline')
  return grouped(reports, false)
    .sort((a, b) => b.spans.length - a.spans.length)
    .slice(0, 1)
}

function grouped(credits: readonly Credit[], near: boolean): CitedOutlet[] {
  const outlets = [...new Set(credits.map(({ outlet }) => outlet))]
  return outlets.map((outlet) => ({
    outlet,
    near,
    spans: credits.filter((credit) => credit.outlet === outlet).map(({ start, end }) => ({ start, end })),
  }))
}

function linesOf(text: string): Span[] {
  return [...text.matchAll(/[^\n]*\S[^\n]*/gu)].map(({ 0: line, index }) => ({
    start: index,
    end: index + line.length,
  }))
}
