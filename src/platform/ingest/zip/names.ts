/** The names of an archive's entries: as they are spelled, and as they may be shown. */
import { normaliseText } from '../../../core/text/canonicalText'

/** What parts an archive's name from that of its part, as `archive.zip › folder/page.html`. */
export const NAME_SEPARATOR = ' › '

/** A longer name keeps its end, which tells one file from the next. */
const SHOWN_CHARACTERS = 200

/** Decodes names: those marked so as UTF-8, the others as UTF-8 if they all fit it, then as what Windows packs in. */
export function namesFrom(raw: readonly { readonly bytes: Uint8Array; readonly isUtf8: boolean }[]): string[] {
  const legacy = legacyDecoder(raw.filter(({ isUtf8 }) => !isUtf8).map(({ bytes }) => bytes))
  const utf8 = new TextDecoder('utf-8')
  return raw.map(({ bytes, isUtf8 }) => (isUtf8 ? utf8 : legacy).decode(bytes))
}

/** Explorer packs names in the DOS code page of the machine; of those only the Cyrillic one has a decoder everywhere. */
function legacyDecoder(names: readonly Uint8Array[]): TextDecoder {
  const strict = new TextDecoder('utf-8', { fatal: true })
  const isUtf8 = names.every((name) => {
    try {
      strict.decode(name)
      return true
    } catch (error) {
      if (error instanceof TypeError) return false
      throw error
    }
  })
  if (isUtf8) return new TextDecoder('utf-8')
  const cyrillic = new TextDecoder('ibm866')
  const high = names.flatMap((name) => [...name].filter((byte) => byte >= 0x80))
  const letters = cyrillic.decode(Uint8Array.from(high)).match(/\p{Script=Cyrillic}/gu)?.length ?? 0
  return letters === high.length ? cyrillic : new TextDecoder('windows-1252')
}

/** A name for people: folders kept, and nothing in it that could point elsewhere or turn the line around. */
export function shownName(name: string): string {
  const steps = normaliseText(name)
    .replaceAll('\\', '/')
    .replace(/^[a-z]:/iu, '')
    .split('/')
    .map((step) => step.trim())
    .filter((step) => step !== '' && step !== '.' && step !== '..')
  const shown = steps.join('/')
  const characters = Array.from(shown)
  return characters.length <= SHOWN_CHARACTERS ? shown : `…${characters.slice(1 - SHOWN_CHARACTERS).join('')}`
}

/** The last step of a name, without its folders. */
export function baseName(name: string): string {
  return name.split(/[/\\]/u).at(-1) ?? ''
}
