/** What an article says otherwise of itself while none of its words changed: new dates, other authors, another outlet. */
import type { ArticleMetadata, Field } from '../article/article'
import { foundValue } from '../article/revisedMetadata'
import { isSameOutlet } from '../matching/attribution/outlets'

/** A field with what was said before, null where nothing was, and what is said now. */
export type RetoldField = {
  readonly field: 'publishedOn' | 'updatedOn' | 'authors' | 'outlet'
  readonly before: string | readonly string[] | null
  readonly after: string | readonly string[]
}

/**
 * The fields that the newer import states otherwise, as imports found them. What it leaves out is no news, since a
 * re-save often states less; nor is what another part of a page is read for, since a byline and a page's own data may
 * differ from the first day. A field that is new counts between two pages that speak for themselves.
 */
export function retoldFields(before: ArticleMetadata, after: ArticleMetadata): RetoldField[] {
  const speaks = [before.publishedOn, before.updatedOn, before.authors, before.outlet].some(
    (field) => field !== undefined && sourceOf(field) === 'metadata',
  )
  const retold = <Value extends string | readonly string[]>(
    field: RetoldField['field'],
    old: Field<Value> | undefined,
    now: Field<Value> | undefined,
    isSame: (a: Value, b: Value) => boolean,
  ): RetoldField[] => {
    const value = now === undefined ? null : foundValue(now)
    if (now === undefined || value === null || value.length === 0 || sourceOf(now) === 'address') return []
    const was = old === undefined ? null : foundValue(old)
    if (was === null || was.length === 0) {
      return speaks && sourceOf(now) === 'metadata' ? [{ field, before: null, after: value }] : []
    }
    const isComparable = old !== undefined && sourceOf(old) === sourceOf(now)
    return !isComparable || isSame(was, value) ? [] : [{ field, before: was, after: value }]
  }
  return [
    ...retold('publishedOn', before.publishedOn, after.publishedOn, isSameDate),
    ...retold('updatedOn', before.updatedOn, after.updatedOn, isSameDate),
    ...retold('authors', before.authors, after.authors, arePeople),
    ...retold('outlet', before.outlet, after.outlet, isSameOutlet),
  ]
}

/** Where the import had it from, whatever a person typed over it. */
function sourceOf(field: Field<unknown>): Field<unknown>['source'] {
  return field.source === 'person' && field.original !== null ? field.original.source : field.source
}

/** The same instant however it is written, or the same day where one of the two says no more. */
function isSameDate(a: string, b: string): boolean {
  const [aDay = '', aTime] = a.split('T')
  const [bDay = '', bTime] = b.split('T')
  if (aTime !== undefined && bTime !== undefined) {
    const [aMs, bMs] = [Date.parse(a), Date.parse(b)]
    return Number.isNaN(aMs) || Number.isNaN(bMs) ? a === b : aMs === bMs
  }
  const isYearKnown = !aDay.startsWith('XXXX') && !bDay.startsWith('XXXX')
  return isYearKnown ? aDay === bDay : aDay.slice(4) === bDay.slice(4)
}

function arePeople(a: readonly string[], b: readonly string[]): boolean {
  const folded = (names: readonly string[]) =>
    names
      .map((name) => name.normalize('NFKC').toLowerCase().trim())
      .sort()
      .join('\n')
  return folded(a) === folded(b)
}
