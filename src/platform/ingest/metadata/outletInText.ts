/**
 * The outlet as the article itself names it: what only the publisher says of itself.
 *
 * "X could not verify" is said by X. "…, X reports." at the end of a lead is X quoting itself, as agencies of eastern
 * Europe do, unless X is one that everybody quotes. "Told X" is not used: articles quote other outlets that way.
 */
import type { Certainty } from '../../../core/article/article'
import { AGENCY_NAMES } from './outlets'

/** What a text must have for `pattern` to match: asked first, since nearly no paragraph has it. */
type Pattern = { readonly needs: RegExp; readonly pattern: RegExp }

const patternOf = ([needs, source]: readonly [RegExp, string]): Pattern => ({ needs, pattern: new RegExp(source, 'u') })

const WORD = String.raw`\p{Lu}[\p{L}\p{M}\p{N}’'&.-]*`
/** Begins a word: within one a row of capitals and full stops would be tried from each of them. */
const NAME = String.raw`(?<![\p{L}\p{M}\p{N}’'&.-])(?<name>(?:(?:The|La|El|Le|Der|Die|Das|Il|Η|Ο|Το)\s+)?${WORD}(?:\s+(?:${WORD}|of|de|del|della|di|du|der)){0,4}?)`
/** What stands before a name that starts a clause. */
const BEFORE = String.raw`(?:^|[.!?…”"»]\s+|,\s+|\b(?:but|and|that|however|which|as)\s+)`
/** A name that says what it is. */
const OUTLET_WORD =
  'Times|Post|Herald|Independent|News|Journal|Tribune|Gazette|Courier|Chronicle|Telegraph|Guardian|Observer|Mail|Mirror|Standard|Press|Daily|Weekly|Today|Report|Reporter|Star|Sun|World|Review|Monitor|Insider|Ledger|Newsroom|Radio|TV|Broadcasting|Media|Magazine|Dispatch|Examiner|Inquirer|Register|Record|Sentinel|Echo|Express|Bulletin|Globe|Voice'
const OUTLET_NAME = String.raw`(?<name>(?:The\s+)?(?:${WORD}\s+){0,3}(?:${OUTLET_WORD}))`
const UNABLE =
  "(?:could not|couldn[’']t|cannot|can[’']t|can not|(?:was|were|is|are) (?:not able|unable) to|ha(?:s|ve) (?:not been able|been unable) to)"
const SELF = (
  [
    [
      /verif|corroborat|authenticat/u,
      String.raw`${BEFORE}${NAME}\s+${UNABLE}\s+(?:immediately |yet |fully )?(?:independently )?(?:verif|corroborat|authenticat)`,
    ],
    // Officials, too, "could not confirm"; "independently" is said by those who report.
    [/independently/u, String.raw`${BEFORE}${NAME}\s+${UNABLE}\s+(?:immediately )?independently (?:confirm|establish)`],
    [/confirm|establish/u, String.raw`${BEFORE}${OUTLET_NAME}\s+${UNABLE}\s+(?:immediately )?(?:confirm|establish)`],
    [
      /reached out|contacted|approached|asked/u,
      String.raw`${BEFORE}${NAME}\s+(?:has |have )?(?:reached out to|contacted|approached|asked)\s[^.]{3,120}\s(?:for (?:a )?(?:comment|response|reaction|clarification)|but (?:did not|has not|received no))`,
    ],
    [
      /no (?:ha|p|log)/u,
      String.raw`${BEFORE}${NAME}\s+no (?:ha podido|pudo|puede|ha logrado|logró)\s+(?:verificar|confirmar|comprobar|corroborar)`,
    ],
    [
      /konnte|kann/u,
      String.raw`(?:^|[.!?…”"»]\s+)${NAME}\s+(?:konnte|kann)\s[^.]{0,80}?(?:überprüfen|verifizieren|bestätigen)`,
    ],
    [
      /n[’']/u,
      String.raw`${BEFORE}${NAME}\s+n[’'](?:a|ont)\s+(?:pas |pu |pas pu |pas été en mesure (?:de |d[’']))+(?:vérifier|confirmer|authentifier)`,
    ],
    [
      /non (?:h|è)/u,
      String.raw`${BEFORE}${NAME}\s+non (?:ha potuto|è in grado di|è stato in grado di|ha)\s+(?:verificare|verificato|confermare)`,
    ],
    [/não /u, String.raw`${BEFORE}${NAME}\s+não (?:conseguiu|pôde|pode)\s+(?:verificar|confirmar)`],
    [
      /δεν /u,
      String.raw`${BEFORE}${NAME}\s+(?:δεν μπόρεσε|δεν κατάφερε|δεν ήταν σε θέση)\s+να\s+(?:επαληθεύσει|επιβεβαιώσει|διασταυρώσει)`,
    ],
    [
      /не /u,
      String.raw`${BEFORE}${NAME}\s+(?:не (?:може|змогл?[аои]?|має змоги|зміг|могут?|смогл?[аои]?|смог|может))\s+(?:незалежно |независимо )?(?:перевірити|підтвердити|верифікувати|проверить|подтвердить)`,
    ],
  ] as const
).map(patternOf)

/** "…, UNN reports." and "UNN reports with reference to …", with the verbs of the languages where it is custom. */
const SIGNED = (
  [
    [/reports|writes|informs/u, String.raw`,\s+(?:as\s+)?${NAME}\s+(?:reports|writes|informs)\.?["”]?$`],
    [
      /reports|writes|informs/u,
      String.raw`${NAME}\s+(?:reports|writes|informs)\s+(?:with reference to|with a link to|citing|referring to)\s`,
    ],
    [
      /reports|writes|informs/u,
      String.raw`,\s+(?:reports|writes|informs)\s+${NAME}(?:\.|,?\s+(?:with reference to|citing|referring to)\s)`,
    ],
    [
      /передає|повідомляє|пише|інформує|сообщает|передает|передаёт|пишет/u,
      String.raw`(?:передає|повідомляє|пише|інформує|сообщает|передает|передаёт|пишет)\s+${NAME}\s*(?:\.|,?\s+(?:з посиланням на|посилаючись на|со ссылкой на|ссылаясь на)\s)`,
    ],
  ] as const
).map(patternOf)
/** So much of a block is looked at: paragraphs are shorter, and a name of a million letters overflows a pattern. */
const BLOCK_CHARACTERS = 20_000
/** Signatures stand in the lead. */
const LEAD_BLOCKS = 3
/** Capitalised first words that are no outlets. */
const NOT_OUTLETS =
  /^(?:He|She|It|They|We|I|This|That|There|Officials?|Police|Authorities|Ukraine|Russia|Moscow|Kyiv|Kiev|Washington|Israel|Er|Sie|Es|Man|Il|Elle|On|Él|Ella|Ellos|Journalists|Experts|Investigators|Researchers|Analysts|The\s+(?:police|ministry|government|army|military|agency|court|company|report|outlet|newspaper|publication|sources?|officials?|claims?|president|mayor|united|video|UN)\b.*|Reporters|Источник|Він|Вона)$/iu

/** Bodies that verify, too. */
const BODY =
  /(?<!\p{L})(?:Ministry|Institute|University|Army|Court|Council|Committee|Commission|Kremlin|Pentagon|White House|Department|Forces?|Police|Nations|Union|International|Watch|Cross|Staff|Service|Office|Embassy|Government|Parliament|Bank|Fund|Hospital|OSCE|NATO|IAEA|UN|EU|FBI|CIA|Interpol|Міністерство|Поліція|Генштаб|Ministerium|Polizei|Ministerio|Policía|Ministère|Police)(?!\p{L})/u

/** The outlet that speaks of itself in these blocks, or null. */
export function outletInText(blocks: readonly string[]): { name: string; certainty: Certainty } | null {
  for (const block of blocks) {
    const name = firstName(block, SELF)
    if (name !== null) return { name, certainty: isAgency(name) ? 'unsure' : 'fairlySure' }
  }
  for (const block of blocks.slice(0, LEAD_BLOCKS)) {
    const name = firstName(block, SIGNED)
    if (name !== null && !isAgency(name)) return { name, certainty: 'fairlySure' }
  }
  return null
}

/** The outlet that the notices around the article name: "© 2025 The Coastal Herald", "appeared first on …"; or null. */
export function outletInNotices(around: readonly string[]): { name: string; certainty: Certainty } | null {
  for (const text of around) {
    const name = firstName(text, NOTICES)
    if (name !== null && !isAgency(name)) return { name, certainty: 'fairlySure' }
  }
  return null
}

const NOTICES = (
  [
    [
      /©|\([cC]\)|[Cc]opyright|COPYRIGHT/u,
      String.raw`(?:©|\([cC]\)|[Cc]opyright|COPYRIGHT)\s*(?:©\s*)?(?:\d{4}\s*(?:[-–]\s*\d{4}\s*)?)(?:by\s+)?${NAME}(?=[.,|]|\s*$|\s+(?:All|ALL|all|Inc|LLC|Ltd))`,
    ],
    [/appeared first on/u, String.raw`appeared first on ${NAME}\.?$`],
  ] as const
).map(patternOf)

function firstName(whole: string, patterns: readonly Pattern[]): string | null {
  const block = whole.slice(0, BLOCK_CHARACTERS)
  for (const { needs, pattern } of patterns) {
    if (!needs.test(block)) continue
    const name = pattern
      .exec(block)
      ?.groups?.name?.trim()
      .replace(/(?<=\p{Ll})\.$/u, '')
    if (name !== undefined && !NOT_OUTLETS.test(name) && !BODY.test(name) && !/^\p{Lu}\.?$/u.test(name)) return name
  }
  return null
}

function isAgency(name: string): boolean {
  return AGENCY_NAMES.has(name.toLowerCase())
}
