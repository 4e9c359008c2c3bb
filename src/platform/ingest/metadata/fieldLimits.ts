/** How long a field may be that a file states without showing it: what is longer is no title and no name. */
import type { Finding } from '../clean/draft'

/** Characters of one value. Headlines have up to three hundred, the names of an office's departments about as many. */
const LONGEST: Readonly<Record<Finding['field'], number>> = {
  title: 1_000,
  outlet: 300,
  authors: 300,
  publishedOn: 100,
  updatedOn: 100,
  // Browsers and servers take about so many.
  url: 8_000,
  language: 100,
  credits: 300,
}

/** People of one article: a collaboration may have thousands, a list beyond nobody reads. */
const MOST_VALUES = 2_000

/** Characters of a line of names that a page's metadata states and nobody sees. */
export const LONGEST_STATED_BYLINE = LONGEST.authors

/**
 * The findings whose values a field can hold. What a page shows is never left out, since its words are taken from the text.
 * Held by tests/unit/ingest/fieldLimits.test.ts.
 */
export function withinLimits(findings: readonly Finding[]): Finding[] {
  return findings.flatMap((found): Finding[] => {
    if (found.source !== 'metadata') return [found]
    const most = LONGEST[found.field]
    if (found.field !== 'authors' && found.field !== 'credits') return found.value.length <= most ? [found] : []
    const value = found.value.filter((name) => name.length <= most).slice(0, MOST_VALUES)
    return value.length === 0 ? [] : [{ ...found, value }]
  })
}
