/** Orders claims for somebody who looks for one. */
import type { Claim } from '../../core/claim/claim'

/** Letters from which a word counts as telling: shorter ones are mostly articles and prepositions. */
const TELLING_LENGTH = 4

/**
 * The claims that hold every word of `words` (or have that number), in the order of their numbers; without words all
 * claims, those that share the most telling words with the passage `near` first.
 */
export function claimsLike(claims: readonly Claim[], words: string, near: string): Claim[] {
  const sought = wordsOf(words)
  if (sought.length > 0) return claims.filter((claim) => isNumber(claim, words) || holdsAll(claim, sought))
  const telling = new Set(wordsOf(near).filter(({ length }) => length >= TELLING_LENGTH))
  const shared = new Map(claims.map((claim) => [claim, sharedCount(claim, telling)]))
  return claims.toSorted((a, b) => (shared.get(b) ?? 0) - (shared.get(a) ?? 0) || a.number - b.number)
}

function isNumber({ number }: Claim, words: string): boolean {
  return words.trim().replace(/^#/u, '') === String(number)
}

function holdsAll({ text }: Claim, sought: readonly string[]): boolean {
  const folded = fold(text)
  return sought.every((word) => folded.includes(word))
}

function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
}

function fold(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

function sharedCount({ text }: Claim, telling: ReadonlySet<string>): number {
  return [...new Set(wordsOf(text))].filter((word) => telling.has(word)).length
}
