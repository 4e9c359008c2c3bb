/** Words and signs of a text with their places: what every detector of facts reads. */
import type { Span } from '../../text/span'

/** One word, figure or sign. `key` is what comparisons use: lower case, accents and a possessive ending folded away. */
export type Token = Span & {
  readonly text: string
  readonly key: string
  readonly kind: 'word' | 'figure' | 'sign'
}

const TOKEN =
  /(?<figure>\d+(?:[.,]\d+)*)|(?<word>[\p{L}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*)|(?<sign>[^\s\p{L}\p{M}\p{N}\p{Cf}])|\p{N}+/gu

/** The tokens of `text` inside `within` (all of it when left out), in order; offsets count in `text`. */
export function tokensOf(text: string, within: Span = { start: 0, end: text.length }): Token[] {
  const tokens: Token[] = []
  for (const match of text.slice(within.start, within.end).matchAll(TOKEN)) {
    const start = within.start + match.index
    const kind = match.groups?.['figure'] ? 'figure' : match.groups?.['sign'] ? 'sign' : 'word'
    tokens.push({ text: match[0], key: keyOf(match[0]), kind, start, end: start + match[0].length })
  }
  return tokens
}

/** A word as comparisons see it: `Sánchez’s` gives `sanchez`. */
export function keyOf(word: string): string {
  // most words are plain ASCII, and folding costs ten times as much
  if (/^[a-z]+$/iu.test(word)) return word.toLowerCase()
  return word
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’ʼ]/gu, "'")
    .toLowerCase()
    .replace(/'s?$/u, '')
}

/**
 * A light English stem: plural, past and participle endings off, so that `searched` and `search` meet.
 * Words of other languages mostly keep their form, which costs recall there and never joins two words wrongly often.
 */
export function stemOf(key: string): string {
  if (key.length > 4 && key.endsWith('ies')) return `${key.slice(0, -3)}y`
  if (key.length > 5 && key.endsWith('ing')) return undouble(key.slice(0, -3))
  if (key.length > 4 && key.endsWith('ed')) return undouble(key.slice(0, -2))
  if (key.length > 4 && /(?:s|x|z|ch|sh)es$/u.test(key)) return key.slice(0, -2)
  if (key.length > 3 && key.endsWith('s') && !/(?:ss|us|is)$/u.test(key)) return undouble(key.slice(0, -1))
  return undouble(key)
}

function undouble(stem: string): string {
  if (stem.length > 4 && stem.endsWith('e')) return stem.slice(0, -1)
  return /([b-df-hj-kmnp-rtv-xz])\1$/u.test(stem) && stem.length > 4 ? stem.slice(0, -1) : stem
}

/** English words that carry no content of their own; they never align two tellings. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a an the and or but nor so yet if then than that this these those there here it its it's he she they them him her his hers their theirs
  we us our you your i me my mine who whom whose which what when where why how as at by for from in into of off on onto out over to up
  with within without under about above after again against all also am any are aren't be because been before being below between both
  can cannot could did do does doing down during each few further had has have having just more most much must no not now only other
  own same should some such too until very was were will would while upon per said say says saying told tell tells according`.split(
    /\s+/u,
  ),
)

/** Whether a word is only grammar (or a bare verb of saying). */
export function isFunctionWord(key: string): boolean {
  return FUNCTION_WORDS.has(key)
}

/** The stems of the content words of `text` inside `within`. */
export function contentStems(text: string, within?: Span): Set<string> {
  const stems = new Set<string>()
  for (const token of tokensOf(text, within)) {
    if (token.kind === 'word' && !isFunctionWord(token.key)) stems.add(stemOf(token.key))
  }
  return stems
}
