import { describe, expect, it, vi } from 'vitest'
import { epubOf } from './epubFiles'
import { LEAD, SECOND, stepsOf, THIRD, told } from './zipFiles'

/** The readers load when the first file needs them, which takes a slow machine seconds. */
vi.setConfig({ testTimeout: 20_000 })

const CHAPTERS = {
  'one.xhtml': `<h1>One</h1><p>${LEAD}</p>`,
  'b two.xhtml': `<p>${SECOND}</p>`,
  'a.xhtml': `<p>${THIRD}</p>`,
}
const encryption = (algorithm: string) => ({
  'META-INF/encryption.xml': `<encryption><enc:EncryptedData><enc:EncryptionMethod Algorithm="${algorithm}"/></enc:EncryptedData></encryption>`,
})

describe('EPUB', () => {
  it('reads the chapters in the order of the spine, and what the book says of itself', async () => {
    const meta =
      '<dc:title>The bridge</dc:title><dc:creator>Jana Novak</dc:creator><dc:creator>Ada Berg</dc:creator><dc:date>2024-05-24</dc:date>'
    const [step] = await stepsOf(epubOf(CHAPTERS, meta), 'book.epub')
    if (step?.kind !== 'read' || !step.result.ok) throw new Error('refused')
    const { text, metadata, original } = step.result.value
    expect(text.replace(/^One\n\n/u, '')).toBe(`${LEAD}\n\n${SECOND}\n\n${THIRD}`)
    expect(metadata).toMatchObject({
      title: { value: 'The bridge' },
      authors: { value: ['Jana Novak', 'Ada Berg'] },
      publishedOn: { value: '2024-05-24' },
    })
    expect(original.mediaType).toBe('application/epub+zip')
  })

  it.each([
    [
      'locked by its shop',
      'encrypted',
      epubOf(CHAPTERS, '', encryption('http://www.w3.org/2001/04/xmlenc#aes128-cbc')),
    ],
    ['empty', 'empty', epubOf({})],
    ['without its package', 'damaged', epubOf(CHAPTERS, '', { 'META-INF/container.xml': '<container/>' })],
  ])('refuses one that is %s: %s', async (_, reason, bytes) => {
    expect((await stepsOf(bytes, 'a.epub')).map(told)).toEqual([`a.epub: ${reason}`])
  })

  it('reads one whose fonts alone are obfuscated', async () => {
    const book = epubOf(CHAPTERS, '', encryption('http://www.idpf.org/2008/embedding'))
    expect((await stepsOf(book, 'a.epub'))[0]).toMatchObject({ result: { ok: true } })
  })
})
