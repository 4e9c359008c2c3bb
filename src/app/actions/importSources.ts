/** Runs an import: one file after the other, each stored whole or not at all. */
import type { StoryId } from '../../core/ids'
import type { IngestResult } from '../../platform/ingest/ingest'
import type { Desk } from '../desk'
import { announce } from '../state/announcements'
import {
  type ImportItem,
  type ImportOutcome,
  type ImportRefusal,
  type ImportSource,
  settleImport,
  useImporting,
} from '../state/importing'
import { countOf } from '../words'
import { addArticle } from './addArticle'

let cancelled = new AbortController()
let tail: Promise<StoryId | null> = Promise.resolve(null)

/** Stops before the next file; what came in stays and can be undone. */
export function cancelImport(): void {
  cancelled.abort()
}

/**
 * Imports sources one after the other into a story, or into a new one when `storyId` is null. A second call waits for
 * the first. Returns the story's id, or null when nothing came in and there was none.
 */
export function importSources(
  desk: Desk,
  storyId: StoryId | null,
  sources: readonly ImportSource[],
  storyName = 'Untitled story',
): Promise<StoryId | null> {
  const items = sources.map(
    (source): ImportItem => ({ key: desk.newId(), name: source.name, outcome: { kind: 'waiting' } }),
  )
  useImporting.setState((state) => ({ items: [...state.items, ...items], isRunning: true }))
  tail = tail.then(
    (before) => run(desk, storyId ?? before, sources, items, storyName),
    () => run(desk, storyId, sources, items, storyName),
  )
  const own = tail
  return own.finally(() => {
    if (tail === own) {
      useImporting.setState({ isRunning: false })
      tail = Promise.resolve(null)
    }
  })
}

async function run(
  desk: Desk,
  into: StoryId | null,
  sources: readonly ImportSource[],
  items: readonly ImportItem[],
  storyName: string,
): Promise<StoryId | null> {
  cancelled = new AbortController()
  const { signal } = cancelled
  const group = desk.newId<string>()
  let storyId = into
  let importedCount = 0
  for (const [index, source] of sources.entries()) {
    const item = items[index]
    if (item === undefined) break
    if (signal.aborted) {
      settleImport(item, { kind: 'cancelled' })
      continue
    }
    settleImport(item, { kind: 'reading' })
    const outcome = await importOne(desk, storyId, storyName, source, group, signal)
    if (outcome.storyId !== null) storyId = outcome.storyId
    if (outcome.outcome.kind === 'imported') importedCount++
    useImporting.setState({ storyId })
    settleImport(item, outcome.outcome)
  }
  const others = sources.length - importedCount
  announce(`${countOf(importedCount, 'article')} imported${others > 0 ? `, ${others} not` : ''}.`)
  return storyId
}

async function importOne(
  desk: Desk,
  storyId: StoryId | null,
  storyName: string,
  source: ImportSource,
  group: string,
  signal: AbortSignal,
): Promise<{ storyId: StoryId | null; outcome: ImportOutcome }> {
  try {
    if (source.kind === 'file' && (await isStoryFile(source.file)))
      return { storyId, outcome: await importStoryFile(desk, source.file) }
    const ingested = await readSource(source, signal)
    if (signal.aborted) return { storyId, outcome: { kind: 'cancelled' } }
    if (!ingested.ok) return { storyId, outcome: refused(ingested.reason, ingested.detail) }
    const addition = await addArticle(desk, { storyId, storyName, ingested: ingested.value, group })
    if (!addition.ok) return { storyId, outcome: refused(addition.reason) }
    const { value } = addition
    if (value.kind === 'alreadyHere') return { storyId: value.storyId, outcome: value }
    const { metadata, setAside } = ingested.value
    const title = metadata.title.value ?? source.name
    return {
      storyId: value.storyId,
      outcome: { kind: 'imported', articleId: value.articleId, title, setAsideCount: setAside.length },
    }
  } catch (error) {
    if (signal.aborted) return { storyId, outcome: { kind: 'cancelled' } }
    // A fence: an importer that crashes on one file costs that file only.
    return { storyId, outcome: refused('unreadable', error instanceof Error ? error.message : String(error)) }
  }
}

async function readSource(source: ImportSource, signal: AbortSignal): Promise<IngestResult> {
  const { ingestBlob, ingestPaste } = await import('../../platform/ingest/ingest')
  switch (source.kind) {
    case 'file':
      return ingestBlob(source.file, { signal })
    case 'paste':
      return ingestPaste(source.paste, { signal })
    case 'page':
      return ingestBlob(new File([source.html], source.name, { type: 'text/html' }), { signal })
    default:
      return source satisfies never
  }
}

/** Enough for the first key of a story file, however it is indented. */
const HEAD_BYTES = 200

/** Whether a file says of itself, at its beginning, that it is a story file. */
async function isStoryFile(file: File): Promise<boolean> {
  const head = await file.slice(0, HEAD_BYTES).text()
  return /^\s*\{\s*"format"\s*:\s*"claimdesk-story"/u.test(head)
}

async function importStoryFile(desk: Desk, file: File): Promise<ImportOutcome> {
  const { importStory } = await import('./importStory')
  const result = await importStory(desk, file)
  if (result.ok) return { kind: 'story', story: result.value }
  return { kind: 'storyRefused', reason: result.reason, detail: result.detail ?? '' }
}

function refused(reason: ImportRefusal, detail?: string): ImportOutcome {
  return { kind: 'refused', reason, detail: detail ?? null }
}
