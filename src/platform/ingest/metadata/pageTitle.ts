/** Which of the titles that a page gives is the newsroom's headline, without its outlet's name. */
import { fold } from '../clean/shape'
import { withoutOutlet } from './siteSuffix'

/** What a page gives; null where it does not. */
export type TitleCandidates = {
  readonly openGraph: string | null
  readonly linked: string | null
  readonly twitter: string | null
  /** Of the `title` element, which newsrooms word for search engines. */
  readonly element: string | null
  /** First-level headings in the order of the page. */
  readonly headings: readonly string[]
}

/**
 * The headline; `isPrinted` where a heading of the page says the same.
 *
 * JSON-LD and Open Graph state it. Where they differ, one of them repeats the `title` element's wording for search
 * engines: the other is meant for readers. Pages that state nothing have a heading that shares its words with the
 * `title` element.
 */
export function headlineAmong(
  { openGraph, linked, twitter, element, headings }: TitleCandidates,
  outlets: readonly (string | null)[],
): { words: string; isPrinted: boolean } | null {
  const given = [openGraph, linked, twitter, ...headings].filter((title) => title !== null)
  const bare = (title: string | null): string | null =>
    title === null
      ? null
      : withoutOutlet(
          title,
          outlets,
          given.filter((other) => other !== title),
        )
  const isPrinted = (title: string) => headings.some((heading) => fold(heading) === fold(title))
  const stated = [bare(openGraph), bare(linked)].filter((title) => title !== null)
  const searched = fold(element ?? '')
  const editorial = stated.filter((title) => !searched.startsWith(fold(title)))
  const words =
    editorial.find(isPrinted) ??
    editorial[0] ??
    stated[0] ??
    bare(twitter) ??
    headings.find((heading) => sharesWords(heading, element ?? '')) ??
    bare(element) ??
    (headings.length === 1 ? (headings[0] ?? null) : null)
  return words === null || fold(words) === '' ? null : { words, isPrinted: isPrinted(words) }
}

/** A third of the words and three at least, or all of them: the same story in other words, not a section's name. */
function sharesWords(heading: string, title: string): boolean {
  const own = new Set(fold(heading).split(' '))
  const shared = fold(title)
    .split(' ')
    .filter((word) => own.has(word)).length
  return (shared >= 3 && shared >= own.size / 3) || (fold(heading) !== '' && shared >= own.size)
}
