import { describe, expect, it } from 'vitest'
import { documentFrom } from '../../../src/platform/ingest/formats/html/parse'
import { linkedArticle } from '../../../src/platform/ingest/metadata/jsonLd'
import { findingsOfPage } from '../../../src/platform/ingest/metadata/pageMetadata'
import { houseAmong, peopleFrom, signatoriesFrom } from '../../../src/platform/ingest/metadata/people'

describe('authors', () => {
  it.each([
    [['Karin Beck und Jens Holt, dpa'], ['Karin Beck', 'Jens Holt', 'dpa']],
    [['Karin Beck, Altenau'], ['Karin Beck']],
    [['Beck, Karin'], ['Beck']],
    [['By Staff and 3 others'], []],
    [
      ['By Karin Beck', 'Jens Holt and 3 others'],
      ['Karin Beck', 'Jens Holt'],
    ],
    [['Karin Beck, Jens Holt und 2 weitere'], ['Karin Beck', 'Jens Holt']],
    [['By Karin Beck, The Island Gazette'], ['Karin Beck']],
    [['By Karin Beck, Jens Holt, Island Gazette'], ['Karin Beck', 'Jens Holt']],
    [['Karin Beck, Emily Post'], ['Karin Beck', 'Emily Post']],
    [['Karin Beck, The Associated Press'], ['Karin Beck', 'The Associated Press']],
    [['AFP, Reuters'], ['AFP', 'Reuters']],
    [['dpa, Karin Beck'], ['dpa', 'Karin Beck']],
    [['Karin Beck, Chief Reporter'], ['Karin Beck']],
    [['Karin Beck in Altenau'], ['Karin Beck']],
    [['Karin Beck (beck@herald.example)'], ['Karin Beck']],
    [['Nachrichten'], []],
    [['배윤경 기자, 이상현 기자'], ['배윤경', '이상현']],
    [['王小明、李红'], ['王小明', '李红']],
    [
      ['배윤경', '이상현'],
      ['배윤경', '이상현'],
    ],
  ])('of %j are %j', (values, people) => {
    expect(peopleFrom(values, null)).toEqual(people)
  })

  it('do not have the outlet among them behind a name, however it is spelt', () => {
    expect(signatoriesFrom(['Karin Beck, The Harbour Echo'], 'harbourecho')).toEqual(['Karin Beck'])
    expect(signatoriesFrom(['Karin Beck', 'Harbour Echo'], 'Harbour Echo')).toEqual(['Karin Beck', 'Harbour Echo'])
  })

  it.each([
    [['herald.example'], 'herald.example'],
    [['Redaktion Herald'], 'Redaktion Herald'],
    [['https://herald.example/desk', 'The Herald'], 'The Herald'],
    [['Staff', 'By Staff and 3 others', 'Newsroom', 'Nachrichten'], null],
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

  it('proposes the outlet that only the title names', () => {
    const page = documentFrom('<title>Bridge stays shut until autumn | Coastal Courier</title><p>Words.</p>')
    expect(findingsOfPage(page)).toEqual([
      { field: 'title', value: 'Bridge stays shut until autumn', source: 'metadata', certainty: 'fairlySure' },
      { field: 'outlet', value: 'Coastal Courier', source: 'metadata', certainty: 'unsure' },
    ])
  })

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

  it('passes over a heading that shows the way to the article', () => {
    const head = `<title>Alte bridge closed</title><meta property="og:title" content="Alte bridge closed">
      ${data({ headline: 'Bridge stays shut' })}`
    const title = (crumb: string) =>
      found(head, `${crumb}<article><h2>Traffic <b>Bridge stays shut</b></h2></article>`).title?.value
    expect(title('<nav><ul><li><h1>Alte bridge closed</h1></ul></nav>')).toBe('Bridge stays shut')
    expect(title('<div class="bread-crumb"><h1>Alte bridge closed</h1></div>')).toBe('Bridge stays shut')
  })

  it.each([
    ['one name beside what she does', '<p class="author"><a>Karin Beck</a><span>Chief of Staff</span></p>', 'sure'],
    [
      'one name beside what she does, without a link',
      '<p class="author"><b>Karin Beck</b><i>Redakteurin</i></p>',
      'sure',
    ],
    ['one name beside the paper', '<p><span>By <a>Karin Beck</a> <a>| Northern Herald</a></span></p>', 'sure'],
    ['one name beside a place', '<p class="byline">By <b>Karin Beck</b>, New Altenau</p>', 'sure'],
    ['one name before a date', '<p>Karin Beck | <span>24.05.2024 10:30</span></p>', 'fairlySure'],
    ['one name before the age of the page', '<p><a>Karin Beck</a><i>Published 4 months ago</i></p>', 'fairlySure'],
    ['one name behind a "By" that nothing marks', '<p>Von: Karin Beck</p>', 'sure'],
    ['one name behind what the text is', '<p>A comment by <b>Karin Beck</b></p>', 'sure'],
    ['the first of two articles', '<p>By Karin Beck</p><p>words</p><p class="author">Jens Holt</p>', 'sure'],
  ])('reads %s', (_, byline, certainty) => {
    expect(found('', `<h1>a</h1>${byline}`).authors).toMatchObject({ value: ['Karin Beck'], source: 'text', certainty })
  })

  it.each([
    [
      'in links',
      '<p>By <a rel="author">Karin Beck</a>, <a rel="author">Jens Holt</a> and <a rel="author">Ada Roe</a></p>',
    ],
    ['in elements alike', '<p class="byline"><b>Karin Beck</b><b>Jens Holt</b><b>Ada Roe</b><i>24 May 2024</i></p>'],
    ['in words', '<p>By Karin Beck, Jens Holt and Ada Roe</p>'],
  ])('reads several names %s', (_, byline) => {
    expect(found('', `<h1>a</h1>${byline}`).authors?.value).toEqual(['Karin Beck', 'Jens Holt', 'Ada Roe'])
  })

  it.each([
    ['comments', '<div class="comment-author">Karin Beck</div>'],
    ['pictures', '<figure><figcaption class="author">Karin Beck</figcaption></figure>'],
    ['other articles', '<ul><li><span class="author">Karin Beck</span></li></ul>'],
    ['people who only are named', '<p>Karin Beck</p><p>Karin Beck said so.</p>'],
    ['desks', '<p class="byline">Northern Staff Writers</p>'],
  ])('takes nobody from the bylines of %s', (_, byline) => {
    expect(found('', `<h1>a</h1>${byline}`).authors).toBeUndefined()
  })

  it('names the newsroom where the byline is its own', () => {
    const head = `<meta property="og:site_name" content="The Herald">${data({ author: { name: 'The Herald' } })}`
    expect(found(head, '<h1>a</h1><p>By The Herald</p>').authors).toMatchObject({
      value: ['The Herald'],
      source: 'metadata',
    })
  })
})

describe('linkedArticle', () => {
  it('takes the fullest article, and reads what is nearly JSON', () => {
    const script = `[{"@type":"Article","name":"Teaser"},{"@type":"NewsArticle","headline":"Bridge
      shut","author":"Karin Beck","datePublished":"2024-05-24",}];`
    expect(linkedArticle([script])?.headline).toMatch(/^Bridge\s+shut$/u)
  })
})
