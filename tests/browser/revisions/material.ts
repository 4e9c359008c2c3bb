/** A harbour story of our own in several versions, and articles as an import hands them over. */
import type { AddAs, Addition } from '../../../src/app/actions/addArticle'
import { addArticle } from '../../../src/app/actions/addArticle'
import type { Desk } from '../../../src/app/desk'
import type { ArticleMetadata, Field } from '../../../src/core/article/article'
import type { StoryId } from '../../../src/core/ids'
import { canonicalText } from '../../../src/core/text/canonicalText'
import type { Ingested } from '../../../src/platform/ingest/ingest'
import { metadataOf } from '../actions/deskForTest'

export const FIRST = [
  'The port of Hamrun will close its northern basin on Monday, the harbour master said.',
  'Twelve ships were moved overnight, and a storm is expected to reach the coast by Tuesday morning.',
  '“We will not take any risk with the crews,” said harbour master Elin Varga, who has led the port since 2019.',
  'The ferry company said that 340 passengers had been told to travel by train, and that tickets remain valid.',
  'The town opened two schools as shelters, as it had done in the flood of the year before.',
]

/** A figure, a name and a quote changed, a paragraph gone, one added, one moved. */
export const SECOND = [
  'The town opened two schools as shelters, as it had done in the flood of the year before.',
  'The port of Hamrun will close its northern basin on Monday, the harbour master said.',
  'Fourteen ships were moved overnight, and a storm is expected to reach the coast by Tuesday morning.',
  '“We will not take a single risk with the crews,” said harbour master Elin Warga, who has led the port since 2019.',
  'The coast guard asked boat owners to stay ashore until the end of the week.',
]

/** An article as ingest hands it over, with the SHA-256 of its words. */
export async function ingestedFrom(
  paragraphs: readonly string[],
  details: {
    readonly title?: string
    readonly outlet?: string | null
    readonly url?: string
    readonly updatedOn?: string
  } = {},
): Promise<Ingested> {
  const { title = 'Hamrun closes its port', outlet = 'Coast Daily', url, updatedOn } = details
  const bytes = new TextEncoder().encode(JSON.stringify([title, outlet, url, paragraphs]))
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  const metadata: ArticleMetadata = {
    ...metadataOf(title, outlet),
    ...(url === undefined ? {} : { url: known(url) }),
    ...(updatedOn === undefined ? {} : { updatedOn: known(updatedOn) }),
  }
  const original = { sha256, bytes, fileName: 'hamrun.txt', mediaType: 'text/plain', encoding: 'utf-8' }
  const content = canonicalText(paragraphs.map((text) => ({ kind: 'paragraph', text })))
  return { original, metadata, setAside: [], ...content }
}

function known(value: string): Field<string> {
  return { value, source: 'metadata', certainty: 'sure', original: null }
}

/** Adds an article; a refusal is thrown. */
export async function add(
  desk: Desk,
  storyId: StoryId | null,
  ingested: Ingested,
  as: AddAs = 'ask',
): Promise<Addition> {
  const result = await addArticle(desk, { storyId, storyName: 'Hamrun', ingested, group: desk.newId(), as })
  if (!result.ok) throw new Error(result.reason)
  return result.value
}
