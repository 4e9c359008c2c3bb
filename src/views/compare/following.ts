/** Following one telling's words through the others: which one is worth it, and how dark its words are. */
import type { Alignment } from '../../core/matching/alignment/alignTellings'
import type { Survival } from '../../core/matching/alignment/survival'
import { isSameOutlet } from '../../core/matching/attribution/outlets'
import type { ClaimFindings } from '../../core/matching/findings'
import type { ComparedTelling } from './comparedTellings'

export type Followable = {
  readonly telling: ComparedTelling
  /** Why it is this one: it is the source that the others name, or the earliest of those that share an origin. */
  readonly because: 'source' | 'earliest'
  /** The source, where it is named and not in the story. */
  readonly missingSource: string | null
}

/** For each origin of several tellings the one to follow; the earliest of all while origins are not known. */
export function followable(tellings: readonly ComparedTelling[], findings: ClaimFindings | undefined): Followable[] {
  const groups = findings?.origins.map(({ articles, source }) => ({ articles, source })) ?? [
    { articles: tellings.map(({ article }) => article), source: null },
  ]
  return groups.flatMap(({ articles, source }) => {
    const members = tellings.filter(({ article }) => articles.includes(article))
    const origin = source === null ? undefined : members.find(({ outlet }) => isSameOutlet(outlet, source))
    const telling = origin ?? members[0]
    if (telling === undefined || members.length < 2) return []
    return [
      {
        telling,
        because: origin === undefined ? 'earliest' : 'source',
        missingSource: origin === undefined ? source : null,
      } as const,
    ]
  })
}

/** For each word of each telling how far it is shaded: the followed one by the share that kept it, the others by whether they did. */
export function tonesOf(alignment: Alignment, { keptBy, kept }: Survival, followed: number): number[][] {
  const others = Math.max(1, alignment.words.length - 1)
  return alignment.words.map((words, row) =>
    words.map((_, index) =>
      row === followed ? (keptBy[index]?.length ?? 0) / others : kept[row]?.has(index) ? 0.6 : 0,
    ),
  )
}
