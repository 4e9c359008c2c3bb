/** The end of every way in: from what a format found to an article's content, cleaned, with its metadata and its bytes. */
import type { ArticleMetadata, SetAside } from '../../core/article/article'
import type { Result } from '../../core/result'
import type { Block } from '../../core/text/block'
import { canonicalText, type LooseBlock, normaliseText } from '../../core/text/canonicalText'
import { clean, type Material } from './clean/clean'
import type { Finding } from './clean/draft'
import { wordCount } from './clean/shape'
import type { Extraction, FormatRefusal, ReadingNote } from './formats/format'
import { MAX_TEXT_BYTES } from './limits'
import { languageOf } from './metadata/language'
import { finding, metadataFrom } from './metadata/metadata'
import { sha256 } from './sha256'

/** Why nothing was imported; `app/messages.ts` holds the sentence for each. */
export type IngestRefusal =
  | 'empty'
  | 'binary'
  | 'undecodable'
  | 'noRunningText'
  | 'nothingInside' // an archive of pictures, styles and the like
  | 'unknownPacking' // a part packed by a method that is not read
  | 'noWordsInRow' // a row of a list whose text is empty
  | 'unreadable' // reading it failed in a way that nobody foresaw
  | FormatRefusal

/** The bytes as they came, with what reading them told. `sha256` is lower-case hexadecimal. */
export type IngestedOriginal = {
  readonly sha256: string
  readonly bytes: Uint8Array
  readonly fileName: string | null
  readonly mediaType: string
  /** A WHATWG label, as `utf-8`; `binary` where the bytes are no text, as those of a PDF. */
  readonly encoding: string
}

/** An article's content, ready to become a revision. `text`, `blocks` and `setAside` are as in `Revision`. */
export type Ingested = {
  readonly original: IngestedOriginal
  readonly metadata: ArticleMetadata
  readonly text: string
  readonly blocks: Block[]
  readonly setAside: SetAside[]
  /** Left out where there is nothing to say. */
  readonly notes?: readonly ReadingNote[]
}

export type IngestResult = Result<Ingested, IngestRefusal>

/** Fewest words of a kept paragraph: a line of numbers or a lone label is no article. A sentence is. */
const RUNNING_WORDS = 4
/** What may be a page of links or numbers saved by mistake. Everything else somebody wrote as a document. */
const LOOSE = new Set([
  'text/html',
  'text/plain',
  'text/markdown',
  'multipart/related',
  'application/x-webarchive',
  'application/xml',
])

/** Cleans what was found and works out the metadata; the digest is of the bytes as they came. */
export async function ingestedFrom(
  extraction: Extraction,
  original: Omit<IngestedOriginal, 'sha256'>,
): Promise<IngestResult> {
  const isDocument = !LOOSE.has(original.mediaType)
  if (charactersIn(extraction) > MAX_TEXT_BYTES) return { ok: false, reason: 'tooLarge' }
  if (isDocument && extraction.blocks.length === 0) return { ok: false, reason: 'empty' }
  const { kept, setAside, findings } = cleaned(extraction, isDocument)
  const content = canonicalText(kept)
  if (!hasWords(kept, isDocument)) return { ok: false, reason: 'noRunningText' }
  return {
    ok: true,
    value: {
      original: { ...original, sha256: await sha256(original.bytes) },
      metadata: metadataFrom(
        [...findings, ...(await detectedIn(content.text, findings)), ...titleFromName(original.fileName)],
        kept.filter(({ kind }) => kind !== 'heading').map(({ text }) => text),
        setAside.map(({ text }) => text),
      ),
      ...content,
      setAside: [...setAside],
      ...(extraction.notes === undefined ? {} : { notes: extraction.notes }),
    },
  }
}

/** A character has at least one byte in every encoding: what is within the limit in bytes is so in characters. */
function charactersIn({ blocks }: Extraction): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0)
}

/** What a file is called tells more than no title at all; whatever its content says is believed before it. */
async function detectedIn(text: string, findings: readonly Finding[]): Promise<Finding[]> {
  if (findings.some(({ field, certainty }) => field === 'language' && certainty !== 'unsure')) return []
  const language = await languageOf(text)
  return language === null ? [] : [finding('language', language.language, 'detected', language.certainty)]
}

function titleFromName(fileName: string | null): Finding[] {
  const name = normaliseText((fileName?.split('/').at(-1) ?? '').replace(/\.\w{1,10}$/u, ''))
  return name === '' ? [] : [finding('title', name, 'fileName', 'unsure')]
}

/**
 * Around an article stands furniture; around a document's words nothing does, so it is not cleaned down to nothing. A
 * title that a document was given unseen, as by its template, waits until its words have been asked for one.
 */
function cleaned(extraction: Extraction, isDocument: boolean): ReturnType<typeof clean> {
  const { blocks, findings } = extraction
  const material: Material = extraction.material ?? (isDocument ? 'document' : 'page')
  const waiting = findings.filter(({ field, certainty }) => isDocument && field === 'title' && certainty === 'unsure')
  const known = findings.filter((each) => !waiting.includes(each))
  const result = clean(blocks, known, material)
  const all = [...result.findings, ...waiting]
  if (!isDocument || hasWords(result.kept, isDocument)) return { ...result, findings: all }
  return { kept: blocks.map(({ kind, text }) => ({ kind, text })), setAside: [], findings: [...known, ...waiting] }
}

/** A page needs a sentence; an invoice, a form or a table of a document is imported as the words or numbers that it has. */
function hasWords(kept: readonly LooseBlock[], isDocument: boolean): boolean {
  if (isDocument) return kept.some(({ text }) => wordCount(text) > 0)
  return kept.some(({ text }) => wordCount(text.replace(/\p{N}/gu, '')) >= RUNNING_WORDS)
}
