/**
 * The article's blocks: what Readability chose, less what the page's own markup and patterns call something else, and
 * with what it dropped although it is built like the rest.
 *
 * Nothing within the article's container is lost: what is not the article is marked as furniture, in its place.
 */
import type { FoundBlock } from '../../clean/draft'
import { fold, isRunningText, wordCount } from '../../clean/shape'
import type { PageBlock } from '../htmlBlocks'
import { markWithin } from './marks'
import { elementsWithin, type Mark, type PageElement, type PageParent } from './tree'

/** So much of the chosen words lies in the container: what is chosen outside it is a stray. */
const CONTAINER_SHARE = 0.8
/** What is called a widget and holds so much of the article's words is the article. */
const OWN_SHARE = 0.2
/** A pattern of elements is the article's own with this share of its words, or with two paragraphs of it. */
const FAMILY_SHARE = 0.15
/** A list with more than this of its words in links is a list of links. */
const LINKED_LIST = 0.45
/** A standfirst is a sentence or more; shorter lines above the article are labels. */
const STANDFIRST_WORDS = 6
const STANDFIRST =
  /(?:^|[^a-z])(?:lead|lede|leadtext|intro|introduction|einleitung|vorspann|standfirst|sub-?title|sub-?head(?:ing|line)?|strapline|excerpt|summary|deck|dek|abstract|chapeau|bajada|entradilla|sumario|ingress|manchet|spot|anriss|article-?description|short-?description|preamble)(?=$|[^a-z])/iu
/** A paragraph of so many words is printed once in an article. */
const REPEATED_WORDS = 12
/** Words of a set-aside block that could be the article's own. */
const OWN_WORDS = 4

/** `description` is what the page's metadata says the article is about. */
export function articleBlocks(all: readonly PageBlock[], description: string | null): FoundBlock[] {
  const chosen = all.filter(isChosen)
  const weights = weightsOf(chosen)
  const container = containerOf(weights)
  if (container === null) return chosen.map(plain)
  const isOwn = (element: PageElement) => (weights.of.get(element) ?? 0) >= weights.total * OWN_SHARE
  const marked = all.map((block) => ({ block, mark: markWithin(block.element, container, isOwn) }))
  const family = familyOf(
    marked.filter(({ block, mark }) => isChosen(block) && mark === null).map(({ block }) => block),
  )
  const mains = new Set(
    all.filter((block) => isChosen(block) && isOfFamily(block, family) && isBelow(block.element, container)),
  )
  const isMain = (block: PageBlock) => mains.has(block)
  const main = weightsOf([...mains])
  const first = all.findIndex(isMain)
  const last = all.findLastIndex(isMain)
  // The first-level heading next above the story is its headline, wherever it stands.
  const headline = all.slice(0, Math.max(0, first)).findLastIndex(({ role }) => role === 'headline')
  const linked = linkedLists(all)
  const controls = controlsIn(container)
  const seen = new Set<string>()
  return marked.flatMap(({ block, mark }, index): FoundBlock[] => {
    if (mark === 'consent') return []
    const isWithin = isBelow(block.element, container)
    const words = fold(block.text)
    // A short line may well stand twice in a story; a paragraph does on pages that are made for two sizes of screen.
    const isAgain = seen.has(words) && (!isMain(block) || wordCount(block.text) >= REPEATED_WORDS)
    if (isRunningText(block.text) || wordCount(block.text) >= OWN_WORDS) seen.add(words)
    if (isMain(block) && !isAgain && (mark === null || block.element.className !== '')) return [plain(block)]
    if (block.role === 'caption' || mark === 'caption')
      return isWithin || isChosen(block) ? [{ ...plain(block), role: 'caption' }] : []
    if (index < first && !isAgain && isStandfirst(block, description, mark)) return [plain(block)]
    const isList = block.kind === 'listItem' && linked.has(listOf(block.element))
    const place = index < first ? 'above' : index > last ? 'below' : 'inside'
    const isArticle =
      mark === null &&
      !isAgain &&
      !isList &&
      belongs(block, family, container, place) &&
      !isControl(block, container, main.of, controls)
    if (isArticle) return [plain(block)]
    if (index === headline) return [plain(block)]
    if (!isWithin && !isChosen(block)) return []
    if (isList) return [{ ...plain(block), role: 'related' }]
    if (!isChosen(block) && (block.linkShare > 0.5 || wordCount(block.text) < OWN_WORDS)) return []
    return [{ ...plain(block), role: block.role ?? 'furniture' }]
  })
}

const isChosen = ({ chosenShare }: PageBlock): boolean => chosenShare > 0.5
const plain = ({ kind, text, linkShare, role }: PageBlock): FoundBlock => ({ kind, text, linkShare, role })

type Weights = { readonly of: ReadonlyMap<PageElement, number>; readonly total: number }

/** How much of the running text chosen lies in each element, in characters. */
function weightsOf(chosen: readonly PageBlock[]): Weights {
  const of = new Map<PageElement, number>()
  let total = 0
  for (const { element, text, linkShare } of chosen) {
    if (!isRunningText(text) || linkShare > 0.5) continue
    total += text.length
    for (let at: PageElement | null = element; at !== null; at = at.parentElement)
      of.set(at, (of.get(at) ?? 0) + text.length)
  }
  return { of, total }
}

/** The deepest element that holds nearly all of the running text chosen; null where none was. */
function containerOf({ of, total }: Weights): PageElement | null {
  let deepest: PageElement | null = null
  for (const [element, weight] of of)
    if (weight >= total * CONTAINER_SHARE && (deepest === null || isBelow(element, deepest))) deepest = element
  // A single paragraph is its own container: its neighbours belong to what is around it.
  return deepest !== null && deepest.localName === 'p' ? deepest.parentElement : deepest
}

/** How the article's paragraphs are built: the patterns that hold most of its words, and their parents. */
type Family = {
  readonly patterns: ReadonlySet<string>
  readonly parents: ReadonlySet<PageElement>
  /** The parents by name and classes, where they have classes. */
  readonly parentNames: ReadonlySet<string>
}

function familyOf(chosen: readonly PageBlock[]): Family {
  const weights = new Map<string, { length: number; count: number }>()
  const parents = new Set<PageElement>()
  const running = chosen.filter(({ kind, text }) => kind === 'paragraph' && isRunningText(text))
  const total = running.reduce((sum, { text }) => sum + text.length, 0)
  for (const { element, text } of running) {
    const pattern = patternOf(element)
    const weight = weights.get(pattern) ?? { length: 0, count: 0 }
    weights.set(pattern, { length: weight.length + text.length, count: weight.count + 1 })
  }
  const patterns = new Set(
    [...weights].filter(([, { length, count }]) => length >= total * FAMILY_SHARE || count > 1).map(([name]) => name),
  )
  for (const { element } of running)
    if (patterns.has(patternOf(element)) && element.parentElement !== null) parents.add(element.parentElement)
  const parentNames = new Set([...parents].filter(({ className }) => className !== '').map(nameOf))
  return { patterns, parents, parentNames }
}

function isOfFamily({ kind, text, element }: PageBlock, { patterns }: Family): boolean {
  return kind === 'paragraph' && isRunningText(text) && patterns.has(patternOf(element))
}

/** An element by its name and classes, and its parent's. */
function patternOf(element: PageElement): string {
  return `${nameOf(element)} < ${element.parentElement === null ? '' : nameOf(element.parentElement)}`
}

/** Numbers in class names tell one paragraph from the next, and are left out. */
function nameOf({ localName, className }: PageElement): string {
  return `${localName}.${className.replace(/\d+/gu, '')}`
}

/** Whether an unmarked block is the article's: chosen, or dropped and yet built like the rest. */
function belongs(
  block: PageBlock,
  family: Family,
  container: PageElement,
  place: 'above' | 'inside' | 'below',
): boolean {
  const { element, kind, text } = block
  const parent = kind === 'listItem' ? (listOf(element)?.parentElement ?? null) : element.parentElement
  const isSibling =
    family.parents.has(element) ||
    (parent !== null && (family.parents.has(parent) || family.parentNames.has(nameOf(parent))))
  // Above the story, sentences in a list sum it up.
  if (kind === 'listItem' && place === 'above') return isSummary(block, container)
  if (isChosen(block)) {
    if (kind === 'heading') return place === 'inside' || isSibling
    // Above the story, sentences in a list sum it up.
    if (kind === 'listItem')
      return place === 'inside' || isSibling || (place === 'above' && isSummary(block, container))
    return place === 'inside' || isSibling || family.patterns.size === 0 || (place === 'above' && isRunningText(text))
  }
  if (block.linkShare > 0.5 || block.role !== null || place === 'above') return false
  if (kind === 'heading') return place === 'inside' && (isSibling || isSection(element, container))
  if (kind === 'paragraph')
    return isRunningText(text) && (isOfFamily(block, family) || (place === 'inside' && isSibling))
  return place === 'inside' && isRunningText(text) && isBelow(element, container) && !isTeaser(element, container)
}

function isSummary({ element, text, linkShare }: PageBlock, container: PageElement): boolean {
  return isRunningText(text) && linkShare < 0.2 && isBelow(element, container)
}

/** What holds buttons or fields, by their ancestors: a page is walked once for all its blocks. */
type Controls = { readonly fields: ReadonlySet<PageElement>; readonly any: ReadonlySet<PageElement> }

function controlsIn(container: PageElement): Controls {
  const [fields, any] = [new Set<PageElement>(), new Set<PageElement>()]
  for (const control of elementsWithin(container, CONTROLS)) {
    const sets = control.localName === 'button' ? [any] : [any, fields]
    for (const set of sets)
      for (let at = control.parentElement; at !== null && !set.has(at); at = at.parentElement) set.add(at)
  }
  return { fields, any }
}

const CONTROLS = new Set('input select textarea button'.split(' '))

/** Words beside a button or a field, with nothing of the article between: polls, sign-up boxes, embeds that ask first. */
function isControl(
  { element, kind }: PageBlock,
  container: PageElement,
  main: ReadonlyMap<PageElement, number>,
  controls: Controls,
): boolean {
  const holders = kind === 'heading' ? controls.fields : controls.any
  for (let at = element.parentElement; at !== null && at !== container && !main.has(at); at = at.parentElement)
    if (holders.has(at)) return true
  return false
}

/** A heading whose element, or one around it, has a paragraph behind it. */
function isSection(heading: PageElement, container: PageParent): boolean {
  const next = heading.nextElementSibling
  return isBelow(heading, container) && next !== null && next.localName === 'p'
}

function isTeaser(element: PageElement, container: PageParent): boolean {
  for (let at: PageElement | null = element; at !== null && at !== container; at = at.parentElement)
    if (at.localName === 'article') return true
  return false
}

/** Above the article, a sentence that the markup or the metadata calls what the article is about. */
function isStandfirst(block: PageBlock, description: string | null, mark: Mark | null): boolean {
  if (block.role !== null || block.linkShare > 0.3 || wordCount(block.text) < STANDFIRST_WORDS) return false
  if (description !== null && saysTheSame(fold(block.text), fold(description))) return true
  const names = [block.element, block.element.parentElement].map(
    (at) => `${at?.className ?? ''} ${at?.getAttribute('itemprop') ?? ''}`,
  )
  return mark === null && names.some((name) => STANDFIRST.test(name) || /(?:^|\s)description(?:$|\s)/u.test(name))
}

/** One begins in the other: descriptions are cut at a length, and leave out the place in front. */
function saysTheSame(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length, 60)
  return length >= 30 && (one.includes(other.slice(0, length)) || other.includes(one.slice(0, length)))
}

/** Lists that mostly link. */
function linkedLists(all: readonly PageBlock[]): ReadonlySet<PageElement | null> {
  const lists = new Map<PageElement | null, { length: number; linked: number }>()
  for (const { kind, element, text, linkShare } of all) {
    if (kind !== 'listItem') continue
    const list = lists.get(listOf(element)) ?? { length: 0, linked: 0 }
    lists.set(listOf(element), { length: list.length + text.length, linked: list.linked + text.length * linkShare })
  }
  return new Set([...lists].filter(([, { length, linked }]) => linked > length * LINKED_LIST).map(([list]) => list))
}

function listOf(element: PageElement): PageElement | null {
  let at: PageElement | null = element
  while (at !== null && at.localName !== 'ul' && at.localName !== 'ol') at = at.parentElement
  return at
}

function isBelow(element: PageElement, container: PageParent): boolean {
  for (let at: PageParent | null = element; at !== null; at = at.parentNode) if (at === container) return true
  return false
}
