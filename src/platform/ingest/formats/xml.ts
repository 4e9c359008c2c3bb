/**
 * XML of office documents and books, read to a plain tree. Only what such files use: elements, attributes, text, CDATA
 * and the five entities; a document type is passed over, so no entity of its own is ever expanded. One pass, no recursion.
 */

export type XmlElement = {
  /** With its prefix, as `text:p`. */
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlNode[]
}

export type XmlNode = XmlElement | string

/** Deeper markup is refused: office documents nest tables in tables, six or eight elements each. Readers may recurse so deep. */
const DEPTH = 400

type Open = { readonly name: string; readonly attributes: ReadonlyMap<string, string>; readonly children: XmlNode[] }

/** The root element; `damaged` where tags do not match or the text ends inside one. */
export function parseXml(text: string): XmlElement | 'damaged' | 'tooComplex' {
  const top: Open = { name: '', attributes: new Map(), children: [] }
  const open: Open[] = [top]
  let at = 0
  while (at < text.length) {
    const parent = open.at(-1)
    if (parent === undefined) return 'damaged'
    const tag = text.indexOf('<', at)
    const words = text.slice(at, tag < 0 ? text.length : tag)
    if (words !== '') parent.children.push(withoutEntities(words))
    if (tag < 0) break
    if (text.startsWith('<![CDATA[', tag)) {
      const end = text.indexOf(']]>', tag)
      if (end < 0) return 'damaged'
      parent.children.push(text.slice(tag + 9, end))
      at = end + 3
      continue
    }
    const end = endOfTag(text, tag)
    if (end === null) return 'damaged'
    at = end
    const markup = text.slice(tag, end)
    if (/^<[!?]/u.test(markup)) continue
    if (markup.startsWith('</')) {
      if (open.length === 1 || markup.slice(2, -1).trim() !== parent.name) return 'damaged'
      open.pop()
      continue
    }
    const element = { name: /^<([^\s/>]*)/u.exec(markup)?.[1] ?? '', attributes: attributesOf(markup), children: [] }
    parent.children.push(element)
    if (markup.endsWith('/>')) continue
    if (open.length > DEPTH) return 'tooComplex'
    open.push(element)
  }
  const root = top.children.find((child) => typeof child !== 'string')
  return open.length > 1 || root === undefined ? 'damaged' : root
}

/** Where the markup that begins at `start` ends, its last character included; null where it does not. */
function endOfTag(text: string, start: number): number | null {
  const closing = text.startsWith('<!--', start) ? '-->' : text.startsWith('<?', start) ? '?>' : null
  if (closing !== null) {
    const end = text.indexOf(closing, start)
    return end < 0 ? null : end + closing.length
  }
  let quote = ''
  let brackets = 0
  for (let at = start + 1; at < text.length; at += 1) {
    const character = text.charAt(at)
    if (quote !== '') quote = character === quote ? '' : quote
    else if (character === '"' || character === "'") quote = character
    else if (character === '[') brackets += 1
    else if (character === ']') brackets -= 1
    else if (character === '>' && brackets <= 0) return at + 1
  }
  return null
}

function attributesOf(markup: string): Map<string, string> {
  const found = markup.matchAll(/\s([^\s=/>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu)
  return new Map(Array.from(found, ([, name = '', double, single]) => [name, withoutEntities(double ?? single ?? '')]))
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function withoutEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{1,8}));/giu,
    (whole, hex?: string, decimal?: string, name = '') => {
      if (hex === undefined && decimal === undefined) return ENTITIES[name] ?? whole
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      return code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code)
    },
  )
}

/** The elements of that name below `element`, in order, those within each other too. */
export function elementsNamed(element: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = []
  const visit = (parent: XmlElement): void => {
    for (const child of parent.children) {
      if (typeof child === 'string') continue
      if (child.name === name) found.push(child)
      visit(child)
    }
  }
  visit(element)
  return found
}

/** All text below an element. */
export function textOf(node: XmlNode): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('')
}

/** The element as XML again. */
export function xmlFrom(node: XmlNode): string {
  if (typeof node === 'string') return escaped(node)
  const attributes = [...node.attributes].map(([name, value]) => ` ${name}="${escaped(value)}"`).join('')
  return `<${node.name}${attributes}>${node.children.map(xmlFrom).join('')}</${node.name}>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
