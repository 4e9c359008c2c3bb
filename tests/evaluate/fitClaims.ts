/** `npm run evaluate -- claimWeights`: fits src/core/matching/weights.ts on gold and prints the figures to put there. */
import { EVIDENCE } from '../../src/core/matching/evidence'
import { pairsOfStory, pairsOfTwoArticles, type ScoredStory } from './claimPairs'
import { goldStories } from './gold'
import { fitLogistic } from './logistic'
import type { EvaluationSet } from './set'

export const claimWeights: EvaluationSet = {
  name: 'claimWeights',
  run: async (inputs) => {
    const several: ScoredStory[] = []
    const two: ScoredStory[] = []
    for (const story of goldStories(inputs)) {
      if (story.articles.length > 2) several.push(await pairsOfStory(story))
      two.push(...(await pairsOfTwoArticles(story)))
    }
    const json = { several: weightsFrom(several, []), two: weightsFrom(two, WITHOUT_THIRD) }
    const rows = ['bias', ...EVIDENCE].map((kind) => ({
      kind,
      several: json.several[kind] ?? 0,
      two: json.two[kind] ?? 0,
    }))
    return { json, tables: [{ heading: 'Weights for src/core/matching/weights.ts', rows }], misses: [] }
  },
}

/** Two articles leave no third to go by. */
const WITHOUT_THIRD: readonly string[] = ['thirdOutlet']

function weightsFrom(stories: readonly ScoredStory[], without: readonly string[]): Record<string, number> {
  const columns = EVIDENCE.flatMap((kind, column) => (without.includes(kind) ? [] : [column]))
  const { bias, coefficients } = fitLogistic(
    stories.flatMap(({ pairs }) => pairs),
    columns,
  )
  const weights: Record<string, number> = { bias: Number(bias.toFixed(4)) }
  for (const [column, kind] of EVIDENCE.entries()) weights[kind] = Number((coefficients[column] ?? 0).toFixed(4))
  return weights
}
