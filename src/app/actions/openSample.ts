import type { StoryId } from '../../core/ids'
import type { Desk } from '../desk'
import { loadSampleStory } from '../sampleStory'
import { sourcesFromFiles } from './importFrom'
import { importSources } from './importSources'

/** Imports the sample's five articles the way a person would, into a story of their own unless one is given. */
export async function openSample(desk: Desk, into: StoryId | null): Promise<StoryId | null> {
  const { name, files } = await loadSampleStory()
  const sources = sourcesFromFiles(
    files.map(({ name: fileName, bytes }) => new File([new Uint8Array(bytes)], fileName)),
  )
  return importSources(desk, into, sources, name)
}
