/** The evidence for one origin, said once: links between every two articles repeat it. */
import type { Origin, OriginEvidence } from '../../core/matching/origins/findOrigins'
import type { Span } from '../../core/text/span'

/** Words of one article. */
export type Place = { readonly article: string; readonly spans: readonly Span[] }

export type OriginReason =
  /** Articles that have it from one outlet or agency, each with where it says so. */
  | { readonly kind: 'source'; readonly source: string; readonly places: readonly Place[] }
  /** Two articles in one wording; `words` in common, `share` of the shorter text. */
  | {
      readonly kind: 'sharedWording'
      readonly between: readonly [string, string]
      readonly words: number
      readonly share: number
      readonly place: Place
    }
  | { readonly kind: 'quotesOwnWords'; readonly quoting: string; readonly words: number; readonly place: Place }

/** The reasons in the order in which they carry weight: whom they name, then what they share, most words first. */
export function originReasons({ links }: Pick<Origin, 'links'>): OriginReason[] {
  const sources = new Map<string, Map<string, Span[]>>()
  const others = new Map<string, Exclude<OriginReason, { kind: 'source' }>>()
  const named = (source: string, article: string, spans: readonly Span[]): void => {
    const places = sources.get(source) ?? new Map<string, Span[]>()
    const known = places.get(article) ?? []
    known.push(...spans.filter(({ start }) => !known.some((each) => each.start === start)))
    places.set(article, known)
    sources.set(source, places)
  }
  for (const { between, evidence } of links) {
    for (const item of evidence) {
      const key = `${item.kind} ${between.join(' ')}`
      if (item.kind === 'sameSource') {
        named(item.source, between[0], item.first)
        named(item.source, between[1], item.second)
      } else if (item.kind === 'cites') named(item.source, item.citing, item.spans)
      else others.set(key, reasonOf(item, between))
    }
  }
  return [
    ...[...sources].map(
      ([source, places]): OriginReason => ({
        kind: 'source',
        source,
        places: [...places].map(([article, spans]) => ({
          article,
          spans: spans.toSorted((a, b) => a.start - b.start),
        })),
      }),
    ),
    ...[...others.values()].sort((a, b) => b.words - a.words),
  ]
}

/** Tells a reason from every other of its origin. */
export function reasonKey(reason: OriginReason): string {
  switch (reason.kind) {
    case 'source':
      return `source ${reason.source}`
    case 'sharedWording':
      return `wording ${reason.between.join(' ')}`
    case 'quotesOwnWords':
      return `quotes ${reason.quoting} ${reason.place.article}`
    default:
      return reason satisfies never
  }
}

function reasonOf(
  item: Extract<OriginEvidence, { kind: 'sharedWording' | 'quotesOwnWords' }>,
  between: readonly [string, string],
): Exclude<OriginReason, { kind: 'source' }> {
  const place = { article: between[0], spans: item.first.toSorted((a, b) => b.end - b.start - (a.end - a.start)) }
  if (item.kind === 'sharedWording') {
    return { kind: 'sharedWording', between, words: item.words, share: item.share, place }
  }
  return { kind: 'quotesOwnWords', quoting: item.quoting, words: item.words, place }
}
