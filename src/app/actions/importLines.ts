import type { StoryId } from '../../core/ids'
import type { ImportSource } from '../../platform/storage/inbox'
import type { Desk } from '../desk'
import { type ImportOutcome, useImporting } from '../state/importing'
import { importSources } from './importSources'
import { rowOfKey } from './lots'

/**
 * Imports sources as `importSources`, and tells what became of each and of all that was in it, in the order of the list.
 * One that another tab took over or that was taken off the list is left out.
 */
export async function importLines(
  desk: Desk,
  storyId: StoryId | null,
  sources: readonly ImportSource[],
): Promise<{ readonly storyId: StoryId | null; readonly outcomes: readonly ImportOutcome[] }> {
  const before = new Set(useImporting.getState().items.map(({ key }) => key))
  const done = importSources(desk, storyId, sources)
  // The lines are listed by now, and whatever comes later is somebody else's.
  const own = new Set(useImporting.getState().items.flatMap(({ key }) => (before.has(key) ? [] : [key])))
  const into = await done
  const { items } = useImporting.getState()
  return { storyId: into, outcomes: items.flatMap(({ key, outcome }) => (own.has(rowOfKey(key)) ? [outcome] : [])) }
}
