/** People out of what pages call their authors: no "By", no desks, no addresses, no outlet; and whom a page names instead. */
import { fold } from '../clean/shape'
import { AGENCY_NAMES } from './outlets'

const LEADING = /^(?:by|von|por|par|di|door|av|af|από|автор|nga|yazan|foto und text:?|text:?)\s*:?\s+/iu
/** Parts that name nobody. */
const ADDRESS = /^\s*(?:https?:|www\.|@)|^\s*[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\s*$/iu
const DESK =
  '(?:news ?)?staff(?: writers?| reporters?)?|newsroom|news ?desk|editors?|editorial(?: team| board)?|redaktion|redacción|redazione|rédaction|редакция|редакція|admin(?:istrator)?|team|agenc(?:y|ies)|web ?desk'
const NOBODY = new RegExp(`(?:^|[^\\p{L}])(?:${DESK})(?:[^\\p{L}]|$)|\\d+ others?$`, 'iu')
const NOBODY_WORDS = new RegExp(`(?<!\\p{L})(?:${DESK}|by|and|und|from|the|news|\\d+|others?)(?!\\p{L})`, 'giu')
const SEPARATOR = /\s*(?:;|\||\/|•|、|・)\s*|\s+(?:and|und|et|y|e|en|og|och|i|και|і|та|и|ja|ve|&)\s+(?=\p{Lu})/u
/** "Doe, Jane" is one person; commas part names of two words and more. */
const COMMA = /,\s+/u
const NAME_CHARACTERS = 80

/** The people (and the agencies beside them) named, once each, in order. */
export function peopleFrom(values: readonly string[], outlet: string | null): string[] {
  const names = values
    .filter((value) => !ADDRESS.test(value))
    .flatMap((value) => value.replace(LEADING, '').split(SEPARATOR))
    .flatMap(namesBetweenCommas)
    .map((name) => name.trim())
    .filter((name) => /\p{L}/u.test(name) && name.length <= NAME_CHARACTERS && !NOBODY.test(name))
    .filter((name) => outlet === null || fold(name) !== fold(outlet))
  return [...new Set(names)]
}

/** The newsroom that signs where no person does: the outlet, its address as a name, a desk that says whose it is. */
export function houseAmong(values: readonly string[]): string | null {
  const houses = values
    .map((value) => value.trim())
    .filter((value) => !/^(?:https?:|www\.|@)/iu.test(value) && value.length <= NAME_CHARACTERS)
  return houses.find((value) => /\p{L}/u.test(value.replace(NOBODY_WORDS, ''))) ?? null
}

function namesBetweenCommas(value: string): string[] {
  const [first = '', ...rest] = value.split(COMMA)
  if (!first.includes(' ')) return [first]
  return [first, ...rest.filter((part) => part.includes(' ') || AGENCY_NAMES.has(part.trim().toLowerCase()))]
}
