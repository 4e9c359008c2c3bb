/** Puts the lines of a paragraph together: words that were divided at a line's end become whole again. */

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\u3000-\u303F\uFF00-\uFFEF]/u
const SOFT_HYPHEN = '\u00AD'
/** A hyphen after a letter, the Armenian one too: dashes between words stand free. */
const DIVIDED = /(?<part>[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*)[-‐\u00AD¬\u058A]$/u
const HYPHENATED = /[\p{L}\p{M}\p{N}][-‐]$/u
/** A web address goes on without a space. */
const ADDRESS_END = /(?:https?:\/\/|www\.)\S*[/_=&?.-]$/u

/** No word and no address that goes on is longer; what stands before says nothing about the join. */
const LONGEST_END = 300

/** How often each word stands in a file, in small letters, hyphens kept: by it a divided word is told from a compound. */
export type Vocabulary = ReadonlyMap<string, number>

/** The vocabulary of a file's lines, without the words at their ends that may be divided. */
export function vocabularyOf(lines: readonly string[]): Vocabulary {
  const counts = new Map<string, number>()
  for (const line of lines) {
    for (const word of line
      .replace(/\S+[-‐]$/u, '')
      .toLowerCase()
      .match(WORD) ?? [])
      counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return counts
}

const WORD = /[\p{L}\p{M}]+(?:[-‐][\p{L}\p{M}]+)*/gu

/** One text of `lines`, in order. */
export function joinLines(lines: readonly string[], vocabulary: Vocabulary): string {
  return lines.reduce((text, line) => (text === '' ? line : joinTwo(text, line, vocabulary)), '')
}

/** `before` and `after` as one text: with a space between, or none where a word or an address goes on. */
export function joinTwo(before: string, after: string, vocabulary: Vocabulary): string {
  if (before.endsWith(SOFT_HYPHEN)) return before.slice(0, -1) + after
  const end = before.slice(-LONGEST_END)
  const part = DIVIDED.exec(end)?.groups?.part
  const next = /^[\p{Ll}\p{Lo}\p{M}][\p{L}\p{M}]*/u.exec(after)?.[0]
  if (part !== undefined && next !== undefined) {
    return isCompound(part, after, vocabulary) ? before + after : before.slice(0, -1) + after
  }
  // "Franco-" and "German", "2019-" and "2020": the hyphen is the word's own.
  if (HYPHENATED.test(end) && /^[\p{Lu}\p{N}]/u.test(after)) return before + after
  if (ADDRESS_END.test(end) && /^[^\s\p{Lu}]/u.test(after)) return before + after
  if (UNSPACED.test(before.slice(-1)) && UNSPACED.test(after.slice(0, 1))) return before + after
  return /[—/]$/u.test(before) && !/\s.$/u.test(before) ? before + after : `${before} ${after}`
}

/** Whether the file writes the two with a hyphen elsewhere, and more often than as one word. */
function isCompound(part: string, after: string, vocabulary: Vocabulary): boolean {
  const next = /^[\p{L}\p{M}]+(?:[-‐][\p{L}\p{M}]+)*/u.exec(after)?.[0] ?? ''
  const count = (word: string) => vocabulary.get(word.toLowerCase()) ?? 0
  return count(`${part}-${next}`) > count(part + next)
}
