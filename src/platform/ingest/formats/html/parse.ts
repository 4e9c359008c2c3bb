/**
 * HTML to a tree, as browsers read it (WHATWG, by parse5), the same in Node, a worker and the page. Nothing in the tree
 * can load or run.
 */
import { html as names, parse, type TreeAdapter, type TreeAdapterTypeMap } from 'parse5'
import { flattened, withoutCode } from './markup'
import {
  COMMENT,
  isElement,
  PageAttribute,
  PageComment,
  PageDocument,
  PageElement,
  type PageNode,
  type PageParent,
  PageText,
  TEXT,
} from './tree'

/** Elements open at once. Real pages nest less than 60 deep, browsers stop at 512; Readability takes seconds beyond. */
const DEPTH = 120
/** Elements of a page. The largest of the tuning pages has 2,700; Readability takes seconds on many more than this. */
const ELEMENTS = 25_000
/** Attributes that a repeated `html` or `body` tag may add up to. */
const ATTRIBUTES = 200

/** Parses any text; it never throws and never hangs. Markup beyond the limits is read for its words alone. */
export function documentFrom(html: string): PageDocument {
  try {
    return parsed(html)
  } catch (error) {
    if (error instanceof BeyondLimits) return parsed(flattened(html, ELEMENTS / 2))
    throw error
  }
}

function parsed(html: string): PageDocument {
  const page = new PageDocument()
  parse(withoutCode(html), { treeAdapter: adapterFor(page), scriptingEnabled: false })
  page.title = page.getElementsByTagName('title')[0]?.textContent ?? ''
  return page
}

class BeyondLimits extends Error {}

type PageTree = TreeAdapterTypeMap<
  PageNode,
  PageParent,
  PageNode,
  PageDocument,
  PageParent,
  PageElement,
  PageComment,
  PageText,
  PageElement,
  PageComment
>

function adapterFor(page: PageDocument): TreeAdapter<PageTree> {
  const namespaces = new WeakMap<PageElement, names.NS>()
  const templates = new WeakMap<PageElement, PageParent>()
  let mode = names.DOCUMENT_MODE.NO_QUIRKS
  let elements = 0
  let open = 0
  const textBefore = (parent: PageParent, text: string, next: PageNode | null): void => {
    const previous = next === null ? parent.lastChild : next.previousSibling
    if (previous?.nodeType === TEXT) previous.textContent += text
    else parent.insertBefore(new PageText(page, text), next)
  }
  const adapter: TreeAdapter<PageTree> = {
    createDocument: () => page,
    createDocumentFragment: () => new PageElement(page, 'template'),
    createElement: (name, namespace, attributes) => {
      elements += 1
      if (elements > ELEMENTS) throw new BeyondLimits()
      const element = new PageElement(
        page,
        name,
        attributes.map(({ name, value }) => new PageAttribute(name, value)),
      )
      if (namespace !== names.NS.HTML) namespaces.set(element, namespace)
      return element
    },
    createCommentNode: (text) => new PageComment(page, text),
    createTextNode: (text) => new PageText(page, text),
    appendChild: (parent, node) => void parent.appendChild(node),
    insertBefore: (parent, node, next) => void parent.insertBefore(node, next),
    insertText: (parent, text) => textBefore(parent, text, null),
    insertTextBefore: textBefore,
    detachNode: (node) => node.remove(),
    adoptAttributes: (element, attributes) => {
      for (const { name, value } of attributes)
        if (element.attributes.length < ATTRIBUTES && !element.hasAttribute(name)) element.setAttribute(name, value)
    },
    setTemplateContent: (template, content) => void templates.set(template, content),
    getTemplateContent: (template) => templates.get(template) ?? template,
    getFirstChild: (node) => node.firstChild,
    getChildNodes: (node) => node.childNodes,
    getParentNode: (node) => node.parentNode,
    getAttrList: (element) => [...element.attributes],
    getTagName: (element) => element.localName,
    getNamespaceURI: (element) => namespaces.get(element) ?? names.NS.HTML,
    getTextNodeContent: (node) => node.textContent,
    getCommentNodeContent: (node) => node.textContent,
    isTextNode: (node): node is PageText => node.nodeType === TEXT,
    isCommentNode: (node): node is PageComment => node.nodeType === COMMENT,
    isElementNode: isElement,
    // A tree without document types: nothing reads them.
    isDocumentTypeNode: (node): node is PageComment => node === null,
    setDocumentType: () => undefined,
    getDocumentTypeNodeName: () => '',
    getDocumentTypeNodePublicId: () => '',
    getDocumentTypeNodeSystemId: () => '',
    setDocumentMode: (_, stated) => {
      mode = stated
    },
    getDocumentMode: () => mode,
    setNodeSourceCodeLocation: () => undefined,
    getNodeSourceCodeLocation: () => null,
    updateNodeSourceCodeLocation: () => undefined,
    onItemPush: () => {
      open += 1
      if (open > DEPTH) throw new BeyondLimits()
    },
    onItemPop: () => {
      open -= 1
    },
  }
  return adapter
}
