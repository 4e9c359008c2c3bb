/** Whether an article that comes in is here already: at its address, or in most of its words. */
import { canonicalAddress, hostOf } from '../../core/article/address'
import type { ArticleId, RevisionId } from '../../core/ids'
import { isSameOutlet } from '../../core/matching/attribution/outlets'
import type { Token } from '../../core/matching/facts/tokens'
import type { TextPrint } from '../../core/matching/nearText/nearIndex'
import { isNearText, isSameText, isWholeText, SAME_SHARE } from '../../core/matching/nearText/sameText'
import { sharedWords, type TextInCommon, wordTokens } from '../../core/matching/nearText/sharedWording'
import type { Ingested } from '../../platform/ingest/ingest'
import type { StoredText, StoredTexts } from './storedTexts'

/** `share`: 0 to 1 of the new text's words that stand word for word in the other. */
export type Found = {
  /** The same article again; `isIdentical` where neither text nor headline changed, and more than the text says so. */
  readonly same: {
    readonly articleId: ArticleId
    readonly because: 'address' | 'text'
    readonly share: number
    readonly isIdentical: boolean
  } | null
  /** Nearly the same text in another article, as a rule another outlet's. */
  readonly near: { readonly articleId: ArticleId; readonly share: number } | null
}

export const NOTHING_SAME: Found = { same: null, near: null }

/** Candidates measured exactly, the likeliest first: what a hundred copies of one report would cost is of no use. */
const MEASURED = 3

/** The text of a revision; undefined where it is gone. */
export type ReadText = (revisionId: RevisionId) => PromiseLike<string | undefined>

/** Looks through the stored texts; reads only those that are likely. */
export async function findSame(
  readText: ReadText,
  { texts, near }: Pick<StoredTexts, 'texts' | 'near'>,
  ingested: Pick<Ingested, 'text' | 'metadata'>,
  print: TextPrint,
): Promise<Found> {
  const { metadata, text } = ingested
  const atAddress = storedAt(texts, canonicalAddress(metadata.url.value))
  const likely = near.candidates(print, SAME_SHARE).flatMap(({ key }) => texts.get(key) ?? [])
  const measure = measuring(readText, text)
  const same = await (atAddress === undefined
    ? sameAmong(likely, metadata, measure)
    : best([atAddress], measure, () => true))
  const others = likely.filter((stored) => stored !== same?.stored)
  const copied = await best(others, measure, isNearText)
  return {
    same: same && {
      articleId: same.stored.articleId,
      because: atAddress === undefined ? 'text' : 'address',
      share: same.common.share,
      isIdentical:
        same.isEqual &&
        same.stored.title === headlineOf(metadata) &&
        (atAddress !== undefined || isAlike(same.stored, metadata)),
    },
    near: copied && { articleId: copied.stored.articleId, share: copied.common.share },
  }
}

function storedAt(texts: StoredTexts['texts'], address: string | null): StoredText | undefined {
  if (address === null) return undefined
  for (const stored of texts.values()) if (stored.address === address) return stored
  return undefined
}

type Metadata = Ingested['metadata']

/**
 * Text alone is no proof that two articles are one: agencies' copies share it, and so do reports made from a template.
 * So one outlet must stand behind both, and not two pages with two headlines; or, where an outlet is not known, the
 * headline must be the same. Where neither holds, but nobody else published it, all of the text must be.
 */
async function sameAmong(
  likely: readonly StoredText[],
  metadata: Metadata,
  measure: (stored: StoredText) => Promise<Measured | null>,
): Promise<Measured | null> {
  const own = likely.filter((stored) => isBySameOutlet(stored, metadata) !== false)
  const alike = own.filter((stored) => isAlike(stored, metadata))
  return (await best(alike, measure, isSameText)) ?? best(own, measure, isWholeText)
}

function isAlike(stored: StoredText, metadata: Metadata): boolean {
  if (stored.title !== null && stored.title === headlineOf(metadata)) return true
  const [here, there] = [canonicalAddress(metadata.url.value), stored.address]
  return isBySameOutlet(stored, metadata) === true && (here === null || there === null || here === there)
}

/** What a file is called is no headline. */
function headlineOf({ title }: Metadata): string | null {
  return title.source === 'fileName' ? null : title.value
}

/** Null where one of them does not say who published it. */
function isBySameOutlet({ outletName, host: otherHost }: StoredText, { outlet, url }: Metadata): boolean | null {
  const host = hostOf(url.value)
  if (host !== null && host === otherHost) return true
  if (outlet.value === null || outletName === null) return null
  return isSameOutlet(outlet.value, outletName) || outlet.value.toLowerCase() === outletName.toLowerCase()
}

type Measured = { readonly stored: StoredText; readonly common: TextInCommon; readonly isEqual: boolean }

async function best(
  candidates: readonly StoredText[],
  measure: (stored: StoredText) => Promise<Measured | null>,
  fits: (common: TextInCommon) => boolean,
): Promise<Measured | null> {
  const measured = await Promise.all(candidates.slice(0, MEASURED).map(measure))
  return measured.reduce<Measured | null>((chosen, next) => {
    if (next === null || !fits(next.common)) return chosen
    return chosen === null || sizeOf(next.common) > sizeOf(chosen.common) ? next : chosen
  }, null)
}

function sizeOf({ share, shareOfSecond }: TextInCommon): number {
  return Math.max(share, shareOfSecond)
}

/** Measures each text once, though it may be asked for as the same article and as another outlet's. */
function measuring(readText: ReadText, text: string): (stored: StoredText) => Promise<Measured | null> {
  const known = new Map<ArticleId, Promise<Measured | null>>()
  let words: readonly Token[] | null = null
  const measure = async (stored: StoredText): Promise<Measured | null> => {
    const other = await readText(stored.revisionId)
    if (other === undefined) return null
    words ??= wordTokens(text)
    return { stored, common: sharedWords(words, wordTokens(other)), isEqual: other === text }
  }
  return (stored) => {
    const measured = known.get(stored.articleId) ?? measure(stored)
    known.set(stored.articleId, measured)
    return measured
  }
}
