/** Rewrites what mammoth would pass over, so that no word of a Word document is lost to it. */
import { elementsNamed, type XmlElement, type XmlNode } from '../xml'
import { mathText } from './mathText'

/** Wrappers that mammoth does not know: simple fields, stretches set from right to left, equations set apart. */
const UNWRAPPED = new Set(['w:fldSimple', 'w:dir', 'w:bdo', 'm:oMathPara', 'w:rubyBase'])
/** The reading beside a Japanese word, and the settings of an equation. */
const DROPPED = new Set(['w:rt', 'w:rubyPr', 'm:oMathParaPr'])

/** The part with equations as text, and wrappers and text boxes in the shape mammoth reads. */
export function readable(node: XmlElement): XmlElement {
  return { ...node, children: node.children.flatMap(readableNodes) }
}

function readableNodes(node: XmlNode): XmlNode[] {
  if (typeof node === 'string') return [node]
  if (DROPPED.has(node.name)) return []
  if (node.name === 'w:r' && isHidden(node)) return []
  if (UNWRAPPED.has(node.name)) return node.children.flatMap(readableNodes)
  if (node.name === 'm:oMath') return [run(mathText(node))]
  if (node.name === 'w:ruby') return node.children.flatMap(readableNodes).flatMap(contentOfRun)
  if (node.name === 'w:ptab') return [element('w:tab', [])]
  if (node.name === 'w:cr') return [element('w:br', [])]
  if (node.name === 'mc:AlternateContent' && elementsNamed(node, 'mc:Fallback').length === 0) return textBoxes(node)
  return [readable(node)]
}

/** Words that are in the file and not on its pages. */
function isHidden(run: XmlElement): boolean {
  const properties = run.children.find((child) => typeof child !== 'string' && child.name === 'w:rPr')
  const marks = properties === undefined || typeof properties === 'string' ? [] : elementsNamed(properties, 'w:vanish')
  return marks.some(({ attributes }) => !/^(?:0|false|off)$/u.test(attributes.get('w:val') ?? ''))
}

/** Newer text boxes without the older twin, which is the one that mammoth reads. */
function textBoxes(choice: XmlElement): XmlNode[] {
  const boxes = elementsNamed(choice, 'w:txbxContent').map(readable)
  return boxes.length === 0 ? [] : [element('w:pict', [element('v:textbox', boxes)])]
}

/** A word with its reading stands in runs within a run, which mammoth does not read. */
function contentOfRun(node: XmlNode): readonly XmlNode[] {
  return typeof node !== 'string' && node.name === 'w:r' ? node.children : [node]
}

function run(text: string): XmlElement {
  return element('w:r', [element('w:t', [text])])
}

function element(name: string, children: readonly XmlNode[]): XmlElement {
  return { name, attributes: new Map(), children }
}
