/**
 * Where the articles of a story state the same thing.
 *
 * 1. cut each article into statements and count its n-grams (kept while its text stays the same): `indexStoryInSteps`
 * 2. how alike are all statements in their wording: `similaritiesOf`
 * 3. who agrees with whom across the outlets: `stepsFrom`
 * 4. what speaks for each pair: `evidenceFor`
 * 5. weigh it into a chance: `scoreOf`
 * A large story is compared by nearest statements in place of 2 and 3: `compareNear`.
 * Then ask: `rankPassages` for a marked span, `pairsOf` the whole story, `groupStatements` for a table to begin with.
 */
import { type Comparison, compareStatements, rowsOf } from './comparison'
import { evidenceFrom } from './evidence'
import { compareNear } from './nearComparison'
import { scoreOf, sumFor, weightsFor } from './score'
import type { MatchedArticle } from './statement'
import { indexStoryInSteps } from './storyIndex'

/** A story compared, by value: a new one is made when an article comes or changes. */
export type ComparedStory = Comparison

export type CompareOptions = {
  /** The comparison before, whose unchanged articles are not cut again. */
  readonly previous?: ComparedStory | undefined
  /** Ends the work between two chunks: the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined
  /** Awaited between chunks of a few milliseconds; a worker lets its messages in here. */
  readonly pause?: (() => Promise<void>) | undefined
  /** Statements compared all with all, at most. */
  readonly mostWhole?: number
}

export type PairOptions = Pick<CompareOptions, 'signal' | 'pause'> & {
  /** In a large story pairs whose n-grams are less alike than this (pivoted cosine) are not looked at. */
  readonly leastAlike?: number
}

/**
 * Compares the statements of `articles`. The same articles in the same order give the same comparison; a large story that
 * grew since `previous` keeps the rarities of then until a tenth of it has changed.
 */
export async function compareStory(
  articles: readonly MatchedArticle[],
  { previous, signal, pause, mostWhole = MOST_WHOLE }: CompareOptions = {},
): Promise<ComparedStory> {
  const rest = async () => {
    signal?.throwIfAborted()
    await pause?.()
    signal?.throwIfAborted()
  }
  const index = await indexStoryInSteps(articles, previous?.index, rest)
  if (index.statements.length <= mostWhole) return compareStatements(index, rest)
  return compareNear(index, previous?.kind === 'near' ? previous : undefined, rest)
}

/**
 * Statements that are compared all with all; a larger story compares each with those near to it.
 *
 * At 2,000 the matrix takes 16 MB. compareNear.test.ts holds the two against each other.
 */
const MOST_WHOLE = 2000

/** Two statements, as places in `story.index.statements`, `first` before `second`, with their chance to state one claim. */
export type StatementPair = { readonly first: number; readonly second: number; readonly score: number }

/**
 * The pairs across articles of at least `least`, best first; equal ones in the order of the text.
 *
 * Looked at are pairs of which one is among the other's 48 strongest n-gram steps: in a small story nearly all, in a
 * large one a share that grows with the statements and not with their square.
 */
export async function pairsOf(
  story: ComparedStory,
  least: number,
  { signal, pause, leastAlike = 0 }: PairOptions = {},
): Promise<StatementPair[]> {
  const { statements, articles } = story.index
  const weights = weightsFor(articles.length)
  const strongEvidence = evidenceFrom(weights.bias, weights.of, sumFor(least))
  const pairs: StatementPair[] = []
  const candidates = candidatesOf(story, story.kind === 'near' ? leastAlike : 0)
  const rowOf = rowsOf(story)
  for (let first = 0; first < statements.length; first++) {
    const places = candidates[first] ?? []
    if (places.length === 0) continue
    const row = rowOf(first, places)
    for (const second of places) {
      const evidence = strongEvidence(story, row, second)
      const score = evidence === null ? 0 : scoreOf(evidence, weights)
      if (evidence !== null && score >= least) pairs.push({ first, second, score })
    }
    signal?.throwIfAborted()
    if (first % ROWS_BETWEEN_PAUSES === ROWS_BETWEEN_PAUSES - 1) await pause?.()
  }
  return pairs.sort((a, b) => b.score - a.score || a.first - b.first || a.second - b.second)
}

/** For each statement the later ones to look at, ascending. */
function candidatesOf({ views }: ComparedStory, leastAlike: number): readonly number[][] {
  const { count, starts, targets, alike } = views.grams.steps
  const later = Array.from({ length: count }, () => new Set<number>())
  for (let from = 0; from < count; from++) {
    const end = starts[from + 1] ?? 0
    // The most alike come first.
    for (let at = starts[from] ?? 0; at < end && (alike[at] ?? 0) >= leastAlike; at++) {
      const to = targets[at] ?? 0
      later[Math.min(from, to)]?.add(Math.max(from, to))
    }
  }
  return later.map((places) => [...places].sort((a, b) => a - b))
}

/** A row of a few hundred statements is about a millisecond of work. */
const ROWS_BETWEEN_PAUSES = 8
