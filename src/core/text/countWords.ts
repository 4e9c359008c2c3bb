import { hasUnspacedWords, wordsOfRun } from './unspacedWords'

/** Words of a text: stretches between white space, and where a script puts none between its words each by itself. */
export function countWords(text: string): number {
  if (!hasUnspacedWords(text)) return countStretches(text)
  let count = 0
  for (const [stretch] of text.matchAll(/\S+/gu)) count += hasUnspacedWords(stretch) ? countParts(stretch) : 1
  return count
}

/** A stretch may hold names and figures between signs, and between words that no space parts. */
function countParts(stretch: string): number {
  let count = 0
  for (const [run] of stretch.matchAll(/[\p{L}\p{M}\p{N}]+/gu))
    count += hasUnspacedWords(run) ? wordsOfRun(run).length : 1
  return count
}

/** Without cutting them out, which of a thousand articles takes ten times as long. */
function countStretches(text: string): number {
  let count = 0
  let isWithin = false
  for (let index = 0; index < text.length; index++) {
    const isWord = !isSpace(text.charCodeAt(index))
    if (isWord && !isWithin) count++
    isWithin = isWord
  }
  return count
}

/** What `\s` matches, by code unit: https://tc39.es/ecma262/#prod-CharacterClassEscape. */
function isSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 9 && code <= 13)
  if (code < 0xa0) return false
  if (code < 0x2000) return code === 0xa0 || code === 0x1680
  if (code > 0x3000) return code === 0xfeff
  return code <= 0x200a || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000
}
