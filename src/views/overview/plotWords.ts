/** How plots name claims, kinds and places. */
import { countOf, numberWords } from '../../app/words'
import type { Claim } from '../../core/claim/claim'
import { isOrphan, type Telling } from '../../core/coverage/coverage'
import type { OutletColumn } from '../../core/coverage/outletColumns'
import type { MapKind } from '../../core/coverage/plots/coverageMap'

/** Code units of an outlet's words in a name: two lines under the pointer. */
const QUOTED_LENGTH = 160

export const MAP_WORDS: Record<MapKind, string> = {
  differs: 'Says it differently',
  states: 'States it',
  suggestion: 'A suggestion waits',
  absent: 'Absent',
  notYetRead: 'Not yet read',
  notApplicable: 'Not applicable',
}

/** A column beside a plot: an outlet, or the title of an article whose outlet is unknown, as its own words. */
export function shortName({ name, title }: Pick<OutletColumn, 'name' | 'title'>): string {
  return title === null ? name : `“${title}”`
}

/** An address of the app as a link has it. */
export function addressOf(path: string): string {
  return `#${path}`
}

/** `claim 4`, `claims 1, 4 and 7`, for lists that are read out; `most` names that many. */
export function claimNumbers(claims: readonly Claim[], most = 12): string {
  const numbers = claims.slice(0, most).map(({ number }) => number.toString())
  const rest = claims.length - numbers.length
  const all = rest > 0 ? [...numbers, `${numberWords(rest)} more`] : numbers
  return `${claims.length === 1 ? 'claim' : 'claims'} ${LIST.format(all)}`
}

const LIST = new Intl.ListFormat('en-GB', { style: 'long', type: 'conjunction' })

/** The outlet's words in quotation marks, cut where they are long; an orphan says that it is one. */
export function quoted(telling: Telling | undefined): string {
  if (telling === undefined) return ''
  const words = telling.words.replaceAll(/\s+/gu, ' ').trim()
  const cut = words.length > QUOTED_LENGTH ? `${words.slice(0, words.lastIndexOf(' ', QUOTED_LENGTH))} …` : words
  return `${isOrphan(telling) ? 'Lost in the newest version: ' : ''}“${cut}”`
}

/** `1 claim is`, `4 claims are`. */
export function claimsAre(count: number): string {
  return `${countOf(count, 'claim')} ${count === 1 ? 'is' : 'are'}`
}

/** With a capital at the start. */
export function asSentence(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}
