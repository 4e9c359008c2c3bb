/** Whether a place where a sentence could end is one: the rules that Intl.Segmenter lacks. */
import { abbreviationKind, isStarter } from './abbreviations'

/** Marks that may stand between a terminator and the end of its sentence. */
const CLOSERS = /["'”’»›)\]}」』】》]+$/u
const OPENERS = /^["'“‘«‹„‚([{「『【《]+/u
const TERMINATOR = /[.!?…。！？．｡։:;;؟۔।]$/u
/** Languages whose ordinal numbers are written with a full stop ("12. Juni", "7. apríla"). */
const ORDINAL_STOP = new Set([
  'de',
  'da',
  'nb',
  'no',
  'nn',
  'fi',
  'cs',
  'sk',
  'sl',
  'hr',
  'sr',
  'hu',
  'et',
  'lv',
  'is',
  'pl',
])
const MONTH =
  /^(jan|feb|mär|mar|apr|mai|maj|may|jun|jul|aug|sep|okt|oct|nov|dez|dec|des|led|úno|bře|dub|kvě|čer|srp|zář|říj|lis|pro|máj|jún|júl)\p{L}*/iu
const AFTER_TIME =
  /^(?:[A-Z]{2,4}\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:Eastern|Central|Pacific|Mountain|Local|Moscow|Kyiv)\b)/u
/** Who put the question that was just quoted ("Is it over?" Peskov asked). */
const ASKED = /^(?:\p{Lu}[\p{L}\p{M}.’'-]*\s){1,3}(?:asked|asks|wondered)\b/u
/** A state after a town ("Concord, Calif. Dukes is …") ends a sentence: within one, a comma would follow. */
const PLACE =
  /^(?:D\.C|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo)\.$/u
const OFFICE = /^(?:Mayor|Police|Circuit|Council|Court|Attorney|Gov|Sen|Rep|Democrat|Republican)/u
/** A citation after a quotation ("…" (Smith 55).), or a bracketed aside that ends the block. */
const BRACKETED_AFTER_QUOTE = /^\([^()]+\)(?:[.,;]|$)/u
const ROMAN = /^[IVXLCDM]+$/

/**
 * Whether the sentence begun at `start` ends at `end` in `text` (UTF-16 offsets of trimmed text), where `next` is what
 * follows in the same block, trimmed at its beginning. `language` is BCP 47.
 */
export function endsSentence(text: string, start: number, end: number, next: string, language?: string): boolean {
  if (next === '') return true
  const sentence = text.slice(Math.max(start, end - LONGEST_LOOK_BACK), end).trimEnd()
  if (/[([{]$/u.test(sentence)) return false
  const body = sentence.replace(CLOSERS, '')
  const closed = body.length < sentence.length
  const following = next.replace(OPENERS, '')
  if (!TERMINATOR.test(body)) return true
  if (/^[,;:)\]}»”]/u.test(next)) return false
  if (closed && BRACKETED_AFTER_QUOTE.test(next)) return false
  if (/^[-–—]+\s*\p{Ll}/u.test(next)) return false
  if (/[!?]$/u.test(body)) return endsAfterMark(text, end, closed, body, following)
  if (/(\.\s?\.|…)$/u.test(body)) return endsAfterEllipsis(text, end, body, following)
  if (!body.endsWith('.')) return true
  if (closed && /^\p{Ll}/u.test(following)) return false
  return endsAfterStop(text, end, body, following, next, language)
}

/**
 * Code units of the sentence that the rules see: they ask for its last words, and a sentence may be a book without an end
 * mark that has a thousand places to ask about. Longer than any word that means something. giantTexts.test.ts notices.
 */
const LONGEST_LOOK_BACK = 500

function endsAfterMark(text: string, end: number, closed: boolean, body: string, following: string): boolean {
  // A run of short questions ("Who? when?") against a mark inside a sentence ("Yahoo! in", "Really? he asked").
  if (/^\p{Ll}/u.test(following)) return body.endsWith('?') && /^[^.,!?]{1,20}\?/u.test(following)
  if (closed && body.endsWith('?') && ASKED.test(following)) return false
  // A click letter or a brand: "!Kung", "Y!J".
  const touches = !closed && !/\s/u.test(text[end - 1] ?? '')
  return !touches || /\p{Ll}{2,}[!?]+$/u.test(body)
}

function endsAfterEllipsis(text: string, end: number, body: string, following: string): boolean {
  if (/[^.]\.\.$/u.test(body)) return true
  if (/(^|[^.\s])\s*\.\s\.\s\.$/u.test(body)) return false
  if (!/\s/u.test(text[end - 1] ?? '') && !/^\s/u.test(text.slice(end))) return false
  return /^\p{Lu}|^\p{Lo}|^\p{N}/u.test(following)
}

function endsAfterStop(
  text: string,
  end: number,
  body: string,
  following: string,
  next: string,
  language: string | undefined,
): boolean {
  const token = /[^\s([{"“«‘„]+$/u.exec(body)?.[0] ?? ''
  const word = token
    .slice(0, -1)
    .replace(/^[-–•⁃]+/u, '')
    .replace(/^\p{L}{1,4}['’](?=\p{L})/u, '')
  const before = body.slice(0, body.length - token.length).trimEnd()
  const nextWord = /^[\p{L}\p{M}’']+/u.exec(following)?.[0] ?? ''
  const base = language?.toLowerCase().split('-')[0]
  if (/^\p{N}{1,2}$/u.test(word) || (ROMAN.test(word) && word.length > 1)) {
    if (MONTH.test(nextWord)) return false
    if (before === '' || /^[•⁃*-]$/u.test(before)) return false
    if (!/\s/u.test(text.slice(end - 1, end + 1))) return false
    if (base !== undefined && ORDINAL_STOP.has(base) && nextWord !== '') return isStarter(nextWord)
    return true
  }
  if (/^[ap]\.?m$/iu.test(word)) return endsAfterTime(before, next)
  if (/^\p{L}$/u.test(word)) return endsAfterInitial(word, before, nextWord, following)
  const kind = /^n[°º]$/iu.test(word) ? 'counter' : abbreviationKind(word, language)
  if (kind === 'title') return false
  if (kind === 'counter') return !/^[\p{N}§№]/u.test(following) && !ROMAN.test(nextWord)
  const dotted = /^(\p{L}{1,2}\.)+\p{L}{1,2}$/u.test(word)
  if (PLACE.test(token) && /\p{Lu}\p{L}+,$/u.test(before) && /^\p{Lu}/u.test(nextWord)) return !OFFICE.test(nextWord)
  if (kind === 'either' || dotted) return isStarter(nextWord) || next.startsWith('<')
  return true
}

/** "6 p.m. Travellers" ends; "5 p.m. Monday", "p.m. EST" and a bare "At 5 a.m. Mr. Smith" do not. */
function endsAfterTime(before: string, next: string): boolean {
  if (/^\P{Lu}/u.test(next)) return false
  if (before.split(/\s+/u).length <= 2) return false
  return !AFTER_TIME.test(next)
}

/** "Jonas E. Smith" and the label of an answer go on; "you and I. Did" and "plan B. It" end. */
function endsAfterInitial(word: string, before: string, nextWord: string, following: string): boolean {
  if (before === '' || !isStarter(nextWord) || /^\p{L}\./u.test(following)) return false
  return /(^|\s)\p{Ll}[\p{L}’']*$/u.test(before) && /\p{Lu}/u.test(word)
}
