/** Equations of Word (Office Math, `m:`) as a line of text: fractions with a slash, raised figures raised. */
import { textOf, type XmlElement, type XmlNode } from '../xml'

const RAISED: Readonly<Record<string, string>> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
  '+': '⁺',
  '-': '⁻',
  '−': '⁻',
  '=': '⁼',
  '(': '⁽',
  ')': '⁾',
  n: 'ⁿ',
  i: 'ⁱ',
}

/** The words of an equation. Written one after the other, a half would read as 12 and a millionth as 10-6. */
export function mathText(node: XmlNode): string {
  if (typeof node === 'string') return ''
  const part = (name: string) => inside(node, name)
  switch (node.name) {
    case 'm:t':
      return textOf(node)
    case 'm:f':
      return `${bracketed(part('m:num'))}/${bracketed(part('m:den'))}`
    case 'm:sSup':
      return part('m:e') + raised(part('m:sup'))
    case 'm:sSubSup':
      return part('m:e') + lowered(part('m:sub')) + raised(part('m:sup'))
    case 'm:sSub':
      return part('m:e') + lowered(part('m:sub'))
    case 'm:rad':
      return `${raised(part('m:deg'))}√${bracketed(part('m:e'))}`
    case 'm:d':
      return `${delimiter(node, 'm:begChr', '(')}${part('m:e')}${delimiter(node, 'm:endChr', ')')}`
    default:
      return node.children.map(mathText).join('')
  }
}

function inside(element: XmlElement, name: string): string {
  return element.children
    .map((child) => (typeof child !== 'string' && child.name === name ? mathText(child) : ''))
    .join('')
}

function bracketed(text: string): string {
  return /^[\p{L}\p{N}.,]*$/u.test(text) ? text : `(${text})`
}

function raised(text: string): string {
  const characters = Array.from(text.trim())
  if (characters.every((character) => character in RAISED)) return characters.map((each) => RAISED[each]).join('')
  return `^${bracketed(text)}`
}

function lowered(text: string): string {
  return text === '' ? '' : `_${bracketed(text)}`
}

function delimiter(element: XmlElement, name: string, usual: string): string {
  const properties = element.children.find((child) => typeof child !== 'string' && child.name === 'm:dPr')
  if (properties === undefined || typeof properties === 'string') return usual
  const given = properties.children.find((child) => typeof child !== 'string' && child.name === name)
  return given === undefined || typeof given === 'string' ? usual : (given.attributes.get('m:val') ?? usual)
}
