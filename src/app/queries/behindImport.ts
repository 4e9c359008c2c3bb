import { type Importing, useImporting } from '../state/importing'
import type { Cover } from './calmed'

/** The dialog of an import that runs: what is behind it is read again once it is closed, paused or through. */
export const behindImport: Cover = {
  isOn: () => covers(useImporting.getState()),
  onRelease: (release) => useImporting.subscribe((now) => !covers(now) && release()),
}

function covers({ isOpen, isRunning, isPaused }: Importing): boolean {
  return isOpen && isRunning && !isPaused
}
