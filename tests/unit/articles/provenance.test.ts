import { expect, it } from 'vitest'
import { fieldFrom, NO_METADATA, unknownField } from '../../../src/platform/ingest/metadata/field'
import { metadataNote, provenanceWords } from '../../../src/views/articles/provenance'

it.each([
  ['text/html', 'from the page’s metadata · sure'],
  ['multipart/related', 'from the page’s metadata · sure'],
  ['message/rfc822', 'from the mail’s head · sure'],
  ['application/pdf', 'from the document’s properties · sure'],
  ['application/epub+zip', 'from the document’s properties · sure'],
  ['text/markdown', 'from the head of the file · sure'],
  ['application/json', 'from the row of the list · sure'],
  [undefined, 'from what the file says of itself · sure'],
])('says of a file of the type %s where it says so itself', (mediaType, expected) => {
  expect(provenanceWords(fieldFrom('Herald', 'metadata', 'sure'), mediaType)).toBe(expected)
  expect(provenanceWords(fieldFrom('Herald', 'text', 'unsure'), mediaType)).toBe('from the text · unsure')
  expect(provenanceWords(unknownField(), mediaType)).toBe('not found')
})

it('notes outlet and date in one where both are from the same place', () => {
  const publishedOn = fieldFrom('2024-05-24', 'metadata', 'unsure')
  const outlet = fieldFrom('Herald', 'metadata', 'unsure')
  expect(metadataNote({ ...NO_METADATA, outlet, publishedOn }, 'message/rfc822')).toBe(
    'Outlet and date from the mail’s head · unsure',
  )
  expect(metadataNote({ ...NO_METADATA, publishedOn }, 'message/rfc822')).toBe(
    'Outlet not found; date from the mail’s head · unsure',
  )
  expect(metadataNote(NO_METADATA)).toBe('Outlet and date not found')
})
