import { expect, it } from 'vitest'
import type { ArticleMetadata, Field } from '../../../src/core/article/article'
import { retoldFields } from '../../../src/core/revision/retoldFields'
import { NO_METADATA } from '../../../src/platform/ingest/metadata/field'
import { retoldWords } from '../../../src/views/articles/retoldWords'

function said<Value>(value: Value, source: Field<Value>['source'] = 'metadata'): Field<Value> {
  return { value, source, certainty: 'sure', original: null }
}

function metadata(change: Partial<ArticleMetadata>): ArticleMetadata {
  return { ...NO_METADATA, outlet: said('Coast Daily'), ...change }
}

const DATED = metadata({ publishedOn: said('2024-03-12'), authors: said(['Jana Novak']) })

it.each<[string, Partial<ArticleMetadata>, string]>([
  ['another date', { publishedOn: said('2024-03-14') }, 'its date does: 12 March 2024 → 14 March 2024.'],
  ['another time', { updatedOn: said('2024-03-12T10:00Z') }, 'its update does: none → 12 March 2024, 10:00 UTC.'],
  ['another author', { authors: said(['Mila Horn']) }, 'its author does: Jana Novak → Mila Horn.'],
  ['an author more', { authors: said(['Jana Novak', 'Mila Horn']) }, 'does: Jana Novak → Jana Novak and Mila Horn.'],
  ['another outlet', { outlet: said('Harbour Times') }, 'its outlet does: Coast Daily → Harbour Times.'],
  [
    'two of them',
    { publishedOn: said('2024-03-14'), authors: said(['Mila Horn']) },
    'its date and author do: 12 March 2024 → 14 March 2024; Jana Novak → Mila Horn.',
  ],
])('tells %s', (_, change, words) => {
  expect(retoldWords(retoldFields(DATED, { ...DATED, ...change }))).toContain(words)
})

it.each<[string, Partial<ArticleMetadata>]>([
  ['nothing changed', {}],
  ['less is said', { publishedOn: NO_METADATA.publishedOn, authors: said([] as string[]) }],
  ['the day is said with its time', { publishedOn: said('2024-03-12T10:00Z') }],
  ['the year is left out', { publishedOn: said('XXXX-03-12') }],
  ['it is read elsewhere', { publishedOn: said('2024-03-11', 'text') }],
  ['it is read off the address', { publishedOn: said('2024-03-11', 'address') }],
  ['the name is in capitals', { authors: said(['JANA NOVAK']) }],
  ['another field is said otherwise', { language: said('en') }],
])('tells nothing where %s', (_, change) => {
  expect(retoldFields(DATED, { ...DATED, ...change })).toEqual([])
})

it('takes an instant for the same in another zone', () => {
  const before = metadata({ updatedOn: said('2024-03-12T10:00Z') })
  expect(retoldFields(before, metadata({ updatedOn: said('2024-03-12T11:00+01:00') }))).toEqual([])
  expect(retoldFields(before, metadata({ updatedOn: said('2024-03-12T11:00Z') }))).toHaveLength(1)
})

it('compares with what the import found, not with what a person typed', () => {
  const found = said('2024-03-12')
  const typed = { ...said('2024-03-20', 'person'), original: found }
  expect(retoldFields({ ...DATED, publishedOn: typed }, DATED)).toEqual([])
})

it('takes a date that a paste could not have for no change', () => {
  const paste = { ...NO_METADATA, outlet: said('Coast Daily', 'person') }
  expect(retoldFields(paste, DATED)).toEqual([])
})
