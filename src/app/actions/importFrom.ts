/** What the ways in hand to the import: files and pastes as sources. */
import type { DroppedFile } from '../../platform/receive/droppedFiles'
import type { ImportSource } from '../state/importing'

/** Nothing is read yet: each file is when its turn comes, and one that is too large not at all. */
export function sourcesFromFiles(files: Iterable<File>): ImportSource[] {
  return [...files].map((file) => ({ kind: 'file', name: file.webkitRelativePath || file.name, file }))
}

/** As `sourcesFromFiles`; files of one name are told apart by their folders. */
export function sourcesFromDropped(files: readonly DroppedFile[]): ImportSource[] {
  return files.map(({ path, file }) => ({ kind: 'file', name: path, file }))
}

/** A paste, with the title and the outlet typed beside it where there are any: what is typed wins over what is found. */
export function sourceFromPaste(paste: {
  readonly text: string
  readonly html: string | null
  readonly title: string
  readonly outlet: string
}): ImportSource {
  return { kind: 'paste', name: paste.title.trim() || firstWords(paste.text) || 'Pasted text', paste }
}

const NAME_CHARACTERS = 60

/** A name for the result list, which has none from the sender. */
export function firstWords(text: string): string {
  const line = text.trim().split('\n', 1)[0] ?? ''
  return line.length <= NAME_CHARACTERS ? line : `${line.slice(0, NAME_CHARACTERS).replace(/\s+\S*$/u, '')}…`
}
