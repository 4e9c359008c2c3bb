import { warmReaders } from '../../platform/workers/warmReaders'

/** Starts what reads files, for an import that is about to come: it is ready while the files are still being chosen. */
export function warmImport(): void {
  warmReaders()
}
