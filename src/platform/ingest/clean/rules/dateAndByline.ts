/**
 * Date lines and bylines: who wrote it and when, on lines of their own near the top or the end.
 *
 * One line may hold both ("By Jane Doe | May 24, 2024 | Kyiv"): it is cut into parts at bars and dots, and taken only if
 * every part is accounted for.
 */
import { dateOfLine, type FoundDate, findDate } from '../../../../core/article/dates'
import { AGENCY_NAMES } from '../../metadata/outlets'
import { type Finding, type KeptBlock, ruleForEach } from '../draft'
import { isPersonName, peopleOf } from '../names'
import { endsSentence, isRunningText, wordCount } from '../shape'
import { besideCounter, isCounter } from './viewCounters'

/** Blocks from either end where such lines stand; dates further inside are headings of a chronicle. */
const TOP_BLOCKS = 8
const END_BLOCKS = 3
const LINE_WORDS = 24

const BY =
  /^(?:by|story by|words by|text by|text|written by|reported by|von|por|par|propos recueillis par|di|door|av|af|tekst|autor(?:a|ka|i|en|es)?|author|auteur|autore|redaktion|συντάκτης|συντάκτρια|του|της|από|γράφει(?: ο| η)?|автор(?:ка|и)?|текст|szerző|yazan|nga)(?:\s*[:：]\s*|\s+)(?<names>\S.*)$/iu
/** What agencies print below a story: "(Reporting by A in B; Editing by C)". Names and no sentence. */
const SIGN_OFF_START =
  /^[([]?(?:additional )?(?:reporting|writing|editing|compiled|translated|edited|written)(?: and (?:writing|editing))? by /iu
const SIGN_OFF_WORDS = new Set(
  'and in by from at for de la van von additional reporting writing editing edited written compiled translated'.split(
    ' ',
  ),
)
const ROLE =
  /^(?:(?:our )?staff(?: writer| reporter)?|(?:senior |chief |political |foreign |war |diplomatic |europe )*(?:correspondent|reporter|editor|journalist|columnist)s?|redaktion|redacción|редакція|редакция|news ?(?:desk|room)|newsroom)$/iu
const EDITING = /^redaktion/iu
/** Editors and translators are named below an article, but did not write it. */
const EDITED = /^(?:(?:edited|translated|curated) by|(?:editor|translator|redaktor|редактор)\s*[:：])\s/iu
const READING_TIME =
  /^(?:(?:reading time|lesedauer|lesezeit|temps de lecture|tiempo de lectura|tempo di lettura|leestijd)\s*[:：]?\s*)?\d+\s?min(?:ute)?[ns]?\.?(?: read| lesezeit| de lecture| de lectura)?$/iu
/** Pages print it behind the date without a space: "18:50 UhrLesedauer: 4 Min." */
const BEFORE_READING_TIME =
  /\s*(?=(?:Reading time|Lesedauer|Lesezeit|Temps de lecture|Tiempo de lectura|Tempo di lettura|Leestijd)(?:\s|[:：]))/u
/** `14:07 Uhr`: the rest of a date that a bar cut in two. */
const TIME_ALONE = /^\d{1,2}[:.h]\d{2}(?:\s?(?:uhr|hrs?|h|[ap]\.?m\.?|[A-Z]{2,5}))?$/iu

export const dateLines = ruleForEach('dateLine', (kept, all) => {
  if (!isNearEdge(kept, all) && kept.block.role !== 'dateLine') return null
  if (!/\d/u.test(kept.block.text)) return null
  const parts = partsOf(kept.block.text)
  if (!parts.some((part) => dateOf(part) !== null)) return null
  return findingsOf(parts)
})

export const bylines = ruleForEach('byline', (kept, all) => {
  const { text, role } = kept.block
  if (!isNearEdge(kept, all) && role !== 'byline') return null
  if (EDITED.test(text) && !endsSentence(text) && wordCount(text) <= LINE_WORDS) return []
  if (isSignOff(text)) return signOffFindings(text)
  if (role === 'byline' && wordCount(text) <= LINE_WORDS) return findingsOf(partsOf(text)) ?? []
  const parts = partsOf(text)
  if (BY.test(text) && !endsSentence(text)) return findingsOf(parts)
  // A name alone is a byline only where the headline is behind us and the story has not begun.
  return isBeforeStory(kept, all) && wordCount(text) <= 8 && !isGreeting(kept, all) ? nameAlone(parts) : null
})

/** Whether a line is none but a date line or a byline that says so, wherever it stands: no headline. */
export function saysWhoOrWhen(text: string): boolean {
  if (endsSentence(text) || wordCount(text) > LINE_WORDS) return false
  const parts = partsOf(text)
  const isDated = /\d/u.test(text) && parts.some((part) => dateOf(part) !== null)
  return (isDated || BY.test(text)) && (findingsOf(parts) ?? []).length > 0
}

function isSignOff(text: string): boolean {
  const words = text.match(/[\p{L}\p{M}.’'-]+/gu) ?? []
  if (!SIGN_OFF_START.test(text) || words.length > LINE_WORDS * 2) return false
  return words.every((word) => /^\p{Lu}/u.test(word) || SIGN_OFF_WORDS.has(word))
}

function isNearEdge({ block, rank }: KeptBlock, all: readonly KeptBlock[]): boolean {
  return (rank < TOP_BLOCKS || rank >= all.length - END_BLOCKS) && wordCount(block.text) <= LINE_WORDS * 2
}

function isBeforeStory({ rank }: KeptBlock, all: readonly KeptBlock[]): boolean {
  return !all.slice(0, rank).some(({ block }) => isRunningText(block.text) && wordCount(block.text) > LINE_WORDS)
}

/** No date is without a digit, and most lines are. */
const dateOf = (part: string): FoundDate | null => (/\d/u.test(part) ? dateOfLine(part) : null)

function partsOf(text: string): string[] {
  return text
    .split(BEFORE_READING_TIME)
    .flatMap((part) => part.split(/\s*[|•·‧∙]\s*|\s+[–—-]\s+/u))
    .flatMap(whoAndWhen)
    .map((part) => part.trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part) && !isCounter(part))
}

/** What some pages say before a date, where a name would end. */
const DATE_LABEL =
  /[,\s]+(?:published|posted|updated|on|veröffentlicht|aktualisiert|am|publié|le|publicado|el|опубликовано|опубліковано)(?:\s+on)?\s*:?\s*$/iu

/** "By Jane Doe 21 May 2024 402 views": markup parted them, and the line does not. */
function whoAndWhen(part: string): string[] {
  const date = /\d/u.test(part) && BY.test(part) ? findDate(part) : null
  if (date === null || date.start === 0) return [part]
  const [who, rest] = [part.slice(0, date.start).replace(DATE_LABEL, ''), part.slice(date.start)]
  if (dateOfLine(rest) !== null) return [who, rest]
  const when = besideCounter(rest)
  return when === null || when === 'time' ? [part] : [who, rest.slice(0, date.end - date.start)]
}

/**
 * How letters begin, where the comma is left out. Only words that nobody is called by: "Caro" and "Gentile" are somebody.
 * What is written with an exclamation mark or a colon is no name anyway.
 */
const GREETING_WORD =
  /^(?:hello|hi|hey|dear|good (?:morning|afternoon|evening)|hallo|liebe[rs]?|guten (?:tag|morgen|abend)|sehr geehrter?|bonjour|chers?|chères?|hola|estimad[oa]s?|querid[oa]s?|buen[oa]s (?:días|tardes|noches)|buongiorno|olá|bom dia|hej|kära|käre|kjære|merhaba|sayın|szia|kedves|szanown[yai]|dzień dobry|vážen[ýáí]|dobrý den|привет|здравствуйте|уважаем(?:ый|ая|ые)|дорог(?:ой|ая|ие)|привіт|шановн(?:ий|а|і)|вітаю|αγαπητ(?:έ|ή|οί|ές)|γεια)(?=[\s,]|$)/iu

/** "Hello Astrid,": a comma and a paragraph behind it, where a byline has a role, a date or nothing. */
function isGreeting({ block: { text }, rank }: KeptBlock, all: readonly KeptBlock[]): boolean {
  if (GREETING_WORD.test(text)) return true
  const next = all[rank + 1]?.block.text
  return /[,،，]\s*$/u.test(text) && next !== undefined && isRunningText(next)
}

/** What the parts say, or null when one of them is neither date, name, role nor reading time. */
function findingsOf(parts: readonly string[]): Finding[] | null {
  const findings: Finding[] = []
  for (const part of parts) {
    const date = dateOf(part)
    const by = BY.exec(part)?.groups?.names
    const names = peopleOf(by ?? (isPersonName(part) ? part : ''))
    if (date !== null) findings.push({ field: 'publishedOn', ...date, source: 'text' })
    else if (AGENCY_NAMES.has(by?.toLowerCase() ?? '')) {
      findings.push({ field: 'credits', value: [by ?? ''], source: 'text', certainty: 'sure' })
    } else if (names !== null) {
      // "Redaktion: …" names who edited as often as who wrote.
      const certainty = by !== undefined && EDITING.test(part) ? 'unsure' : 'sure'
      findings.push({ field: 'authors', value: names, source: 'text', certainty })
    } else if (!ROLE.test(by ?? part) && !READING_TIME.test(part) && !TIME_ALONE.test(part))
      return byWithRest(part, findings, parts)
  }
  return findings.length > 0 || parts.some((part) => BY.test(part)) ? findings : null
}

/** "By Jane Doe in Kyiv", "By Jane Doe, Staff Writer": the name counts, what follows it is how she is introduced. */
function byWithRest(part: string, before: readonly Finding[], parts: readonly string[]): Finding[] | null {
  const names = BY.exec(part)?.groups?.names
  if (names === undefined || parts.length > 3 || wordCount(part) > 12) return null
  const [first = ''] = names.split(/,\s|\s+(?:in|for|at|à|en|para|aus|für|de la)\s/u)
  const people = peopleOf(first)
  return people === null
    ? null
    : [...before, { field: 'authors', value: people, source: 'text', certainty: 'fairlySure' }]
}

function nameAlone(parts: readonly string[]): Finding[] | null {
  const [first = '', ...rest] = parts
  const people = peopleOf(first)
  if (
    people === null ||
    /\d/u.test(first) ||
    !/\p{Ll}/u.test(first) ||
    !rest.every((part) => ROLE.test(part) || dateOf(part) !== null)
  )
    return null
  return [{ field: 'authors', value: people, source: 'text', certainty: 'unsure' }]
}

function signOffFindings(text: string): Finding[] {
  const reporting = /(?:reporting|writing)(?: and (?:writing|editing))? by (?<names>[^;()]+)/iu.exec(text)?.groups
    ?.names
  const people = peopleOf((reporting ?? '').replace(/\s+in\s+[\p{Lu}][\p{L} ]*(?=,|$| and )/gu, '').trim())
  return people === null ? [] : [{ field: 'authors', value: people, source: 'text', certainty: 'fairlySure' }]
}
