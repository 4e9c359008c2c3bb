/** Who sent a mail, by the name and the address it says it is from. */

import type { Finding } from '../../clean/draft'
import { isPersonName } from '../../clean/names'
import { fold } from '../../clean/shape'
import { finding } from '../../metadata/metadata'
import { namesNobody, peopleFrom } from '../../metadata/people'

/** Where people have their own mail, and newsrooms theirs only seldom. */
const PRIVATE_HOST =
  /(?:^|\.)(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|rocketmail|icloud|me|mac|aol|gmx|web|t-online|freenet|arcor|mailbox|posteo|proton|protonmail|pm|tutanota|tuta|fastmail|hey|zoho|yandex|ya|rambler|bk|inbox|ukr|i|wp|o2|onet|interia|seznam|orange|wanadoo|free|laposte|sfr|libero|virgilio|tiscali|terra|uol|bol|ziggo|kpnmail|bluewin|qq|163|126|sina|foxmail|naver|daum|hanmail)\.(?:com?\.)?[a-z]{2,3}$/u
/** Mailboxes of an office and not of whoever sits in it. */
const OFFICE =
  /^(?:info|news|newsletter|press|presse|prensa|stampa|pers|media|mail|post|contact|kontakt|contacto|office|service|support|alerts?|updates?|no-?reply|do-?not-?reply|redaktion|editor(?:ial|s)?|desk|hello|team|admin)(?:$|[^a-z])/u

/**
 * An outlet that is called as its domain is; or a person who is called as her mailbox is, has a name of two words, or
 * writes from where people have their own mail. "Doe, Jane" is turned round. None of it is sure.
 */
export function senderFindings(name: string, address: string): Finding[] {
  if (name === '' || name.includes('@')) return []
  const [mailbox = '', domain = ''] = address.toLowerCase().split('@')
  const words = fold(name).split(' ')
  const isOwnMailbox = !OFFICE.test(mailbox) && words.some((word) => word.length >= 3 && mailbox.includes(word))
  const label = domain.split('.').at(-2) ?? ''
  const called = words.filter((word) => word !== 'the').join('')
  const isOwnDomain = label.length >= 3 && (called.includes(label) || (called.length >= 3 && label.includes(called)))
  const people = peopleFrom([turnedRound(name, isOwnMailbox)], null)
  if (people.length > 0 && PRIVATE_HOST.test(domain)) return [authors(people)]
  const arePeople = people.length > 0 && people.every((person) => person.includes(' '))
  if (arePeople && (isOwnMailbox || !isOwnDomain)) return [authors(people)]
  // A first name alone, from a mailbox of the same name, is nobody's outlet.
  const isFirstName = words.length === 1 && isOwnMailbox && !isOwnDomain && !namesNobody(name)
  return isFirstName ? [authors([name])] : [finding('outlet', name, 'metadata', 'unsure')]
}

/** "Doe, Jane" as "Jane Doe"; of more words before the comma only where the mailbox has them, as offices have commas too. */
function turnedRound(name: string, isOwnMailbox: boolean): string {
  const { last = '', first = '' } = /^(?<last>[^,]+),\s*(?<first>[^,]+)$/u.exec(name)?.groups ?? {}
  const turned = `${first} ${last}`.trim()
  const isPlain = !last.includes(' ') && first.split(' ').length <= 2
  return turned !== '' && (isPlain || isOwnMailbox) && isPersonName(turned) ? turned : name
}

const authors = (value: readonly string[]): Finding => ({
  field: 'authors',
  value,
  source: 'metadata',
  certainty: 'unsure',
})
