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
import { readAhead, type SourceStep } from './readAhead'
import { type StepOutcome, settleStep } from './settleStep'

/** What became of a batch; the parts of an archive count one by one. */
export type BatchEnd = {
  readonly storyId: StoryId | null
  readonly importedCount: number
  readonly otherCount: number
}

/** Runs `rows` of a batch and keeps them in the inbox meanwhile. Never rejects for what a source holds. */
export async function runBatch(
  desk: Desk,
  batch: Batch,
  rows: readonly InboxRow[],
  signal: AbortSignal,
): Promise<BatchEnd> {
  const pool = ingestPool()
  const inbox = batchInbox(desk, batch)
  const kept = inbox.keep(rows)
  let end: BatchEnd = { storyId: batch.storyId, importedCount: 0, otherCount: 0 }
  const list = (key: string, { outcome, storyId }: StepOutcome, name?: string): void => {
    settleImport(key, outcome, name)
    const isImported = outcome.kind === 'imported' || outcome.kind === 'revised'
    end = {
      storyId,
      importedCount: end.importedCount + Number(isImported),
      otherCount: end.otherCount + Number(!isImported),
    }
    useImporting.setState({ storyId })
  }
  const settle = async (step: SourceStep, key: string): Promise<void> => {
    const { storyId } = end
    const found = await settleStep(desk, { batch: { ...batch, storyId }, step, key, signal })
    list(key, found, step.name)
    if (found.storyId !== storyId) await inbox.setStory(found.storyId)
  }
  try {
    const begin = ({ id }: InboxRow): void => settleImport(id, { kind: 'reading' })
    for (const { row, steps } of readAhead(rows, pool, signal, begin)) {
      // A file's first step stands on the file's own line, every further one on a line below the last.
      let key = row.id
      let taken = 0
      try {
        for await (const step of steps) {
          await untilGoOn(signal)
          if (taken > 0) key = listedBelow(desk, key, step.name)
          await settle(step, key)
          taken++
          await inbox.pass(row, taken)
        }
        if (taken === 0) unlist(key) // all of it was settled before a reload
      } catch (error) {
        if (taken > 0) key = listedBelow(desk, key, row.id)
        list(key, { outcome: fenced(error, signal), storyId: end.storyId })
      }
      await inbox.settle(row)
    }
    for (const row of rows) if (!inbox.isSettled(row)) settleImport(row.id, { kind: 'cancelled' })
    announce(endWords(end))
  } finally {
    pool.close()
    // What came in is there: nobody waits for the inbox to be tidied.
    void kept.then(() => (signal.aborted ? discardBatch(desk, batch.id) : inbox.close()))
  }
  return end
}

function endWords({ importedCount, otherCount }: BatchEnd): string {
  return `${countOf(importedCount, 'article')} imported${otherCount > 0 ? `, ${otherCount} not` : ''}.`
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
