/** The sentence for every refusal: what happened, that nothing was lost, what to do. A reason without one does not compile. */
import type { WriteRefusal } from './record'
import type { ImportRefusal } from './state/importing'

export const IMPORT_MESSAGES: Record<ImportRefusal, string> = {
  empty: 'This file is empty.',
  binary: 'This is not a text: Claimdesk reads plain text, Markdown and HTML.',
  tooLarge: 'This file is over 10 MB, the most that is read at once.',
  undecodable:
    'The letters of this file cannot be read in any encoding that is known here. Save it as UTF-8 and try again.',
  noRunningText: 'No running text was found in this file, only headings, links or page furniture.',
  encrypted: 'This file asks for a password. Open it, save a copy without one, and import that.',
  noText: 'This file holds pictures of pages and no text, as a scan does. Run it through text recognition first.',
  damaged: 'This file is damaged: it could not be read to its end. Save it anew and try again.',
  tooComplex: 'This file is nested or packed beyond what is read. Save the article alone and try again.',
  unreadable: 'This file could not be read. The others were not affected.',
  storageFull:
    'The browser gives this site no more space. This article was not stored; everything else is kept. Export a backup, then remove a story.',
  storageBlocked: 'Another tab holds an older Claimdesk open. Close the other tabs, then try again.',
  gone: 'The story was removed while this was read.',
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
