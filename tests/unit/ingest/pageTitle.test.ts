import { describe, expect, it } from 'vitest'
import { type Headline, headlineAmong, type TitleCandidates } from '../../../src/platform/ingest/metadata/pageTitle'
import { outletBehind, withoutOutlet } from '../../../src/platform/ingest/metadata/siteSuffix'

const NOTHING: TitleCandidates = {
  openGraph: null,
  linked: null,
  twitter: null,
  element: null,
  headings: [],
  printed: [],
}
const heading = (words: string, level = 1) => ({ headings: level === 1 ? [words] : [], printed: [{ words, level }] })

describe('headlineAmong', () => {
  it.each<[string, Partial<TitleCandidates>, string, Headline['certainty'], Headline['source']]>([
    [
      'what all state and readers see',
      { openGraph: 'Bridge stays shut | Herald', linked: 'Bridge stays shut', ...heading('Bridge Stays Shut') },
      'Bridge stays shut',
      'sure',
      'metadata',
    ],
    [
      'the one that does not repeat the title element',
      {
        openGraph: 'Alte bridge: long closure',
        linked: 'Bridge stays shut',
        element: 'Alte bridge: long closure | Herald',
      },
      'Bridge stays shut',
      'unsure',
      'metadata',
    ],
    [
      'Open Graph where JSON-LD repeats it',
      {
        openGraph: 'Bridge stays shut',
        linked: 'Alte bridge: long closure',
        element: 'Alte bridge: long closure - Herald',
      },
      'Bridge stays shut',
      'unsure',
      'metadata',
    ],
    [
      'the one that readers see, below its kicker, in a heading of any level',
      {
        openGraph: 'Alte bridge: long closure',
        linked: 'Bridge stays shut',
        headings: ['Alte bridge: long closure'],
        printed: [{ words: 'Traffic Bridge stays shut', level: 2 }],
      },
      'Bridge stays shut',
      'fairlySure',
      'metadata',
    ],
    [
      'the one that most others have, where one alone says something else',
      {
        openGraph: 'Shut again!',
        linked: 'Bridge stays shut',
        twitter: 'Bridge stays shut',
        element: 'Bridge stays shut | Herald',
        ...heading('Bridge stays shut'),
      },
      'Bridge stays shut',
      'fairlySure',
      'metadata',
    ],
    [
      'two statements over a heading in the wording for search engines',
      {
        openGraph: 'Shut again!',
        linked: 'Alte bridge closed',
        twitter: 'Shut again!',
        element: 'Alte bridge closed | Herald',
        ...heading('Alte bridge closed'),
      },
      'Shut again!',
      'unsure',
      'metadata',
    ],
    [
      'what readers see, where the metadata disagree',
      { openGraph: 'Shut again!', linked: 'Alte bridge closed', ...heading('Old bridge stays closed to cars') },
      'Old bridge stays closed to cars',
      'fairlySure',
      'text',
    ],
    [
      'no name of a section, where the metadata disagree',
      { openGraph: 'Shut again!', linked: 'Alte bridge closed', ...heading('The bridge') },
      'Shut again!',
      'unsure',
      'metadata',
    ],
    [
      'what is stated twice over a heading in other words',
      { openGraph: 'Shut again!', linked: 'Shut again!', ...heading('Old bridge shut again to cars') },
      'Shut again!',
      'unsure',
      'metadata',
    ],
    [
      'the spelling of the metadata, as far as the heading goes',
      { openGraph: "Bridge 'shut' | The Herald | by Karin Beck", headings: ['Bridge ‘shut’'] },
      "Bridge 'shut'",
      'sure',
      'metadata',
    ],
    [
      'the whole of what was cut short',
      { openGraph: 'Bridge stays shut till…', linked: 'Bridge stays shut till the fall' },
      'Bridge stays shut till the fall',
      'fairlySure',
      'metadata',
    ],
    [
      'the whole of what its own quotation mark cut',
      { openGraph: 'Bridge called', element: 'Bridge called "a ruin" | Herald' },
      'Bridge called "a ruin"',
      'fairlySure',
      'metadata',
    ],
    [
      'the heading that the title element is about',
      { element: 'Bridge stays shut till fall', headings: ['Log in', 'Bridge stays shut'] },
      'Bridge stays shut',
      'sure',
      'text',
    ],
    [
      'the title element alone',
      { element: 'Bridge stays shut | Herald' },
      'Bridge stays shut',
      'fairlySure',
      'metadata',
    ],
    ['the only heading', { headings: ['Bridge stays shut'] }, 'Bridge stays shut', 'sure', 'text'],
  ])('takes %s', (_, given, words, certainty, source) => {
    expect(headlineAmong({ ...NOTHING, ...given }, ['Herald'])).toEqual({ words, certainty, source })
  })

  it('gives nothing for nothing', () => {
    expect(headlineAmong({ ...NOTHING, openGraph: '—', headings: ['One', 'Two'] }, [])).toBeNull()
  })
})

describe('withoutOutlet', () => {
  const OUTLETS = ['The Northern Herald', 'northernherald.example', null]
  it.each([
    ['a name behind a bar', 'Bridge shut | The Northern Herald'],
    ['a name behind a dash, in other spelling', 'Bridge shut – NorthernHerald'],
    ['a name with words of its own', 'Bridge shut | The Northern Herald Online'],
    ['a name in front', 'Northern Herald | Bridge shut'],
    ['a name in brackets', 'Bridge shut (The Northern Herald)'],
    ['an address', 'Bridge shut - northernherald.example'],
    ['a section before the name', 'Bridge shut | World | Europe | The Northern Herald'],
  ])('cuts %s', (_, title) => {
    expect(withoutOutlet(title, OUTLETS, [], ['world', 'europe'])).toBe('Bridge shut')
  })

  it.each([
    ['what a heading prints, in front of anything', '橋は閉鎖｜北の新聞', ['橋は閉鎖'], '橋は閉鎖'],
    [
      'what a heading prints, behind a label',
      'Opinion | Bridge stays shut',
      ['Bridge stays shut'],
      'Bridge stays shut',
    ],
    [
      'a title whose label is a heading elsewhere',
      'Weather: Bridge stays shut',
      ['Weather'],
      'Weather: Bridge stays shut',
    ],
    ['a section without a name behind it', 'Bridge shut - Europe', [], 'Bridge shut - Europe'],
    ['a dash in a sentence', 'Praise - the Northern Herald was wrong', [], 'Praise - the Northern Herald was wrong'],
    ['a title that is a name', 'The Northern Herald', [], 'The Northern Herald'],
  ])('keeps %s', (_, title, others, expected) => {
    expect(withoutOutlet(title, OUTLETS, others, ['europe'])).toBe(expected)
  })
})

describe('outletBehind', () => {
  it.each<[string, string[], string[], string | null]>([
    ['Bridge stays shut until autumn – Coastal Courier', [], [], 'Coastal Courier'],
    ['Bridge stays shut until autumn | The Harbour', [], [], 'The Harbour'],
    [
      'Bridge stays shut until autumn | Politics | Harbour Echo',
      ['Bridge stays shut until autumn'],
      [],
      'Harbour Echo',
    ],
    ['Міст закритий до осені — Голос Порту', ['Міст закритий до осені'], [], 'Голос Порту'],
    ['Bridge stays shut until autumn | Harbour Echo', [], ['harbourecho.example', 'harbourecho'], 'Harbour Echo'],
    // A section, somebody, the rest of a sentence, another wording, another site.
    ['Bridge stays shut until autumn | Politics', ['Bridge stays shut until autumn'], [], null],
    ['Bridge stays shut until autumn | Karin Beck', [], [], null],
    ['Bridge stays shut – and nobody knows why', ['Bridge stays shut'], [], null],
    ['Bridge stays shut – Alte Bridge', ['Bridge stays shut', 'Alte Bridge'], [], null],
    ['Bridge stays shut until autumn | Coastal Courier', [], ['harbourecho.example', 'harbourecho'], null],
    ['Coastal Courier', [], [], null],
  ])('of %j beside %j is, for %j, %j', (title, others, hosts, name) => {
    expect(outletBehind(title, others, hosts)).toBe(name)
  })
})
