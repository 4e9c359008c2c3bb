/**
 * Quoted words: where they stand, whatever the marks.
 *
 * Quotes open and close in the styles of English, German, French, Slavic and East Asian print. A quote that never
 * closes ends with its paragraph; marks inside a quote belong to the words quoted and make no quote of their own.
 */
import type { Span } from '../../text/span'

/** The quoted words without their marks. `closed` is false where the text forgot the closing mark. */
export type Quote = Span & { readonly closed: boolean }

/** Opening marks that can be nothing else, with the marks that close them. A straight mark closes any double one. */
const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['“', '”"'],
  ['„', '“”"'],
  ['«', '»'],
  ['»', '«'],
  ['‹', '›'],
  ['「', '」'],
  ['『', '』'],
  ['‘', "’'"],
  ['"', '"”“'],
  ["'", "'’"],
])

/**
 * An apostrophe after a letter closes a single quote only while the quote is this short: a longer one more likely
 * holds a plural possessive ("his friends' posts"). Held by the single-mark rows of tests/unit/matching/facts/quotes.test.ts.
 */
const SCARE_LENGTH = 40

/** The outermost quotes of `text`, in order. */
export function quotesIn(text: string): Quote[] {
  const quotes: Quote[] = []
  let paragraphStart = 0
  for (const paragraph of text.split(/(?<=\n[^\S\n]*\n)/u)) {
    for (const quote of quotesOfParagraph(text, paragraphStart, paragraphStart + paragraph.length)) quotes.push(quote)
    paragraphStart += paragraph.length
  }
  return quotes
}

/** The parts of `quotes` that lie inside `within`. A quote cut by the edge counts as not closed. */
export function quotesInside(quotes: readonly Quote[], within: Span): Quote[] {
  return quotes.flatMap((quote) => {
    const [start, end] = [Math.max(quote.start, within.start), Math.min(quote.end, within.end)]
    return start < end ? [{ start, end, closed: quote.closed && end === quote.end }] : []
  })
}

function quotesOfParagraph(text: string, from: number, to: number): Quote[] {
  const quotes: Quote[] = []
  let open: { mark: string; start: number } | null = null
  const close = (end: number, closed: boolean): void => {
    if (open === null) return
    const span = trimmed(text, open.start, end)
    if (span !== null) quotes.push({ ...span, closed })
    open = null
  }
  for (let at = from; at < to; at += 1) {
    const mark = text[at] as string
    if (!CLOSERS.has(mark) && !'”’»›」』'.includes(mark)) continue
    const current = open as { mark: string; start: number } | null
    if (current === null) {
      if (opens(text, at, mark)) open = { mark, start: at + 1 }
    } else if ((CLOSERS.get(current.mark) ?? '').includes(mark) && closes(text, at, mark, current)) {
      close(at, true)
    } else if (isDouble(mark) && isDouble(current.mark) && opensAgain(text, at, mark, current)) {
      // the mark before it was never closed
      close(at, false)
      open = { mark, start: at + 1 }
    }
  }
  close(to, false)
  return quotes
}

const before = (text: string, at: number): string => text[at - 1] ?? ' '
const after = (text: string, at: number): string => text[at + 1] ?? ' '
const isSpace = (char: string): boolean => /[\s([{—–-]/u.test(char)

function isDouble(mark: string): boolean {
  return '“”„"«»'.includes(mark)
}

function opens(text: string, at: number, mark: string): boolean {
  if (/\s/u.test(after(text, at))) return mark === '«'
  if (mark === '"' || mark === "'") return isSpace(before(text, at)) || /["'“:]/u.test(before(text, at))
  // "»" opens in Danish and German books only: right before a word, and not right after one
  if (mark === '»') return isSpace(before(text, at))
  if (mark === '‘') return !/[\p{L}\p{N}]/u.test(before(text, at))
  return CLOSERS.has(mark)
}

function closes(text: string, at: number, mark: string, open: { mark: string; start: number }): boolean {
  const [previous, next] = [before(text, at), after(text, at)]
  if (mark === '"') return at > open.start && (!/\s/u.test(previous) || /\s/u.test(next))
  // „…“ closes with the mark that opens elsewhere
  if (mark === '“') return open.mark === '„' || (open.mark === '"' && !/[\p{L}\p{N}]/u.test(next))
  if (mark !== "'" && mark !== '’') return true
  if (/[\p{L}\p{N}]/u.test(next)) return false
  if (/[.,!?…]/u.test(previous)) return true
  return at - open.start <= SCARE_LENGTH && !(/s/iu.test(previous) && closesLater(text, at))
}

/** Code units looked ahead for where a quote closes: a long paragraph. giantMaterial.test.ts notices. */
const LONGEST_LOOK_AHEAD = 4_000

/** After an "s" the mark may be a plural possessive: it is where the quote closes properly further on, with no other opening between. */
function closesLater(text: string, at: number): boolean {
  const rest = /^[^\n]*/u.exec(text.slice(at + 1, at + 1 + LONGEST_LOOK_AHEAD))?.[0] ?? ''
  const closing = rest.search(/[.,!?…]['’](?![\p{L}\p{N}])/u)
  const opening = rest.search(/(?:^|[\s(])['‘](?=\p{L})/u)
  return closing !== -1 && (opening === -1 || closing < opening)
}

/** A second opening mark in a paragraph whose first quote is still open. */
function opensAgain(text: string, at: number, mark: string, open: { start: number }): boolean {
  if (at - open.start <= 1 || !'“"„'.includes(mark)) return false
  return isSpace(before(text, at)) && !/\s/u.test(after(text, at))
}

function trimmed(text: string, start: number, end: number): Span | null {
  let [from, to] = [start, end]
  while (from < to && /[\s"“”]/u.test(text[from] as string)) from += 1
  while (to > from && /[\s"“”]/u.test(text[to - 1] as string)) to -= 1
  return from < to ? { start: from, end: to } : null
}
