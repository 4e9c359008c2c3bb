/** What the ways in hand to the import: files and pastes as sources. */
import type { ImportSource } from '../state/importing'

/** Nothing is read yet: each file is when its turn comes, and one that is too large not at all. */
export function sourcesFromFiles(files: Iterable<File>): ImportSource[] {
  return [...files].map((file) => ({ kind: 'file', name: file.name, file }))
}

/** A paste, with the title and the outlet typed beside it where there are any: what is typed wins over what is found. */
export function sourceFromPaste(paste: {
  readonly text: string
  readonly html: string | null
  readonly title: string
  readonly outlet: string
}): ImportSource {
  return { kind: 'paste', name: paste.title.trim() || 'Pasted text', paste }
}
