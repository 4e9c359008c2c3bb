/** The figures of ../shared/gold/README.md for a ranking of statement pairs, and how honest its scores are. */
import type { ScoredStory } from './claimPairs'

export type RankingFigures = {
  readonly r1: number
  readonly r3: number
  readonly ap: number
  readonly f1: number
  readonly calibrationError: number
}

/** Scores parallel to `story.pairs`. */
export type Scored = { readonly story: ScoredStory; readonly scores: ArrayLike<number> }

/** Pooled over the stories. `shownFrom`: the calibration error is taken over pairs of at least this score. */
export function rankingFigures(scored: readonly Scored[], shownFrom: number): RankingFigures {
  const ranks = scored.flatMap(queryRanks)
  const all = scored.flatMap(({ story, scores }) =>
    story.pairs.map(({ right }, at) => ({ right, score: scores[at] ?? 0 })),
  )
  return {
    r1: ranks.filter((rank) => rank < 1).length / ranks.length,
    r3: ranks.filter((rank) => rank < 3).length / ranks.length,
    ...precisionFigures(all),
    calibrationError: calibrationError(all.filter(({ score }) => score >= shownFrom)),
  }
}

/** For each labelled statement and other article that states one of its claims: the rank of the first right one, from 0. */
export function queryRanks({ story, scores }: Scored): number[] {
  return queries({ story, scores }).map(({ answers }) => answers.findIndex(({ right }) => right))
}

export type Query = {
  readonly from: number
  readonly answers: readonly { to: number; score: number; right: boolean }[]
}

/** The queries that have a right answer, with all answers, best first; equal scores in the order of the text. */
export function queries(scored: Scored): Query[] {
  return askedQueries(scored).filter(({ answers }) => answers.some(({ right }) => right))
}

/** Every labelled statement asked of every other article, whether that states one of its claims or not. */
export function askedQueries({ story, scores }: Scored): Query[] {
  const answers = new Map<string, { from: number; answers: { to: number; score: number; right: boolean }[] }>()
  const add = (from: number, to: number, score: number, right: boolean) => {
    if ((story.claims[from]?.size ?? 0) === 0) return
    const key = `${from} ${story.articleOf[to]}`
    const query = answers.get(key) ?? { from, answers: [] }
    query.answers.push({ to, score, right })
    answers.set(key, query)
  }
  for (const [at, { a, b, right }] of story.pairs.entries()) {
    add(a, b, scores[at] ?? 0, right)
    add(b, a, scores[at] ?? 0, right)
  }
  const asked = [...answers.values()]
  for (const query of asked) query.answers.sort((x, y) => y.score - x.score || x.to - y.to)
  return asked
}

type Judged = { readonly score: number; readonly right: boolean }

function precisionFigures(pairs: readonly Judged[]): { ap: number; f1: number } {
  const total = pairs.filter(({ right }) => right).length
  let hits = 0
  let ap = 0
  let f1 = 0
  for (const [at, { right }] of pairs.toSorted((a, b) => b.score - a.score).entries()) {
    if (right) {
      hits += 1
      ap += hits / (at + 1)
    }
    f1 = Math.max(f1, (2 * hits) / (at + 1 + total))
  }
  return { ap: ap / total, f1 }
}

const BINS = 10

/** Expected calibration error: mean distance of the score from the share that is right, in ten bins, by their size. */
export function calibrationError(pairs: readonly Judged[]): number {
  let error = 0
  for (let bin = 0; bin < BINS; bin++) {
    const inside = pairs.filter(({ score }) => Math.min(BINS - 1, Math.floor(score * BINS)) === bin)
    const claimed = inside.reduce((sum, { score }) => sum + score, 0)
    error += Math.abs(claimed - inside.filter(({ right }) => right).length)
  }
  return pairs.length === 0 ? 0 : error / pairs.length
}
