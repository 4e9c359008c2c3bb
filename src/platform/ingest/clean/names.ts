/** Names of people and outlets as blocks print them. */

const PART = String.raw`\p{Lu}[\p{L}\p{M}’'.-]*`
const PARTICLE = String.raw`(?:de|del|della|di|da|dos|das|von|van|der|den|ter|ten|la|le|el|al|bin|ibn|zu|zur|du|y|i|und|af|av|st\.)`
/** Two to five words with capitals, particles between them. */
const PERSON = new RegExp(`^${PART}(?:\\s+(?:${PARTICLE}\\s+)*${PART}){1,4}$`, 'u')
const BETWEEN_NAMES = /\s*(?:,|;|\/|\||&)\s*|\s+(?:and|und|et|y|e|και|і|та|и|og|och|en|ja|i|oraz|a|şi|și|ve)\s+/u

/** "and 3 others": whom the line does not name. */
const UNNAMED =
  /(?:\s*,)?\s+(?:and|und|et|y|e|en|og|och|oraz|i|і|та|и|ve|&|\+)\s+\d+\s+(?:others?|more|weitere[nr]?|andere|autres?|otr[oa]s|más|altr[ie]|outr[oa]s|anderen|andra|andre|innych|інших|других|diğer)[^\p{L}]*$/iu
/** How the names of newsrooms begin, and how they end where those of people do not: a "Post" or a "Star" may be somebody. */
const HOUSE =
  /^(?:The|Die|Der|Das)\s+\p{Lu}|\s(?:Times|Herald|Journal|Tribune|Gazette|Courier|Chronicle|Telegraph|Observer|Daily|Weekly|Dispatch|Examiner|Inquirer|Sentinel|Bulletin|News|Newsroom|Radio|TV|Broadcasting|Media|Magazine|Zeitung|Tagblatt|Tageblatt|Nachrichten|Anzeiger|Rundschau|Allgemeine)$/u

/** The names of a byline without the number of those whom it does not name. */
export function withoutUnnamed(names: string): string {
  return names.replace(UNNAMED, '')
}

/** Whether words in a person's place are the name of a newsroom: "The Island Gazette", "Harbour Times". */
export function isHouseName(words: string): boolean {
  return HOUSE.test(words)
}

/** Two words or more that look like one person's name. Scripts without capitals never do. */
export function isPersonName(text: string): boolean {
  return PERSON.test(text.trim()) && text.length <= 60
}

/**
 * The people of "Jane Doe, John Roe and Max Moe", or null where any part is not a person's name. A newsroom beside them
 * says for whom they write.
 */
export function peopleOf(text: string): string[] | null {
  const names = withoutUnnamed(text)
    .split(BETWEEN_NAMES)
    .map((name) => name.trim())
    .filter((name) => name !== '')
  const people = names.filter((name) => !isHouseName(name))
  const signed = people.length > 0 ? people : names
  return signed.length > 0 && signed.every(isPersonName) ? signed : null
}
