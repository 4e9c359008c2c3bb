/** Which of the titles that a page gives is the newsroom's headline, without its outlet's name, and how sure that is. */
import type { Certainty, FieldSource } from '../../../core/article/article'
import { fold, wordCount } from '../clean/shape'
import { withoutOutlet } from './siteSuffix'

/** What a page gives; null where it does not. */
export type TitleCandidates = {
  readonly openGraph: string | null
  readonly linked: string | null
  readonly twitter: string | null
  /** Of the `title` element, which newsrooms word for search engines. */
  readonly element: string | null
  /** First-level headings in the order of the page, wherever they stand. */
  readonly headings: readonly string[]
  /** What readers see as headings in the order of the page: none of a breadcrumb or a menu; `level` is 1 to 3. */
  readonly printed: readonly { readonly words: string; readonly level: number }[]
}

export type Headline = { readonly words: string; readonly certainty: Certainty; readonly source: FieldSource }

/** What readers see counts as much as two statements that they do not. */
const PRINTED = 2
/** A wording for search engines is no headline, unless readers see it and no two statements stand against it. */
const SEARCHED = -1.5
/** A name of a site or of a section is shorter. Seen by "what readers see, where the metadata disagree". */
const HEADLINE_WORDS = 4
/** A kicker above a headline, in the same heading, is no longer. */
const KICKER_WORDS = 6
/** What two wordings of one story share at least: a word of so many letters. */
const TELLING_LETTERS = 5

/**
 * The headline. Open Graph and JSON-LD state it, and where they agree that is all. Where they do not, each wording is
 * scored by who else has it: statements, the heading that readers see, and, against it, the `title` element, which is
 * worded for search engines. Pages that state nothing have a heading that shares its words with that element.
 */
export function headlineAmong(
  candidates: TitleCandidates,
  outlets: readonly (string | null)[],
  sections: readonly string[] = [],
): Headline | null {
  const { element, headings } = candidates
  const { openGraph, linked, twitter } = bareOf(candidates, outlets, sections)
  const given = [openGraph, linked, twitter, ...headings].filter((title) => title !== null)
  const searched = element === null ? null : withoutOutlet(element, outlets, given, sections)
  const stated = [openGraph, linked].filter((title) => title !== null)
  const chosen =
    (stated.length > 0 ? amongStated(stated, twitter, searched, candidates) : null) ??
    twitter ??
    headings.find((heading) => sharesWords(heading, element ?? '')) ??
    searched ??
    (headings.length === 1 ? (headings[0] ?? null) : null)
  if (chosen === null || fold(chosen) === '') return null
  const source = [openGraph, linked, twitter, searched].includes(chosen) ? 'metadata' : 'text'
  return { words: chosen, certainty: certaintyOf(chosen, stated, candidates), source }
}

/** The titles stated, without the outlet; one cut short gives way to the one that goes on. */
function bareOf(
  { openGraph, linked, twitter, element, headings }: TitleCandidates,
  outlets: readonly (string | null)[],
  sections: readonly string[],
): Pick<TitleCandidates, 'openGraph' | 'linked' | 'twitter'> {
  const given = [openGraph, linked, twitter, ...headings].filter((title) => title !== null)
  const bare = (title: string | null): string | null => {
    if (title === null) return null
    const others = given.filter((other) => other !== title)
    return withoutOutlet(wholeOf(title, [...others, element ?? '']), outlets, others, sections)
  }
  return { openGraph: bare(openGraph), linked: bare(linked), twitter: bare(twitter) }
}

/** What a title was before it was cut: at an ellipsis, or at a quotation mark that ended its attribute. */
function wholeOf(title: string, others: readonly string[]): string {
  const start = title.replace(/\s*(?:…|\.{3})$/u, '')
  const isCut = start !== title && wordCount(start) >= HEADLINE_WORDS
  return others.find((other) => other.startsWith(start) && (isCut || /^\s?"/u.test(other.slice(start.length)))) ?? title
}

function amongStated(
  stated: readonly string[],
  twitter: string | null,
  searched: string | null,
  candidates: TitleCandidates,
): string {
  const [first = '', second] = stated
  if (second !== undefined && fold(first) === fold(second)) return first
  const { printed } = candidates
  const heading = printed.find(({ words }) => stated.some((title) => says(words, title)))
  const seen = heading ?? printed.find((each) => isAbout(each, [...stated, searched ?? '']))
  const statements = [...stated, twitter ?? ''].map(fold)
  const scoreOf = (title: string): number =>
    statements.filter((other) => other === fold(title)).length +
    (seen !== undefined && says(seen.words, title) ? PRINTED : 0) +
    (fold(title) === fold(searched ?? '') ? SEARCHED : 0)
  const wordings = heading === undefined && seen !== undefined ? [...stated, seen.words] : stated
  return wordings.reduce((best, next) => (scoreOf(next) > scoreOf(best) ? next : best), first)
}

/** Seen by readers and nothing else stated: sure. Not seen, where a heading or another statement differs: unsure. */
function certaintyOf(title: string, stated: readonly string[], candidates: TitleCandidates): Certainty {
  const isDisputed = stated.some((other) => fold(other) !== fold(title))
  const isSeen = (heading: string) => says(heading, title) || says(title, heading)
  if (candidates.headings.some(isSeen)) return isDisputed ? 'fairlySure' : 'sure'
  const { printed } = candidates
  if (printed.some(({ words }) => isSeen(words))) return isDisputed ? 'fairlySure' : 'sure'
  return isDisputed || printed.some((heading) => isAbout(heading, [title])) ? 'unsure' : 'fairlySure'
}

/** Whether a heading prints a title: alone, or below its kicker. */
function says(heading: string, title: string): boolean {
  const [whole, part] = [fold(heading), fold(title)]
  if (whole === part) return true
  return whole.endsWith(` ${part}`) && wordCount(whole.slice(0, -part.length)) <= KICKER_WORDS && wordCount(part) > 2
}

/** A heading of the first level, as long as a headline, about the same as the titles. */
function isAbout({ words, level }: TitleCandidates['printed'][number], titles: readonly string[]): boolean {
  if (level !== 1 || wordCount(words) < HEADLINE_WORDS) return false
  const telling = new Set(titles.flatMap((title) => fold(title).split(' ')))
  return fold(words)
    .split(' ')
    .some((word) => word.length >= TELLING_LETTERS && telling.has(word))
}

/** A third of the words and three at least, or all of them: the same story in other words, not a section's name. */
function sharesWords(heading: string, title: string): boolean {
  const own = new Set(fold(heading).split(' '))
  const shared = fold(title)
    .split(' ')
    .filter((word) => own.has(word)).length
  return (shared >= 3 && shared >= own.size / 3) || (fold(heading) !== '' && shared >= own.size)
}
