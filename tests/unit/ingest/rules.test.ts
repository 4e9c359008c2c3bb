import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SetAsideReason } from '../../../src/core/article/article'
import { clean } from '../../../src/platform/ingest/clean/clean'
import { mainScript } from '../../../src/platform/ingest/clean/shape'
import { plainBlocks } from '../../../src/platform/ingest/formats/plainText'
import { metadataFrom } from '../../../src/platform/ingest/metadata/metadata'

const BEFORE = [
  'Bridge stays shut until autumn',
  'The bridge over the Alte will stay shut until October, the road office said.',
]
const AFTER = ['Experts found cracks in three of the eight pillars last week.', 'Repairs will cost about nine million.']

/** What becomes of one line in the middle of an article, or at its end. */
function fateOf(line: string, place: 'middle' | 'end' | 'top' = 'middle'): SetAsideReason | 'kept' {
  const [title = '', lead = ''] = BEFORE
  const lines =
    place === 'top'
      ? [title, line, lead, ...AFTER]
      : place === 'end'
        ? [...BEFORE, ...AFTER, line]
        : [...BEFORE, line, ...AFTER]
  const { kept, setAside } = clean(plainBlocks(lines.join('\n\n')), [])
  const words = line.replace(/\s+/gu, ' ').trim()
  return (
    setAside.find(({ text }) => text === words)?.reason ??
    (kept.some(({ text }) => text === words) ? 'kept' : fail(line))
  )
}

function fail(line: string): never {
  throw new Error(`lost: ${line}`)
}

describe('in the middle of an article', () => {
  it.each<[string, SetAsideReason | 'kept']>([
    // Related links, in several languages, and sentences that only begin like one.
    ['Read also: Why the ferry is late', 'relatedLink'],
    ['READ MORE: Why the ferry is late', 'relatedLink'],
    ['► Read more | Why the ferry is late', 'relatedLink'],
    ['Related article: Why the ferry is late', 'relatedLink'],
    ['Watch: The moment the pillar cracked', 'relatedLink'],
    ['Lea también: El puente cerrado', 'relatedLink'],
    ['Lesen Sie auch: Die Fähre fährt nicht', 'relatedLink'],
    ['À lire aussi : Le pont est fermé', 'relatedLink'],
    ['Читайте також: Чому міст закрили', 'relatedLink'],
    ['Читайте также: Почему мост закрыт', 'relatedLink'],
    ['Διαβάστε επίσης: Κλειστή η γέφυρα', 'relatedLink'],
    ['Czytaj także: Most zamknięty do jesieni', 'relatedLink'],
    ['Leggi anche: Il ponte resta chiuso', 'relatedLink'],
    ['Міст закрили до осені24.05.24, 13:35', 'relatedLink'],
    ['Ferry fails its test 24.05.2024 13:35', 'relatedLink'],
    ['Міст через річку закрили на ремонт', 'relatedLink'],
    ['He read also from the minutes of the meeting.', 'kept'],
    ['Related costs, she said, would come on top of that.', 'kept'],
    ['More than nine people asked for a review of the plan.', 'kept'],
    ['See also how the others paid for it, he told the council: late.', 'kept'],
    ['“Ми не знали про тріщини”, сказав один із інженерів.', 'kept'],
    ['Watch: that is what the residents were told to do.', 'kept'],
    // Counters.
    ['• 81904 переглядiв', 'viewCounter'],
    ['1,204 views', 'viewCounter'],
    ['Views: 1204', 'viewCounter'],
    ['12 comments', 'viewCounter'],
    ['4 min read', 'viewCounter'],
    ['Lesezeit: 3 Minuten', 'viewCounter'],
    ['1.2K shares', 'viewCounter'],
    ['Просмотров: 345', 'viewCounter'],
    ['阅读 1.2万', 'viewCounter'],
    ['12 dead', 'kept'],
    ['Views differ: 12 of the 40 engineers want it torn down.', 'kept'],
    // Captions and credits of pictures.
    ['The bridge on Friday. Photo: Jens Holt/dpa', 'caption'],
    ['The bridge on Friday. (Jens Holt / AFP via Getty Images)', 'caption'],
    ['The bridge on Friday (AP Photo/Jens Holt)', 'caption'],
    ['The bridge on Friday. altenau.example', 'caption'],
    ['© Jens Holt', 'caption'],
    ['Photo: Jens Holt', 'caption'],
    ['Image source, Getty Images', 'caption'],
    ['Фото: Іван Лисий', 'caption'],
    ['Φωτογραφία: EUROKINISSI', 'caption'],
    ['Photo courtesy of the road office', 'caption'],
    ['Jens Holt / AFP', 'caption'],
    ['The report is on the office’s own site, altenau.example', 'kept'],
    ['“Photo: nobody” is what the archive says about it.', 'kept'],
    ['The plan of the bridge. Bild: Screenshot: altenau.example', 'caption'],
    ['A picture of the cracks, which the agency AFP published on Monday, had alarmed the town.', 'kept'],
    // Furniture.
    ['ADVERTISEMENT', 'pageFurniture'],
    ['Advertisement · Scroll to continue', 'pageFurniture'],
    ['3 hours ago', 'pageFurniture'],
    ['Click to share on Facebook (Opens in new window)', 'pageFurniture'],
    ['Reuters', 'sourceLine'],
    ['FILE PHOTO: The bridge in May. Anna Holt/Pool via REUTERS', 'caption'],
    ['[1/2] The bridge in May. REUTERS/Anna Holt', 'caption'],
    ['The office spoke of the bridge via Reuters on Monday, and then said no more.', 'kept'],
    ['Article continues below advertisement', 'pageFurniture'],
    ['Share this article', 'pageFurniture'],
    ['Subscribe to our newsletter', 'pageFurniture'],
    ['Follow us on Telegram', 'pageFurniture'],
    ['Anzeige', 'pageFurniture'],
    ['Publicité', 'pageFurniture'],
    ['Реклама', 'pageFurniture'],
    ['Підписуйтесь на наш канал', 'pageFurniture'],
    ['KommentareDrucken', 'pageFurniture'],
    ['CommentsShare', 'pageFurniture'],
    ['Recommended videos', 'pageFurniture'],
    ['Link zum YouTube-Inhalt', 'pageFurniture'],
    ['Noticia relacionada', 'relatedLink'],
    ['DruckenSchutz und AltenauBrücke', 'kept'],
    ['The Herald, which has a newsletter, asked readers to sign up for a tour of the pillars in May.', 'kept'],
    ['Sign up here, the office had told residents, and you will be warned in time.', 'kept'],
    ['Support our town: that was the slogan, residents said.', 'kept'],
    // The outlet's own words.
    ['The Altenau Herald could not verify the claims.', 'kept'],
    ['This could not be independently verified.', 'kept'],
    ['Sources: three engineers who asked not to be named.', 'kept'],
    ['Source: dpa', 'sourceLine'],
    ['Πηγή: ΑΠΕ', 'sourceLine'],
    ['(mit dpa)', 'sourceLine'],
    ['On May 24, 2024 the first crack was found.', 'kept'],
    ['By Friday the office wants to know more.', 'kept'],
    ['Von Montag an fährt ein Bus.', 'kept'],
    ['Bridge stays shut until autumn', 'repeatedHeadline'],
  ])('%j is %s', (line, expected) => {
    expect(fateOf(line)).toBe(expected)
  })
})

describe('a label that several lines have before a bar', () => {
  const [title = '', lead = ''] = BEFORE
  const fates = (...lines: string[]) =>
    clean(plainBlocks([title, lead, ...lines.flatMap((line) => [line, ...AFTER])].join('\n\n')), []).setAside.map(
      ({ text, reason }) => [text, reason],
    )

  it('marks links in a language that nobody listed', () => {
    const links = ['LUE LISÄÄ TÄSTÄ | Lautta myöhässä', 'LUE LISÄÄ TÄSTÄ | Silta kiinni']
    expect(fates(...links).filter(([text]) => links.includes(text ?? ''))).toEqual(
      links.map((link) => [link, 'relatedLink']),
    )
  })

  it('marks nothing that stands once, or is one word', () => {
    expect(fates('KESKI POHJANMAA | Lautta myöhässä')).toEqual([])
    expect(fates('Altenau | Lautta myöhässä', 'Altenau | Silta kiinni')).toEqual([])
  })
})

describe('below the headline', () => {
  it.each<[string, SetAsideReason | 'kept']>([
    ['By Karin Beck', 'byline'],
    ['By Karin Beck and Jens Holt', 'byline'],
    ['By Karin Beck in Altenau', 'byline'],
    ['By Reuters', 'byline'],
    ['By Staff Reporter', 'byline'],
    ['By Karin Beck, Staff Writer', 'byline'],
    ['BRIDGE AND ROAD', 'kept'],
    ['Karin Beck', 'byline'],
    ['Von Karin Beck', 'byline'],
    ['Автор: Іван Лисий', 'byline'],
    ['By Karin Beck | May 24, 2024', 'byline'],
    ['May 24, 2024', 'dateLine'],
    ['24.05.2024 - 18:50 UhrLesedauer: 4 Min.', 'dateLine'],
    ['Updated: 24 May 2024, 13:35', 'dateLine'],
    ['Jane Doe,', 'kept'],
    ['Hello Astrid,', 'kept'],
    ['Dear All,', 'kept'],
    ['Dear Jane Doe', 'kept'],
    ['Good Morning', 'kept'],
    ['Liebe Astrid Meyer,', 'kept'],
    ['Cara Anna,', 'kept'],
    ['Caro Delvaux', 'byline'],
    ['Dear Jane Doe and John Roe,', 'kept'],
    ['Αγαπητέ Νίκο,', 'kept'],
    ['Шановний Іване', 'kept'],
    ['By order of the road office nobody may cross.', 'kept'],
    ['The cracks are worse than was feared', 'kept'],
  ])('%j is %s', (line, expected) => {
    expect(fateOf(line, 'top')).toBe(expected)
  })
})

describe('a name with a comma', () => {
  it.each([
    ['Staff Writer', ['Karin Beck']],
    ['21 May 2024', ['Karin Beck']],
    [BEFORE[1], undefined],
  ])('above %j is a byline or a greeting: %j', (below, people) => {
    const { findings } = clean(plainBlocks([BEFORE[0], 'Karin Beck,', below, ...AFTER].join('\n\n')), [])
    expect(findings.find(({ field }) => field === 'authors')?.value).toEqual(people)
  })
})

describe('the title of a text', () => {
  const titleOf = (...lines: string[]) =>
    clean(plainBlocks([...lines, BEFORE[1], ...AFTER].join('\n\n')), []).findings.find(({ field }) => field === 'title')

  it.each([
    [['By Jana Novak'], null],
    [['21 May 2024'], null],
    [['By Jana Novak', '21 May 2024'], null],
    [['By Jana Novak', 'Bridge stays shut until autumn'], 'Bridge stays shut until autumn'],
    [['21 May 2024 | By Jana Novak', 'Harbour'], 'Harbour'],
    [['Порт'], 'Порт'],
    [['Bridge!'], 'Bridge!'],
    [['Bridge:'], null],
    [['2024'], null],
    [['Von der Brücke bleibt wenig'], 'Von der Brücke bleibt wenig'],
    [['By land and by sea'], 'By land and by sea'],
    [[], null],
  ])('that begins with %j is %j', (lines, title) => {
    expect(titleOf(...lines)?.value ?? null).toBe(title)
  })

  it('leaves who and when above it to the metadata', () => {
    const { setAside, findings } = clean(
      plainBlocks(['By Jana Novak', '21 May 2024', BEFORE[0], BEFORE[1], ...AFTER].join('\n\n')),
      [],
    )
    expect(setAside.map(({ reason }) => reason)).toEqual(['byline', 'dateLine'])
    expect(findings.map(({ field, value }) => [field, value])).toEqual([
      ['title', BEFORE[0]],
      ['authors', ['Jana Novak']],
      ['publishedOn', '2024-05-21'],
    ])
  })
})

describe('the people of a byline', () => {
  it.each([
    ['By Karin Beck, Jens Holt and 3 others', ['Karin Beck', 'Jens Holt']],
    ['By Karin Beck, The Island Gazette', ['Karin Beck']],
    ['By Karin Beck and Jens Holt, Island Gazette | 24 May 2024', ['Karin Beck', 'Jens Holt']],
    ['Von Karin Beck, Jens Holt und 2 weitere', ['Karin Beck', 'Jens Holt']],
    ['By Karin Beck, Jens Holt and 3 others 21 May 2024, 09:14 12,402 views', ['Karin Beck', 'Jens Holt']],
    ['By Karin Beck Published 21 May 2024', ['Karin Beck']],
  ])('of %j are %j', (line, people) => {
    const { findings } = clean(plainBlocks([BEFORE[0], line, BEFORE[1], ...AFTER].join('\n\n')), [])
    expect(findings).toContainEqual({ field: 'authors', value: people, source: 'text', certainty: 'sure' })
  })
})

describe('a date beside counters', () => {
  it.each([
    ['21 May 2024, 09:14 12,402 views', '2024-05-21'],
    ['21 May 2024 402 views 3 comments', '2024-05-21'],
    ['402 views, 21 May 2024', '2024-05-21'],
    ['Published 21 May 2024 | 402 views', '2024-05-21'],
    ['21. Mai 2024, 09:14 Uhr 12.402 Aufrufe', '2024-05-21'],
    ['21 мая 2024, 09:14 12 402 просмотра', '2024-05-21'],
    ['21 травня 2024, 09:14 Перегляди: 402', '2024-05-21'],
    ['21 mai 2024 402 vues', '2024-05-21'],
    ['2024年5月21日 09:14 1.2万次阅读', '2024-05-21'],
    ['2024-05-21 09:14 閱覽 1234', '2024-05-21'],
    ['2024년 5월 21일 조회 1,234', '2024-05-21'],
    ['09:14 402 views', null],
  ])('reads %j as a date and counters', (line, date) => {
    const { kept, setAside, findings } = clean(plainBlocks([BEFORE[0], line, BEFORE[1], ...AFTER].join('\n\n')), [])
    expect(kept.map(({ text }) => text)).not.toContain(line)
    expect(setAside.map(({ text, reason }) => [text, reason])).toContainEqual([
      line,
      expect.stringMatching(/viewCounter|dateLine/u),
    ])
    expect(findings.find(({ field }) => field === 'publishedOn')?.value ?? null).toBe(date)
  })

  it.each([
    ['On 21 May 2024 the film had 402 views'],
    ['21 May 2024: 402 views of a bridge'],
    ['402 readers met on 21 May 2024'],
  ])('keeps %j', (line) => {
    expect(fateOf(line, 'top')).toBe('kept')
  })

  it('passes over counters between the parts of a byline', () => {
    const { setAside, findings } = clean(
      plainBlocks([BEFORE[0], 'By Jane Doe · 21 May 2024 · 402 views', BEFORE[1], ...AFTER].join('\n\n')),
      [],
    )
    expect(setAside.map(({ reason }) => reason)).toEqual(['byline'])
    expect(findings.map(({ field }) => field)).toEqual(['title', 'authors', 'publishedOn'])
  })
})

describe('at the end', () => {
  it.each<[string, SetAsideReason | 'kept']>([
    ['Latest news', 'pageFurniture'],
    ['More from the valley', 'relatedLink'],
    ['Anything at all without an end', 'pageFurniture'],
    ['© 2024 The Altenau Herald', 'pageFurniture'],
    ['© The Altenau Herald Ltd. 2024', 'pageFurniture'],
    ['For more from the valley and beyond, sign up for the weekly newsletter of the Herald.', 'pageFurniture'],
    ['Mehr aus dem Tal gibt es jede Woche im Newsletter: Jetzt kostenlos anmelden.', 'pageFurniture'],
    ['The office runs a newsletter about the bridge, with 900 readers.', 'kept'],
    ['Karin Beck is a reporter based in Altenau. She covers roads.', 'biography'],
    ['With nine years in journalism, I bring a calm voice to the news.', 'biography'],
    ['Karin Beck ist Redakteurin der Altenauer Zeitung und schreibt über Straßen.', 'biography'],
    ['“I am a reporter, and I never saw it coming,” said Karin Beck.', 'kept'],
    ['(Reporting by Karin Beck in Altenau; Editing by Kim Park)', 'byline'],
    ['Edited by Kim Park', 'byline'],
    ['(Except for the headline, this story has not been edited by our staff.)', 'pageFurniture'],
    ['Reporting by engineers shows that the cracks are old.', 'kept'],
    ['https://herald.example/2024/05/24/bridge', 'addressLine'],
    ['Original url: https://herald.example/2024/05/24/bridge', 'addressLine'],
    ['https://t.me/herald/12', 'pageFurniture'],
  ])('%j is %s', (line, expected) => {
    expect(fateOf(line, 'end')).toBe(expected)
  })
})

describe('credits at the end of the words', () => {
  it.each([
    ['Talks failed./VOA', 'Talks failed.', ['VOA']],
    ['Talks failed. /AFP/', 'Talks failed.', ['AFP']],
    ['Talks failed. (Reuters)', 'Talks failed.', ['Reuters']],
    ['Talks failed. (AFP, dpa)', 'Talks failed.', ['AFP', 'dpa']],
    ['“Talks failed.” (Reuters)', '“Talks failed.”', ['Reuters']],
    ['Talks failed. – Reuters', 'Talks failed.', ['Reuters']],
    ['Talks failed. (We asked why)', 'Talks failed. (We asked why)', null],
    ['Talks between the U.S./UK sides failed.', 'Talks between the U.S./UK sides failed.', null],
  ])('%j keeps %j and credits %j', (line, text, credits) => {
    const { kept, findings } = clean(plainBlocks([...BEFORE, ...AFTER, line].join('\n\n')), [])
    expect(kept.at(-1)?.text).toBe(text)
    expect(metadataFrom(findings, []).credits.value).toEqual(credits)
  })
})

describe('broken paragraphs', () => {
  it.each([
    ['He said: “We won and we kept our', 'sovereignty and our land.”', 1],
    ['He said: “We won and we kept our', 'Sovereignty and our land.”', 1],
    ['The office says that the bridge will stay', 'shut until October at least.', 1],
    ['“We won,” he said in a speech that day.', 'sovereignty was kept, he added.', 2],
    ['“We have asked since March. Nobody has answered.', '“Nobody will,” he added with a smile.', 2],
    ['What the engineers found', 'iPhone pictures show the cracks well.', 2],
    ['Cracks and costs', 'experts say they are old.', 2],
    ['The picture was put on the site of the office', 'altenau.example', 2],
  ])('%j and %j are %i', (first, second, count) => {
    const { kept, setAside } = clean(plainBlocks([...BEFORE, first, second, ...AFTER].join('\n\n')), [])
    expect(kept.length + setAside.length).toBe(3 + count)
  })
})

describe('mainScript', () => {
  const SCRIPTS = ['Latin', 'Cyrillic', 'Greek', 'Arabic', 'Hebrew', 'Armenian', 'Georgian', 'Devanagari', 'Thai']
  const countOf = (text: string, pattern: string) => text.match(new RegExp(pattern, 'gu'))?.length ?? 0
  /** Each script counted over the whole text. */
  const naive = (text: string) => {
    const total = countOf(text, String.raw`\p{L}`)
    const counts = SCRIPTS.map((script) => ({ script, count: countOf(text, String.raw`\p{Script=${script}}`) }))
    const eastAsian = {
      script: 'EastAsian',
      count: countOf(text, '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}]'),
    }
    const best = counts.reduce((most, next) => (next.count > most.count ? next : most), eastAsian)
    return total === 0 ? null : { script: best.script, share: best.count / total }
  }

  it('counts as its slow twin does (seeded)', () => {
    const piece = fc.constantFrom(
      'Bridge ',
      'ªßÿŁǃɏ',
      'µ',
      '12 ',
      '€→ ',
      '–“',
      'міст ',
      'γέφυρα ',
      'हिन्दी ',
      '橋は',
      '다리 ',
      'ไทย',
      '\t',
      'ﬁ',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        expect(mainScript(pieces.join(''))).toEqual(naive(pieces.join('')))
      }),
      { seed: 6, numRuns: 2000 },
    )
  })
})
