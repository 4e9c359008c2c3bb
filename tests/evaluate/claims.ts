/** `npm run evaluate -- claims`: how well matching finds the same claim in other outlets, beside the n-gram floor. */
import { EVIDENCE } from '../../src/core/matching/evidence'
import { SUGGESTED_FROM, scoreOf, weightsFor } from '../../src/core/matching/score'
import { pairsOfStory, type ScoredStory } from './claimPairs'
import { goldStories } from './gold'
import { chanceOf, fitLogistic } from './logistic'
import { askedQueries, queries, rankingFigures, type Scored } from './ranking'
import type { EvaluationSet } from './set'

const THRESHOLDS = [0.1, 0.2, SUGGESTED_FROM, 0.4, 0.5, 0.7, 0.9]
const ALL = EVIDENCE.map((_, column) => column)

export const claims: EvaluationSet = {
  name: 'claims',
  run: async (inputs, { explain }) => {
    const stories: ScoredStory[] = []
    for (const story of goldStories(inputs)) stories.push(await pairsOfStory(story))
    // On the gold that the weights were fitted on, each story is scored by weights fitted on the others.
    const ours = inputs.length > 0 ? stories.map(byShippedWeights) : crossValidated(stories, ALL)
    const floor = stories.map((story) => ({ story, scores: story.pairs.map((pair) => pair.floor) }))
    return {
      json: { ours: rankingFigures(ours, SUGGESTED_FROM), floor: rankingFigures(floor, SUGGESTED_FROM) },
      tables: [
        {
          heading: 'Claims: figures a story, ours / n-gram floor',
          rows: [...figureRows(ours, floor), ...(inputs.length > 0 ? [] : strictRows(stories))],
        },
        {
          heading: 'Claims: the best passage of each other article, suggested from a score on',
          rows: suggestionRows(ours),
        },
        { heading: `Claims: pairs from a score on (suggested from ${SUGGESTED_FROM})`, rows: thresholdRows(ours) },
        ...(explain && inputs.length === 0
          ? [{ heading: 'Claims: what each kind of evidence gains', rows: gainRows(stories) }]
          : []),
      ],
      misses: explain ? ours.flatMap(missesOf) : [],
    }
  },
}

function byShippedWeights(story: ScoredStory): Scored {
  const weights = weightsFor(new Set(Array.from(story.articleOf)).size)
  return { story, scores: story.pairs.map(({ values }) => scoreOf(values, weights)) }
}

function crossValidated(stories: readonly ScoredStory[], columns: readonly number[]): Scored[] {
  return stories.map((story) => {
    const others = stories.filter((other) => other !== story).flatMap(({ pairs }) => pairs)
    const fitted = fitLogistic(others, columns)
    return { story, scores: story.pairs.map(({ values }) => chanceOf(fitted, values)) }
  })
}

function figureRows(ours: readonly Scored[], floor: readonly Scored[]) {
  const groups = [...new Set(ours.map(({ story }) => story.group))]
  const sets = [
    ...ours.map(({ story }) => ({
      name: `${story.group}/${story.name}`,
      has: (other: ScoredStory) => other === story,
    })),
    ...groups.map((group) => ({ name: `all ${group}`, has: (other: ScoredStory) => other.group === group })),
    { name: 'all', has: () => true },
  ]
  return sets.map(({ name, has }) => {
    const a = rankingFigures(
      ours.filter(({ story }) => has(story)),
      SUGGESTED_FROM,
    )
    const b = rankingFigures(
      floor.filter(({ story }) => has(story)),
      SUGGESTED_FROM,
    )
    const both = (kind: 'r1' | 'r3' | 'ap' | 'f1') => `${a[kind].toFixed(3)} / ${b[kind].toFixed(3)}`
    return {
      story: name,
      'R@1': both('r1'),
      'R@3': both('r3'),
      AP: both('ap'),
      'best F1': both('f1'),
      'calibration error': a.calibrationError.toFixed(3),
    }
  })
}

/** The triples by weights of the five other triples alone: nothing of the retold stories has a say. */
function strictRows(stories: readonly ScoredStory[]) {
  const triples = stories.filter(({ group }) => group === 'triples')
  const floor = triples.map((story) => ({ story, scores: story.pairs.map((pair) => pair.floor) }))
  return figureRows(crossValidated(triples, ALL), floor)
    .slice(-1)
    .map((row) => ({ ...row, story: 'all triples, fitted on five' }))
}

function thresholdRows(ours: readonly Scored[]) {
  const pairs = ours.flatMap(({ story, scores }) =>
    story.pairs.map(({ right }, at) => ({ right, score: scores[at] ?? 0 })),
  )
  const total = pairs.filter(({ right }) => right).length
  return THRESHOLDS.map((from) => {
    const shown = pairs.filter(({ score }) => score >= from)
    const right = shown.filter((pair) => pair.right).length
    return {
      from,
      pairs: shown.length,
      precision: (right / shown.length).toFixed(3),
      recall: (right / total).toFixed(3),
    }
  })
}

/** What a reader is shown: how many best passages are right, and how many of those that could be found are. */
function suggestionRows(ours: readonly Scored[]) {
  const asked = ours.flatMap(askedQueries)
  const answerable = asked.filter(({ answers }) => answers.some(({ right }) => right)).length
  return THRESHOLDS.map((from) => {
    const shown = asked.flatMap(({ answers }) => answers.slice(0, 1)).filter(({ score }) => score >= from)
    const right = shown.filter((answer) => answer.right).length
    return {
      from,
      suggestions: shown.length,
      precision: (right / shown.length).toFixed(3),
      recall: (right / answerable).toFixed(3),
    }
  })
}

/** Cross-validated: the likeness in context, which is the first kind, with each other one; and everything without it. */
function gainRows(stories: readonly ScoredStory[]) {
  const row = (name: string, columns: readonly number[]) => {
    const scored = crossValidated(stories, columns)
    const cells: Record<string, string> = { evidence: name }
    for (const group of new Set(stories.map((story) => story.group))) {
      const { r1, r3, ap } = rankingFigures(
        scored.filter(({ story }) => story.group === group),
        SUGGESTED_FROM,
      )
      cells[`${group} R@1 R@3 AP`] = [r1, r3, ap].map((figure) => figure.toFixed(3)).join(' ')
    }
    return cells
  }
  return [
    row('all', ALL),
    ...EVIDENCE.map((kind, column) =>
      row(
        `all but ${kind}`,
        ALL.filter((other) => other !== column),
      ),
    ),
    ...EVIDENCE.map((kind, column) =>
      row(column === 0 ? kind : `${EVIDENCE[0]} and ${kind}`, [...new Set([0, column])]),
    ),
  ]
}

function missesOf(scored: Scored): string[] {
  const { story } = scored
  return queries(scored).flatMap(({ from, answers }) => {
    const [best] = answers
    const rank = answers.findIndex(({ right }) => right)
    const right = answers[rank]
    if (best === undefined || right === undefined || rank === 0) return []
    return [
      `${story.name}: «${story.words[from]}»\n  took  ${best.score.toFixed(3)} «${story.words[best.to]}»\n  right ${right.score.toFixed(3)} (place ${rank + 1}) «${story.words[right.to]}»`,
    ]
  })
}
