/** Story, outlet, article, revision: the records of what was imported. */
import type { ArticleId, Instant, OriginalId, OutletId, RevisionId, StoryId } from '../ids'
import type { Block, BlockKind } from '../text/block'
import type { Span } from '../text/span'

/** A set of articles about one matter; every other record belongs to exactly one story. */
export type Story = {
  readonly id: StoryId
  readonly name: string
  readonly createdAt: Instant
  readonly deletedAt: Instant | null
}

/** Who published. Made from the outlet names that articles give; one record a name and story. */
export type Outlet = {
  readonly id: OutletId
  readonly storyId: StoryId
  readonly name: string
  readonly domains: readonly string[]
  readonly kind: 'newspaper' | 'agency' | 'broadcaster' | 'site' | null
  readonly family: string | null
  readonly deletedAt: Instant | null
}

/** Where a metadata field came from. `person` means typed in or corrected at this desk. */
export type FieldSource =
  | 'metadata' // the page's own machine-readable data: JSON-LD, Open Graph, meta elements, `lang`
  | 'text' // read in the running text, a byline or a date line
  | 'address' // read out of the article's URL
  | 'fileName'
  | 'detected' // worked out from the words, as a language is
  | 'person'
  | 'none'

/** How sure a field is; the interface prints these words. */
export type Certainty = 'sure' | 'fairlySure' | 'unsure'

/** One metadata value with its provenance. `original` keeps what the import found once a person has edited it. */
export type Field<Value> = {
  readonly value: Value | null
  readonly source: FieldSource
  readonly certainty: Certainty
  readonly original: Omit<Field<Value>, 'original'> | null
}

export type ArticleMetadata = {
  readonly title: Field<string>
  /** The outlet's name as found; the record is `Article.outletId`. */
  readonly outlet: Field<string>
  /** People, in the order of the byline. */
  readonly authors: Field<readonly string[]>
  /** ISO 8601 date `2024-05-24`, an instant with its zone kept, or EDTF `XXXX-05-24` where the year is not known. */
  readonly publishedOn: Field<string>
  /** When the outlet says that it last changed the text, written as `publishedOn`; left out where it says nothing. */
  readonly updatedOn?: Field<string>
  readonly url: Field<string>
  /** BCP 47, as `en`. */
  readonly language: Field<string>
  /** Agencies and other outlets that the article credits, as `VOA`, `Skai`; not its own outlet. */
  readonly credits: Field<readonly string[]>
}

/** One piece by one outlet. Its text lives in its revisions; `revisionId` names the newest. */
export type Article = {
  readonly id: ArticleId
  readonly storyId: StoryId
  readonly outletId: OutletId | null
  readonly revisionId: RevisionId
  readonly metadata: ArticleMetadata
  readonly importedAt: Instant
  readonly deletedAt: Instant | null
}

/** Why the cleaner took a block for something that is not the article. */
export type SetAsideReason =
  | 'pageFurniture' // "Flash News", navigation, sign-up lines
  | 'repeatedHeadline'
  | 'caption' // photo caption or photo credit
  | 'relatedLink' // "Read also", related headlines
  | 'viewCounter'
  | 'sourceLine' // credit line, becomes `credits`
  | 'addressLine' // "Original url", becomes `url`
  | 'dateLine' // becomes `publishedOn`
  | 'byline' // becomes `authors`
  | 'biography'
  | 'person' // set aside by hand

/** A block that the cleaner cut, with its place: it stood before the kept block of that index. */
export type SetAside = {
  readonly text: string
  readonly kind: BlockKind
  readonly reason: SetAsideReason
  readonly beforeBlockIndex: number
}

/**
 * The immutable canonical text of an article at one import.
 *
 * `text` is its kept blocks joined by one blank line (`\n\n`), normalised as `canonicalText` says.
 * Putting a block back makes a new revision from the same original; this record never changes.
 */
export type Revision = {
  readonly id: RevisionId
  readonly storyId: StoryId
  readonly articleId: ArticleId
  /** 1 for the first. */
  readonly number: number
  readonly madeAt: Instant
  readonly cause: 'import' | 'putBack' | 'setAside'
  readonly originalId: OriginalId
  readonly text: string
  readonly blocks: readonly Block[]
  readonly setAside: readonly SetAside[]
}

/** The bytes as they were imported, never changed. `sha256` is lower-case hexadecimal. */
export type Original = {
  readonly id: OriginalId
  readonly storyId: StoryId
  readonly sha256: string
  readonly bytes: Uint8Array
  readonly fileName: string | null
  /** As `text/html` or `application/pdf`, by content. */
  readonly mediaType: string
  /** The encoding the bytes were read in, a WHATWG label as `utf-8`; `binary` where they are no text. */
  readonly encoding: string
}

/** The stretches of a revision that somebody has read with the sentence cursor, merged and sorted. */
export type Reading = {
  readonly articleId: ArticleId
  readonly storyId: StoryId
  readonly revisionId: RevisionId
  readonly spans: readonly Span[]
}
