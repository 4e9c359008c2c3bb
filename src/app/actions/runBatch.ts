/**
 * Runs a batch: what its sources give is stored in their order, each article whole or not at all, so that the same
 * files always give the same outcomes.
 */
import type { StoryId } from '../../core/ids'
import type { Batch, InboxRow } from '../../platform/storage/inbox'
import { ingestPool } from '../../platform/workers/ingestPool'
import type { Desk } from '../desk'
import { announce } from '../state/announcements'
import { type ImportOutcome, listPart, settleImport, unlist, useImporting } from '../state/importing'
import { countOf } from '../words'
import { batchInbox, discardBatch } from './inbox'
import { mapLists } from './mapLists'
import { readAhead } from './readAhead'
import { settleStep } from './settleStep'

/** What became of a batch; the parts of an archive and the rows of a list count one by one. */
export type BatchEnd = {
  readonly storyId: StoryId | null
  readonly importedCount: number
  readonly offeredCount: number
  readonly otherCount: number
}

/**
 * Runs `rows` of a batch and keeps them in the inbox meanwhile, unless it has them already. Never rejects for what a source holds. `tidied`
 * resolves when the inbox holds no more than what is offered; what came in is there before.
 */
export async function runBatch(
  desk: Desk,
  batch: Batch,
  rows: readonly InboxRow[],
  { signal, areKept }: { readonly signal: AbortSignal; readonly areKept: boolean },
): Promise<BatchEnd & { readonly tidied: Promise<void> }> {
  const pool = ingestPool()
  const inbox = batchInbox(desk, batch)
  const kept = areKept ? Promise.resolve() : inbox.keep(rows)
  let end: BatchEnd = { storyId: batch.storyId, importedCount: 0, offeredCount: 0, otherCount: 0 }
  const list = (key: string, outcome: ImportOutcome, storyId = end.storyId, name?: string): void => {
    settleImport(key, outcome, name)
    end = counted(end, outcome, storyId)
    useImporting.setState({ storyId })
  }
  try {
    const begin = ({ id }: InboxRow): void => settleImport(id, { kind: 'reading' })
    for (const { row, steps } of readAhead(rows, pool, signal, begin)) {
      // What a file gives first stands on the file's own line, all that follows on lines below the last.
      let key = row.id
      let givenCount = 0
      try {
        for await (const { step, settledCount } of mapLists(steps, signal)) {
          await untilGoOn(signal)
          if (givenCount++ > 0) key = listedBelow(desk, key, step.name)
          const { storyId: before } = end
          const { outcome, storyId, offered } = await settleStep(desk, { ...batch, storyId: before }, step)
          if (offered !== undefined) await inbox.offer(row, { id: key, name: step.name, ...offered })
          list(key, outcome, storyId, step.name)
          if (storyId !== before) await inbox.setStory(storyId)
          await inbox.pass(row, settledCount)
        }
        if (givenCount === 0) unlist(key) // all of it was settled before a reload
      } catch (error) {
        if (givenCount > 0) key = listedBelow(desk, key, nameOf(row))
        list(key, fenced(error, signal))
      }
      await inbox.settle(row)
    }
    for (const row of rows) if (!inbox.isSettled(row)) settleImport(row.id, { kind: 'cancelled' })
    announce(endWords(end))
  } finally {
    pool.close()
  }
  const tidied = kept.then(() => (signal.aborted ? discardBatch(desk, batch.id, { offers: false }) : inbox.close()))
  return { ...end, tidied }
}

function counted(end: BatchEnd, { kind }: ImportOutcome, storyId: StoryId | null): BatchEnd {
  if (kind === 'imported' || kind === 'revised') return { ...end, storyId, importedCount: end.importedCount + 1 }
  if (kind === 'offered') return { ...end, storyId, offeredCount: end.offeredCount + 1 }
  return { ...end, storyId, otherCount: end.otherCount + 1 }
}

function endWords({ importedCount, offeredCount, otherCount }: BatchEnd): string {
  const offered = offeredCount > 0 ? `, ${offeredCount} to be decided` : ''
  return `${countOf(importedCount, 'article')} imported${offered}${otherCount > 0 ? `, ${otherCount} not` : ''}.`
}

function nameOf({ waiting }: InboxRow): string {
  return waiting.kind === 'source' ? waiting.source.name : waiting.name
}

/** A reader that crashes on one file costs that file only. */
function fenced(error: unknown, signal: AbortSignal): ImportOutcome {
  if (signal.aborted) return { kind: 'cancelled' }
  return { kind: 'refused', reason: 'unreadable', detail: error instanceof Error ? error.message : String(error) }
}

function listedBelow(desk: Desk, above: string, name: string): string {
  const key = desk.newId<string>()
  listPart(above, { key, name, outcome: { kind: 'reading' } })
  return key
}

/** Resolves at once, or when a pause is over; rejects when `signal` is aborted meanwhile. */
async function untilGoOn(signal: AbortSignal): Promise<void> {
  signal.throwIfAborted()
  if (!useImporting.getState().isPaused) return
  await new Promise<void>((resolve) => {
    const leave = useImporting.subscribe(({ isPaused }) => {
      if (isPaused) return
      leave()
      resolve()
    })
  })
  signal.throwIfAborted()
}
