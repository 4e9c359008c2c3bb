/** People out of what pages call their authors: no "By", no desks, no addresses, no outlet. */
import { fold } from '../clean/shape'

const LEADING = /^(?:by|von|por|par|di|door|av|af|από|автор)\s*:?\s+/iu
/** Parts that name nobody. */
const ADDRESS = /^\s*(?:https?:|www\.|@)|^\s*[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\s*$/iu
const NOBODY =
  /(?:^|[^\p{L}])(?:staff|newsroom|news ?desk|editors?|editorial|redaktion|redacción|redazione|rédaction|редакция|редакція|admin|team|agenc(?:y|ies)|web ?desk)(?:[^\p{L}]|$)|\d+ others?$/iu
const SEPARATOR = /\s*(?:;|\||\/)\s*|\s+(?:and|und|et|y|e|en|og|och|i|και|і|та|и)\s+(?=\p{Lu})/u
/** "Doe, Jane" is one person; commas part names of two words and more. */
const COMMA = /,\s+/u
const NAME_CHARACTERS = 80

/** The people named, once each, in order. */
export function peopleFrom(values: readonly string[], outlet: string | null): string[] {
  const names = values
    .filter((value) => !ADDRESS.test(value))
    .flatMap((value) => value.replace(LEADING, '').split(SEPARATOR))
    .flatMap((value) => {
      const parts = value.split(COMMA)
      return parts.every((part) => part.includes(' ')) ? parts : parts.slice(0, 1)
    })
    .map((name) => name.trim())
    .filter((name) => /\p{L}/u.test(name) && name.length <= NAME_CHARACTERS && !NOBODY.test(name))
    .filter((name) => outlet === null || fold(name) !== fold(outlet))
  return [...new Set(names)]
}
