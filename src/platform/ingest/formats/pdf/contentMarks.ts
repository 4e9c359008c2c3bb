/**
 * The marks in a page's content (PDF 32000-1, 14.6), in the order in which they begin, with the text that they say the signs
 * within them stand for: letters of Arabic and Indic scripts, ligatures and hyphens that a font's own table cannot tell.
 */

export type ContentMark = {
  readonly tag: string
  /** Null where the mark gives none. */
  readonly actualText: string | null
}

/** More marks are not read: a page of single letters has a few thousand. */
const MOST_MARKS = 60_000
/** Nor is a longer content, in letters: that of a map has 5,000,000, and its words are few. */
const LONGEST_CONTENT = 10_000_000
const SPACE = /[\0\t\n\f\r ]/u
const DELIMITER = /[\0\t\n\f\r ()<>[\]{}/%]/u

/** The marks of `content`, Latin letters for bytes; null where there is nothing that stands for other text. */
export function marksIn(content: string): ContentMark[] | null {
  if (content.length > LONGEST_CONTENT || !content.includes('/ActualText')) return null
  const marks: ContentMark[] = []
  let tag = ''
  let properties = ''
  let at = 0
  while (at < content.length && marks.length <= MOST_MARKS) {
    const letter = content[at] ?? ''
    if (letter === '%') at = endOfLine(content, at)
    else if (letter === '(') at = endOfString(content, at)
    else if (letter === '/') {
      const end = endOfWord(content, at + 1)
      // The tag comes before the properties, which may be a name themselves.
      if (tag === '') tag = content.slice(at + 1, end)
      at = end
    } else if (content.startsWith('<<', at)) {
      const end = endOfDictionary(content, at)
      properties = content.slice(at, end)
      at = end
    } else if (letter === '<') at = after(content, '>', at)
    else if (DELIMITER.test(letter)) at += 1
    else {
      const end = endOfWord(content, at)
      const word = content.slice(at, end)
      at = end
      if (/^[\d.+-]/u.test(word)) continue
      if (word === 'BDC') marks.push({ tag, actualText: actualTextIn(properties) })
      else if (word === 'BMC') marks.push({ tag, actualText: null })
      else if (word === 'ID') at = endOfImage(content, at)
      tag = ''
      properties = ''
    }
  }
  return marks
}

/** A dictionary's words for what is marked. */
function actualTextIn(properties: string): string | null {
  const key = properties.indexOf('/ActualText')
  if (key < 0) return null
  let at = key + '/ActualText'.length
  while (SPACE.test(properties[at] ?? '')) at += 1
  if (properties[at] === '(') return textFrom(unescaped(properties.slice(at + 1, endOfString(properties, at) - 1)))
  if (properties[at] !== '<') return null
  const digits = properties.slice(at + 1, properties.indexOf('>', at)).replace(/[^\da-f]/giu, '')
  return textFrom((digits.match(/../gu) ?? []).map((pair) => String.fromCharCode(Number.parseInt(pair, 16))).join(''))
}

/** A text string (7.9.2.2): UTF-16 or UTF-8 by its mark; otherwise its letters are Latin ones here. */
function textFrom(bytes: string): string {
  const codes = Uint8Array.from(bytes, (letter) => letter.charCodeAt(0))
  if (bytes.startsWith('\u00FE\u00FF')) return new TextDecoder('utf-16be').decode(codes)
  if (bytes.startsWith('\u00EF\u00BB\u00BF')) return new TextDecoder('utf-8').decode(codes)
  return bytes
}

const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function unescaped(written: string): string {
  return written.replace(/\\(?<octal>[0-7]{1,3})|\\(?<sign>\r\n|[\s\S])/gu, (_, octal?: string, sign?: string) => {
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 0xff)
    return /[\r\n]/u.test(sign ?? '') ? '' : (ESCAPED[sign ?? ''] ?? sign ?? '')
  })
}

function endOfString(content: string, start: number): number {
  let depth = 0
  for (let at = start; at < content.length; at += 1) {
    const letter = content[at]
    if (letter === '\\') at += 1
    else if (letter === '(') depth += 1
    else if (letter === ')') {
      depth -= 1
      if (depth === 0) return at + 1
    }
  }
  return content.length
}

function endOfDictionary(content: string, start: number): number {
  let depth = 0
  for (let at = start; at < content.length; ) {
    if (content.startsWith('<<', at)) {
      depth += 1
      at += 2
    } else if (content.startsWith('>>', at)) {
      depth -= 1
      at += 2
      if (depth === 0) return at
    } else if (content[at] === '(') at = endOfString(content, at)
    else if (content[at] === '<') at = after(content, '>', at)
    else at += 1
  }
  return content.length
}

/** An image within the content: its bytes end at a word of their own. */
function endOfImage(content: string, start: number): number {
  const word = /\sEI(?=\s)/gu
  word.lastIndex = start
  return word.exec(content) === null ? content.length : word.lastIndex
}

function endOfWord(content: string, start: number): number {
  let at = start
  while (at < content.length && !DELIMITER.test(content[at] ?? '')) at += 1
  return at
}

function endOfLine(content: string, start: number): number {
  let at = start
  while (at < content.length && !/[\r\n]/u.test(content[at] ?? '')) at += 1
  return at
}

function after(content: string, sign: string, start: number): number {
  const at = content.indexOf(sign, start)
  return at < 0 ? content.length : at + 1
}
