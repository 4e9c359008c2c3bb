/** What the ways in hand to the import: files and pastes as sources that are read when their turn comes. */

import type { Ingested } from '../../platform/ingest/ingest'
import type { ImportSource } from '../state/importing'
import { withValues } from './editMetadata'

/** The limit is checked on the size alone, so that a huge file is never read into memory. */
export function sourcesFromFiles(files: Iterable<File>): ImportSource[] {
  return [...files].map((file) => ({
    name: file.name,
    ingest: async (signal) => {
      if (await isStoryFile(file)) return { ok: 'storyFile', file }
      const { ingestFile, MAX_FILE_BYTES } = await import('../../platform/ingest/ingest')
      if (file.size > MAX_FILE_BYTES) return { ok: false, reason: 'tooLarge' }
      const bytes = new Uint8Array(await file.arrayBuffer())
      return ingestFile({ name: file.name, bytes }, { signal })
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
      const result = await ingestPaste({ text: paste.text, html: paste.html }, { signal })
      return result.ok ? { ok: true, value: withTyped(result.value, paste) } : result
    },
  }
}

function withTyped(ingested: Ingested, { title, outlet }: { title: string; outlet: string }): Ingested {
  const typed = {
    ...(title.trim() === '' ? {} : { title: title.trim() }),
    ...(outlet.trim() === '' ? {} : { outlet: outlet.trim() }),
  }
  return { ...ingested, metadata: withValues(ingested.metadata, typed) }
}
