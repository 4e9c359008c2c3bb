/** What a block looks like, in any language: how long, whether it ends a sentence, in which script. */

const SENTENCE_END = /[.!?…。．｡！？؟।۔][\s"'”’»›)\]“‘」』）]*$/u
const SCRIPTS = [
  'Latin',
  'Cyrillic',
  'Greek',
  'Arabic',
  'Hebrew',
  'Armenian',
  'Georgian',
  'Devanagari',
  'Thai',
] as const
/** Japanese mixes three scripts and Korean two: together they are one here. */
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu
/** Written without spaces: about two characters a word. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu
/** Written without spaces, too, in letters and marks: about five a word. */
const UNSPACED_LETTERS = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu
const LETTERS_A_WORD = 5
const UNSPACED_ONE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
/** More of a text does not change which script it is in. */
const SCRIPT_CHARACTERS = 20_000
/** Closing marks behind a sentence's end are looked for among the last characters. */
const END_CHARACTERS = 200
/** Words are counted up to here and then reckoned by their usual length: no rule asks for so many. */
const COUNTED_CHARACTERS = 20_000
const USUAL_CHARACTERS = 6
/** A word is no longer; what has no gaps counts as several, or a million letters would pass for a short line. */
const WORD_CHARACTERS = 200
/** Blocks of a long article: every rule asks the same of each. */
const REMEMBERED = 2000
/** Longer ones are no paragraphs, and would stay in memory behind their article: all together have 20 MB at most. */
const REMEMBERED_CHARACTERS = 5_000

/** `work`, done once for each of the last texts that it was asked for, if they are no longer than paragraphs are. */
function remembered<Value extends number | string>(work: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>()
  return (text) => {
    if (text.length > REMEMBERED_CHARACTERS) return work(text)
    const before = known.get(text)
    if (before !== undefined) return before
    if (known.size >= REMEMBERED) known.clear()
    const value = work(text)
    known.set(text, value)
    return value
  }
}

/** Whether the text ends as a sentence does, closing quotation marks and brackets aside. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text.slice(-END_CHARACTERS))
}

/** How many words, for rules of length; scripts written without spaces count by their usual length. */
export const wordCount = remembered((whole) => {
  const text = whole.slice(0, COUNTED_CHARACTERS)
  const isSpaced = !UNSPACED_ONE.test(text)
  const words = (isSpaced ? text : text.replace(UNSPACED, ' ').replace(UNSPACED_LETTERS, ' ')).match(WORD) ?? []
  const spaced = words.reduce((sum, word) => sum + Math.ceil(word.length / WORD_CHARACTERS), 0)
  const unspaced = isSpaced ? 0 : Math.ceil((text.match(UNSPACED)?.length ?? 0) / 2) + lettersWords(text)
  return spaced + unspaced + Math.ceil((whole.length - text.length) / USUAL_CHARACTERS)
})

function lettersWords(text: string): number {
  return Math.ceil((text.match(UNSPACED_LETTERS)?.length ?? 0) / LETTERS_A_WORD)
}

/** The words alone: small letters, single spaces, no marks. Two blocks that fold to the same say the same. */
export const fold: (text: string) => string = remembered((text) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim(),
)

/** The script most letters are in, and their share (0..1); null without a letter. */
export function mainScript(whole: string): { script: string; share: number } | null {
  const text = whole.slice(0, SCRIPT_CHARACTERS)
  if (!BEYOND_LATIN.test(text)) return latinShare(text)
  const total = text.match(/\p{L}/gu)?.length ?? 0
  if (total === 0) return null
  let best = { script: 'EastAsian', count: text.match(EAST_ASIAN)?.length ?? 0 }
  for (const script of SCRIPTS) {
    const count = text.match(SCRIPT_PATTERNS[script])?.length ?? 0
    if (count > best.count) best = { script, count }
  }
  return { script: best.script, share: best.count / total }
}

/** What else than Latin letters, marks, punctuation, currencies and arrows: most texts have none of it. */
const BEYOND_LATIN = /[^ -\u024F\u2000-\u206F\u20A0-\u20CF\u2190-\u21FF]/u

/** As `mainScript`, for texts in which the micro sign is the only letter of no script. */
function latinShare(text: string): { script: string; share: number } | null {
  const total = text.match(/\p{L}/gu)?.length ?? 0
  if (total === 0) return null
  const latin = total - (text.match(/µ/gu)?.length ?? 0)
  return latin === 0 ? { script: 'EastAsian', share: 0 } : { script: 'Latin', share: latin / total }
}

const SCRIPT_PATTERNS = Object.fromEntries(
  SCRIPTS.map((script) => [script, new RegExp(`\\p{Script=${script}}`, 'gu')]),
) as Record<(typeof SCRIPTS)[number], RegExp>

/** A sentence or more of running text: what an article is made of, as no headline, label or link is. */
export function isRunningText(text: string): boolean {
  return endsSentence(text) && wordCount(text) >= 6
}

/** Whether the text holds nothing but an address, in angle brackets or without. */
export function isAddress(text: string): boolean {
  return /^<?(?:https?:\/\/|www\.)[^\s<>]+>?$/iu.test(text)
}
