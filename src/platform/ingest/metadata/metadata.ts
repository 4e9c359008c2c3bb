/** Chooses, field by field, the surest of what was found. */
import type { ArticleMetadata, Certainty, Field } from '../../../core/article/article'
import { dateFromAddress } from '../../../core/article/dates'
import type { Finding } from '../clean/draft'
import { fold } from '../clean/shape'
import { dateInText } from './dateInText'
import { fieldFrom, unknownField } from './field'
import { withinLimits } from './fieldLimits'
import { outletInNotices, outletInText } from './outletInText'
import { outletFromAddress } from './outlets'

const RANK: Readonly<Record<Certainty, number>> = { sure: 2, fairlySure: 1, unsure: 0 }

/** The metadata of an article from what the file and the cleaner found what its kept paragraphs say, and what stood `around` them. */
export function metadataFrom(
  found: readonly Finding[],
  paragraphs: readonly string[],
  around: readonly string[] = [],
): ArticleMetadata {
  const findings = withinLimits(found)
  const url = best(findings, 'url')
  const all = [
    ...findings,
    ...findingsInText(paragraphs, around),
    ...findingsInAddress(url.value, [...around, ...paragraphs]),
  ]
  const outlet = best(all, 'outlet')
  const updatedOn = best(all, 'updatedOn')
  return {
    title: best(all, 'title'),
    outlet,
    authors: best(withoutOutlet(all, outlet.value), 'authors'),
    publishedOn: best(all, 'publishedOn'),
    ...(updatedOn === undefined || updatedOn.value === null ? {} : { updatedOn }),
    url,
    language: best(all, 'language'),
    credits: allCredits(all),
  }
}

function findingsInText(paragraphs: readonly string[], around: readonly string[]): Finding[] {
  const outlet = outletInText(paragraphs) ?? outletInNotices(around)
  const date = dateInText(paragraphs)
  return [
    ...(outlet === null ? [] : [finding('outlet', outlet.name, 'text', outlet.certainty)]),
    ...(date === null ? [] : [finding('publishedOn', date.value, 'text', date.certainty)]),
  ]
}

function findingsInAddress(url: string | null, words: readonly string[]): Finding[] {
  if (url === null) return []
  const outlet = outletFromAddress(url, words)
  const date = dateFromAddress(url)
  return [
    ...(outlet === null ? [] : [finding('outlet', outlet.name, 'address', outlet.certainty)]),
    ...(date === null ? [] : [finding('publishedOn', date, 'address', 'fairlySure')]),
  ]
}

/** Authors less the outlet itself, which a line of the text may name; a page that states it means that nobody signed. */
function withoutOutlet(findings: readonly Finding[], outlet: string | null): Finding[] {
  if (outlet === null) return [...findings]
  const isOther = (name: string) => fold(name) !== fold(outlet)
  const people = findings.flatMap((found) => {
    if (found.field !== 'authors' || found.source === 'metadata') return [found]
    const value = found.value.filter(isOther)
    return value.length === 0 ? [] : [{ ...found, value }]
  })
  const isSigned = people.some(({ field, source }) => field === 'authors' && source !== 'metadata')
  return people.filter((found) => found.field !== 'authors' || !isSigned || found.value.some(isOther))
}

/** A finding for a field that holds one string. */
export function finding(
  field: 'title' | 'outlet' | 'publishedOn' | 'updatedOn' | 'url' | 'language',
  value: string,
  source: Finding['source'],
  certainty: Certainty,
): Finding {
  return { field, value, source, certainty }
}

/** The surest finding; of equals the first. */
function best<Name extends keyof ArticleMetadata>(findings: readonly Finding[], name: Name): ArticleMetadata[Name] {
  const candidates = findings.filter((found): found is Extract<Finding, { field: Name }> => found.field === name)
  const surest = candidates.reduce<(typeof candidates)[number] | null>(
    (chosen, next) => (chosen === null || RANK[next.certainty] > RANK[chosen.certainty] ? next : chosen),
    null,
  )
  const field: Field<unknown> =
    surest === null ? unknownField() : fieldFrom(surest.value, surest.source, surest.certainty)
  return field as ArticleMetadata[Name]
}

/** Credits add up: an article may take from several agencies. */
function allCredits(findings: readonly Finding[]): ArticleMetadata['credits'] {
  const found = findings.filter((entry) => entry.field === 'credits')
  const [first] = found
  if (first === undefined) return unknownField()
  return fieldFrom([...new Set(found.flatMap(({ value }) => value))], first.source, first.certainty)
}
