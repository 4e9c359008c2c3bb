/** The words for a story file that did not come in: what is wrong, and that nothing was changed. */
import type { StoryImportRefusal } from '../../app/actions/importStory'

type Words = { readonly title: string; readonly text: string }

/** `detail` is what the check found, as `claims[3].status: is "open", …`. */
export function refusalWords(reason: StoryImportRefusal, detail = ''): Words {
  const { title, text } = REFUSALS[reason](detail)
  return { title, text: `${text} Nothing was changed.` }
}

const REFUSALS: Record<StoryImportRefusal, (detail: string) => Words> = {
  notJson: (detail) => ({
    title: 'This is not a story file',
    text: `A story file is what “Export JSON” saves; this one could not be read as JSON: ${detail}.`,
  }),
  foreign: () => ({
    title: 'This is not a story of Claimdesk',
    text: 'It is JSON, but its format is not “claimdesk-story”. A story file is what “Export JSON” saves.',
  }),
  newerVersion: (detail) => ({
    title: 'This file is from a newer Claimdesk',
    text: `${detail} Update Claimdesk, then import it again.`,
  }),
  damaged: (detail) => ({
    title: 'This story file is damaged',
    text: `What is wrong, and where: ${detail}. Ask for the file again.`,
  }),
  tooLarge: () => ({ title: 'This file is too large', text: 'Story files of up to 256 MB can be read.' }),
  unreadable: () => ({
    title: 'This file could not be read',
    text: 'It may have been moved or is open elsewhere. Choose it again.',
  }),
  differsHere: () => ({
    title: 'This story is already here, and differs',
    text: 'The file holds changes that are not on this desk. Bringing two states of one story together is not possible yet.',
  }),
  partsHere: () => ({
    title: 'Parts of this story are already here',
    text: 'The file holds articles or claims that belong to another story on this desk.',
  }),
  storageFull: () => ({
    title: 'There is no room for this story',
    text: 'The browser gives this site no more space. Export a backup, then remove a story.',
  }),
  storageBlocked: () => ({
    title: 'The story could not be stored',
    text: 'Another tab holds an older Claimdesk open. Close the other tabs and reload.',
  }),
  gone: () => ({ title: 'The story could not be stored', text: 'It was removed meanwhile, perhaps in another tab.' }),
  nothingToDo: () => ({ title: 'There is nothing to import', text: 'The file holds nothing that is new.' }),
}
