/** The legacy encoding that bytes look like: by the detector where characters have two bytes, else by what fits as words. */
import { fitOf } from './fit'
import { tellingBytes } from './telling'

/** The detector's names where WHATWG's labels differ. */
const LABELS: Readonly<Record<string, string>> = { 'ISO-8859-1': 'windows-1252', 'ISO-8859-9': 'windows-1254' }
/** Below this the detector only counts bytes that nothing forbids. */
const CONFIDENCE_FLOOR = 10
/**
 * Encodings with a byte a character, the likelier first. Of those that fit equally well the detector's choice is taken,
 * then the first: Hebrew letters are small Greek and Cyrillic ones elsewhere.
 */
const SINGLE_BYTE = [
  'windows-1252',
  'windows-1251',
  'windows-1250',
  'iso-8859-2',
  'windows-1254',
  'windows-1253',
  'iso-8859-7',
  'koi8-u',
  'windows-1256',
  'windows-1255',
  'windows-1257',
  'iso-8859-5',
  'windows-874',
  'macintosh',
]
/** Less of a text fits only by accident. Noticed by "refuses bytes that no encoding makes text of". */
export const FIT_FLOOR = 0.75

/** A WHATWG label, or null where nothing makes text of the bytes. */
export async function guessEncoding(bytes: Uint8Array): Promise<string | null> {
  const sample = tellingBytes(bytes)
  const { analyse } = await import('chardet')
  const detected = analyse(sample)
    .filter(({ confidence }) => confidence >= CONFIDENCE_FLOOR)
    .map(({ name }) => LABELS[name] ?? name)
    .filter((label) => !/^utf/iu.test(label))
  const [first] = detected
  // Two bytes a character leave little to chance; the detector's languages of one byte a character are few.
  if (first !== undefined && isWide(first) && fitOfBytes(sample, first) >= FIT_FLOOR && fits(bytes, first)) return first
  const labels = [...new Set([...detected, ...SINGLE_BYTE])].filter((label) => !isWide(label))
  const fitting = labels.map((label) => ({ label, fit: fitOfBytes(sample, label) }))
  const narrow = fitting.reduce((best, next) => (next.fit > best.fit ? next : best))
  const wide = detected.find((label) => isWide(label) && fits(bytes, label) && fitOfBytes(sample, label) > narrow.fit)
  if (wide !== undefined) return wide
  return narrow.fit >= FIT_FLOOR && fits(bytes, narrow.label) ? narrow.label : null
}

/** How well the bytes fit as words in that encoding, 0..1; 0 for bytes that it forbids and a label that nobody knows. */
export function fitOfBytes(bytes: Uint8Array, label: string): number {
  const text = decodedStrictly(bytes, label)
  return text === null ? 0 : fitOf(text)
}

function isWide(label: string): boolean {
  return /^(?:shift_jis|euc|gb|big5|iso-2022)/iu.test(label)
}

function fits(bytes: Uint8Array, label: string): boolean {
  return decodedStrictly(bytes, label) !== null
}

function decodedStrictly(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) return null
    throw error
  }
}
