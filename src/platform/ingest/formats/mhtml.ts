/** MHTML: a page that a browser saved as one file. Its first page is the article; frames, pictures and styles are not read. */
import { addressFindings } from './address'
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
    if (page === null) return { ok: false, reason: 'damaged' }
    const text = await textOfPart(page)
    signal?.throwIfAborted()
    if (!text.ok) return text
    const { blocks, findings } = await readPage(text.value, signal)
    const places = [tree.value.headers.get('snapshot-content-location'), page.headers.get('content-location')]
    return article({
      blocks,
      findings: [
        ...addressFindings(
          places.map((place) => place ?? ''),
          findings,
        ),
        ...findings,
      ],
    })
  },
}

/** The part that the archive names as its start, or its first page. */
function mainPage(root: MimePart): MimePart | null {
  const pages = leavesOf(root).filter(({ type }) => type === 'text/html' || type === 'application/xhtml+xml')
  const start = parameterOf(root.headers.get('content-type') ?? '', 'start')
  return pages.find(({ headers }) => start !== null && headers.get('content-id') === start) ?? pages[0] ?? null
}
