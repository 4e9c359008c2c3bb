/** Names of people and outlets as blocks print them. */

const PART = String.raw`\p{Lu}[\p{L}\p{M}’'.-]*`
const PARTICLE = String.raw`(?:de|del|della|di|da|dos|das|von|van|der|den|ter|ten|la|le|el|al|bin|ibn|zu|zur|du|y|i|und|af|av|st\.)`
/** Two to five words with capitals, particles between them. */
const PERSON = new RegExp(`^${PART}(?:\\s+(?:${PARTICLE}\\s+)*${PART}){1,4}$`, 'u')
const BETWEEN_NAMES = /\s*(?:,|;|\/|\||&)\s*|\s+(?:and|und|et|y|e|και|і|та|и|og|och|en|ja|i|oraz|a|şi|și|ve)\s+/u

/** Two words or more that look like one person's name. Scripts without capitals never do. */
export function isPersonName(text: string): boolean {
  return PERSON.test(text.trim()) && text.length <= 60
}

/** The people of "Jane Doe, John Roe and Max Moe", or null where any part is not a person's name. */
export function peopleOf(text: string): string[] | null {
  const names = text
    .split(BETWEEN_NAMES)
    .map((name) => name.trim())
    .filter((name) => name !== '')
  return names.length > 0 && names.every(isPersonName) ? names : null
}
