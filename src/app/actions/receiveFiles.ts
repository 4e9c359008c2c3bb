/** The way in of files that the system opens with the installed app. */
import acceptedFiles from '../../platform/receive/acceptedFiles.json'
import { watchLaunches } from '../../platform/receive/launchedFiles'
import { announce } from '../state/announcements'
import type { Arrival } from '../state/receiving'
import { countOf } from '../words'
import { sourcesFromFiles } from './importFrom'
import { receiveArrival } from './receiveArrival'

/** Shows files as the system hands them over, and calls `onArrival` to lead to where they are shown. For the start-up. */
export function watchOpenedFiles(onArrival: () => void): void {
  watchLaunches((files) => {
    receiveFiles(files)
    onArrival()
  })
}

/** Shows files, keeps them and says so; they go into no story by that. */
export function receiveFiles(files: readonly File[]): void {
  const id = crypto.randomUUID()
  const isTaken = receiveArrival(arrivalFromFiles(id, files), { way: 'files', id, at: new Date().toISOString(), files })
  if (isTaken) announce(`${countOf(files.length, 'file')} to look at. Nothing is stored yet.`)
}

/** What the screen shows of opened files. */
export function arrivalFromFiles(id: string, files: readonly File[]): Arrival {
  return {
    id,
    way: 'files',
    title: filesTitle(files),
    address: null,
    sources: sourcesFromFiles(files),
    refusal: files.length === 0 ? 'nothingInIt' : null,
    anyway: [],
    leftOutCount: 0,
    isKept: 'underway',
  }
}

/** What several files are called together: after the first. */
export function filesTitle([first, ...others]: readonly File[]): string {
  if (first === undefined) return ''
  return others.length === 0 ? first.name : `${first.name} and ${others.length} more`
}

/** The endings of the files that an installed Claimdesk opens, as words. */
export const ACCEPTED_NAMES = new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(
  Object.values(acceptedFiles).flatMap(([ending = '']) => ending.slice(1).toUpperCase()),
)
