/** The two readers of saved pages that are compared: the product's own ingest, and Readability.js alone. */
import { Readability } from '@mozilla/readability'
import { decode } from '../../../src/platform/ingest/encoding/decode'
import { documentFrom } from '../../../src/platform/ingest/formats/html/parse'
import type { PageElement } from '../../../src/platform/ingest/formats/html/tree'
import { blocksUnder } from '../../../src/platform/ingest/formats/htmlBlocks'
import { ingestFile } from '../../../src/platform/ingest/ingest'
import type { PageReading } from './score'

export type PageReader = (bytes: Uint8Array) => Promise<PageReading>

/** What a user of the product sees of a page: the text it keeps, and the metadata it shows. */
export const ours: PageReader = async (bytes) => {
  const result = await ingestFile({ name: 'page.html', bytes })
  if (!result.ok) return { text: '', title: null, authors: [], date: null }
  const { text, metadata } = result.value
  return {
    text,
    title: metadata.title.value,
    authors: metadata.authors.value ?? [],
    date: metadata.publishedOn.value,
  }
}

/**
 * Readability.js with its own text, title, byline and date. Handled fairly: UTF-8 is tried first, its text is read block
 * by block so that no words are glued, and its byline is split where it names several people.
 */
export const floor: PageReader = async (bytes) => {
  const decoded = await decode(bytes)
  // Readability asks for no more of a document than the tree has.
  const page = documentFrom(decoded.ok ? decoded.value.text : '') as unknown as Document
  const article = new Readability<PageElement>(page, { serializer: (node) => node as unknown as PageElement }).parse()
  const blocks = article?.content ? blocksUnder(article.content) : []
  return {
    text: blocks.map(({ text }) => text).join('\n'),
    title: article?.title ?? null,
    authors: (article?.byline ?? '')
      .replace(/^by\s+/iu, '')
      .split(/\s*[,;]\s*|\s+(?:and|und|&)\s+/u)
      .filter((name) => name !== ''),
    date: article?.publishedTime ?? null,
  }
}
