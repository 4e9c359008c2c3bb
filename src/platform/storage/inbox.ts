/** What waits to be imported: sources that were handed over and not read yet, and articles that a person decides about. */
import type { ArticleId, Instant, StoryId } from '../../core/ids'
import type { RetoldField } from '../../core/revision/retoldFields'
import type { Ingested, Paste } from '../ingest/ingest'

/**
 * Something to import, as data: it can be kept, handed to a worker and read when its turn comes, so that a thousand
 * files do not fill the memory. `name` is what the result list calls it.
 */
export type ImportSource =
  | { readonly kind: 'file'; readonly name: string; readonly file: File }
  | { readonly kind: 'paste'; readonly name: string; readonly paste: Paste }
  /** A whole page as another window handed it over. */
  | {
      readonly kind: 'page'
      readonly name: string
      readonly html: string
      readonly url: string
      readonly title: string
    }

/** Sources that were handed over together; their articles are undone together by `group`. */
export type Batch = {
  readonly id: string
  /** null until its first article makes the story. */
  readonly storyId: StoryId | null
  readonly storyName: string
  readonly group: string
  /** How many sources there were. */
  readonly sourceCount: number
  readonly startedAt: Instant
  /** The row in the middle of which it stopped: so many steps of its source are settled. */
  readonly place?: { readonly rowId: string; readonly skip: number }
}

/** The same article again, as far as address or words tell; `share` is that of its words, 0..1. */
export type Offer = {
  readonly articleId: ArticleId
  readonly because: 'address' | 'text'
  readonly share: number
  /** What it says otherwise of itself where not a word differs; left out elsewhere. */
  readonly retold?: readonly RetoldField[]
}

/** What an article that was read said of itself; `sha256` is that of the bytes that came in, lower-case hexadecimal. */
export type ReadWords = {
  readonly title: string | null
  readonly outlet: string | null
  readonly address: string | null
  readonly sha256: string
}

/** One row of the inbox; it goes when it is settled. */
export type InboxRow = {
  readonly id: string
  readonly batchId: string
  /** The source's place in its batch. */
  readonly index: number
  readonly waiting: /** `skip` steps of the source were settled before. */
    | { readonly kind: 'source'; readonly source: ImportSource; readonly skip: number }
    /** Read, and not stored before a person says what it is: its content lies beside, under the same id. */
    | { readonly kind: 'offered'; readonly name: string; readonly offer: Offer; readonly read?: ReadWords }
}

/** The content of an offered article. Apart from the rows, so that a thousand of them are listed without it. */
export type OfferedContent = { readonly id: InboxRow['id']; readonly ingested: Ingested }
