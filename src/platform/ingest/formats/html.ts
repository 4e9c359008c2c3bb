/**
 * HTML: saved pages and pastes. DOMPurify first, to text and structure; then Readability on a document that has no
 * window; then blocks. Nothing of the page is ever put into ours, so nothing of it loads or runs.
 */
import type { Readability } from '@mozilla/readability'
import type { FoundBlock } from '../clean/draft'
import { isRunningText } from '../clean/shape'
import { finding } from '../metadata/metadata'
import { article, type Extraction, type Format } from './format'

/** A page begins so, comments and an XML line aside; or it is full of paragraphs. */
const PAGE_START =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|article|main|section|div|p|h[1-6]|table|span|ul|ol|blockquote)\b[^>]*>/iu
const NAMED_SO = /\.x?html?$/iu
const TAG = /<\/?(?:html|body|p|div|br|h[1-6]|li|article|span|a)\b[^>]*>/giu
/** Fewer tags are examples in a text about HTML. */
const TAGS_OF_A_PAGE = 6
const SAMPLE_CHARACTERS = 100_000
/** Readability takes seconds on a few hundred nested elements and on very many: real pages nest less than 60 deep. */
const DEPTH = 120
const ELEMENTS = 60_000
/** Readability's own measure of a result worth having, in characters. */
const ARTICLE_CHARACTERS = 250

export const html: Format = {
  mediaType: 'text/html',
  recognises: ({ text, fileName }) => {
    if (text === null) return false
    if (PAGE_START.test(text.slice(0, SAMPLE_CHARACTERS))) return true
    const tags = text.slice(0, SAMPLE_CHARACTERS).match(TAG)?.length ?? 0
    return tags >= TAGS_OF_A_PAGE || (tags > 0 && NAMED_SO.test(fileName ?? ''))
  },
  read: async ({ text }, signal) => article(await readPage(text ?? '', signal)),
}

/** A whole saved page: the article in it, and what its head and markup say of it. */
export async function readPage(text: string, signal?: AbortSignal): Promise<Extraction> {
  const [{ sanitise }, { findingsOfPage }, reader, { blocksUnder }] = await loadParts()
  signal?.throwIfAborted()
  const known = findingsOfPage(new DOMParser().parseFromString(text, 'text/html'))
  const clean = sanitise(text)
  signal?.throwIfAborted()
  const article = articleIn(inertDocument(clean), reader.Readability)
  const chosen = article?.content ? blocksUnder(article.content) : []
  const found = isArticle(chosen) ? chosen : fuller(chosen, blocksUnder(inertDocument(clean).body))
  const hasAuthors = known.some(({ field }) => field === 'authors')
  const byline = hasAuthors || !article?.byline ? null : article.byline
  return {
    blocks: byline === null ? found : [{ kind: 'paragraph', text: byline, linkShare: 0, role: 'byline' }, ...found],
    findings: known,
  }
}

/** A selection pasted from a page: all of it is meant, so only furniture by its markup is left out. */
export async function readSelection(text: string): Promise<Extraction> {
  const [{ sanitise }, { findingsOfPage }, , { blocksUnder }] = await loadParts()
  const known = findingsOfPage(new DOMParser().parseFromString(text, 'text/html'))
  const source = /^SourceURL:(?<address>https?:\/\/\S+)/imu.exec(text)?.groups?.address
  return {
    blocks: blocksUnder(inertDocument(sanitise(text)).body),
    findings: source === undefined ? known : [...known, finding('url', source, 'metadata', 'sure')],
  }
}

function loadParts() {
  return Promise.all([
    import('./sanitise'),
    import('../metadata/pageMetadata'),
    import('@mozilla/readability'),
    import('./htmlBlocks'),
  ])
}

/** What Readability takes for the article, or null; markup that only an attacker nests is not given to it. */
function articleIn(
  page: Document,
  Reader: typeof Readability,
): { content?: Node | null; byline?: string | null } | null {
  if (page.getElementsByTagName('*').length > ELEMENTS || isDeeperThan(page.body, DEPTH)) return null
  const article = new Reader<Node>(page, { disableJSONLD: true, serializer: (node) => node }).parse()
  return article === null ? null : { content: article.content ?? null, byline: article.byline ?? null }
}

function isDeeperThan(element: Element, depth: number): boolean {
  return depth === 0 || Array.from(element.children).some((child) => isDeeperThan(child, depth - 1))
}

/** A document without a window: it loads nothing and runs nothing. */
function inertDocument(clean: string): Document {
  return new DOMParser().parseFromString(`<!doctype html><html><head></head><body>${clean}</body></html>`, 'text/html')
}

function isArticle(blocks: readonly FoundBlock[]): boolean {
  return runningCharacters(blocks) >= ARTICLE_CHARACTERS
}

/** The whole page, where it has much more to read than what was chosen of it. */
function fuller(chosen: readonly FoundBlock[], whole: readonly FoundBlock[]): readonly FoundBlock[] {
  return runningCharacters(whole) > runningCharacters(chosen) * 4 || chosen.length === 0 ? whole : chosen
}

/** How much of the blocks is sentences: Readability may well choose a list of links. */
function runningCharacters(blocks: readonly FoundBlock[]): number {
  const running = blocks.filter(({ text, role, linkShare }) => role === null && linkShare < 0.5 && isRunningText(text))
  return running.reduce((sum, { text }) => sum + text.length, 0)
}
