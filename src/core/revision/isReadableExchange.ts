import type { WordRun } from './wordRuns'

/**
 * Share of the longer wording, by code units, that must stand in both for its changes to be shown word by word: of two
 * wordings that have less in common one reads the old and then the new, not a patchwork of both. Held by
 * tests/unit/revision/isReadableExchange.test.ts.
 */
const LEAST_SHARED = 0.5

/** Whether two wordings of one passage, compared as `wordRuns` does, are so alike that the changed words alone need marks. */
export function isReadableExchange(runs: readonly WordRun[], before: string, after: string): boolean {
  const shared = runs.reduce((sum, run) => sum + (run.kind === 'same' ? run.after.end - run.after.start : 0), 0)
  return shared >= LEAST_SHARED * Math.max(before.length, after.length)
}
