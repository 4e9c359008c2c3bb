/** Words as matching sees them: folded, with a light stem. */

/** Letters and digits of `text` in lower case, compatibility forms and accents folded, one space between words and around. */
export function foldedWords(text: string): string {
  const folded = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
  return ` ${folded
    .replace(/[’ʼ]/gu, "'")
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `
}

/** Marks outside ASCII that are common in news and fold to a space as they do in `foldedWords`. */
const SPACES = new Set([0xa0, 0x2013, 0x2014, 0x2018, 0x2019, 0x201c, 0x201d, 0x2026])

/**
 * The code units of `foldedWords(text)`: the same, five times faster where the text is ASCII but for common marks.
 *
 * Gives a view into a buffer that the next call overwrites.
 */
export function foldedCodes(text: string): Uint16Array {
  if (buffer.length < text.length + 2) buffer = new Uint16Array(2 * text.length + 2)
  let length = 1
  buffer[0] = SPACE
  for (let at = 0; at < text.length; at++) {
    let code = text.charCodeAt(at)
    if (code > 127 && !SPACES.has(code)) return codesOf(foldedWords(text))
    if (code >= 65 && code <= 90) code += 32
    const isWord = (code >= 97 && code <= 122) || (code >= 48 && code <= 57)
    if (isWord) buffer[length++] = code
    else if (buffer[length - 1] !== SPACE) buffer[length++] = SPACE
  }
  // An empty text folds to two spaces, any other ends in one.
  if (length === 1 || buffer[length - 1] !== SPACE) buffer[length++] = SPACE
  return buffer.subarray(0, length)
}

const SPACE = 32
let buffer = new Uint16Array(1024)

function codesOf(folded: string): Uint16Array {
  if (buffer.length < folded.length) buffer = new Uint16Array(2 * folded.length)
  for (let at = 0; at < folded.length; at++) buffer[at] = folded.charCodeAt(at)
  return buffer.subarray(0, folded.length)
}

export const SCRIPTS = [
  'Latin',
  'Cyrillic',
  'Greek',
  'Arabic',
  'Hebrew',
  'Han',
  'Hangul',
  'Devanagari',
  'Armenian',
  'Georgian',
  'Thai',
] as const
export type Script = (typeof SCRIPTS)[number] | 'other'

const PATTERNS = SCRIPTS.map((script) => [script, scriptPattern(script)] as const)

/** The script of most letters of `text`; kana counts as Han, which Japanese is written with. `other` without any letter. */
export function scriptOf(text: string): Script {
  let most: Script = 'other'
  let count = 0
  for (const [script, pattern] of PATTERNS) {
    const found = text.match(pattern)?.length ?? 0
    if (found > count) {
      most = script
      count = found
    }
  }
  return most
}

function scriptPattern(script: (typeof SCRIPTS)[number]): RegExp {
  if (script === 'Han') return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu
  return new RegExp(`\\p{Script=${script}}`, 'gu')
}
