/** What articles are called beside one another: by their outlets, which may have several of them. */

import { countOf, numberWords } from '../../app/words'
import type { Article } from '../../core/article/article'

/** Names each of a story's articles: its outlet, with its title where the outlet has others here; else its title. */
export function articleNames(articles: readonly Article[]): (articleId: string) => string {
  const counts = countsOf(articles.map(({ metadata }) => metadata.outlet.value))
  const names = new Map(
    articles.map(({ id, metadata: { outlet, title } }) => {
      const quoted = title.value === null ? null : `“${title.value}”`
      if (outlet.value === null) return [id as string, quoted ?? UNKNOWN]
      return [id, counts.get(outlet.value) === 1 ? outlet.value : `${outlet.value}, ${quoted ?? 'untitled'}`]
    }),
  )
  return (articleId) => names.get(articleId) ?? UNKNOWN
}

const UNKNOWN = 'an unknown outlet'

/** Outlets for a sentence, which has no room for titles: each once, those of several articles and the unknown ones counted. */
export function outletNames(outlets: readonly (string | null)[]): string[] {
  const unknownCount = outlets.filter((outlet) => outlet === null).length
  const known = [...countsOf(outlets)].map(([outlet, count]) =>
    count === 1 ? outlet : `${numberWords(count)} articles of ${outlet}`,
  )
  return unknownCount === 0 ? known : [...known, countOf(unknownCount, 'unknown outlet')]
}

function countsOf(outlets: readonly (string | null)[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const outlet of outlets) if (outlet !== null) counts.set(outlet, (counts.get(outlet) ?? 0) + 1)
  return counts
}
