import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../src/platform/ingest/clean/draft'
import { dateInText } from '../../../src/platform/ingest/metadata/dateInText'
import { linkedArticle } from '../../../src/platform/ingest/metadata/jsonLd'
import { metadataFrom } from '../../../src/platform/ingest/metadata/metadata'
import { outletInNotices, outletInText } from '../../../src/platform/ingest/metadata/outletInText'
import { outletFromAddress } from '../../../src/platform/ingest/metadata/outlets'
import { peopleFrom } from '../../../src/platform/ingest/metadata/people'
import { withoutOutlet } from '../../../src/platform/ingest/metadata/siteSuffix'

describe('outletInText', () => {
  it.each([
    ['The Coastal Herald could not verify the claims.', 'The Coastal Herald'],
    ['The Coastal Herald could not independently verify his account.', 'The Coastal Herald'],
    ['The Coastal Herald was unable to confirm the figures.', 'The Coastal Herald'],
    ['Steppe Wave could not independently confirm the figures.', 'Steppe Wave'],
    ['The Coastal Herald has not been able to independently verify the video.', 'The Coastal Herald'],
    ['The Coastal Herald has approached the port authority for comment.', 'The Coastal Herald'],
    ['El Correo del Valle no ha podido verificar esa afirmación.', 'El Correo del Valle'],
    ['Die Altenauer Zeitung konnte die Angaben nicht unabhängig überprüfen.', 'Die Altenauer Zeitung'],
    ['La Gazette du Lac n’a pas pu vérifier ces chiffres.', 'La Gazette du Lac'],
    ['Степова Хвиля не може незалежно перевірити ці дані.', 'Степова Хвиля'],
    ['The mill has reopened, the district office said, Steppe Wave reports.', 'Steppe Wave'],
    ['The mill has reopened, Steppe Wave reports with reference to the district office.', 'Steppe Wave'],
    ['Про це повідомили у районній адміністрації, передає Степова Хвиля.', 'Степова Хвиля'],
  ])('reads %j as %s', (text, name) => {
    expect(outletInText([text])).toEqual({ name, certainty: 'fairlySure' })
  })

  it.each([
    ['The police could not confirm the number of injured.'],
    ['He could not verify the claims.'],
    ['The claims could not be verified.'],
    ['Kyiv is ready to talk, Reuters reports.'],
    ['The minister told The Coastal Herald that he would stay.'],
    ['According to The Coastal Herald, he will stay.'],
    ['The ministry did not confirm the report.'],
    ['The Kremlin could not verify the number.'],
    ['Human Rights Watch could not verify the video.'],
    ['Dmitry Peskov could not confirm the number.'],
    ['Putin did not confirm that he would come.'],
  ])('reads no outlet in %j', (text) => {
    expect(outletInText([text])).toBeNull()
  })
})

describe('outletInNotices', () => {
  it.each([
    ['© 2025 The Coastal Herald. All rights reserved.', 'The Coastal Herald'],
    ['Copyright © 2019-2025 Steppe Wave', 'Steppe Wave'],
    ['The post Bridge shut appeared first on Steppe Wave.', 'Steppe Wave'],
  ])('reads %j as %s', (notice, name) => {
    expect(outletInNotices(['Latest news', notice])?.name).toBe(name)
  })

  it.each([['© 2025 Reuters'], ['© Jens Holt'], ['All rights reserved.']])('reads no outlet in %j', (notice) => {
    expect(outletInNotices([notice])).toBeNull()
  })
})

describe('outletFromAddress', () => {
  it.each([
    ['https://www.themoscowtimes.com/2024/05/24/x', [], 'The Moscow Times', 'sure'],
    ['https://edition.cnn.com/x', [], 'CNN', 'sure'],
    ['https://news.bbc.co.uk/x', [], 'BBC', 'sure'],
    ['https://coastalherald.example/x', ['Photo: Coastal Herald'], 'Coastal Herald', 'fairlySure'],
    ['https://coastalherald.example/x', ['The Coastal Herald’s own requests'], 'The Coastal Herald', 'fairlySure'],
    ['https://coastal-herald.co.uk/x', [], 'Coastal Herald', 'unsure'],
    ['https://unb.example/x', [], 'UNB', 'unsure'],
  ])('names %s in %j as %s, %s', (address, words, name, certainty) => {
    expect(outletFromAddress(address, words)).toEqual({ name, certainty })
  })

  it.each([['javascript:alert(1)'], ['data:text/html,x'], ['mailto:a@b.example'], ['nonsense']])(
    'names nothing for %s',
    (address) => {
      expect(outletFromAddress(address)).toBeNull()
    },
  )
})

describe('dateInText', () => {
  it.each([
    ['The port will stay shut, the authority said on 3 June 2025.', '2025-06-03'],
    ['The port will stay shut, Reuters reported on May 24, citing its sources.', 'XXXX-05-24'],
    ['KARVINA, March 9 (Reuters) - A fire broke out.', 'XXXX-03-09'],
    ['Der Hafen bleibt zu, teilte die Behörde am 24. Mai 2025 mit.', '2025-05-24'],
  ])('reads the day of %j', (lead, value) => {
    expect(dateInText([lead])).toEqual({ value, certainty: 'unsure' })
  })

  it.each([
    ['Speaking in China on May 17, he said that talks might help.'],
    ['The war that began on 24 February 2022 has no end.'],
    ['He was appointed in March and said nothing since.'],
  ])('reads no day in %j', (lead) => {
    expect(dateInText([lead])).toBeNull()
  })

  it('looks at the lead only', () => {
    expect(dateInText(['One.', 'Two.', 'The authority said on 3 June 2025.'])).toBeNull()
  })
})

describe('withoutOutlet', () => {
  it.each([
    ['Bridge shut | The Coastal Herald', ['The Coastal Herald'], 'Bridge shut'],
    ['Bridge shut - Coastal Herald', ['The Coastal Herald'], 'Bridge shut'],
    ['Bridge shut – World – coastalherald', ['Coastal Herald'], 'Bridge shut – World'],
    ['Coastal Herald: Bridge shut', ['Coastal Herald'], 'Coastal Herald: Bridge shut'],
    ['Coastal Herald | Bridge shut', ['Coastal Herald'], 'Bridge shut'],
    ['Bridge shut - Reuters', ['Coastal Herald'], 'Bridge shut - Reuters'],
  ])('%j of %j is %j', (title, outlets, expected) => {
    expect(withoutOutlet(title, outlets, [])).toBe(expected)
  })

  it('goes by the page’s own heading', () => {
    expect(withoutOutlet('Bridge shut - World - CH', [], ['Bridge shut'])).toBe('Bridge shut')
  })
})

describe('authors among findings', () => {
  const outlet: Finding = { field: 'outlet', value: 'The Herald', source: 'metadata', certainty: 'sure' }
  const authors = (
    value: string[],
    source: 'metadata' | 'text',
    certainty: 'sure' | 'fairlySure' | 'unsure',
  ): Finding => ({
    field: 'authors',
    value,
    source,
    certainty,
  })
  const house = authors(['The Herald'], 'metadata', 'fairlySure')
  it.each<[string, Finding[], string[] | null]>([
    ['the newsroom where nobody signs', [house], ['The Herald']],
    ['whoever signs, over the newsroom', [house, authors(['Karin Beck'], 'text', 'unsure')], ['Karin Beck']],
    [
      'whoever is stated, over a line',
      [authors(['Ada Roe'], 'metadata', 'sure'), authors(['Karin Beck'], 'text', 'unsure')],
      ['Ada Roe'],
    ],
    ['nobody where a line names the newsroom', [authors(['The herald'], 'text', 'sure')], null],
  ])('are %s', (_, findings, people) => {
    expect(metadataFrom([outlet, ...findings], []).authors.value).toEqual(people)
  })
})

describe('peopleFrom', () => {
  it.each([
    [['By Karin Beck and Jens Holt'], ['Karin Beck', 'Jens Holt']],
    [['Karin Beck, Jens Holt'], ['Karin Beck', 'Jens Holt']],
    [['Karin Beck', 'Karin Beck', 'Staff'], ['Karin Beck']],
    [['https://herald.example/karin'], []],
    [['The Herald'], []],
    [['Newsroom', 'BBC News desk'], []],
  ])('finds in %j %j', (values, people) => {
    expect(peopleFrom(values, 'The Herald')).toEqual(people)
  })
})

describe('linkedArticle', () => {
  it('finds the article in a graph, and follows references to people', () => {
    const script = JSON.stringify({
      '@graph': [
        { '@type': 'Organization', '@id': '#o', name: 'The Coastal Herald' },
        { '@type': 'Person', '@id': '#p', name: 'Karin Beck' },
        {
          '@type': ['NewsArticle'],
          headline: 'Bridge shut',
          author: [{ '@id': '#p' }, 'Jens Holt'],
          publisher: { '@id': '#o' },
          datePublished: '2024-05-24',
          mainEntityOfPage: { '@id': 'https://herald.example/a' },
        },
      ],
    })
    expect(linkedArticle(['not json', '[]', script])).toEqual({
      headline: 'Bridge shut',
      authors: ['Karin Beck', 'Jens Holt'],
      publisher: 'The Coastal Herald',
      datePublished: '2024-05-24',
      dateModified: null,
      url: 'https://herald.example/a',
      language: null,
      body: null,
    })
  })

  it.each([[['{']], [['null']], [['{"@type":"WebSite"}']], [['{"@type":"Article","author":5,"headline":{}}']]])(
    'survives %j',
    (scripts) => {
      expect(() => linkedArticle(scripts)).not.toThrow()
    },
  )
})
