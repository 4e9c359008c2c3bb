/** Quotations and brackets that open and close again. */
import type { Span } from './span'

/** A quotation longer than this (UTF-16 code units) is read sentence by sentence: the cursor must not swallow a paragraph. */
const LONGEST_PAIR = 400

const CLOSER_OF: Readonly<Record<string, string>> = {
  '“': '”',
  '«': '»',
  '„': '“”',
  '‹': '›',
  '(': ')',
  '[': ']',
  '「': '」',
  '『': '』',
  '《': '》',
  '‘': '’',
  '»': '«',
}

/** The spans from an opening mark to the end of its closing mark, at most `LONGEST_PAIR` long; unclosed marks are left out. */
export function closedPairs(words: string): Span[] {
  const pairs: Span[] = []
  const open: Opened[] = []
  // By closing mark the places in `open` that it closes, so that no mark has to look through all that stand open.
  const closedBy = new Map<string, number[]>()
  for (let at = 0; at < words.length; at++) {
    const mark = words[at] ?? ''
    const top = closedBy.get(mark)?.at(-1)
    if (top !== undefined && closes(words, at, mark)) {
      const start = open[top]?.start ?? at
      for (const { closers } of open.splice(top)) for (const closer of closers) closedBy.get(closer)?.pop()
      if (at + 1 - start <= LONGEST_PAIR) pairs.push({ start, end: at + 1 })
      continue
    }
    const closers = mark === '"' || mark === "'" ? mark : mark === '`' ? "'" : CLOSER_OF[mark]
    if (closers === undefined || !opens(words, at, mark)) continue
    for (const closer of closers) {
      const places = closedBy.get(closer)
      if (places === undefined) closedBy.set(closer, [open.length])
      else places.push(open.length)
    }
    open.push({ closers, start: at })
  }
  return pairs
}

/** A mark that stands open, and what closes it. */
type Opened = { readonly closers: string; readonly start: number }

/** A straight or guillemet mark opens where a word or another mark follows and none stands before. */
function opens(words: string, at: number, mark: string): boolean {
  const before = words[at - 1] ?? ' '
  const after = words[at + 1] ?? ' '
  if ('([「『《“„«'.includes(mark)) return mark !== '“' || /\S/u.test(after)
  return /[\s(["“«—–-]/u.test(before) && /\S/u.test(after)
}

/** An apostrophe is no closing mark: single marks close after punctuation, or before it. */
function closes(words: string, at: number, mark: string): boolean {
  const before = words[at - 1] ?? ' '
  const after = words[at + 1] ?? ' '
  if (mark === '’' && before !== 's') return !/\p{L}/u.test(after)
  if (mark === "'" || mark === '’')
    return /[.,!?;:…—–)-]/u.test(before) ? !/\p{L}/u.test(after) : /[.,!?;:)\]"”]/u.test(after)
  if (mark === '"') return !/\s/u.test(before) || /[\s.,]|^$/u.test(after)
  return true
}
