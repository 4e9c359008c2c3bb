/**
 * A page as a tree of plain objects: as much of the DOM as Readability and our own readers ask for, and nothing that
 * loads, runs or measures. Siblings are linked, so that no change costs more than it touches; every walk is a loop.
 */

export const ELEMENT = 1
export const TEXT = 3
export const COMMENT = 8
export const DOCUMENT = 9

/** Never changed: elements and their copies share them. */
export class PageAttribute {
  readonly name: string
  readonly value: string

  constructor(name: string, value: string) {
    this.name = name
    this.value = value
  }

  cloneNode(): PageAttribute {
    return new PageAttribute(this.name, this.value)
  }
}

/** What every node has. A node stands in one place: putting it elsewhere takes it from where it was. */
export abstract class PageNode {
  abstract readonly nodeType: number
  abstract readonly nodeName: string
  abstract textContent: string
  ownerDocument: PageDocument
  parentNode: PageParent | null = null
  previousSibling: PageNode | null = null
  nextSibling: PageNode | null = null
  /** Null in what has no children: walks ask every node. */
  firstChild: PageNode | null = null

  constructor(ownerDocument: PageDocument) {
    this.ownerDocument = ownerDocument
  }

  get parentElement(): PageElement | null {
    return isElement(this.parentNode) ? this.parentNode : null
  }

  get nextElementSibling(): PageElement | null {
    let next = this.nextSibling
    while (next !== null && !isElement(next)) next = next.nextSibling
    return next
  }

  get previousElementSibling(): PageElement | null {
    let previous = this.previousSibling
    while (previous !== null && !isElement(previous)) previous = previous.previousSibling
    return previous
  }

  remove(): void {
    const parent = this.parentNode
    if (parent === null) return
    if (this.previousSibling === null) parent.firstChild = this.nextSibling
    else this.previousSibling.nextSibling = this.nextSibling
    if (this.nextSibling === null) parent.lastChild = this.previousSibling
    else this.nextSibling.previousSibling = this.previousSibling
    this.parentNode = null
    this.previousSibling = null
    this.nextSibling = null
  }
}

export class PageText extends PageNode {
  readonly nodeType: number = TEXT
  readonly nodeName: string = '#text'
  textContent: string
  /** In a copy of a tree, the text of the tree that was copied. */
  readonly origin: PageText | null

  constructor(ownerDocument: PageDocument, text: string, origin: PageText | null = null) {
    super(ownerDocument)
    this.textContent = text
    this.origin = origin
  }

  get nodeValue(): string {
    return this.textContent
  }

  get childNodes(): readonly PageNode[] {
    return NO_NODES
  }
}

export class PageComment extends PageText {
  override readonly nodeType = COMMENT
  override readonly nodeName = '#comment'
}

/** A node with children. */
export abstract class PageParent extends PageNode {
  lastChild: PageNode | null = null

  get childNodes(): PageNode[] {
    const nodes: PageNode[] = []
    for (let node = this.firstChild; node !== null; node = node.nextSibling) nodes.push(node)
    return nodes
  }

  get children(): PageElement[] {
    const elements: PageElement[] = []
    for (let node = this.firstChild; node !== null; node = node.nextSibling) if (isElement(node)) elements.push(node)
    return elements
  }

  get firstElementChild(): PageElement | null {
    return isElement(this.firstChild) ? this.firstChild : (this.firstChild?.nextElementSibling ?? null)
  }

  get lastElementChild(): PageElement | null {
    return isElement(this.lastChild) ? this.lastChild : (this.lastChild?.previousElementSibling ?? null)
  }

  override get textContent(): string {
    let text = ''
    for (let node = nextWithin(this, this); node !== null; node = nextWithin(node, this))
      if (node.nodeType === TEXT) text += (node as PageText).textContent
    return text
  }

  override set textContent(text: string) {
    while (this.firstChild !== null) this.firstChild.remove()
    if (text !== '') this.appendChild(new PageText(this.ownerDocument, text))
  }

  appendChild<Node extends PageNode>(node: Node): Node {
    return this.insertBefore(node, null)
  }

  /** `before` is a child of this node, or null for the end. */
  insertBefore<Node extends PageNode>(node: Node, before: PageNode | null): Node {
    node.remove()
    node.parentNode = this
    node.nextSibling = before
    node.previousSibling = before === null ? this.lastChild : before.previousSibling
    if (node.previousSibling === null) this.firstChild = node
    else node.previousSibling.nextSibling = node
    if (before === null) this.lastChild = node
    else before.previousSibling = node
    return node
  }

  replaceChild(node: PageNode, old: PageNode): PageNode {
    this.insertBefore(node, old)
    old.remove()
    return old
  }

  removeChild(node: PageNode): PageNode {
    node.remove()
    return node
  }

  /** Elements below this one in order. `name` is in small letters, or `*`. */
  getElementsByTagName(name: string): PageElement[] {
    return elementsWithin(this, name === '*' ? null : namesIn(name))
  }

  /** For the one form of selector that Readability uses: names with commas between. */
  querySelectorAll(names: string): PageElement[] {
    return elementsWithin(this, namesIn(names))
  }
}

/** What the markup calls a part of a page; `marks.ts` says which. */
export type Mark = 'caption' | 'furniture' | 'consent'

export class PageElement extends PageParent {
  readonly nodeType = ELEMENT
  readonly localName: string
  readonly tagName: string
  /** Replaced, never changed: a copy has the same. */
  attributes: readonly PageAttribute[]
  /** Kept by `markOf`; undefined before it was asked. */
  mark: Mark | null | undefined = undefined

  constructor(ownerDocument: PageDocument, name: string, attributes: readonly PageAttribute[] = NO_ATTRIBUTES) {
    super(ownerDocument)
    this.localName = name
    this.tagName = capitals(name)
    this.attributes = attributes
  }

  get nodeName(): string {
    return this.tagName
  }

  getAttribute(name: string): string | null {
    for (const attribute of this.attributes) if (attribute.name === name) return attribute.value
    return null
  }

  hasAttribute(name: string): boolean {
    return this.getAttribute(name) !== null
  }

  setAttribute(name: string, value: string): void {
    const given = new PageAttribute(name, value)
    this.attributes = this.hasAttribute(name)
      ? this.attributes.map((attribute) => (attribute.name === name ? given : attribute))
      : [...this.attributes, given]
  }

  setAttributeNode({ name, value }: PageAttribute): void {
    this.setAttribute(name, value)
  }

  removeAttribute(name: string): void {
    this.attributes = this.attributes.filter((attribute) => attribute.name !== name)
  }

  get className(): string {
    return this.getAttribute('class') ?? ''
  }

  set className(value: string) {
    this.setAttribute('class', value)
  }

  get id(): string {
    return this.getAttribute('id') ?? ''
  }

  set id(value: string) {
    this.setAttribute('id', value)
  }

  /** The two declarations that hide. */
  get style(): { readonly display: string; readonly visibility: string } {
    const own = this.getAttribute('style')
    if (own === null) return NO_STYLE
    return {
      display: /(?:^|;)\s*display\s*:\s*([a-z-]+)/iu.exec(own)?.[1]?.toLowerCase() ?? '',
      visibility: /(?:^|;)\s*visibility\s*:\s*([a-z-]+)/iu.exec(own)?.[1]?.toLowerCase() ?? '',
    }
  }

  /** A ticket for what is in the element now; set it to have that back. Never markup: nothing here is ever serialised. */
  get innerHTML(): string {
    return this.ownerDocument.kept(this)
  }

  set innerHTML(ticket: string) {
    this.textContent = ''
    this.ownerDocument.putBack(this, ticket)
  }
}

export class PageDocument extends PageParent {
  readonly nodeType = DOCUMENT
  readonly nodeName = '#document'
  readonly baseURI = 'about:blank'
  readonly documentURI = 'about:blank'
  title = ''
  readonly #kept = new Map<string, PageElement>()

  constructor() {
    // A document has no owner; its own field stands in until `super` is done.
    super(undefined as unknown as PageDocument)
    this.ownerDocument = this
  }

  get documentElement(): PageElement {
    return this.firstElementChild ?? this.appendChild(this.createElement('html'))
  }

  get head(): PageElement {
    return this.#part('head')
  }

  get body(): PageElement {
    return this.#part('body')
  }

  createElement(name: string): PageElement {
    return new PageElement(this, name.toLowerCase())
  }

  createTextNode(text: string): PageText {
    return new PageText(this, text)
  }

  kept(element: PageElement): string {
    const ticket = `kept ${this.#kept.size}`
    this.#kept.set(
      ticket,
      copyOf(element, this, () => true),
    )
    return ticket
  }

  putBack(element: PageElement, ticket: string): void {
    const kept = this.#kept.get(ticket)
    if (kept === undefined) return
    const copy = copyOf(kept, this, () => true)
    while (copy.firstChild !== null) element.appendChild(copy.firstChild)
  }

  #part(name: 'head' | 'body'): PageElement {
    const own = this.documentElement.children.find(({ localName }) => localName === name)
    return own ?? this.documentElement.appendChild(this.createElement(name))
  }
}

/** Whether a node is an element: asked of every node, many times over, and faster so than by its class. */
export function isElement(node: PageNode | null): node is PageElement {
  return node !== null && node.nodeType === ELEMENT
}

/** The node after `node` in reading order that lies within `root`, or null. */
export function nextWithin(node: PageNode, root: PageNode): PageNode | null {
  return node.firstChild ?? nextAfter(node, root)
}

/** The node after `node` and all below it, within `root`, or null. */
export function nextAfter(node: PageNode, root: PageNode): PageNode | null {
  for (let at: PageNode | null = node; at !== null && at !== root; at = at.parentNode)
    if (at.nextSibling !== null) return at.nextSibling
  return null
}

/** Elements below `root` in reading order, of the `names` given; all for null. */
export function elementsWithin(root: PageParent, names: ReadonlySet<string> | null): PageElement[] {
  const found: PageElement[] = []
  for (let node = nextWithin(root, root); node !== null; node = nextWithin(node, root))
    if (isElement(node) && (names === null || names.has(node.localName))) found.push(node)
  return found
}

/**
 * A copy of an element in `document`, without the elements that `takes` refuses and without comments; each text knows
 * the text of the first tree that it was copied from.
 */
export function copyOf(
  element: PageElement,
  document: PageDocument,
  takes: (element: PageElement) => boolean,
): PageElement {
  const copy = shallowCopy(element, document)
  let parent = copy
  let node = element.firstChild
  while (node !== null) {
    if (isElement(node) && takes(node)) {
      const child = parent.appendChild(shallowCopy(node, document))
      if (node.firstChild !== null) {
        parent = child
        node = node.firstChild
        continue
      }
    } else if (node instanceof PageText && node.nodeType === TEXT) {
      parent.appendChild(new PageText(document, node.textContent, node.origin ?? node))
    }
    while (node !== null && node.nextSibling === null) {
      node = node.parentNode === element ? null : node.parentNode
      if (node !== null && parent.parentElement !== null) parent = parent.parentElement
    }
    node = node?.nextSibling ?? null
  }
  return copy
}

function shallowCopy(element: PageElement, document: PageDocument): PageElement {
  return new PageElement(document, element.localName, element.attributes)
}

const NO_NODES: readonly PageNode[] = []
const NO_ATTRIBUTES: readonly PageAttribute[] = []
const NO_STYLE = { display: '', visibility: '' }
const namesInCapitals = new Map<string, string>()
const lists = new Map<string, ReadonlySet<string>>()

/** The names of a list with commas between, in small letters. Readability asks for a few dozen lists, on every page. */
function namesIn(list: string): ReadonlySet<string> {
  const known = lists.get(list)
  if (known !== undefined) return known
  const made = new Set(list.split(',').map((name) => name.trim().toLowerCase()))
  if (lists.size < 200) lists.set(list, made)
  return made
}

/** Pages use a few dozen names, thousands of times each; an unknown one is not kept, or pages could fill the memory. */
function capitals(name: string): string {
  const known = namesInCapitals.get(name)
  if (known !== undefined) return known
  const made = name.toUpperCase()
  if (namesInCapitals.size < 200) namesInCapitals.set(name, made)
  return made
}
