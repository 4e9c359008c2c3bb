/** MHTML: a page that a browser saved as one file. Its first page is the article; frames, pictures and styles are not read. */
import type { Finding } from '../clean/draft'
import { finding } from '../metadata/metadata'
import { httpAddress } from './address'
import { article, type Format } from './format'
import { readPage } from './html'
import { textOfPart } from './mime/content'
import { isWebArchive, mailHead } from './mime/mailHead'
import { leavesOf, type MimePart, parameterOf, readMime } from './mime/parts'

export const mhtml: Format = {
  mediaType: 'multipart/related',
  recognises: ({ bytes }) => {
    const head = mailHead(bytes)
    return head !== null && isWebArchive(head)
  },
  read: async ({ bytes }, signal) => {
    const tree = readMime(bytes)
    if (!tree.ok) return tree
    const page = mainPage(tree.value)
    const text = page === null ? null : await textOfPart(page)
    signal?.throwIfAborted()
    if (page === null || text === null) return { ok: false, reason: 'damaged' }
    const { blocks, findings } = await readPage(text, signal)
    return article({ blocks, findings: [...addressOf(tree.value, page, findings), ...findings] })
  },
}

/** The part that the archive names as its start, or its first page. */
function mainPage(root: MimePart): MimePart | null {
  const pages = leavesOf(root).filter(({ type }) => type === 'text/html' || type === 'application/xhtml+xml')
  const start = parameterOf(root.headers.get('content-type') ?? '', 'start')
  return pages.find(({ headers }) => start !== null && headers.get('content-id') === start) ?? pages[0] ?? null
}

/** Where the browser had the page from; the page's own word on its address goes before, where it is of the same host. */
function addressOf(root: MimePart, page: MimePart, findings: readonly Finding[]): Finding[] {
  const places = [root.headers.get('snapshot-content-location'), page.headers.get('content-location')]
  const url = places.map((place) => httpAddress(place ?? '')).find((place) => place !== null)
  if (url === undefined || url === null) return []
  const own = findings.find(({ field }) => field === 'url')?.value
  const isOwn = typeof own === 'string' && new URL(own).host === new URL(url).host
  return isOwn ? [] : [finding('url', url, 'address', 'sure')]
}
