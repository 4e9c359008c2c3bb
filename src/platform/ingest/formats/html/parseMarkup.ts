/**
 * A fast way through parse5: what is simple in markup (tags, words and comments as newsrooms write them) is found by a few
 * patterns and handed to its tree construction as tokens; all the rest goes, in slices, through its tokenizer.
 *
 * The tokenizer looks at one character at a time and takes most of the time of a page. The tree is the same either way:
 * `parseMarkup.test.ts` holds it against the plain parser.
 */
import { html as names, Parser, type ParserOptions, Token, TokenizerMode, type TreeAdapterTypeMap } from 'parse5'
import { PageAttribute } from './tree'

/** White space at the start of words is a token of its own, since much of it counts for nothing between elements. */
const SPACE = /[\t\n\f ]+/y
const TAG_NAME = /<(\/?)([a-z][a-z\d:-]*)/iy
/** One attribute: nothing, double quotes, single quotes or none about its value. */
const ATTRIBUTE = /[\t\n\f ]+([a-z\d:_@.-]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`&/]+)(?=[\t\n\f >])))?/iy
const TAG_END = /[\t\n\f ]*(\/?)>/y
/** A tag of more is left to the tokenizer, which looks for repeated names in a set. */
const ATTRIBUTES = 30
const REFERENCE = /&(?:(?:#(\d{2,5})|#[xX]([\da-fA-F]{2,4})|(amp|lt|gt|quot|apos|nbsp));)?/gu
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }

/** The document of a page, as `parse` of parse5 makes it. */
export function parseMarkup<Tree extends TreeAdapterTypeMap>(
  html: string,
  options: ParserOptions<Tree>,
): Tree['document'] {
  const parser = new Parser(options)
  // White space counts among frames where words do not, so that the two must not go together; NUL is anybody's guess.
  if (/\0|<frameset/iu.test(html)) parser.tokenizer.write(html, true)
  else new Markup(html.includes('\r') ? html.replace(/\r\n?/gu, '\n') : html, parser).parse()
  return parser.document
}

class Markup<Tree extends TreeAdapterTypeMap> {
  readonly #html: string
  readonly #parser: Parser<Tree>
  #at = 0

  constructor(html: string, parser: Parser<Tree>) {
    this.#html = html
    this.#parser = parser
    // What the tokenizer has read of its slices is let go at once: every further slice is joined to what it keeps.
    parser.tokenizer.preprocessor.bufferWaterline = 0
  }

  parse(): void {
    const { tokenizer } = this.#parser
    let most = 0
    while (this.#at < this.#html.length) {
      if (tokenizer.state === TokenizerMode.DATA && this.#readSimple()) continue
      // A slice ends behind a tag or a comment; what is longer gets longer slices, so that each is joined but once.
      const from = this.#at
      const end = this.#html.indexOf('>', from + most)
      this.#at = end < 0 ? this.#html.length : end + 1
      tokenizer.write(this.#html.slice(from, this.#at), false)
      if (tokenizer.state === TokenizerMode.DATA) {
        tokenizer.flushCharacters()
        most = 0
      } else most = (this.#at - from) * 2
    }
    tokenizer.write('', true)
  }

  /** Whether something simple stood here, and was read. */
  #readSimple(): boolean {
    if (this.#html.charCodeAt(this.#at) !== LESS_THAN) return this.#readWords()
    return this.#html.startsWith('<!--', this.#at) ? this.#readComment() : this.#readTag()
  }

  #readWords(): boolean {
    const next = this.#html.indexOf('<', this.#at)
    const end = next < 0 ? this.#html.length : next
    const words = decoded(this.#html.slice(this.#at, end))
    if (words === null) return false
    SPACE.lastIndex = 0
    const space = SPACE.exec(words)?.[0] ?? ''
    const { WHITESPACE_CHARACTER, CHARACTER } = Token.TokenType
    if (space !== '') this.#parser.onWhitespaceCharacter({ type: WHITESPACE_CHARACTER, chars: space, location: null })
    if (space.length < words.length)
      this.#parser.onCharacter({ type: CHARACTER, chars: words.slice(space.length), location: null })
    this.#at = end
    return true
  }

  #readComment(): boolean {
    const from = this.#at + '<!--'.length
    const end = this.#html.indexOf('-->', from)
    if (end < 0 || this.#html.startsWith('>', from) || this.#html.startsWith('->', from)) return false
    const data = this.#html.slice(from, end)
    if (data.includes('--!')) return false
    this.#parser.onComment({ type: Token.TokenType.COMMENT, data, location: null })
    this.#at = end + '-->'.length
    return true
  }

  #readTag(): boolean {
    TAG_NAME.lastIndex = this.#at
    const opened = TAG_NAME.exec(this.#html)
    if (opened === null) return false
    const [{ length }, solidus, name = ''] = opened
    const attributes: PageAttribute[] = []
    const isEnd = solidus !== ''
    TAG_END.lastIndex = this.#at + length
    if (!isEnd && !this.#readAttributes(attributes)) return false
    const closed = TAG_END.exec(this.#html)
    if (closed === null || (isEnd && closed[1] !== '')) return false
    this.#at = TAG_END.lastIndex
    const tagName = name.toLowerCase()
    const token: Token.TagToken = {
      type: isEnd ? Token.TokenType.END_TAG : Token.TokenType.START_TAG,
      tagName,
      tagID: names.getTagID(tagName),
      selfClosing: closed[1] !== '',
      ackSelfClosing: false,
      attrs: attributes,
      location: null,
    }
    if (isEnd) this.#parser.onEndTag(token)
    else {
      this.#parser.tokenizer.lastStartTagName = tagName
      this.#parser.onStartTag(token)
    }
    return true
  }

  /** From where `TAG_END` would look on, and moves it behind the last; false for what is not simple. */
  #readAttributes(attributes: PageAttribute[]): boolean {
    for (;;) {
      ATTRIBUTE.lastIndex = TAG_END.lastIndex
      const found = ATTRIBUTE.exec(this.#html)
      if (found === null) return true
      TAG_END.lastIndex = ATTRIBUTE.lastIndex
      const name = (found[1] ?? '').toLowerCase()
      const value = decoded(found[2] ?? found[3] ?? found[4] ?? '')
      if (value === null || attributes.length === ATTRIBUTES) return false
      // Of a repeated attribute the first counts.
      if (!attributes.some((attribute) => attribute.name === name)) attributes.push(new PageAttribute(name, value))
    }
  }
}

const LESS_THAN = 0x3c

/** The text with its references written out; null where one of them is not simple. */
function decoded(text: string): string | null {
  if (!text.includes('&')) return text
  let isSimple = true
  const written = text.replace(
    REFERENCE,
    (reference, decimal?: string, hexadecimal?: string, name?: string, at = 0) => {
      if (name !== undefined) return NAMED[name] ?? reference
      if (reference === '&') {
        // A lone `&` is itself before what begins no reference.
        if (/[a-z\d#]/iu.test(text.charAt(at + 1))) isSimple = false
        return reference
      }
      const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal)
      if (!isPlain(code)) isSimple = false
      return isSimple ? String.fromCharCode(code) : reference
    },
  )
  return isSimple ? written : null
}

/** Not white space, no control, none of the numbers that mean another character, no half of a pair. */
function isPlain(code: number): boolean {
  return (code > 0x20 && code < 0x7f) || (code >= 0xa0 && code < 0xd800) || (code >= 0xe000 && code < 0xfdd0)
}
