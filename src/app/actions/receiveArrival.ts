/** What arrived, whichever way it came: shown, and kept on the device until a person imports or discards it. */
import type { StoryId } from '../../core/ids'
import { dropKept, type KeptArrival, keepArrival, MOST_KEPT } from '../../platform/receive/keptArrivals'
import type { Desk } from '../desk'
import { type Arrival, forgetArrival, markKept, showArrival, showRefusal, useReceiving } from '../state/receiving'
import { importLines } from './importLines'

/** Shows an arrival and keeps it. Says whether it was taken: not where so much of its way waits already. */
export function receiveArrival(arrival: Arrival, kept: KeptArrival): boolean {
  const { arrivals } = useReceiving.getState()
  if (arrivals.filter(({ way }) => way === arrival.way).length >= MOST_KEPT) {
    showRefusal('tooMany')
    return false
  }
  showArrival(arrival)
  // It is there to be imported all the same where it cannot be kept: the screen says which.
  void keepArrival(kept)
    .catch(() => false)
    .then((isKept) => markKept(arrival.id, isKept ? 'yes' : 'no'))
  return true
}

/**
 * Imports an arrival into a story, or into a new one where `storyId` is null, and forgets it unless the import was
 * cancelled, or refused what is nowhere else. Resolves as `importSources`.
 */
export async function importArrival(desk: Desk, storyId: StoryId | null, arrival: Arrival): Promise<StoryId | null> {
  const { storyId: into, outcomes } = await importLines(desk, storyId, arrival.sources)
  const isCancelled = outcomes.some(({ kind }) => kind === 'cancelled')
  // Words and pages stand nowhere else; refused files are where they came from.
  const isLost = outcomes.length > 0 && outcomes.every(({ kind }) => kind === 'refused') && !isOfFiles(arrival)
  if (!isCancelled && !isLost) await dropArrival(arrival)
  return into
}

function isOfFiles({ sources }: Arrival): boolean {
  return sources.every(({ kind }) => kind === 'file')
}

/** Forgets an arrival, on the device too. */
export async function dropArrival({ id }: Arrival): Promise<void> {
  forgetArrival(id)
  await dropKept(id).catch(() => undefined) // it is shown again at the next start, no worse
}
