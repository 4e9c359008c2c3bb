/** How many unnamed sources two tellings give for a claim. */
import type { CitedSpeaker } from '../attribution/attributionOf'
import { contentStems } from '../facts/tokens'
import type { Difference } from './findDiscrepancies'
import type { ReadTelling } from './telling'

type UnnamedSpeaker = Extract<CitedSpeaker, { kind: 'unnamed' }>

/** Unnamed people who speak as sources; police, critics or lawyers speak for themselves. */
const SOURCE = /\b(?:sources?|officials?|insiders?|diplomats?|aides?|advis[eo]rs?|people|persons?)\b/iu

/** Counts that differ; a conflict where no number fits both. "The sources" refers back and counts nothing. */
export function sourceCountDifferences(a: ReadTelling, b: ReadTelling): Difference[] {
  const [x, y] = [countedSource(a), countedSource(b)]
  if (x === null || y === null) return []
  if (x.count.low === y.count.low && x.count.high === y.count.high) return []
  // "sources" against "four sources" leaves a number out and changes none
  const apart = x.count.high < y.count.low || y.count.high < x.count.low
  const bare = [x, y].some(({ count }) => count.high === Number.POSITIVE_INFINITY)
  if (bare && !apart) return []
  return [{ words: [[spanOf(x)], [spanOf(y)]], conflict: apart, quiet: false, about: stemsOf(a, b) }]
}

/** The unnamed source with the most definite count in the telling. */
function countedSource({ attributions }: ReadTelling): UnnamedSpeaker | null {
  const sources = attributions
    .flatMap(({ speakers }) => speakers)
    .filter((speaker): speaker is UnnamedSpeaker => speaker.kind === 'unnamed' && SOURCE.test(speaker.description))
    .filter(
      ({ description, count }) =>
        count.high < Number.POSITIVE_INFINITY || !/^(?:the|these|those)\b/iu.test(description),
    )
  return sources.sort((p, q) => p.count.high - p.count.low - (q.count.high - q.count.low))[0] ?? null
}

function stemsOf(...tellings: readonly ReadTelling[]): Set<string> {
  return new Set(
    tellings.flatMap(({ text, mentions }) => mentions.flatMap((mention) => [...contentStems(text, mention)])),
  )
}

function spanOf({ start, end }: UnnamedSpeaker): { start: number; end: number } {
  return { start, end }
}
