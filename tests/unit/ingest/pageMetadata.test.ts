import { describe, expect, it } from 'vitest'
import { documentFrom } from '../../../src/platform/ingest/formats/html/parse'
import { linkedArticle } from '../../../src/platform/ingest/metadata/jsonLd'
import { findingsOfPage } from '../../../src/platform/ingest/metadata/pageMetadata'
import { headlineAmong } from '../../../src/platform/ingest/metadata/pageTitle'
import { houseAmong, peopleFrom } from '../../../src/platform/ingest/metadata/people'

const NOTHING = { openGraph: null, linked: null, twitter: null, element: null, headings: [] }

describe('headlineAmong', () => {
  it.each([
    [
      'the one that does not repeat the title element',
      {
        openGraph: 'Alte bridge: long closure',
        linked: 'Bridge stays shut',
        element: 'Alte bridge: long closure | Herald',
      },
      'Bridge stays shut',
    ],
    [
      'Open Graph where JSON-LD repeats it',
      {
        openGraph: 'Bridge stays shut',
        linked: 'Alte bridge: long closure',
        element: 'Alte bridge: long closure - Herald',
      },
      'Bridge stays shut',
    ],
    [
      'the spelling of the metadata, as far as the heading goes',
      { openGraph: "Bridge 'shut' | The Herald | by Karin Beck", headings: ['Bridge ‘shut’'] },
      "Bridge 'shut'",
    ],
    [
      'the heading that the title element is about',
      { element: 'Bridge stays shut till fall', headings: ['Log in', 'Bridge stays shut'] },
      'Bridge stays shut',
    ],
    ['the title element alone', { element: 'Bridge stays shut | Herald' }, 'Bridge stays shut'],
    ['the only heading', { headings: ['Bridge stays shut'] }, 'Bridge stays shut'],
  ])('takes %s', (_, given, expected) => {
    expect(headlineAmong({ ...NOTHING, ...given }, ['Herald'])?.words).toBe(expected)
  })

  it('knows what is printed, and gives nothing for nothing', () => {
    expect(headlineAmong({ ...NOTHING, openGraph: 'A b', headings: ['a B'] }, [])?.isPrinted).toBe(true)
    expect(headlineAmong({ ...NOTHING, openGraph: 'A b' }, [])?.isPrinted).toBe(false)
    expect(headlineAmong({ ...NOTHING, openGraph: '—', headings: ['One', 'Two'] }, [])).toBeNull()
  })
})

describe('authors', () => {
  it.each([
    [['Karin Beck und Jens Holt, dpa'], ['Karin Beck', 'Jens Holt', 'dpa']],
    [['Karin Beck, Altenau'], ['Karin Beck']],
    [['Beck, Karin'], ['Beck']],
    [['By Staff and 3 others'], []],
    [
      ['배윤경', '이상현'],
      ['배윤경', '이상현'],
    ],
  ])('of %j are %j', (values, people) => {
    expect(peopleFrom(values, null)).toEqual(people)
  })

  it.each([
    [['herald.example'], 'herald.example'],
    [['Redaktion Herald'], 'Redaktion Herald'],
    [['https://herald.example/desk', 'The Herald'], 'The Herald'],
    [['Staff', 'By Staff and 3 others', 'Newsroom'], null],
  ])('the house among %j is %j', (values, house) => {
    expect(houseAmong(values)).toBe(house)
  })
})

describe('findingsOfPage', () => {
  const found = (head: string, body = '<h1>Bridge stays shut</h1>') =>
    Object.fromEntries(
      findingsOfPage(documentFrom(`<head>${head}</head><body>${body}`)).map((each) => [each.field, each]),
    )
  const data = (value: object) =>
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...value })}</script>`

  it('keeps the zone of the publication and of the update', () => {
    const { publishedOn, updatedOn } = found(
      data({ datePublished: '2024-05-24T12:12:00+02:00', dateModified: '2024-05-25T08:00:00Z' }),
    )
    expect(publishedOn).toMatchObject({ value: '2024-05-24T12:12:00+02:00', source: 'metadata', certainty: 'sure' })
    expect(updatedOn).toMatchObject({ value: '2024-05-25T08:00:00Z', source: 'metadata' })
  })

  it('finds no update in the time of the publication', () => {
    expect(found(data({ datePublished: '2024-05-24', dateModified: '2024-05-24' })).updatedOn).toBeUndefined()
  })

  it.each([
    ['as Java prints it', '<meta name="date" content="Fri Apr 28 19:20:36 CEST 2023">', '', '2023-04-28T19:20+02:00'],
    ['in a class', '', '<h1>a</h1><span class="tarih">05.04.2025 - Güncelleme: 06.04.2025</span>', '2025-04-05'],
    ['in a time element', '', '<h1>a</h1><time datetime="2024-05-24T10:00Z">Friday</time>', '2024-05-24T10:00Z'],
    ['without its year', '<meta name="date" content="28 April">', '', undefined],
  ])('reads a date %s', (_, head, body, expected) => {
    expect(found(head, body).publishedOn?.value).toBe(expected)
  })

  it.each([
    [
      'a person over a house',
      data({ author: { name: 'The Herald' } }),
      '<h1>a</h1><p class="byline">By Karin Beck</p>',
      ['Karin Beck'],
      'sure',
    ],
    [
      'the house where nobody signs',
      data({ author: { name: 'The Herald' } }),
      '<h1>a</h1>',
      ['The Herald'],
      'fairlySure',
    ],
    [
      'an outlet that is listed beside people',
      data({ author: [{ name: 'Karin Beck' }, { name: 'The Herald' }] }),
      '<h1>a</h1>',
      ['Karin Beck', 'The Herald'],
      'sure',
    ],
    [
      'the next meta element where the first is an address',
      '<meta name="article:author" content="https://x.example/a"><meta name="sailthru.author" content="Karin Beck">',
      '<h1>a</h1>',
      ['Karin Beck'],
      'sure',
    ],
    [
      'a link with rel=author',
      '',
      '<h1>a</h1><div>By <a rel="author" href="/k">Karin Beck</a>, Altenau</div>',
      ['Karin Beck'],
      'sure',
    ],
  ])('gives %s', (_, head, body, authors, certainty) => {
    expect(found(`<meta property="og:site_name" content="The Herald">${head}`, body).authors).toMatchObject({
      value: authors,
      certainty,
    })
  })

  it('takes nobody from the bylines of comments', () => {
    expect(found('', '<h1>a</h1><div class="comment-author">Karin Beck</div>').authors).toBeUndefined()
  })
})

describe('linkedArticle', () => {
  it('takes the fullest article, and reads what is nearly JSON', () => {
    const script = `[{"@type":"Article","name":"Teaser"},{"@type":"NewsArticle","headline":"Bridge
      shut","author":"Karin Beck","datePublished":"2024-05-24",}];`
    expect(linkedArticle([script])?.headline).toMatch(/^Bridge\s+shut$/u)
  })
})
