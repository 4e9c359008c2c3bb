/** Books for the tests: a package around the given chapters. */
import { zipOf } from './zipFiles'

/** The bytes of a book whose chapters are XHTML bodies by name, in the spine's order, which is not the archive's. */
export function epubOf(chapters: Record<string, string>, meta = '', more: Record<string, string> = {}): Uint8Array {
  const names = Object.keys(chapters)
  const items = names.map(
    (name, index) =>
      `<item id="c${index}" href="text/${encodeURIComponent(name)}?x#y" media-type="application/xhtml+xml"/>`,
  )
  const refs = names.map((_, index) => `<itemref idref="c${index}"/>`)
  const pages = names
    .toReversed()
    .map((name) => [
      `OEBPS/text/${name}`,
      `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/><script src="a.js"/></head><body>${chapters[name]}</body></html>`,
    ])
  return zipOf(
    {
      mimetype: 'application/epub+zip',
      'META-INF/container.xml':
        '<container><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
      'OEBPS/book.opf': `<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>${meta}</metadata><manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>${items.join('')}</manifest><spine><itemref idref="nav"/>${refs.join('')}<itemref idref="missing"/></spine></package>`,
      'OEBPS/nav.xhtml': '<html><body><p>Table of contents of this book.</p></body></html>',
      ...Object.fromEntries(pages),
      ...more,
    },
    0,
  )
}
