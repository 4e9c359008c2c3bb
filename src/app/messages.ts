/** The sentence for every refusal: what happened, that nothing was lost, what to do. A reason without one does not compile. */
import type { ReadingNote } from '../platform/ingest/ingest'
import type { WriteRefusal } from './record'
import type { ImportRefusal } from './state/importing'

export const IMPORT_MESSAGES: Record<ImportRefusal, string> = {
  empty: 'This file is empty. If it should hold an article, save it anew where it came from and import that.',
  binary:
    'This is no text. Save it as one of what Claimdesk reads: web pages, PDF, Word and OpenDocument files, books, mails, plain text, lists as CSV or JSON, and ZIP archives of these.',
  tooLarge:
    'This file is larger than what is read: 10 MB of text, 50 MB for documents and mails with their pictures, 1 GB for archives. Save the article alone, or cut a list into parts, and import that.',
  undecodable:
    'The letters of this file cannot be read in any encoding that is known here. Save it as UTF-8 and try again.',
  noRunningText:
    'No running text was found in this file, only headings, links or page furniture. Open the article, copy its words and paste them.',
  encrypted:
    'This file is locked by a password or a licence. Open it where you can read it, save a copy without the lock, and import that.',
  noText: 'This file holds pictures of pages and no text, as a scan does. Run it through text recognition first.',
  damaged: 'This file is damaged and could not be read. Fetch or save it anew and import that.',
  tooComplex: 'This file is nested, packed or long beyond what is read. Save the article alone and import that.',
  oldOffice:
    'This is a file of an older Office or of Outlook. Open it there and save it as DOCX, or a mail as EML, and import that.',
  otherOffice:
    'This is a spreadsheet, a presentation or a file of another program. Save an article as DOCX or PDF, a list as CSV.',
  storyFile: 'This is a story file of Claimdesk within another file. Take it out and import it on its own.',
  noRows: 'This list has no rows with words in them. Save it with a row for each article and import that.',
  headlineOnly:
    'This feed gives a headline and no text. Open the page it points to and save it or send it with the bookmark “Send to Claimdesk”, then import that.',
  noWordsInRow: 'This row of the list has no text. Choose another column as the text, or fill the row in.',
  nothingInside:
    'This archive holds no article, only pictures, styles and other parts of pages. Put the page itself into it, or import that alone.',
  unknownPacking: 'This file is packed in a way that is not read here. Unpack it and import the files.',
  linkOnly:
    'This is only a link, perhaps with its headline, and Claimdesk asks no other server for anything, so it cannot fetch the page. Open the page and send it with the bookmark “Send to Claimdesk”, save it and import the file, or paste its text.',
  unreadable:
    'This file could not be read, which is a fault of Claimdesk. The others were not affected. Save it as PDF or text and import that.',
  tookTooLong:
    'This file took too long to read, so its reading was ended. The others were not affected. Save the article alone, as PDF or text, and import that.',
  storageFull:
    'The browser gives this site no more space. This article was not stored; everything else is kept. Export a backup, then remove a story.',
  storageBlocked: 'Another tab holds an older Claimdesk open. Close the other tabs, then try again.',
  gone: 'The story was removed while this was read. Choose another story and import it there.',
  nothingToDo: 'There was nothing to import.',
}

/** For a change that was not stored. */
export const WRITE_MESSAGES: Record<WriteRefusal, string> = {
  storageFull:
    'The last change was not saved: the browser gives this site no more space. Export a backup, then remove a story.',
  storageBlocked:
    'The last change was not saved: another tab holds an older Claimdesk open. Close the other tabs and reload.',
  gone: 'What you changed was removed meanwhile, perhaps in another tab.',
  nothingToDo: 'There is nothing to change.',
}

/** So many pages are named, more are counted. */
const NAMED_PAGES = 4

/** What a reader is to know of an article that was imported in spite of it. */
export function readingNote(note: ReadingNote): string {
  switch (note.kind) {
    case 'brokenPages':
      return `${pagesInWords(note.pages, note.of)} could not be read to the end, so words are missing. Compare it with the file.`
    default:
      return note.kind satisfies never
  }
}

function pagesInWords(pages: readonly number[], of: number): string {
  if (pages.length > NAMED_PAGES) return `${pages.length} of ${of} pages`
  const last = pages.at(-1)
  return pages.length === 1 ? `Page ${last} of ${of}` : `Pages ${pages.slice(0, -1).join(', ')} and ${last} of ${of}`
}
