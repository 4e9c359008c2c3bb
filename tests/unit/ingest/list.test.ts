import { describe, expect, it, vi } from 'vitest'
import type { ListTable } from '../../../src/platform/ingest/formats/format'
import { guessColumns, type IngestStep, ingestRows } from '../../../src/platform/ingest/ingest'
import { LEAD, SECOND, stepsOf, THIRD, told } from './zipFiles'

/** The readers load when the first file needs them, which takes a slow machine seconds. */
vi.setConfig({ testTimeout: 20_000 })

async function tableOf(source: string | Uint8Array, name: string): Promise<ListTable> {
  const [step] = await stepsOf(source, name)
  if (step?.kind !== 'list') throw new Error(step === undefined ? 'no step' : told(step))
  return step.table
}

const ROW = { title: 'Bridge stays shut', text: LEAD }

describe('a CSV list', () => {
  it.each([
    ['commas', `title,text\nBridge,"${LEAD}"\n`],
    ['semicolons', `title;text\r\nBridge;${LEAD}\r\n`],
    ['tabs', `title\ttext\nBridge\t${LEAD}\n\n`],
    ['a line that names what parts them', `sep=;\ntitle;text\nBridge;${LEAD}\n`],
    ['a mark at the start', `\ufefftitle,text\nBridge,"${LEAD}"\n`],
  ])('may have cells parted by %s', async (_, source) => {
    expect(await tableOf(source, 'list.csv')).toEqual({ columns: ['title', 'text'], rows: [['Bridge', LEAD]] })
  })

  it('may have line ends and quotation marks in its cells, and a row that is too long', async () => {
    const rows = `A,${'x'.repeat(9)},2024-05-25\n`.repeat(9)
    const source = `headline,body,date\n"He said ""no"".","${LEAD}\n\n${SECOND}",2024-05-24\n${rows}Long,b,c,d\n`
    const table = await tableOf(source, 'list.csv')
    expect(table.rows[0]).toEqual(['He said "no".', `${LEAD}\n\n${SECOND}`, '2024-05-24'])
    expect(table.rows.at(-1)).toEqual(['Long', 'b', 'c'])
  })

  it('may have a first row that is longer than what is looked at', async () => {
    const long = `${LEAD} `.repeat(1_000)
    expect((await tableOf(`headline,body\nBridge,"${long}"\n`, 'list.csv')).rows).toEqual([['Bridge', long]])
    expect((await tableOf(`headline,body\nBridge,"${long}"\n`, 'list.txt')).columns).toEqual(['headline', 'body'])
  })

  it('is told by the names of its columns when it is called otherwise', async () => {
    expect((await tableOf(`url,headline,body\nhttps://a.example/1,Bridge,"${LEAD}"\n`, 'export.txt')).columns).toEqual([
      'url',
      'headline',
      'body',
    ])
  })

  it('is no text with commas', async () => {
    const text = `Prague, Monday\n\n${LEAD}\n${SECOND}\n`
    expect((await stepsOf(text, 'a.txt'))[0]).toMatchObject({
      result: { value: { original: { mediaType: 'text/plain' } } },
    })
  })

  it('is read without names of columns as well, and in the encoding of an old spreadsheet', async () => {
    const noHeading = `https://a.example/1,2024-05-24,"${LEAD}"\nhttps://a.example/2,2024-05-25,"${THIRD}"\n`
    const table = await tableOf(noHeading, 'a.csv')
    expect(table.columns).toEqual(['Column 1', 'Column 2', 'Column 3'])
    expect(
      guessColumns({ ...table, rows: table.rows.map((row) => [...row.slice(0, 2), `${row[2]} `.repeat(4)]) }),
    ).toEqual({
      url: 0,
      date: 1,
      text: 2,
    })
    const western = Uint8Array.from(`titre;texte\nÉcole;Le café de l'école a fermé.\n`, (letter) =>
      letter.charCodeAt(0),
    )
    expect((await tableOf(western, 'a.csv')).rows).toEqual([['École', "Le café de l'école a fermé."]])
  })
})

describe('a JSON list', () => {
  it.each([
    ['an array of objects', JSON.stringify([ROW])],
    ['an object that holds one', JSON.stringify({ total: 1, articles: [ROW] })],
    ['one that lies deeper', JSON.stringify({ response: { status: 'ok', results: [ROW] } })],
    ['an object a line', `${JSON.stringify(ROW)}\n`],
    ['an object a line, the last cut off', `${JSON.stringify(ROW)}\n{"title": "Cut`],
    ['one article', JSON.stringify(ROW)],
  ])('may be %s', async (_, source) => {
    expect(await tableOf(source, 'list.json')).toEqual({ columns: ['title', 'text'], rows: [[ROW.title, LEAD]] })
  })

  it('has its nested names, lists of people and paragraphs as cells', async () => {
    const source = [
      { author: { name: 'Jana Novak' }, tags: ['a', 'b'], body: [LEAD, SECOND], n: 3, x: null },
      { late: true },
    ]
    expect(await tableOf(JSON.stringify(source), 'a.json')).toEqual({
      columns: ['author.name', 'tags', 'body', 'n', 'x', 'late'],
      rows: [
        ['Jana Novak', 'a; b', `${LEAD}\n\n${SECOND}`, '3', '', ''],
        ['', '', '', '', '', 'true'],
      ],
    })
  })

  it.each([
    ['nothing', '[]', 'noRows'],
    ['rows of nothing', '[{"a": ""}, {}]', 'noRows'],
    ['the records of a story of ours', JSON.stringify({ format: 'claimdesk-story', articles: [ROW] }), 'storyFile'],
    ['half of itself', `[{"text": "${LEAD}"}, {"te`, 'damaged'],
    ['depth beyond reason', `[{"a":${'['.repeat(100_000)}`, 'tooComplex'],
    [
      'columns beyond reason',
      JSON.stringify([Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`c${at}`, 'x']))]),
      'list',
    ],
  ])('of %s ends in a word', async (_, source, expected) => {
    const [step] = await stepsOf(source, 'a.json')
    expect(step?.kind === 'read' && !step.result.ok ? step.result.reason : step?.kind).toBe(expected)
  })
})

describe('guessColumns', () => {
  it.each([
    [
      'title,text,source,author,published_at,url,lang',
      { title: 0, text: 1, outlet: 2, authors: 3, date: 4, url: 5, language: 6 },
    ],
    [
      'Titel;Volltext;Zeitung;Autor;Datum;Adresse;Sprache',
      { title: 0, text: 1, outlet: 2, authors: 3, date: 4, url: 5, language: 6 },
    ],
    [
      'Заголовок,Текст,Издание,Автор,Дата,Ссылка,Язык',
      { title: 0, text: 1, outlet: 2, authors: 3, date: 4, url: 5, language: 6 },
    ],
    ['标题,正文,来源,作者,日期,链接,语言', { title: 0, text: 1, outlet: 2, authors: 3, date: 4, url: 5, language: 6 }],
    [
      'webTitle,fields.bodyText,sectionName,fields.byline,webPublicationDate,webUrl,x',
      { title: 0, text: 1, outlet: 2, authors: 3, date: 4, url: 5 },
    ],
    [
      'headline,articleBody,publisher,creator,datePublished,link,id',
      { title: 0, text: 1, outlet: 2, authors: 3, date: 4, url: 5 },
    ],
  ])('knows %s by name', (header, expected) => {
    const columns = header.split(/[,;]/u)
    const row = ['Bridge', LEAD, 'The Herald', 'Jana Novak', '2024-05-24', 'https://a.example/1', '7']
    expect(guessColumns({ columns, rows: [row] })).toEqual(expected)
  })

  it('takes a long column for the text rather than one that is called a description', () => {
    const rows = [['Short words here', `${LEAD} ${SECOND} ${THIRD}`]]
    expect(guessColumns({ columns: ['description', 'c2'], rows })).toMatchObject({ text: 1 })
    expect(guessColumns({ columns: ['description', 'id'], rows: [[LEAD, '7']] })).toMatchObject({ text: 0 })
  })

  it.each([
    ['Autor*in', 'authors'],
    ['Autor:innen', 'authors'],
    ['AutorIn', 'authors'],
    ['Auteur·rice', 'authors'],
    ['Web', 'url'],
    ['hl', 'title'],
    ['txt', 'text'],
    ['ts', 'date'],
  ])('knows a column called %s', (name, field) => {
    expect(guessColumns({ columns: [name, 'x'], rows: [['https://a.example/1', 'a']] })).toMatchObject({ [field]: 0 })
  })

  it.each([
    [['user.name', 'full_text'], { authors: 0, text: 1 }],
    [['author.name', 'text'], { authors: 0, text: 1 }],
    [['account.display_name', 'content'], { authors: 0, text: 1 }],
    [['source.name', 'title', 'content'], { outlet: 0, title: 1, text: 2 }],
    [['title.rendered', 'content.rendered'], { title: 0, text: 1 }],
    [['author.title', 'author.name', 'text'], { authors: 1, text: 2 }],
    [['username', 'text'], { authors: 0, text: 1 }],
    [['article.title', 'article.text'], { title: 0, text: 1 }],
  ])('knows by the steps of their names what columns hold: %j', (columns, expected) => {
    const row = columns.map((_, index) => (index === columns.length - 1 ? LEAD : `Road office ${index}`))
    expect(guessColumns({ columns, rows: [row] })).toEqual(expected)
  })

  it('takes no column for the title that says the same in every row', () => {
    const rows = [LEAD, SECOND, THIRD].map((text) => ['The road office of Altenau', text])
    expect(guessColumns({ columns: ['name', 'text'], rows })).toEqual({ text: 1 })
    expect(guessColumns({ columns: ['a', 'text'], rows })).toEqual({ text: 1 })
    expect(guessColumns({ columns: ['name', 'text'], rows: rows.slice(1) })).toEqual({ title: 0, text: 1 })
  })

  it('takes short notices for the text, by their sentences, and what is beside them for the title', () => {
    const rows = [
      ['Bridge stays shut for long', 'The bridge stays shut until October, the road office said.'],
      ['Ferries are full again', 'Ferries to both islands were full on Monday, passengers said.'],
    ]
    expect(guessColumns({ columns: ['a', 'b'], rows })).toEqual({ title: 0, text: 1 })
  })

  it('reads dates of several kinds in a column, and no identifiers as dates', () => {
    const mixed = [['2024-05-21T10:00:00Z'], ['1716400000']]
    expect(guessColumns({ columns: ['x'], rows: mixed })).toEqual({ date: 0 })
    expect(guessColumns({ columns: ['x'], rows: [['1716400000'], ['1716400001']] })).toEqual({})
  })

  it('minds what stands in a column before what it is called', () => {
    expect(
      guessColumns({ columns: ['website', 'text', 'Web'], rows: [['https://a.example', LEAD, 'Herald']] }),
    ).toEqual({ url: 0, text: 1 })
    const rows = [
      ['https://a.example/1', LEAD],
      ['javascript:alert(1)', LEAD],
    ]
    expect(guessColumns({ columns: ['Web', 'text'], rows })).toEqual({ url: 0, text: 1 })
  })

  it('takes no column of numbers for authors', () => {
    expect(guessColumns({ columns: ['author', 'text'], rows: [['3', LEAD]] })).toEqual({ text: 1 })
  })

  it('takes no column of identifiers for addresses', () => {
    expect(guessColumns({ columns: ['link', 'text'], rows: [['4711', LEAD]] })).toEqual({ text: 1 })
  })
})

describe('ingestRows', () => {
  const columns = ['t', 'x', 'o', 'a', 'd', 'u', 'l']
  const mapping = { title: 0, text: 1, outlet: 2, authors: 3, date: 4, url: 5, language: 6 }
  const rowsOf = async (rows: string[][], options = {}): Promise<IngestStep[]> => {
    const steps: IngestStep[] = []
    for await (const step of ingestRows({ columns, rows }, mapping, options)) steps.push(step)
    return steps
  }

  it('makes an article of each row, with what its cells say', async () => {
    const row = [
      'Bridge stays shut',
      `${LEAD}\n\n${SECOND}`,
      'The Herald',
      'Jana Novak; Ada Berg',
      '2024-05-24T09:30:00+03:00',
      'https://a.example/1',
      'en',
    ]
    const [step] = await rowsOf([row])
    if (step?.kind !== 'read' || !step.result.ok) throw new Error('refused')
    expect(step.name).toBe('Bridge stays shut')
    expect(step.result.value.text).toBe(`${LEAD}\n\n${SECOND}`)
    expect(step.result.value.metadata).toMatchObject({
      title: { value: 'Bridge stays shut', certainty: 'sure' },
      outlet: { value: 'The Herald' },
      authors: { value: ['Jana Novak', 'Ada Berg'] },
      publishedOn: { value: '2024-05-24T09:30:00+03:00' },
      url: { value: 'https://a.example/1' },
      language: { value: 'en', source: 'metadata' },
    })
    expect(JSON.parse(new TextDecoder().decode(step.result.value.original.bytes))).toMatchObject({ o: 'The Herald' })
  })

  it('reads markup in a cell as markup, and an address only where it is one', async () => {
    const row = [
      'Bridge',
      `<p>${LEAD}</p><script>alert(1)</script><p>${SECOND}</p>`,
      '',
      '',
      'soon',
      'javascript:alert(1)',
      '',
    ]
    expect((await rowsOf([row]))[0]).toMatchObject({
      result: {
        value: { text: `${LEAD}\n\n${SECOND}`, metadata: { url: { value: null }, publishedOn: { value: null } } },
      },
    })
  })

  it.each([
    ['1716400000', '2024-05-22T17:46:40Z'],
    ['1716400000000', '2024-05-22T17:46:40Z'],
    ['21.05.2024', '2024-05-21'],
    ['4711471147', null],
  ])('reads the date %s as %s', async (cell, expected) => {
    const [step] = await rowsOf([['Bridge', LEAD, '', '', cell, '', '']])
    expect(step).toMatchObject({ result: { value: { metadata: { publishedOn: { value: expected } } } } })
  })

  it('names rows after their list and place, where it is told', async () => {
    const rows = [
      ['One', LEAD, '', '', '', '', ''],
      ['', ' ', '', '', '', '', ''],
    ]
    const names = (await rowsOf(rows, { listName: 'a.zip › list.csv' })).map(({ name }) => name)
    expect(names).toEqual(['a.zip › list.csv › Row 1: One', 'a.zip › list.csv › Row 2'])
  })

  it('refuses a row without text, reads the others, and goes on where it broke off', async () => {
    const rows = [
      ['One', LEAD, '', '', '', '', ''],
      ['', ' ', '', '', '', '', ''],
      ['Three', THIRD, '', '', '', '', ''],
    ]
    const all = ['One: The bridge over the Alte', 'Row 2: noWordsInRow', 'Three: Residents had complain']
    expect((await rowsOf(rows)).map(told)).toEqual(all.map((each) => expect.stringContaining(each.slice(0, 20))))
    expect((await rowsOf(rows, { skip: 2 })).map(({ name }) => name)).toEqual(['Three'])
    await expect(rowsOf(rows, { signal: AbortSignal.abort(new Error('stopped')) })).rejects.toThrow('stopped')
  })
})

describe('a field as a content system answers it', () => {
  it('is read without its entities and tags', async () => {
    const rows = [
      {
        title: { rendered: 'Bridge shut &#8211; <em>again</em>' },
        content: `${LEAD} It&#8217;s &lt;final&gt;.\n\n${SECOND}`,
      },
      { title: { rendered: 'R&D; a < b &amp; c' }, content: `<p>${THIRD}</p>` },
    ]
    const table = await tableOf(JSON.stringify(rows), 'a.json')
    const steps: IngestStep[] = []
    for await (const step of ingestRows(table, { title: 0, text: 1 })) steps.push(step)
    expect(steps.map((step) => step.name)).toEqual(['Bridge shut – again', 'R&D; a < b & c'])
    expect(steps).toMatchObject([
      {
        result: {
          value: { metadata: { title: { value: 'Bridge shut – again' } }, text: `${LEAD} It’s <final>.\n\n${SECOND}` },
        },
      },
      { result: { value: { metadata: { title: { value: 'R&D; a < b & c' } }, text: THIRD } } },
    ])
  })
})
