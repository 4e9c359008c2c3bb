/** How many unnamed sources two tellings give for a claim. */
import type { CitedSpeaker } from '../attribution/attributionOf'
import { contentStems } from '../facts/tokens'
import type { Difference } from './findDiscrepancies'
import type { ReadTelling } from './telling'

type UnnamedSpeaker = Extract<CitedSpeaker, { kind: 'unnamed' }>

/** Unnamed people who speak as sources; police, critics or lawyers speak for themselves. */
const SOURCE = /\b(?:sources?|officials?|insiders?|diplomats?|aides?|advis[eo]rs?|people|persons?)\b/iu

/**
 * Counts that differ; a conflict where no number fits both, a count left out ("four sources", "sources") where one does.
 *
 * "The sources" refers back and counts nothing. A sentence may carry two counts ("three sources said …, one of them
 * …"): where any count of one telling stands in the other as well, the claim may be that one's.
 */
export function sourceCountDifferences(a: ReadTelling, b: ReadTelling): Difference[] {
  const [inA, inB] = [countedSources(a), countedSources(b)]
  const [x, y] = [inA[0], inB[0]]
  if (x === undefined || y === undefined) return []
  if (inA.some((source) => inB.some((other) => isSameCount(source, other)))) return []
  const apart = x.count.high < y.count.low || y.count.high < x.count.low
  return [{ words: [[spanOf(x)], [spanOf(y)]], conflict: apart, quiet: false, about: stemsOf(a, b) }]
}

function isSameCount(a: UnnamedSpeaker, b: UnnamedSpeaker): boolean {
  return a.count.low === b.count.low && a.count.high === b.count.high
}

/** The unnamed sources of the telling, the one with the most definite count first. */
function countedSources({ attributions }: ReadTelling): UnnamedSpeaker[] {
  return attributions
    .flatMap(({ speakers }) => speakers)
    .filter((speaker): speaker is UnnamedSpeaker => speaker.kind === 'unnamed' && SOURCE.test(speaker.description))
    .filter(
      ({ description, count }) =>
        count.high < Number.POSITIVE_INFINITY || !/^(?:the|these|those)\b/iu.test(description),
    )
    .sort((p, q) => p.count.high - p.count.low - (q.count.high - q.count.low))
}

function stemsOf(...tellings: readonly ReadTelling[]): Set<string> {
  return new Set(
    tellings.flatMap(({ text, mentions }) => mentions.flatMap((mention) => [...contentStems(text, mention)])),
  )
}

function spanOf({ start, end }: UnnamedSpeaker): { start: number; end: number } {
  return { start, end }
}
