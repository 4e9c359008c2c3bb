/** What every format is: how its files are told, and how their blocks are read. */
import type { Finding, FoundBlock } from '../clean/draft'

/** A decoded file. `fileName` may be anything, and is believed only where the content leaves a choice. */
export type Source = { readonly text: string; readonly fileName: string | null }

/** Blocks in reading order, and what the file itself says of the article. */
export type Extraction = { readonly blocks: readonly FoundBlock[]; readonly findings: readonly Finding[] }

export type Format = {
  readonly mediaType: 'text/plain' | 'text/markdown' | 'text/html'
  readonly recognises: (source: Source) => boolean
  /** Loads what it needs; a caller that gave up says so by `signal`. */
  readonly read: (source: Source, signal?: AbortSignal) => Promise<Extraction>
}
