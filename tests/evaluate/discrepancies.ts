/** `discrepancies`: what differs between the tellings of a claim, as gold/README.md scores it. */

import type { Discrepancy } from '../../src/core/matching/discrepancies/findDiscrepancies'
import { DISCREPANCY_KINDS, findDiscrepancies } from '../../src/core/matching/discrepancies/findDiscrepancies'
import type { Telling } from '../../src/core/matching/discrepancies/telling'
import { type GoldClaim, type GoldStory, goldStories, placeOf } from './discrepancyGold'
import type { EvaluationSet } from './set'

type Count = { right: number; found: number; gold: number; conflictRight: number; conflictGold: number }

export const discrepancies: EvaluationSet = {
  name: 'discrepancies',
  run: async (inputs, { explain }) => {
    const counts = new Map<string, Count>(
      DISCREPANCY_KINDS.map((kind) => [kind, { right: 0, found: 0, gold: 0, conflictRight: 0, conflictGold: 0 }]),
    )
    const misses: string[] = []
    for (const story of goldStories(inputs)) {
      const found = findDiscrepancies(
        story.claims.map((claim) => ({ claim: claim.id, text: claim.claim, tellings: tellingsOf(story, claim) })),
      )
      for (const claim of story.claims) {
        const lines = scoreClaim(story, claim, found.get(claim.id) ?? [], counts)
        if (explain) misses.push(...lines)
      }
    }
    return { json: Object.fromEntries(rows(counts, null)), tables: [table(counts)], misses }
  },
}

/** Adds one claim to the counts; returns a line about each miss and false alarm. */
function scoreClaim(
  story: GoldStory,
  claim: GoldClaim,
  discrepancies: readonly Discrepancy[],
  counts: ReadonlyMap<string, Count>,
): string[] {
  const gold = goldUnits(claim)
  const found = new Map<string, Discrepancy>()
  for (const discrepancy of discrepancies) {
    if (!discrepancy.quiet) found.set(unitKey(discrepancy.kind, ...discrepancy.between), discrepancy)
  }
  const lines: string[] = []
  for (const [key, conflict] of gold) {
    const count = counts.get(kindOf(key))
    if (count === undefined) continue
    const right = found.has(key)
    count.gold += 1
    if (right) count.right += 1
    if (conflict) count.conflictGold += 1
    if (conflict && right) count.conflictRight += 1
    if (!right) lines.push(`missed  ${story.name} ${claim.id} ${key}`)
  }
  for (const [key, discrepancy] of found) {
    const count = counts.get(kindOf(key))
    if (count !== undefined) count.found += 1
    if (!gold.has(key)) lines.push(`alarm   ${story.name} ${claim.id} ${key}: ${wordsOf(story, discrepancy)}`)
  }
  return lines
}

function wordsOf(story: GoldStory, { between, words }: Discrepancy): string {
  const side = (index: 0 | 1): string => {
    const text = story.texts.get(between[index]) ?? ''
    return words[index].map(({ start, end }) => text.slice(start, end)).join(' … ')
  }
  return `“${side(0)}” / “${side(1)}”`
}

/** (kind, pair of outlets) that the gold says differ, with whether it is a conflict. */
function goldUnits(claim: GoldClaim): Map<string, boolean> {
  const units = new Map<string, boolean>()
  for (const { kind, values, same = [], conflict = false } of claim.discrepancies ?? []) {
    const outlets = Object.keys(values)
    for (const [index, a] of outlets.entries()) {
      for (const b of outlets.slice(index + 1)) {
        const alike = values[a] === values[b] || same.some((group) => group.includes(a) && group.includes(b))
        if (alike) continue
        const key = unitKey(kind, a, b)
        units.set(key, conflict || units.get(key) === true)
      }
    }
  }
  return units
}

function tellingsOf(story: GoldStory, claim: GoldClaim): Telling[] {
  return [...story.texts].flatMap(([outlet, text]) => {
    const mentions = claim.mentions
      .filter((mention) => mention.outlet === outlet)
      .flatMap(({ quote }) => placeOf(text, quote) ?? [])
    return mentions.length === 0 ? [] : [{ article: outlet, text, mentions }]
  })
}

function unitKey(kind: string, a: string, b: string): string {
  const camel = kind.replace(/-(\w)/gu, (_, letter: string) => letter.toUpperCase())
  return [camel, ...[a, b].sort()].join(' ')
}

function kindOf(key: string): string {
  return key.split(' ')[0] ?? ''
}

function rows<Empty>(counts: ReadonlyMap<string, Count>, empty: Empty) {
  return [...counts].map(
    ([kind, { right, found, gold, conflictRight, conflictGold }]) =>
      [
        kind,
        {
          precision: share(right, found, empty),
          recall: share(right, gold, empty),
          conflictRecall: share(conflictRight, conflictGold, empty),
          right,
          found,
          gold,
        },
      ] as const,
  )
}

function share<Empty>(part: number, whole: number, empty: Empty): number | Empty {
  return whole === 0 ? empty : Number((part / whole).toFixed(3))
}

function table(counts: ReadonlyMap<string, Count>) {
  return {
    heading: 'Discrepancies: (claim, kind, pair of outlets)',
    rows: rows(counts, '–').map(([kind, figures]) => ({ kind, ...figures })),
  }
}
