/** People out of what pages call their authors: no "By", no desks, no addresses, no outlet; and whom a page names instead. */
import { isHouseName, withoutUnnamed } from '../clean/names'
import { fold } from '../clean/shape'
import { AGENCY_NAMES } from './outlets'

const LEADING = /^(?:by|von|por|par|di|door|av|af|από|автор|nga|yazan|foto und text:?|text:?)\s*:?\s+/iu
/** Parts that name nobody. */
const ADDRESS = /^\s*(?:https?:|www\.|@)|^\s*[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\s*$/iu
const DESK =
  '(?:news ?)?staff(?: writers?| reporters?)?|newsroom|news ?desk|editors?|editorial(?: team| board)?|redaktion(?:en)?|redacción|redazione|rédaction|redactie|redakcja|redakce|uredništvo|szerkesztőség|toimitus|редакция|редакція|admin(?:istrator)?|webmaster|team|agenc(?:y|ies)|web ?desk'
const NOBODY = new RegExp(`(?:^|[^\\p{L}])(?:${DESK})(?:[^\\p{L}]|$)|\\d+ others?$`, 'iu')
/** Sections that a site's software signs with. */
const SECTION =
  /^(?:(?:top |breaking |latest )?news|nachrichten|noticias|notícias|actualités?|notizie|nieuws|nyheter|nyheder|uutiset|wiadomości|zprávy|hírek|haber(?:ler)?|новини|новости|ειδήσεις|online|video|press release)$/iu
/** What people of a newsroom do, where a name would stand. */
const TRADE =
  /(?:^|[^\p{L}])(?:(?:reporter|correspondent|journalist|columnist|producer|contributor)s?|bureau chief|\p{L}*(?:redakteur|korrespondent|reporter)(?:in|innen|e|en)?|corresponsal|redactora?|periodista|journaliste|correspondante?|giornalista|muhabiri?|дописувач|кореспондент(?:ка)?|корреспондент)(?:$|[^\p{L}])/iu
const NOBODY_WORDS = new RegExp(`(?<!\\p{L})(?:${DESK}|by|and|und|from|the|news|\\d+|others?)(?!\\p{L})`, 'giu')
const SEPARATOR = /\s*(?:;|\||\/|•|、|・)\s*|\s+(?:and|und|et|y|e|en|og|och|i|και|і|та|и|ja|ve|&)\s+(?=\p{Lu})/u
/** "Doe, Jane" is one person; commas part names of two words and more, of agencies, and of scripts without capitals. */
const COMMA = /[,，]\s*(?=\P{Ll})/u
/** Where or for whom somebody writes, and at what address: no part of a name. */
const BESIDE_NAME = /\s*[(<[]?\S+@\S+|\s+(?:in|for|für|aus)\s+\p{Lu}.*$|\s*(?:기자|특파원|記者|记者)$/gu
const NAME_CHARACTERS = 80

/** The people (and the agencies beside them) named, once each, in order. */
export function peopleFrom(values: readonly string[], outlet: string | null): string[] {
  return signatoriesFrom(values, outlet).filter((name) => outlet === null || fold(name) !== fold(outlet))
}

/** As `peopleFrom`, and the outlet where it has signed for itself: as a value of its own, not behind somebody's name. */
export function signatoriesFrom(values: readonly string[], outlet: string | null): string[] {
  const names = values
    .filter((value) => !ADDRESS.test(value))
    .flatMap((value) => withoutUnnamed(value.replace(LEADING, '')).split(SEPARATOR))
    .flatMap((value) => namesBetweenCommas(value, outlet))
    .map((name) => name.replace(BESIDE_NAME, '').trim())
    .filter((name) => /\p{L}/u.test(name) && name.length <= NAME_CHARACTERS && !namesNobody(name))
  return [...new Set(names)]
}

/** Whether words in a name's place are a desk, a section or what somebody does: "Staff Writers", "Chief Correspondent". */
export function namesNobody(name: string): boolean {
  return NOBODY.test(name) || SECTION.test(name) || TRADE.test(name)
}

/** The newsroom that signs where no person does: the outlet, its address as a name, a desk that says whose it is. */
export function houseAmong(values: readonly string[]): string | null {
  const houses = values
    .map((value) => value.trim())
    .filter((value) => !/^(?:https?:|www\.|@)/iu.test(value) && value.length <= NAME_CHARACTERS)
  return houses.find((value) => /\p{L}/u.test(value.replace(NOBODY_WORDS, '')) && !SECTION.test(value)) ?? null
}

/** Behind somebody's name and a comma stands who else signed, or for whom she writes: the latter is no author. */
function namesBetweenCommas(value: string, outlet: string | null): string[] {
  const [first = '', ...rest] = value.split(COMMA)
  if (!/[\p{Lu}\p{Ll}]/u.test(first)) return [first, ...rest]
  if (!first.includes(' ') && !isAgency(first)) return [first]
  const others = rest.filter((part) => part.includes(' ') || isAgency(part))
  return [first, ...others.filter((part) => isAgency(part) || !(isHouseName(part) || isOutlet(part, outlet)))]
}

const isOutlet = (name: string, outlet: string | null): boolean => outlet !== null && compact(name) === compact(outlet)

/** "The Harbour Echo" and `harbourecho` are one. */
const compact = (name: string): string => fold(name).replaceAll(' ', '').replace(/^the/u, '')

const isAgency = (name: string): boolean => AGENCY_NAMES.has(name.trim().toLowerCase())
