/** What a file gives, one thing after the other. */
import type { ListTable } from './formats/format'
import type { IngestResult } from './ingested'

/** One thing that a file gave. A file of one article gives one step; an archive, a mail or a list gives one after the other. */
export type IngestStep =
  /**
   * An article, or why there is none; `name` is the file's, or that of the part within it. `isLast` where it is known
   * already that the file gives nothing more.
   */
  | { readonly kind: 'read'; readonly name: string; readonly result: IngestResult; readonly isLast?: true }
  /** A list whose columns a person maps before its rows are read with `ingestRows`. */
  | { readonly kind: 'list'; readonly name: string; readonly table: ListTable }
