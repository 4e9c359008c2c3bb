import { describe, expect, it } from 'vitest'
import type { ArticleMetadata, Field } from '../../../src/core/article/article'
import { olderPage } from '../../../src/core/revision/olderPage'
import { article } from '../coverage/records'

const known = (value: string): Field<string> => ({ value, source: 'metadata', certainty: 'sure', original: null })

function page(publishedOn: string | null, updatedOn: string | null): ArticleMetadata {
  const { metadata } = article('a', publishedOn === null ? {} : { publishedOn })
  return { ...metadata, ...(updatedOn === null ? {} : { updatedOn: known(updatedOn) }) }
}

describe('olderPage', () => {
  it.each([
    // before, after, whether the one that came later is the older page
    ['2026-03-13', '2026-03-12', true],
    ['2026-03-12', '2026-03-13', false],
    ['2026-03-12', '2026-03-12', false],
    ['2026-03-12T10:00Z', '2026-03-12T09:00Z', true],
    // 09:30 in Helsinki is 07:30 in London.
    ['2026-03-12T09:00Z', '2026-03-12T09:30+02:00', true],
    ['2026-03-12T09:30+02:00', '2026-03-12T09:00Z', false],
    // Of a day with a time the calendar of its zone counts …
    ['2026-03-13', '2026-03-12T23:30-05:00', true],
    ['2026-03-12', '2026-03-12T23:30-05:00', false],
    // … and UTC may be any place: late in the evening it is the next day in Tokyo.
    ['2026-03-13', '2026-03-12T23:30Z', false],
    ['2026-03-14', '2026-03-12T23:30Z', true],
    ['2026-03-13T01:00Z', '2026-03-12', false],
    // Without a zone a time is no instant, without a year a day is none.
    ['2026-03-12T10:00', '2026-03-12T09:00', false],
    ['2026-03-13', 'XXXX-03-12', false],
  ])('says of %s, then %s: %s', (before, after, isOlder) => {
    const expected = isOlder ? { what: 'updated', before, after } : null
    expect(olderPage(page('2026-03-10', before), page('2026-03-10', after))).toEqual(expected)
    const published = isOlder ? { what: 'published', before, after } : null
    expect(olderPage(page(before, null), page(after, null))).toEqual(published)
  })

  it('does not hold an update against a publication, nor what is not known', () => {
    expect(olderPage(page('2026-03-10', '2026-03-13'), page('2026-03-12', null))).toBeNull()
    expect(olderPage(page('2026-03-13', null), page(null, null))).toBeNull()
  })

  it('takes the word of the page, not that of a person', () => {
    const typed: Field<string> = {
      ...known('2026-03-20'),
      source: 'person',
      original: { value: '2026-03-12', source: 'metadata', certainty: 'sure' },
    }
    const after = { ...page(null, null), updatedOn: typed }
    expect(olderPage(page(null, '2026-03-13'), after)).toMatchObject({ after: '2026-03-12' })
  })
})
