/** Starts imports, one batch after the other, and pauses, cancels and goes on with them. */
import type { StoryId } from '../../core/ids'
import { holdBatch } from '../../platform/storage/batchLock'
import type { Batch, ImportSource, InboxRow } from '../../platform/storage/inbox'
import type { Desk } from '../desk'
import { announce } from '../state/announcements'
import { type ImportItem, useImporting } from '../state/importing'
import { findLeftBatches } from './findLeftBatches'
import { importEndWords } from './importEndWords'
import { spared } from './inbox'
import { placeInLine } from './placeInLine'
import { runBatch } from './runBatch'
import { otherArticle } from './settleArticles'
import type { ToldLine } from './toldLines'

let cancelled = new AbortController()
let tail: Promise<StoryId | null> = Promise.resolve(null)

/**
 * Cuts off what is being read and leaves the rest, with the batches that wait for their turn; what came in stays and can
 * be undone. What is handed over from now on is not meant.
 */
export function cancelImport(): void {
  cancelled.abort()
  cancelled = new AbortController()
  useImporting.setState({ isPaused: false })
}

/** Stops before the next article is stored. */
export function pauseImport(): void {
  useImporting.setState(({ isRunning }) => ({ isPaused: isRunning }))
}

/** Ends a pause. */
export function goOnWithImport(): void {
  useImporting.setState({ isPaused: false })
}

/**
 * Imports sources in their order into a story, or into a new one when `storyId` is null. A second call waits for the
 * first. Returns the story's id, or null when nothing came in and there was none.
 */
export function importSources(
  desk: Desk,
  storyId: StoryId | null,
  sources: readonly ImportSource[],
  storyName = 'Untitled story',
): Promise<StoryId | null> {
  const batch: Batch = {
    id: desk.newId(),
    storyId,
    storyName,
    group: desk.newId(),
    sourceCount: sources.length,
    startedAt: desk.now(),
  }
  const rows = sources.map(
    (source, index): InboxRow => ({
      id: desk.newId(),
      batchId: batch.id,
      index,
      waiting: { kind: 'source', source, skip: 0 },
    }),
  )
  return enqueue(desk, batch, rows, { areKept: false, told: [] })
}

/**
 * Imports the rows of a batch once the batches before it are through; `areKept` where the inbox has them already,
 * and `told` what is on the list of it by then. Resolves as `importSources`, and with null where another tab holds the batch.
 */
export function enqueue(
  desk: Desk,
  batch: Batch,
  rows: readonly InboxRow[],
  { areKept, told }: { readonly areKept: boolean; readonly told: readonly ToldLine[] },
): Promise<StoryId | null> {
  const sources = rows.filter(isSource)
  const waiting = sources.map(({ id, index, waiting: { source } }): ToldLine => {
    return { key: id, index, name: source.name, outcome: { kind: 'waiting' } }
  })
  const items: readonly ImportItem[] = [...told, ...waiting].sort((a, b) => a.index - b.index)
  const { signal } = cancelled
  const mustWait = useImporting.getState().isRunning
  useImporting.setState((state) => ({ items: [...state.items, ...items], isRunning: true }))
  const place = mustWait ? placeInLine(desk, batch, sources, { signal, areKept }) : null
  const run = async (before: StoryId | null): Promise<StoryId | null> => {
    const letGo = await (place?.held ?? holdBatch(batch.id))
    if (letGo === null) {
      const keys = new Set(items.map(({ key }) => key))
      useImporting.setState((state) => ({ items: state.items.filter(({ key }) => !keys.has(key)) }))
      return null
    }
    const givenUp = place?.takeTurn() ?? null
    if (givenUp !== null) {
      announce(importEndWords(useImporting.getState().items.map(({ outcome }) => outcome.kind)))
      void givenUp.then(letGo).then(() => findLeftBatches(desk))
      return before
    }
    useImporting.setState({ storyId: batch.storyId })
    await listOffers(desk, rows)
    const into = { ...batch, storyId: batch.storyId ?? before }
    if (place !== null && into.storyId !== batch.storyId) {
      await spared(() => desk.database.batches.update(batch.id, { storyId: into.storyId }))
    }
    const { storyId, tidied } = await runBatch(desk, into, sources, { signal, areKept: areKept || place !== null })
    void tidied
      .then(untilDecided)
      .then(letGo)
      .then(() => findLeftBatches(desk))
    return storyId
  }
  tail = tail.then(run, () => run(null))
  const own = tail
  return own.finally(() => {
    if (tail !== own) return
    useImporting.setState({ isRunning: false, isPaused: false })
    tail = Promise.resolve(null)
  })
}

type SourceRow = InboxRow & { readonly waiting: { readonly kind: 'source' } }

function isSource(row: InboxRow): row is SourceRow {
  return row.waiting.kind === 'source'
}

/** Puts what was offered before a reload on the list again. */
async function listOffers(desk: Desk, rows: readonly InboxRow[]): Promise<void> {
  for (const { id, waiting } of rows) {
    if (waiting.kind !== 'offered') continue
    const { name, offer, read } = waiting
    const same = await otherArticle(desk, offer.articleId)
    const item: ImportItem = { key: id, name, outcome: { kind: 'offered', same, offer, ...(read && { read }) } }
    useImporting.setState(({ items }) => ({ items: [item, ...items] }))
  }
}

/** Resolves when the list offers nothing any more: decided, or left for later by closing it. */
function untilDecided(): Promise<void> {
  const isDecided = (): boolean => !useImporting.getState().items.some(({ outcome }) => outcome.kind === 'offered')
  if (isDecided()) return Promise.resolve()
  return new Promise((resolve) => {
    const leave = useImporting.subscribe(() => {
      if (!isDecided()) return
      leave()
      resolve()
    })
  })
}
