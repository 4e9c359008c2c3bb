/** What of a PDF is read at most. Over one of these the file is refused as too complex; `pdfHostile` would notice. */

/** Pages: the longest public reports and rulings have some hundreds; reading takes about 20 ms a page. */
export const MAX_PAGES = 1_500

/** Runs of text on one page: the densest newspaper page has about 15,000 words, each a run where lines are stretched. */
export const MAX_RUNS = 60_000

/** Characters of all pages: a book of a thousand pages has 2.5 million. */
export const MAX_CHARACTERS = 5_000_000

/** What one stream of a file may unpack to, in bytes: text of a page has 2 MB at most, pictures of a poster 80. */
export const MAX_STREAM_BYTES = 100_000_000

/** What all streams looked at besides pdf.js may unpack to, in bytes: the text of a thousand pages has 50 MB at most. */
export const MAX_UNPACKED_BYTES = 200_000_000
