/** What is done to markup before it is parsed. Both are one pass from left to right, whatever stands in the markup. */

/** Elements whose content is text to a parser, and no words to a reader. */
const UNREAD = /^<(script|style|template|noscript|svg|textarea|iframe|title)(?=[\s/>])/iu
const TAG_NAME = /^<\/?([a-z][^\s/>]*)/iu
const PARTING =
  /^(?:address|article|aside|blockquote|body|br|center|d[dlt]|div|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|t[dhr]|ul)$/iu
/** No name of an element that matters here is longer. */
const NAME_CHARACTERS = 24

/**
 * Scripts and styles are most of a page's bytes and none of its words: what stands in them is left out unread, but for
 * JSON-LD, and for scripts with a comment in them, which may hold a script's end that is none.
 */
export function withoutCode(html: string): string {
  let kept = ''
  let from = 0
  const ends = new EndTags(html)
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    const comment = commentEnd(html, at)
    if (comment !== null) {
      if (comment < 0) break
      at = comment
      continue
    }
    const name = UNREAD.exec(html.slice(at, at + NAME_CHARACTERS))?.[1]?.toLowerCase()
    if (name !== 'script' && name !== 'style') continue
    const start = html.indexOf('>', at)
    const end = start < 0 ? -1 : ends.after(name, start)
    if (end < 0) break
    const isKept = html.slice(at, start).includes('ld+json') || html.slice(start, end).includes('<!--')
    if (!isKept) {
      kept += html.slice(from, start + 1)
      from = end
    }
    at = end
  }
  return kept + html.slice(from)
}

/** The words of `html` as markup with no element but `p`: parted where blocks begin and end, at most `most` times. */
export function flattened(html: string, most: number): string {
  let words = ''
  let paragraphs = 0
  let isParted = true
  const ends = new EndTags(html)
  const part = () => {
    if (isParted || paragraphs >= most) return
    words += '<p>'
    paragraphs += 1
    isParted = true
  }
  let from = 0
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', from)) {
    const text = html.slice(from, at)
    if (text.trim() !== '') isParted = false
    words += text
    const comment = commentEnd(html, at)
    const start = html.slice(at, at + NAME_CHARACTERS)
    const name = TAG_NAME.exec(start)?.[1]
    if (comment === null && name === undefined && !/^<[!?/]/u.test(start)) {
      words += '&lt;'
      from = at + 1
      continue
    }
    const unread = UNREAD.exec(start)?.[1]
    const close =
      comment ?? html.indexOf('>', unread === undefined ? at : Math.max(at, ends.after(unread.toLowerCase(), at)))
    if (close < 0) return words
    from = close + 1
    if (name !== undefined && PARTING.test(name)) part()
    else words += ' '.repeat(unread === undefined ? 0 : 1)
  }
  return words + html.slice(from)
}

/** Where a comment that begins at `at` ends: the place of its `>`, -1 for nowhere; null for no comment. */
function commentEnd(html: string, at: number): number | null {
  if (!html.startsWith('<!--', at)) return null
  const end = html.indexOf('-->', at + 4)
  return end < 0 ? -1 : end + 2
}

/** Finds end tags; what is not there is looked for once. */
class EndTags {
  readonly #html: string
  readonly #missing = new Set<string>()

  constructor(html: string) {
    this.#html = html
  }

  /** The place of the next `</name` behind `from`, in capitals or small letters, or -1. */
  after(name: string, from: number): number {
    if (this.#missing.has(name)) return -1
    for (let at = this.#html.indexOf('</', from); at >= 0; at = this.#html.indexOf('</', at + 2)) {
      const start = at + '</'.length
      if (this.#html.slice(start, start + name.length).toLowerCase() === name) return at
    }
    this.#missing.add(name)
    return -1
  }
}
