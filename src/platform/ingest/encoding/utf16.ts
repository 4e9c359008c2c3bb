/** UTF-16 without a mark: told by what a sample of it would say. */

const SAMPLE_BYTES = 4_096
/** Fewer bytes are a word or two, which may be anything. */
const LEAST_BYTES = 8
/** Nearly all that is no letter, mark, digit or punctuation rules a reading out. */
const PLAUSIBLE = /[\p{L}\p{M}\p{N}\p{P}\s€$£¥°+=<>|~©`^]/gu
const PLAUSIBLE_SHARE = 0.97
/** Of the letters, so many are of one script and of ASCII. Bytes of two-byte encodings, read so, are of several. */
const SCRIPT_SHARE = 0.95
const LATIN = /\p{Script=Latin}/gu
const OTHER_SCRIPTS = [
  /\p{Script=Cyrillic}/gu,
  /\p{Script=Greek}/gu,
  /\p{Script=Arabic}/gu,
  /\p{Script=Hebrew}/gu,
  /\p{Script=Thai}/gu,
  /\p{Script=Devanagari}/gu,
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu,
  /\p{Script=Hangul}/gu,
]
/** What parts words and sentences; a misreading has hardly any. At least one in so many characters. */
const PARTING = /[\s.,、。，．：:;!?！？؟،]/gu
const PARTING_EVERY = 60

/** Which UTF-16 the bytes are in, by their first 4 KB; null for anything else. */
export function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length < LEAST_BYTES || bytes.length % 2 !== 0) return null
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  return (['utf-16le', 'utf-16be'] as const).find((label) => makesSense(sample, label)) ?? null
}

function makesSense(sample: Uint8Array, label: string): boolean {
  // A pair of units may be cut in two at the end of the sample.
  const text = new TextDecoder(label).decode(sample).replace(/\ufffd$/u, '')
  if (/[\ufffd\0]|\p{Cn}|\p{Co}/u.test(text)) return false
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  const letters = count(/\p{L}/gu)
  const ascii = count(/[a-zA-Z]/gu)
  // Markup is in ASCII whatever the words are in.
  const main = Math.max(count(LATIN), ...OTHER_SCRIPTS.map((script) => count(script) + ascii))
  return (
    letters > 0 &&
    count(PLAUSIBLE) / text.length >= PLAUSIBLE_SHARE &&
    main / letters >= SCRIPT_SHARE &&
    count(PARTING) * PARTING_EVERY >= text.length
  )
}
