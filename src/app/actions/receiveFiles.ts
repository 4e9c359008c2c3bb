/** The way in of files that the system opens with the installed app. */
import acceptedFiles from '../../platform/receive/acceptedFiles.json'
import { watchLaunches } from '../../platform/receive/launchedFiles'
import { announce } from '../state/announcements'
import { type Arrival, showArrival } from '../state/receiving'
import { countOf } from '../words'
import { sourcesFromFiles } from './importFrom'

/** Shows files as the system hands them over, and calls `onArrival` to lead to where they are shown. For the start-up. */
export function watchOpenedFiles(onArrival: () => void): void {
  watchLaunches((files) => {
    receiveFiles(files)
    onArrival()
  })
}

/** Shows files and says so; nothing is stored. */
export function receiveFiles(files: readonly File[]): void {
  showArrival(arrivalFromFiles(crypto.randomUUID(), files))
  announce(`${countOf(files.length, 'file')} to look at. Nothing is stored yet.`)
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
    leftOutCount: 0,
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
