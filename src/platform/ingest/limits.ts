/**
 * What is read at most, so that no file takes the memory or the hour. Each limit is far above what a newsroom has and
 * far below what a browser can bear; over one of them the part is refused and the others go on.
 */

/**
 * Pages and texts, in bytes: the longest news pages are under 5 MB, and all of it is parsed at once. No article has more
 * characters than that either, whatever it was packed in: the page that shows it would stand still.
 */
export const MAX_TEXT_BYTES = 10_000_000

/** Documents, mails and web archives, in bytes: most of a large one is pictures, which are passed over. */
export const MAX_DOCUMENT_BYTES = 50_000_000

/** A ZIP, in bytes: it is read in slices by its directory, so only its parts count; a thousand saved pages are half of this. */
export const MAX_ARCHIVE_BYTES = 1_000_000_000

/** What all parts of one archive may unpack to, in bytes: a thousand saved pages of 2 MB, twice over. */
export const MAX_UNPACKED_BYTES = 4_000_000_000

/** Entries of an archive's directory: a thousand saved pages bring about sixty pictures and styles each. */
export const MAX_ENTRIES = 100_000

/** The directory itself, in bytes: the limit of entries at three hundred bytes each. */
export const MAX_DIRECTORY_BYTES = 30_000_000

/** How often a part may unpack to its packed size: markup reaches 20, log files 100, a bomb 1,000. Judged from `RATIO_FLOOR_BYTES`. */
export const MAX_RATIO = 250

/** A short part of blanks packs to nothing and harms nobody. */
export const RATIO_FLOOR_BYTES = 1_000_000

/** Archives in archives, mails in mails: a mail that was forwarded four times with an archive attached. */
export const MAX_DEPTH = 6

/** The XML that a document's words stand in, in bytes: a book of a thousand pages has 8 MB. */
export const MAX_XML_BYTES = 12_000_000

/** All parts of one document that are read, in bytes: the chapters of a book in ten volumes. */
export const MAX_DOCUMENT_UNPACKED_BYTES = 60_000_000

/** Parts of one mail: newsletters have three, web archives a few hundred. */
export const MAX_MIME_PARTS = 5_000

/** Multiparts in multiparts: real mails nest five deep. */
export const MAX_MIME_DEPTH = 20

/** Chapters of a book; the longest novels have four hundred. */
export const MAX_CHAPTERS = 2_000

/** Rows of a list, each of which may become an article: as many as a year of a large desk. */
export const MAX_ROWS = 50_000

/** Brackets in brackets of a list: what people and programs write nests ten deep. */
export const MAX_BRACKETS = 1_000

/** Columns of a list; a table of more is no list of articles. */
export const MAX_COLUMNS = 200
