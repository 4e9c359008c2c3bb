/**
 * Runs a batch: what its sources give is stored in their order, each article whole or not at all, so that the same
 * files always give the same outcomes. What has been read by then is stored together, in a thread of its own.
 */
import { type Remote, transfer } from 'comlink'
import type { StoryId } from '../../core/ids'
import type { Batch, InboxRow } from '../../platform/storage/inbox'
import { ingestPool } from '../../platform/workers/ingestPool'
import type { Desk } from '../desk'
import { announce } from '../state/announcements'
import { type ImportOutcome, listPart, type OutcomeKind, settleImport, unlist, useImporting } from '../state/importing'
import { withStore } from './connectStore'
import { gathered } from './gathered'
import { importEndWords } from './importEndWords'
import { discardBatch } from './inbox'
import { type Line, type Lot, lotsOf } from './lots'
import { pause } from './pause'
import { type Coming, readInOrder } from './readAhead'
import { crashed, type Settled } from './settleArticles'
import type { Store } from './storing.worker'

/** What became of a batch. */
export type BatchEnd = { readonly storyId: StoryId | null }

/**
 * What is read while the lot before is stored, or in a tenth of a second, is stored together: some ten saved pages, or
 * one big document. A transaction costs as much as two articles, and what it stores is in the memory meanwhile.
 */
const LOT_BYTES = 4e6
const LEAST_STEP_BYTES = 300e3
const LOT_WAIT_MS = 100

/** Rows that the inbox takes at once: for each the browser looks at a file on the disk, and the page waits for it. */
const ROWS_AT_ONCE = 5

/**
 * Runs `rows` of a batch and keeps them in the inbox meanwhile, unless it has them already. Never rejects for what a source holds. `tidied`
 * resolves when the inbox holds no more than what is offered; what came in is there before.
 */
export function runBatch(
  desk: Desk,
  batch: Batch,
  rows: readonly InboxRow[],
  { signal, areKept }: { readonly signal: AbortSignal; readonly areKept: boolean },
): Promise<BatchEnd & { readonly tidied: Promise<void> }> {
  return new Promise((resolve, reject) => {
    // The store is held until the inbox is tidy, which nobody has to wait for.
    const tidied: Promise<void> = withStore(desk, async (store, failed) => {
      const leftIds = new Set(rows.map(({ id }) => id))
      const kept = areKept ? Promise.resolve() : keep(store, batch, rows, { signal, leftIds })
      const settle = (of: Batch, lot: Lot): Promise<Settled> => stored(store, failed, of, lot)
      const run = runWith(settle, desk, batch, rows, { signal, leftIds })
      await run.then((end) => resolve({ ...end, tidied }), reject)
      await kept
      if (signal.aborted) await discardBatch(desk, batch.id, { offers: false })
      await store.close(batch)
    }).catch((error: unknown) => console.warn('The inbox could not be tidied.', error))
  })
}

type Running = { readonly signal: AbortSignal; readonly leftIds: Set<InboxRow['id']> }

/** Keeps the rows that are still to be read, some at a time, beside the reading. */
async function keep(
  store: Remote<Store>,
  batch: Batch,
  rows: readonly InboxRow[],
  { signal, leftIds }: Running,
): Promise<void> {
  await store.begin(batch)
  for (let index = 0; index < rows.length && !signal.aborted; index += ROWS_AT_ONCE) {
    const left = rows.slice(index, index + ROWS_AT_ONCE).filter(({ id }) => leftIds.has(id))
    if (left.length > 0) await store.keep(batch, left)
    await pause()
  }
}

/** Takes from `leftIds` the rows that are settled to the end. */
async function runWith(
  settle: (batch: Batch, lot: Lot) => Promise<Settled>,
  desk: Desk,
  batch: Batch,
  rows: readonly InboxRow[],
  { signal, leftIds }: Running,
): Promise<BatchEnd> {
  const pool = ingestPool()
  const lots = lotsOf(desk)
  let end: BatchEnd = { storyId: batch.storyId }
  const kinds: OutcomeKind[] = []
  const list = (line: Line, outcome: ImportOutcome): void => {
    kinds.push(outcome.kind)
    listOutcome(line, outcome)
  }
  try {
    const begin = ({ id }: InboxRow): void => settleImport(id, { kind: 'reading' })
    const read = readInOrder(rows, pool, signal, begin)
    for await (const coming of gathered(read, { mostWeight: LOT_BYTES, weightOf, waitMs: LOT_WAIT_MS })) {
      if (!(await goesOn(signal))) {
        const [first] = coming
        if (first?.given.kind === 'end') leftIds.delete(first.row.id) // the last of it was stored with the lot before
        break
      }
      const lot = await lots.next(coming)
      const { outcomes, storyId } = await settle({ ...batch, storyId: end.storyId }, lot)
      end = { storyId }
      useImporting.setState({ storyId })
      for (const [index, { key }] of lot.articles.entries()) lot.outcomes.set(key, outcomes[index] ?? CANCELLED)
      for (const line of lot.lines) {
        list(line, lot.outcomes.get(line.key) ?? CANCELLED)
      }
      for (const key of lot.emptyKeys) unlist(key)
      for (const id of lot.goneIds) leftIds.delete(id)
    }
    for (const row of rows) if (leftIds.has(row.id)) list(lots.lineOf(row), CANCELLED)
    announce(importEndWords(kinds))
  } finally {
    pool.close()
  }
  return end
}

const CANCELLED: ImportOutcome = { kind: 'cancelled' }

function listOutcome({ key, below, name }: Line, outcome: ImportOutcome): void {
  if (below === null) settleImport(key, outcome, name)
  else listPart(below, { key, name, outcome })
}

function weightOf({ given }: Coming): number {
  if (given.kind !== 'step') return 0
  const isRead = given.step.kind === 'read' && given.step.result.ok
  return Math.max(LEAST_STEP_BYTES, isRead ? given.step.result.value.original.bytes.byteLength : 0)
}

/** A store that breaks down costs what it was given. */
async function stored(
  store: Remote<Store>,
  failed: Promise<never>,
  batch: Batch,
  { articles, goneIds, place, told }: Lot,
): Promise<Settled> {
  if (articles.length + goneIds.length + told.length === 0 && place === null)
    return { outcomes: [], storyId: batch.storyId }
  const buffers = articles.map(({ ingested }) => ingested.original.bytes)
  const moved = buffers.filter((bytes) => bytes.byteLength === bytes.buffer.byteLength).map(({ buffer }) => buffer)
  try {
    return await Promise.race([store.settle(batch, transfer(articles, moved), { goneIds, place, told }), failed])
  } catch (error) {
    return { outcomes: articles.map(() => crashed(error)), storyId: batch.storyId }
  }
}

/** Resolves at once, or when a pause is over; with false when `signal` is aborted. */
async function goesOn(signal: AbortSignal): Promise<boolean> {
  if (signal.aborted || !useImporting.getState().isPaused) return !signal.aborted
  await new Promise<void>((resolve) => {
    const leave = useImporting.subscribe(({ isPaused }) => {
      if (isPaused) return
      leave()
      resolve()
    })
  })
  return !signal.aborted
}
