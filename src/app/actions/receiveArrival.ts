/** What arrived, whichever way it came: shown, and kept on the device until a person imports or discards it. */
import type { StoryId } from '../../core/ids'
import { dropKept, type KeptArrival, keepArrival, MOST_KEPT } from '../../platform/receive/keptArrivals'
import type { Desk } from '../desk'
import { useImporting } from '../state/importing'
import { type Arrival, forgetArrival, markKept, showArrival, showRefusal, useReceiving } from '../state/receiving'
import { importSources } from './importSources'

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
 * cancelled. Resolves as `importSources`.
 */
export async function importArrival(desk: Desk, storyId: StoryId | null, arrival: Arrival): Promise<StoryId | null> {
  const before = new Set(useImporting.getState().items.map(({ key }) => key))
  const done = importSources(desk, storyId, arrival.sources)
  const own = useImporting.getState().items.filter(({ key }) => !before.has(key))
  const into = await done
  const keys = new Set(own.map(({ key }) => key))
  const isCancelled = useImporting
    .getState()
    .items.some(({ key, outcome }) => keys.has(key) && outcome.kind === 'cancelled')
  if (!isCancelled) await dropArrival(arrival)
  return into
}

/** Forgets an arrival, on the device too. */
export async function dropArrival({ id }: Arrival): Promise<void> {
  forgetArrival(id)
  await dropKept(id).catch(() => undefined) // it is shown again at the next start, no worse
}
