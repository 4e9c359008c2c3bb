import { expect, it } from 'vitest'
import { ingestFile } from '../../../src/platform/ingest/ingest'

const PARAGRAPHS = [
  'The bridge over the Linde closed at noon on Tuesday, the council said, after engineers had looked at its cables.',
  'Nobody may cross it until the spring, a spokesman said on Monday. The ferry goes every hour until then.',
]

/** A newsletter as a page. */
async function newsletter(...top: readonly string[]) {
  const body = [...top, ...PARAGRAPHS].map((text) => `<p>${text}</p>`).join('')
  const html = `<!doctype html><title>River Post</title><main><h1>Bridge closed in the north</h1>${body}</main>`
  const result = await ingestFile({ name: 'letter.html', bytes: new TextEncoder().encode(html) })
  if (!result.ok) throw new Error(result.reason)
  return result.value
}

it.each(['Hello Astrid,', 'Dear All,', 'Liebe Astrid Meyer,', 'Αγαπητέ Νίκο,'])(
  'leaves the greeting %j in the text, and takes it for no author',
  async (greeting) => {
    const { metadata, text } = await newsletter(greeting)
    expect(metadata.authors.value).toBe(null)
    expect(text).toContain(greeting)
    expect((await newsletter('Karin Beck', greeting)).metadata.authors.value).toEqual(['Karin Beck'])
  },
)
