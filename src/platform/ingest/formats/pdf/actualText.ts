/** Puts the text that a page says its signs stand for in the place of what their font says. */
import type { TextItem, TextMarkedContent } from 'pdfjs-dist/types/src/display/api'
import type { ContentMark } from './contentMarks'

/** Signs further apart than this share of their height stand on two lines, which one text cannot be set over. */
const SAME_LINE = 0.5
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/**
 * The items of a page with their actual text. `marks` are those of the page in order; where pdf.js met others, as it does
 * within forms, it cannot be told which is which, and the items are as they were.
 */
export function withActualText(
  items: readonly (TextItem | TextMarkedContent)[],
  marks: readonly ContentMark[] | null,
): TextItem[] {
  const met = items.filter((item) => 'type' in item && item.type !== 'endMarkedContent').map(tagOf)
  if (marks === null || met.length !== marks.length || met.some((tag, index) => tag !== marks[index]?.tag))
    return items.filter((item) => 'str' in item)
  const read: TextItem[] = []
  let next = 0
  let depth = 0
  let open: { text: string; depth: number; items: TextItem[] } | null = null
  for (const item of items) {
    if ('str' in item) {
      if (open === null) read.push(item)
      else open.items.push(item)
    } else if (item.type === 'endMarkedContent') {
      if (open?.depth === depth) {
        read.push(...replaced(open.items, open.text))
        open = null
      }
      depth -= 1
    } else {
      depth += 1
      const text = marks[next]?.actualText ?? null
      next += 1
      // The outer text stands for all within.
      if (text !== null && open === null) open = { text, depth, items: [] }
    }
  }
  return open === null ? read : [...read, ...open.items]
}

/** The tag, which pdf.js does not declare; empty where it is no name. */
function tagOf(item: object): string {
  return 'tag' in item && typeof item.tag === 'string' ? item.tag : ''
}

/** One item of `text` in the place of `items`, which stay where it cannot stand for them. */
function replaced(items: readonly TextItem[], text: string): readonly TextItem[] {
  // pdf.js puts the white space before a mark behind its beginning.
  const signs = items.filter(({ str }) => str.trim() !== '')
  const [first, ...others] = signs
  if (first === undefined || !others.every((each) => isBeside(first, each))) return items
  if (text === '' && signs.some(({ str }) => /[\p{L}\p{N}]/u.test(str))) return items
  const last = signs.at(-1) ?? first
  const width = others.reduce((sum, each) => sum + each.width, first.width)
  const dir = RIGHT_TO_LEFT.test(text) ? 'rtl' : 'ltr'
  const one = { ...leftmost(signs, first), str: text, width, dir, hasEOL: last.hasEOL }
  return [...items.slice(0, items.indexOf(first)), one, ...items.slice(items.lastIndexOf(last) + 1)]
}

function isBeside(first: TextItem, { transform, height }: TextItem): boolean {
  const [, , , , , y] = transform as number[]
  return Math.abs((y ?? 0) - ((first.transform as number[])[5] ?? 0)) <= Math.max(height, first.height) * SAME_LINE
}

function leftmost(items: readonly TextItem[], first: TextItem): TextItem {
  const x = ({ transform }: TextItem) => (transform as number[])[4] ?? 0
  return items.reduce((least, item) => (x(item) < x(least) ? item : least), first)
}
