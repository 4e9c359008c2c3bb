/** The two strongest statements of each article: who else could be meant. */
import type { StoryIndex } from './storyIndex'

/** By article's place: the best value, where it stands, and the second best; 0 and -1 where there is none. */
export type Rivals = { readonly best: Float32Array; readonly place: Int32Array; readonly second: Float32Array }

export function rivalsOf({ articles, articleOf }: StoryIndex, valueAt: (place: number) => number): Rivals {
  const rivals = emptyRivals(articles.length)
  for (const [at, article] of articleOf.entries()) enter(rivals, article, at, valueAt(at))
  return rivals
}

/** As `rivalsOf`, of `places` alone. */
export function rivalsAmong(
  { articles, articleOf }: StoryIndex,
  places: ArrayLike<number>,
  valueAt: (place: number) => number,
): Rivals {
  const rivals = emptyRivals(articles.length)
  for (let at = 0; at < places.length; at++) {
    const place = places[at] ?? 0
    enter(rivals, articleOf[place] ?? 0, place, valueAt(place))
  }
  return rivals
}

/** Rivals of `count` articles before any was entered. */
export function emptyRivals(count: number): Rivals {
  return { best: new Float32Array(count), place: new Int32Array(count).fill(-1), second: new Float32Array(count) }
}

/** Enters `places` from `start` to `end` with the values that are parallel to them: changes `rivals`. */
export function enterRivals(
  rivals: Rivals,
  { articleOf }: StoryIndex,
  places: Int32Array,
  values: Float32Array,
  start: number,
  end: number,
): void {
  for (let at = start; at < end; at++) {
    const place = places[at] ?? 0
    enter(rivals, articleOf[place] ?? 0, place, values[at] ?? 0)
  }
}

/** Takes the articles of `places` from `start` to `end` out again: changes `rivals`. */
export function clearRivals(
  { best, place: of, second }: Rivals,
  { articleOf }: StoryIndex,
  places: Int32Array,
  start: number,
  end: number,
): void {
  for (let at = start; at < end; at++) {
    const article = articleOf[places[at] ?? 0] ?? 0
    best[article] = 0
    of[article] = -1
    second[article] = 0
  }
}

function enter({ best, place, second }: Rivals, article: number, at: number, value: number): void {
  if (value > (best[article] ?? 0)) {
    second[article] = best[article] ?? 0
    best[article] = value
    place[article] = at
  } else if (value > (second[article] ?? 0)) second[article] = value
}

/** The best value of an article's statements other than the one at `place`. */
export function bestBut({ best, place: of, second }: Rivals, article: number, place: number): number {
  return (of[article] === place ? second[article] : best[article]) ?? 0
}
