/** Which line each highlight gets: its lane turned into a depth below the text, and the name that carries the look. */
import type { Status } from '../../core/claim/claim'
import { overlaps, type Span } from '../../core/text/span'

/** What is to be highlighted: the span of one mention, with its claim's status and number. */
export type Highlighted = Span & { readonly id: string; readonly status: Status; readonly number: number }

/**
 * A highlight with its line. `depth` is in CSS pixels under the first line, `null` where no line fits any more;
 * such a highlight is counted in `more` of the innermost one that it lies on.
 */
export type Underlined<Item extends Highlighted> = {
  readonly item: Item
  readonly depth: number | null
  readonly more: number
}

/**
 * How many overlaps away a highlight can push another's line: as many as there are lanes above the last one. Who lays
 * a part of the text must know the highlights up to there.
 */
export const LANES_ABOVE = 2
/** Three lines fit in the 34 px of a line of text (DESIGN.md, Overlap); underlines.test.ts notices. */
const LANE_COUNT = LANES_ABOVE + 1
/** A line starts 4 px below a straight one and 7 px below a wave, in CSS pixels (DESIGN.md, Overlap). */
const BELOW: Record<Status, number> = { verified: 4, unverified: 4, disputed: 7 }

/** Lays the lines of highlights in reading order, by their lanes as `assignLanes` gives them: what overlaps never shares one. */
export function layUnderlines<Item extends Highlighted>(
  items: readonly Item[],
  lanes: readonly number[],
): Underlined<Item>[] {
  const depths: (number | null)[] = lanes.map((lane) => (lane === 0 ? 0 : null))
  for (let lane = 1; lane < LANE_COUNT; lane++) layLane(items, lanes, depths, lane)
  const more = items.map(() => 0)
  for (const [index, item] of items.entries()) {
    if ((lanes[index] ?? 0) < LANE_COUNT) continue
    const host = lastVisibleUnder(items, lanes, index, item)
    if (host !== -1) more[host] = (more[host] ?? 0) + 1
  }
  return items.map((item, index) => ({ item, depth: depths[index] ?? null, more: more[index] ?? 0 }))
}

/** The depth at which a line would meet none of those drawn already; `null` where none fits. */
export function freeDepth(lines: readonly Underlined<Highlighted>[], span: Span): number | null {
  const met = lines.filter(({ item, depth }) => depth !== null && overlaps(item, span))
  if (met.length >= LANE_COUNT) return null
  return Math.max(0, ...met.map(({ item, depth }) => (depth ?? 0) + BELOW[item.status]))
}

/** Puts the lines of one lane under the deepest line of the lane above that they meet. */
function layLane(items: readonly Highlighted[], lanes: readonly number[], depths: (number | null)[], lane: number) {
  const above = [...items.keys()].filter((index) => lanes[index] === lane - 1)
  let first = 0
  for (const [index, item] of items.entries()) {
    if (lanes[index] !== lane) continue
    while ((items[above[first] ?? -1]?.end ?? Number.POSITIVE_INFINITY) <= item.start) first++
    let depth = 0
    for (let at = first; at < above.length; at++) {
      const neighbour = items[above[at] ?? -1]
      if (neighbour === undefined || neighbour.start >= item.end) break
      depth = Math.max(depth, (depths[above[at] ?? -1] ?? 0) + BELOW[neighbour.status])
    }
    depths[index] = depth
  }
}

function lastVisibleUnder(items: readonly Highlighted[], lanes: readonly number[], index: number, item: Span): number {
  for (let at = index - 1; at >= 0; at--) {
    const below = items[at]
    if (below !== undefined && (lanes[at] ?? 0) < LANE_COUNT && overlaps(below, item)) return at
  }
  return -1
}

/** Every name of ours begins so, and no other name is ever touched. */
const PREFIX = 'claimdesk'

/** The name of the sentence cursor's highlight. */
export const CURSOR_NAME = `${PREFIX}-cursor`

/** The name of a selection that is kept while the focus is in a field. */
export const HELD_NAME = `${PREFIX}-held`

/** The name under which a highlight is registered: one look each. `highlights.css` of the reader has a rule for all. */
export function highlightName(status: Status, depth: number | null, isSelected: boolean): string {
  return `${PREFIX}${isSelected ? '-selected' : ''}-${status}-${depth ?? 'tint'}`
}
