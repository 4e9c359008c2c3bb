/** Tellings that give a claim to other speakers, or one to a speaker and the other to nobody. */
import type { CitedSpeaker } from '../attribution/attributionOf'
import { keyOf } from '../facts/tokens'
import type { Difference } from './findDiscrepancies'
import type { ReadTelling } from './telling'

/** A difference where one telling speaks in its own voice, or where both name speakers and none is the same. */
export function attributionDifferences(a: ReadTelling, b: ReadTelling): Difference[] {
  const [x, y] = [speakersOf(a), speakersOf(b)]
  const [ownA, ownB] = [a, b].map(({ attributions }) => attributions.every(({ ownVoice }) => ownVoice))
  if (ownA && ownB) return []
  if ((ownA && y.length > 0) || (ownB && x.length > 0)) return [difference(x, y)]
  const [named, others] = [surnames(x), surnames(y)]
  if (named.size === 0 || others.size === 0 || [...named].some((name) => others.has(name))) return []
  return [difference(x, y)]
}

function speakersOf({ attributions }: ReadTelling): CitedSpeaker[] {
  return attributions.flatMap(({ speakers }) => speakers)
}

function surnames(speakers: readonly CitedSpeaker[]): Set<string> {
  return new Set(
    speakers.flatMap((speaker) => (speaker.kind === 'named' ? keyOf(speaker.name.split(/\s+/u).at(-1) ?? '') : [])),
  )
}

function difference(x: readonly CitedSpeaker[], y: readonly CitedSpeaker[]): Difference {
  const phrases = (speakers: readonly CitedSpeaker[]) => speakers.map(({ phrase }) => phrase)
  return { words: [phrases(x), phrases(y)], conflict: false, quiet: false, about: new Set() }
}
