/** Pages that are pictures, as a scanner makes them, with nothing on them but what it stamped there: a number, its name. */
import type { FoundBlock } from '../../clean/draft'
import { isRunningText, wordCount } from '../../clean/shape'

/** Pictures that cover this share of a page are the page. Noticed by "a scan with a stamp". */
const COVERED = 0.6
/** So many words a page, and no sentence, are stamps: "Scanned by", a number of a file, a date of receipt. */
const STAMP_WORDS = 8
/** The content of a page that is a picture is a few lines. */
const LONGEST_CONTENT = 20_000

/** Whether a file is a scan: `arePictures` says of each page whether it is one, and `blocks` are no text of theirs. */
export function isScan(arePictures: readonly boolean[], blocks: readonly FoundBlock[]): boolean {
  const words = blocks.reduce((sum, { text }) => sum + wordCount(text), 0)
  if (words > arePictures.length * STAMP_WORDS || blocks.some(({ text }) => isRunningText(text))) return false
  return arePictures.every((isPicture) => isPicture)
}

/** `q` and `Q` keep and bring back the frame, `cm` changes it, `Do` paints an image as the unit square of the frame. */
const OPERATOR =
  /(?<![^\s])(?:(?<keep>q)|(?<back>Q)|(?<matrix>(?:-?[\d.]+\s+){6})cm|\/[^\s/<>[\]()]+\s+(?<paint>Do))(?![^\s])/gu

/** Whether pictures cover a page of that content and frame: left, bottom, right, top, in points. */
export function isPicture(content: string, [left = 0, bottom = 0, right = 0, top = 0]: readonly number[]): boolean {
  if (content.length > LONGEST_CONTENT) return false
  const frames: number[] = []
  let area = 1
  let covered = 0
  for (const { groups } of content.matchAll(OPERATOR)) {
    if (groups?.keep !== undefined) frames.push(area)
    else if (groups?.back !== undefined) area = frames.pop() ?? area
    else if (groups?.paint !== undefined) covered += area
    else {
      const [a = 0, b = 0, c = 0, d = 0] = (groups?.matrix ?? '').trim().split(/\s+/u).map(Number)
      area *= Math.abs(a * d - b * c)
    }
  }
  return covered >= (right - left) * (top - bottom) * COVERED
}

/** What a page without letters has on it: pictures of letters, or letters that could not be read, or nothing at all. */
export type Painted = 'pictures' | 'unread' | 'nothing'

const SHOWS_LETTERS = /[)>\]]\s*(?:Tj|TJ|'|")(?![^\s])/u
const PAINTS_OBJECT = /\/[^\s/<>[\]()]+\s+Do(?![^\s])/u
const PAINTS_INLINE = /(?<![^\s])BI\s/u
const FILLS = /(?<![^\s])(?:f\*?|F|[Bb]\*?|[Ss])(?![^\s])/gu
/** So many shapes without a letter among them are letters that were drawn: boxes and rules are a few dozen. */
const DRAWN_LETTERS = 60

/** What is painted on a page of that content; `holdsPictures` says of its file whether there are any in it. */
export function paintedOn(content: string, holdsPictures: boolean): Painted {
  if (PAINTS_INLINE.test(content)) return 'pictures'
  if (PAINTS_OBJECT.test(content)) return holdsPictures ? 'pictures' : 'unread'
  if (SHOWS_LETTERS.test(content)) return 'unread'
  return (content.match(FILLS)?.length ?? 0) >= DRAWN_LETTERS ? 'pictures' : 'nothing'
}

/** Pictures stand in streams of their own, whose heads are never packed. */
const PICTURE = /\/Subtype\s*\/Image\b/gu
/** Around its mark, a picture's head is no longer, in letters. */
const HEAD_LETTERS = 300
/** A page that was scanned is so many dots wide, at least; signs and logos are less. */
const PAGE_WIDTH = 400

/** The widest picture of a file, in dots; 0 where there is none. */
export function widestPicture(bytes: Uint8Array): number {
  const text = new TextDecoder('latin1').decode(bytes)
  let widest = 0
  for (const { index } of text.matchAll(PICTURE)) {
    const before = text.slice(Math.max(0, index - HEAD_LETTERS), index)
    const [behind = ''] = text.slice(index, index + HEAD_LETTERS).split('stream')
    const head = before.slice(before.lastIndexOf('obj') + 1) + behind
    widest = Math.max(widest, Number(/\/Width\s+(\d{1,6})/u.exec(head)?.[1] ?? 1))
  }
  return widest
}

/** Whether a picture that wide may be one of a page. */
export function mayBePage(width: number): boolean {
  return width >= PAGE_WIDTH
}
