/**
 * Agreement across outlets as a random walk: from a statement to the most similar ones of other outlets, three steps.
 *
 * Two statements that one walk joins in both directions are each other's answer once all others have been served: a
 * lead that resembles everything is left often and reached from everywhere, so it wins less. Source: random walks on a
 * bipartite neighbour graph (Szummer and Jaakkola 2001), with the similarity sharpened to a power.
 */

/**
 * The strongest steps from one place: chances sum to 1, `total` is the sharpened similarity they share, `alike` the
 * similarity to each target.
 */
export type StepsFromOne = {
  readonly targets: Int32Array
  readonly chances: Float32Array
  readonly alike: Float32Array
  readonly total: number
}
/** For each statement its steps: the rows of a sparse matrix. */
export type Steps = readonly StepsFromOne[]

/** 3 and 4 do equally well on gold, 2 and 6 worse: low powers let hubs win, high ones see only the best match. */
const SHARPNESS = 3.5
/** Steps kept from one statement. After sharpening, what lies beyond holds less than a hundredth of the chance. */
const MOST_STEPS = 48

/** The steps that lead from each of `count` statements to those that `similarity` gives a positive value. */
export function stepsFrom(count: number, similarity: (from: number, to: number) => number): Steps {
  return Array.from({ length: count }, (_, from) => stepsOf(count, (to) => similarity(from, to)))
}

/** The steps of one passage, which need not be a statement. */
export function stepsOf(count: number, similarity: (to: number) => number): StepsFromOne {
  const strong: Strong[] = []
  for (let to = 0; to < count; to++) {
    const alike = similarity(to)
    if (alike > 0) strong.push({ to, alike, weight: alike ** SHARPNESS })
  }
  return strongest(strong)
}

/** The steps to those of `places` that are alike; the two are parallel. */
export function stepsAmong(places: ArrayLike<number>, alike: ArrayLike<number>): StepsFromOne {
  const strong: Strong[] = []
  for (let at = 0; at < places.length; at++) {
    const value = alike[at] ?? 0
    if (value > 0) strong.push({ to: places[at] ?? 0, alike: value, weight: value ** SHARPNESS })
  }
  return strongest(strong)
}

type Strong = { readonly to: number; readonly alike: number; readonly weight: number }

/** Sorts and cuts `strong` in place. */
function strongest(strong: Strong[]): StepsFromOne {
  strong.sort((a, b) => b.weight - a.weight || a.to - b.to)
  strong.length = Math.min(strong.length, MOST_STEPS)
  const total = strong.reduce((sum, { weight }) => sum + weight, 0)
  return {
    targets: Int32Array.from(strong, ({ to }) => to),
    chances: Float32Array.from(strong, ({ weight }) => weight / total),
    alike: Float32Array.from(strong, ({ alike }) => alike),
    total,
  }
}

/** The chance of one step to the statement at `place`. */
export function chanceOfStep({ targets, chances }: StepsFromOne, place: number): number {
  const at = targets.indexOf(place)
  return at < 0 ? 0 : (chances[at] ?? 0)
}

/** The chance of one step to a passage of that `similarity`, when it takes the place of the statements it `stands` for. */
export function chanceOfStepInstead(from: StepsFromOne, similarity: number, stands: readonly number[]): number {
  if (similarity <= 0) return 0
  const weight = similarity ** SHARPNESS
  const freed = stands.reduce((sum, place) => sum + chanceOfStep(from, place), 0) * from.total
  return weight / (from.total - freed + weight)
}

/** The chance to stand at each statement after two more steps, when `one` is the first. */
export function arrivals(steps: Steps, one: StepsFromOne): Float32Array {
  const first = new Float32Array(steps.length)
  for (const [at, to] of one.targets.entries()) first[to] = one.chances[at] ?? 0
  return stepForward(steps, stepForward(steps, first))
}

/** The chance to reach a passage from each statement in three steps, when `last` is the chance of its last step. */
export function departures(steps: Steps, last: Float32Array): Float32Array {
  return stepBack(steps, stepBack(steps, last))
}

function stepForward(steps: Steps, from: Float32Array): Float32Array {
  const to = new Float32Array(from.length)
  for (let place = 0; place < from.length; place++) {
    const mass = from[place] ?? 0
    const row = mass === 0 ? undefined : steps[place]
    if (row === undefined) continue
    const { targets, chances } = row
    for (let k = 0; k < targets.length; k++) {
      const target = targets[k] ?? 0
      to[target] = (to[target] ?? 0) + mass * (chances[k] ?? 0)
    }
  }
  return to
}

function stepBack(steps: Steps, at: Float32Array): Float32Array {
  const from = new Float32Array(steps.length)
  for (let place = 0; place < steps.length; place++) {
    const row = steps[place]
    if (row === undefined) continue
    const { targets, chances } = row
    let mass = 0
    for (let k = 0; k < targets.length; k++) mass += (at[targets[k] ?? 0] ?? 0) * (chances[k] ?? 0)
    from[place] = mass
  }
  return from
}
