/** What every format is: how its files are told, and what they turn out to hold. */
import type { Result } from '../../../core/result'
import type { Material } from '../clean/clean'
import type { Finding, FoundBlock } from '../clean/draft'

/** A file as it came. `fileName` may be anything, and is believed only where the content leaves a choice. */
export type Source = {
  readonly bytes: Uint8Array
  /** The bytes decoded; null where they are no text in any encoding, as those of a PDF. */
  readonly text: string | null
  readonly fileName: string | null
}

/** What a reader is to know of an article that was read in spite of it; `app/messages.ts` holds the sentence for each. */
export type ReadingNote =
  /** Pages of a PDF that could not be read, numbered from 1, of so many. */
  { readonly kind: 'brokenPages'; readonly pages: readonly number[]; readonly of: number }

/** Blocks in reading order, and what the file itself says of the article. */
export type Extraction = {
  readonly blocks: readonly FoundBlock[]
  readonly findings: readonly Finding[]
  /** Left out where it follows from the format. */
  readonly material?: Material
  readonly notes?: readonly ReadingNote[]
}

/** A file within a file: one of an archive, an attachment of a mail. `name` is only a name: nothing is ever written to it. */
export type PackedFile = { readonly name: string; readonly bytes: Uint8Array }

/** A list of articles, a row each. Cells are text as they stand; every row is as long as `columns`. */
export type ListTable = { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }

/** What a file turned out to be. A mail is its own article and may have others attached. */
export type Reading =
  | { readonly kind: 'article'; readonly extraction: Extraction; readonly attached?: readonly PackedFile[] }
  | { readonly kind: 'list'; readonly table: ListTable }

/** Why a file of a known format gives no article; `app/messages.ts` holds the sentence for each. */
export type FormatRefusal =
  | 'encrypted' // it asks for a password
  | 'noText' // pages that are pictures, as a scan
  | 'damaged' // it breaks the rules of its own format
  | 'tooLarge' // more text than is read of one article
  | 'tooComplex' // over a stated limit of depth, parts or unpacked size
  | 'oldOffice' // a Word file of before 2007, or another in its container
  | 'otherOffice' // a spreadsheet, a presentation, a file of another office program
  | 'linkOnly' // nothing but an address, as a shortcut or a paste of one
  | 'storyFile' // a story that was exported here, within an archive or a mail
  | 'noRows' // a list of nothing
  | 'headlineOnly' // a feed, or an item of one, that brings no text

export type Format = {
  readonly mediaType: string
  readonly recognises: (source: Source) => boolean
  /** Loads what it needs when called; a caller that gave up says so by `signal`. */
  readonly read: (source: Source, signal?: AbortSignal) => Promise<Result<Reading, FormatRefusal>>
}

/** An article that was read: what most formats end with. */
export function article(extraction: Extraction): Result<Reading, never> {
  return { ok: true, value: { kind: 'article', extraction } }
}
