/**
 * HTML: saved pages and pastes. A tree of plain objects is built of the markup, Readability says what of it is the
 * article, and only words leave the tree: nothing of a page is ever put into ours, so nothing of it loads or runs.
 */
import type { FoundBlock } from '../clean/draft'
import { isRunningText } from '../clean/shape'
import { LONGEST_STATED_BYLINE } from '../metadata/fieldLimits'
import { finding } from '../metadata/metadata'
import { article, type Extraction, type Format } from './format'

/** A page begins so, comments (each to its own end, or many of them would be tried in every grouping) and an XML line aside; or it is full of paragraphs. */
const PAGE_START =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|article|main|section|div|p|h[1-6]|table|span|ul|ol|blockquote|b|i|u|em|strong|font|center|small)\b[^>]*>/iu
const NAMED_SO = /\.x?html?$/iu
const TAG = /<\/?(?:html|body|p|div|br|h[1-6]|li|article|span|a)\b[^<>]*>/giu
/** Fewer tags are examples in a text about HTML. */
const TAGS_OF_A_PAGE = 6
const SAMPLE_CHARACTERS = 100_000
/** Readability's own measure of a result worth having, in characters. */
const ARTICLE_CHARACTERS = 250
/** So many times more to read elsewhere, and what was chosen is not the article: the page is drawn by script, or was cut. */
const FULLER = 4

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
  const [{ documentFrom }, { findingsOfPage, descriptionOfPage, bodyInData }, { readableOf }, { blocksUnder }, parts] =
    await loadParts()
  signal?.throwIfAborted()
  const page = documentFrom(text)
  const findings = findingsOfPage(page)
  signal?.throwIfAborted()
  const { texts, byline } = readableOf(page)
  signal?.throwIfAborted()
  const all = blocksUnder(page.body, texts)
  const chosen = parts.articleBlocks(all, descriptionOfPage(page))
  const printed = isArticle(chosen) ? chosen : fuller(chosen, all.map(plainBlock))
  const stated = bodyInData(page)
  const blocks = stated.length > runningCharacters(printed) * FULLER ? statedBlocks(stated) : printed
  const isSigned = findings.some(({ field, certainty }) => field === 'authors' && certainty === 'sure')
  return {
    blocks:
      isSigned || byline === null || byline.length > LONGEST_STATED_BYLINE
        ? blocks
        : [{ kind: 'paragraph', text: byline, linkShare: 0, role: 'byline' }, ...blocks],
    findings,
  }

  /** Words between line ends, or markup: pages write both into their data. */
  function statedBlocks(body: string): FoundBlock[] {
    const markup = /<\/?(?:p|br|div)\b/iu.test(body) ? body : body.replace(/\s*\n\s*/gu, '<br><br>')
    return blocksUnder(documentFrom(markup).body).map(plainBlock)
  }
}

/** A selection pasted from a page: all of it is meant, so only furniture by its markup is left out. */
export async function readSelection(text: string): Promise<Extraction> {
  const [{ documentFrom }, { findingsOfPage }, , { blocksUnder }] = await loadParts()
  const page = documentFrom(text)
  const known = findingsOfPage(page)
  const source = /^SourceURL:(?<address>https?:\/\/\S+)/imu.exec(text)?.groups?.address
  return {
    blocks: blocksUnder(page.body).map(plainBlock),
    findings: source === undefined ? known : [...known, finding('url', source, 'metadata', 'sure')],
  }
}

function loadParts() {
  return Promise.all([
    import('./html/parse'),
    import('../metadata/pageMetadata'),
    import('./html/readable'),
    import('./htmlBlocks'),
    import('./html/articleBlocks'),
  ])
}

const plainBlock = ({ kind, text, linkShare, role }: FoundBlock): FoundBlock => ({ kind, text, linkShare, role })

function isArticle(blocks: readonly FoundBlock[]): boolean {
  return runningCharacters(blocks) >= ARTICLE_CHARACTERS
}

/** The whole page, where it has much more to read than what was chosen of it. */
function fuller(chosen: readonly FoundBlock[], whole: readonly FoundBlock[]): readonly FoundBlock[] {
  return runningCharacters(whole) > runningCharacters(chosen) * FULLER || chosen.length === 0 ? whole : chosen
}

/** How much of the blocks is sentences: Readability may well choose a list of links. */
function runningCharacters(blocks: readonly FoundBlock[]): number {
  const running = blocks.filter(({ text, role, linkShare }) => role === null && linkShare < 0.5 && isRunningText(text))
  return running.reduce((sum, { text }) => sum + text.length, 0)
}
