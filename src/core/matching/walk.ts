/**
 * Agreement across outlets as a random walk: from a statement to the most similar ones of other outlets, three steps.
 *
 * Two statements that one walk joins in both directions are each other's answer once all others have been served: a
 * lead that resembles everything is left often and reached from everywhere, so it wins less. Source: random walks on a
 * bipartite neighbour graph (Szummer and Jaakkola 2001), with the similarity sharpened to a power.
 */

/**
 * The strongest steps from one place: chances sum to 1, `total` is the sharpened similarity they share, `alike` the
 * similarity to each target, the highest first.
 */
export type StepsFromOne = {
  readonly targets: Int32Array
  readonly chances: Float32Array
  readonly alike: Float32Array
  readonly total: number
}

/**
 * The steps of all statements, the rows of a sparse matrix one after the other: those from place p stand at
 * `starts[p] .. starts[p + 1]`, as `StepsFromOne`.
 */
export type Steps = {
  readonly count: number
  readonly starts: Uint32Array
  readonly targets: Int32Array
  readonly chances: Float32Array
  readonly alike: Float32Array
  readonly totals: Float64Array
}

/** 3 and 4 do equally well on gold, 2 and 6 worse: low powers let hubs win, high ones see only the best match. */
const SHARPNESS = 3.5
/** Steps kept from one statement. After sharpening, what lies beyond holds less than a hundredth of the chance. */
const MOST_STEPS = 48

/** The steps that lead from each of `count` statements to those that `similarity` gives a positive value. */
export function stepsFrom(count: number, similarity: (from: number, to: number) => number): Steps {
  return stepsOfAll(count, MOST_STEPS * count, (from, enter) => {
    for (let to = 0; to < count; to++) enter(to, similarity(from, to))
  })
}

/**
 * The steps of `count` statements, `most` together; `offer` enters the places that one could step to, in ascending
 * order, with the similarity.
 */
export function stepsOfAll(
  count: number,
  most: number,
  offer: (from: number, enter: (to: number, alike: number) => void) => void,
): Steps {
  const starts = new Uint32Array(count + 1)
  const targets = new Int32Array(most)
  const [chances, alike] = [new Float32Array(most), new Float32Array(most)]
  const totals = new Float64Array(count)
  const strong = noneStrong()
  const enter = (to: number, value: number) => enterStrong(strong, to, value)
  for (let from = 0; from < count; from++) {
    strong.count = 0
    offer(from, enter)
    const start = starts[from] ?? 0
    const one = strongest(strong)
    targets.set(one.targets, start)
    chances.set(one.chances, start)
    alike.set(one.alike, start)
    totals[from] = one.total
    starts[from + 1] = start + one.targets.length
  }
  const end = starts[count] ?? 0
  return {
    count,
    starts,
    targets: targets.slice(0, end),
    chances: chances.slice(0, end),
    alike: alike.slice(0, end),
    totals,
  }
}

/** The steps of one passage, which need not be a statement. */
export function stepsOf(count: number, similarity: (to: number) => number): StepsFromOne {
  const strong = noneStrong()
  for (let to = 0; to < count; to++) enterStrong(strong, to, similarity(to))
  return strongest(strong)
}

/** The steps to those of `places`, which ascend, that are alike; the two are parallel. */
export function stepsAmong(places: ArrayLike<number>, alike: ArrayLike<number>): StepsFromOne {
  const strong = noneStrong()
  for (let at = 0; at < places.length; at++) enterStrong(strong, places[at] ?? 0, alike[at] ?? 0)
  return strongest(strong)
}

/** The steps from the statement at `place`, as views of the whole. */
export function stepsAt({ starts, targets, chances, alike, totals }: Steps, place: number): StepsFromOne {
  const [start, end] = [starts[place] ?? 0, starts[place + 1] ?? 0]
  return {
    targets: targets.subarray(start, end),
    chances: chances.subarray(start, end),
    alike: alike.subarray(start, end),
    total: totals[place] ?? 0,
  }
}

/** The most alike so far, best first. */
type Strong = { count: number; readonly to: Int32Array; readonly alike: Float64Array }

function noneStrong(): Strong {
  return { count: 0, to: new Int32Array(MOST_STEPS), alike: new Float64Array(MOST_STEPS) }
}

/** Changes `strong`: of equal ones the first to come stays ahead. */
function enterStrong(strong: Strong, place: number, value: number): void {
  const { to, alike } = strong
  if (value <= 0 || (strong.count === MOST_STEPS && value <= (alike[MOST_STEPS - 1] ?? 0))) return
  if (strong.count < MOST_STEPS) strong.count += 1
  let at = strong.count - 1
  for (; at > 0 && (alike[at - 1] ?? 0) < value; at--) {
    alike[at] = alike[at - 1] ?? 0
    to[at] = to[at - 1] ?? 0
  }
  alike[at] = value
  to[at] = place
}

function strongest({ count, to, alike }: Strong): StepsFromOne {
  const weights = new Float64Array(count)
  let total = 0
  for (let at = 0; at < count; at++) {
    weights[at] = (alike[at] ?? 0) ** SHARPNESS
    total += weights[at] ?? 0
  }
  return {
    targets: to.slice(0, count),
    chances: Float32Array.from(weights, (weight) => weight / total),
    alike: Float32Array.from(alike.subarray(0, count)),
    total,
  }
}

/** The chance of one step between two statements. */
export function chanceOfStep({ starts, targets, chances }: Steps, from: number, to: number): number {
  const end = starts[from + 1] ?? 0
  for (let at = starts[from] ?? 0; at < end; at++) if (targets[at] === to) return chances[at] ?? 0
  return 0
}

/** The chance of one step to a passage of that `similarity`, when it takes the place of the statements it `stands` for. */
export function chanceOfStepInstead(steps: Steps, from: number, similarity: number, stands: readonly number[]): number {
  if (similarity <= 0) return 0
  const weight = similarity ** SHARPNESS
  const total = steps.totals[from] ?? 0
  const freed = stands.reduce((sum, place) => sum + chanceOfStep(steps, from, place), 0) * total
  return weight / (total - freed + weight)
}

/** The chance to stand at each statement after two more steps, when `one` is the first. */
export function arrivals(steps: Steps, one: StepsFromOne): Float32Array {
  const first = new Float32Array(steps.count)
  for (const [at, to] of one.targets.entries()) first[to] = one.chances[at] ?? 0
  return stepForward(steps, stepForward(steps, first))
}

/** The chance to reach a passage from each statement in three steps, when `last` is the chance of its last step. */
export function departures(steps: Steps, last: Float32Array): Float32Array {
  return stepBack(steps, stepBack(steps, last))
}

function stepForward({ count, starts, targets, chances }: Steps, from: Float32Array): Float32Array {
  const to = new Float32Array(count)
  for (let place = 0; place < count; place++) {
    const mass = from[place] ?? 0
    if (mass === 0) continue
    const end = starts[place + 1] ?? 0
    for (let at = starts[place] ?? 0; at < end; at++) {
      const target = targets[at] ?? 0
      to[target] = (to[target] ?? 0) + mass * (chances[at] ?? 0)
    }
  }
  return to
}

function stepBack({ count, starts, targets, chances }: Steps, at: Float32Array): Float32Array {
  const from = new Float32Array(count)
  for (let place = 0; place < count; place++) {
    let mass = 0
    const end = starts[place + 1] ?? 0
    for (let step = starts[place] ?? 0; step < end; step++) mass += (at[targets[step] ?? 0] ?? 0) * (chances[step] ?? 0)
    from[place] = mass
  }
  return from
}
