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
