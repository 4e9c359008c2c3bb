import { create } from 'zustand'
import type { Batch } from '../../platform/storage/inbox'

/** A batch that nobody is working on: sources that were not read, and articles that a person has to decide about. */
export type LeftBatch = { readonly batch: Batch; readonly waitingCount: number; readonly offeredCount: number }

/** The imports that the notice tells of. */
export const useLeftBatches = create<{ readonly left: readonly LeftBatch[] }>(() => ({ left: [] }))
