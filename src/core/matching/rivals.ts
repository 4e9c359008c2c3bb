/** The two strongest statements of each article: who else could be meant. */
import type { StoryIndex } from './storyIndex'

/** By article's place: the best value, where it stands, and the second best; 0 and -1 where there is none. */
export type Rivals = { readonly best: Float32Array; readonly place: Int32Array; readonly second: Float32Array }

export function rivalsOf({ articles, articleOf }: StoryIndex, valueAt: (place: number) => number): Rivals {
  const best = new Float32Array(articles.length)
  const place = new Int32Array(articles.length).fill(-1)
  const second = new Float32Array(articles.length)
  for (const [at, article] of articleOf.entries()) {
    const value = valueAt(at)
    if (value > (best[article] ?? 0)) {
      second[article] = best[article] ?? 0
      best[article] = value
      place[article] = at
    } else if (value > (second[article] ?? 0)) second[article] = value
  }
  return { best, place, second }
}

/** The best value of an article's statements other than the one at `place`. */
export function bestBut({ best, place: of, second }: Rivals, article: number, place: number): number {
  return (of[article] === place ? second[article] : best[article]) ?? 0
}
