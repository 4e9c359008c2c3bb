import type { StoryId } from '../../core/ids'
import type { Desk } from '../desk'
import { loadSampleStory } from '../sampleStory'
import { importSources } from './importSources'

/** Imports the sample's five articles the way a person would, into a story of their own unless one is given. */
export async function openSample(desk: Desk, into: StoryId | null): Promise<StoryId | null> {
  const { name, files } = await loadSampleStory()
  const sources = files.map((file) => ({
    name: file.name,
    ingest: async (signal: AbortSignal) => {
      const { ingestFile } = await import('../../platform/ingest/ingest')
      return ingestFile(file, { signal })
    },
  }))
  return importSources(desk, into, sources, name)
}
