/** What the ways in hand to the import: files and pastes as sources that are read when their turn comes. */
import type { ImportSource } from '../state/importing'

/** Each file is read when its turn comes, and one that is too large not at all. */
export function sourcesFromFiles(files: Iterable<File>): ImportSource[] {
  return [...files].map((file) => ({
    name: file.name,
    ingest: async (signal) => {
      if (await isStoryFile(file)) return { ok: 'storyFile', file }
      const { ingestBlob } = await import('../../platform/ingest/ingest')
      return ingestBlob(file, { signal })
    },
  }))
}

/** Whether a file says of itself, at its beginning, that it is a story file. */
async function isStoryFile(file: File): Promise<boolean> {
  const head = await file.slice(0, HEAD_BYTES).text()
  return /^\s*\{\s*"format"\s*:\s*"claimdesk-story"/u.test(head)
}

/** Enough for the first key of a story file, however it is indented. */
const HEAD_BYTES = 200

/** A paste, with the title and the outlet typed beside it where there are any: what is typed wins over what is found. */
export function sourceFromPaste(paste: {
  readonly text: string
  readonly html: string | null
  readonly title: string
  readonly outlet: string
}): ImportSource {
  return {
    name: paste.title.trim() || 'Pasted text',
    ingest: async (signal) => {
      const { ingestPaste } = await import('../../platform/ingest/ingest')
      return ingestPaste(paste, { signal })
    },
  }
}
