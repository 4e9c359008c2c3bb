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
