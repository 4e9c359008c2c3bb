/** What a reader should be warned of when tellings of one claim are put beside each other. */
import type { Span } from '../../text/span'
import type { Attribution, CitedSpeaker } from './attributionOf'

/** A claim's attribution in one article. `publishedOn` is an ISO 8601 date or instant, or null. */
export type AttributedTelling = {
  readonly article: string
  readonly publishedOn: string | null
  readonly attributions: readonly Attribution[]
}

/**
 * `pluralForOneSource`: this article writes "sources" where every other telling that counts them has one.
 * `countGrew`: this article has more sources than an earlier telling, or than the one it cites.
 */
export type AttributionWarning = {
  readonly kind: 'pluralForOneSource' | 'countGrew'
  readonly article: string
  readonly words: Span
  readonly against: readonly { readonly article: string; readonly words: Span }[]
}

type Counted = { readonly telling: AttributedTelling; readonly speaker: Extract<CitedSpeaker, { kind: 'unnamed' }> }

/**
 * The warnings for the tellings of one claim. `cites` says whether the first article has its report from the second;
 * without it only dates tell which telling came first. Silent where the order is not known.
 */
export function attributionWarnings(
  tellings: readonly AttributedTelling[],
  cites: (citing: string, cited: string) => boolean = () => false,
): AttributionWarning[] {
  const counted = tellings.flatMap((telling) => countedIn(telling) ?? [])
  return counted.flatMap((one) => {
    const others = counted.filter((other) => other !== one)
    const warnings: AttributionWarning[] = []
    const plural = one.speaker.count.low >= 2 && one.speaker.count.high === Number.POSITIVE_INFINITY
    if (plural && others.length > 0 && others.every(({ speaker }) => speaker.count.high === 1)) {
      warnings.push(warning('pluralForOneSource', one, others))
    }
    const fewer = others.filter(
      (other) => other.speaker.count.high < one.speaker.count.low && isBefore(other.telling, one.telling, cites),
    )
    if (!plural && fewer.length > 0) warnings.push(warning('countGrew', one, fewer))
    return warnings
  })
}

/** The unnamed speaker with the most definite count; null where the telling has none. */
function countedIn(telling: AttributedTelling): Counted | null {
  const unnamed = telling.attributions
    .flatMap(({ speakers }) => speakers)
    .filter((speaker) => speaker.kind === 'unnamed')
  const speaker = unnamed.sort((a, b) => a.count.high - a.count.low - (b.count.high - b.count.low))[0]
  return speaker === undefined ? null : { telling, speaker }
}

function isBefore(
  a: AttributedTelling,
  b: AttributedTelling,
  cites: (citing: string, cited: string) => boolean,
): boolean {
  if (cites(b.article, a.article)) return true
  return a.publishedOn !== null && b.publishedOn !== null && a.publishedOn < b.publishedOn
}

function warning(kind: AttributionWarning['kind'], one: Counted, against: readonly Counted[]): AttributionWarning {
  return {
    kind,
    article: one.telling.article,
    words: spanOf(one.speaker),
    against: against.map(({ telling, speaker }) => ({ article: telling.article, words: spanOf(speaker) })),
  }
}

function spanOf({ start, end }: Span): Span {
  return { start, end }
}
