import { describe, expect, it, vi } from 'vitest'
import { docxOf, p } from './docxFiles'
import { base64, HEAD, mail, multipart, part } from './emlFiles'
import { LEAD, SECOND, stepsOf, THIRD, told, zipOf } from './zipFiles'

/** The readers load when the first file needs them, which takes a slow machine seconds. */
vi.setConfig({ testTimeout: 20_000 })

const START = LEAD.slice(0, 24)
const TEXT = part(['Content-Type: text/plain; charset=utf-8'], `${LEAD}\r\n\r\n${SECOND}`)
const HTML = part(['Content-Type: text/html; charset=utf-8'], `<h1>Bridge stays shut</h1><p>${LEAD}</p><p>${THIRD}</p>`)

async function read(source: string | Uint8Array) {
  const [step] = await stepsOf(source, 'a.eml')
  if (step?.kind !== 'read' || !step.result.ok) throw new Error(step === undefined ? 'no step' : told(step))
  return step.result.value
}

describe('EML', () => {
  it('reads the body as the article, subject, sender and date from the headers', async () => {
    const value = await read(mail(...HEAD, TEXT))
    expect(value.text).toBe(`${LEAD}\n\n${SECOND}`)
    expect(value.metadata).toMatchObject({
      title: { value: 'Bridge stays shut', source: 'metadata' },
      authors: { value: ['Jana Novak'], certainty: 'unsure' },
      publishedOn: { value: '2024-05-24T09:30:00+03:00' },
    })
    expect(value.original).toMatchObject({ mediaType: 'message/rfc822', encoding: 'utf-8', fileName: 'a.eml' })
  })

  it('prefers HTML to plain text, and keeps replies that it quotes', async () => {
    const both = await read(mail(...HEAD, multipart('alternative', [TEXT, HTML])))
    expect(both.text).toBe(`${LEAD}\n\n${THIRD}`)
    const quoting = part(
      ['Content-Type: text/html'],
      `<p>${LEAD}</p><div>On Monday, Ada wrote:</div><blockquote><p>${SECOND}</p></blockquote>`,
    )
    const { text, blocks } = await read(mail(...HEAD, quoting))
    expect(text).toContain(SECOND)
    expect(blocks.at(-1)?.kind).toBe('quotation')
  })

  it('reads the marks of a plain reply as a quotation, and the plain text where the HTML has no words', async () => {
    const reply = part(
      ['Content-Type: text/plain; charset=utf-8'],
      `${SECOND}\r\n\r\nOn Monday, Ada wrote:\r\n> The bridge over the Alte stays shut\r\n> until October.\r\n>> Who says that?`,
    )
    const { text, blocks } = await read(mail(...HEAD, reply))
    expect(blocks.filter(({ kind }) => kind === 'quotation').map(({ start, end }) => text.slice(start, end))).toEqual([
      'The bridge over the Alte stays shut',
      'until October.',
      'Who says that?',
    ])
    const picture = part(['Content-Type: text/html'], '<img src="cid:1">')
    expect((await read(mail(...HEAD, multipart('alternative', [TEXT, picture])))).text).toBe(`${LEAD}\n\n${SECOND}`)
  })

  it.each([
    ['Jana Novak <jana@herald.example>', null, ['Jana Novak']],
    ['Jana Novak <jana@novak.example>', null, ['Jana Novak']],
    ['The Herald <news@herald.example>', 'The Herald', null],
    ['Reuters <alerts@mail.example>', 'Reuters', null],
    ['news@herald.example', null, null],
  ])('takes the sender %s for what it may be', async (from, outlet, authors) => {
    const source = mail(`From: ${from}`, 'Subject: Bridge', 'MIME-Version: 1.0', TEXT)
    const { metadata } = await read(source)
    expect([metadata.outlet.value, metadata.authors.value]).toEqual([outlet, authors])
    expect([metadata.outlet.certainty, metadata.authors.certainty]).toEqual(['unsure', 'unsure'])
  })

  it('is not missed where it only carries a document', async () => {
    const carried = part(
      ['Content-Type: text/plain', 'Content-Disposition: attachment; filename="a.txt"'],
      `${LEAD}\r\n\r\n${SECOND}`,
    )
    const empty = part(['Content-Type: text/plain'], '')
    expect((await stepsOf(mail(...HEAD, multipart('mixed', [empty, carried])), 'a.eml')).map(told)).toEqual([
      `a.eml › a.txt: ${START}`,
    ])
  })

  it('undoes flowed lines, encoded words and transfer encodings', async () => {
    const flowed = part(
      ['Content-Type: text/plain; charset=utf-8; format=flowed'],
      'The bridge over the Alte will \r\nstay shut until October at \r\nleast, the road office said.',
    )
    expect((await read(mail(...HEAD, flowed))).text).toBe(
      'The bridge over the Alte will stay shut until October at least, the road office said.',
    )
    const coded = await read(
      mail(
        'From: =?utf-8?Q?Stra=C3=9Fenamt?= <amt@alte.example>',
        'Subject: =?utf-8?B?QnLDvGNrZQ==?= =?utf-8?Q?_bleibt_zu?=',
        'MIME-Version: 1.0',
        'Content-Type: text/plain; charset=utf-8',
        'Content-Transfer-Encoding: quoted-printable',
        '',
        'Die Br=C3=BCcke bleibt bis Oktober gesperrt, sagte das Stra=C3=9Fen=\r\namt am Montag.',
      ),
    )
    expect(coded.metadata).toMatchObject({ title: { value: 'Brücke bleibt zu' }, outlet: { value: 'Straßenamt' } })
    expect(coded.text).toBe('Die Brücke bleibt bis Oktober gesperrt, sagte das Straßenamt am Montag.')
  })

  it.each([
    [
      'flowed lines of a reply',
      'format=flowed',
      '> The bridge stays shut \r\n> until October.\r\n>> Who said \r\n> that?\r\nThe road office.\r\n-- \r\nAda',
      ['The bridge stays shut until October.', 'Who said', 'that?', 'The road office.', '--', 'Ada'],
    ],
    [
      'flowed lines without blanks',
      'format=flowed; delsp=yes',
      '市議会は月曜日に \r\n新しい橋について話した。',
      ['市議会は月曜日に新しい橋について話した。'],
    ],
  ])('joins %s', async (_, parameters, body, expected) => {
    const { text } = await read(mail(...HEAD, part([`Content-Type: text/plain; charset=utf-8; ${parameters}`], body)))
    expect(text.split(/\n+/u)).toEqual(expected)
  })

  it('reads all of an alternative that has several parts, and nothing twice', async () => {
    const html = (words: string) => part(['Content-Type: text/html'], `<p>${words}</p>`)
    const amp = part(['Content-Type: text/x-amp-html'], `<p>${LEAD}</p>`)
    const mixed = multipart('mixed', [html(LEAD), part(['Content-Type: image/png'], 'x'), html(SECOND)], 'b2')
    const steps = await stepsOf(mail(...HEAD, multipart('alternative', [TEXT, amp, mixed])), 'a.eml')
    expect(steps).toMatchObject([{ result: { value: { text: `${LEAD}\n\n${SECOND}` } } }])
  })

  it('is a digest of mails without a word about their type', async () => {
    const inner = (subject: string) =>
      `\r\n${mail('From: Ada <ada@post.example>', `Subject: ${subject}`, 'MIME-Version: 1.0', '', LEAD)}`
    const steps = await stepsOf(mail(...HEAD, multipart('digest', [inner('One'), inner('Two')])), 'a.eml')
    expect(steps.map(told)).toEqual([`a.eml › One.eml: ${START}`, `a.eml › Two.eml: ${START}`])
  })

  it('is a page where it goes to subscribers, and all words where a person wrote it', async () => {
    const letter = part(
      ['Content-Type: text/html; charset=utf-8'],
      `<p>${LEAD}</p><p>${SECOND}</p><p>Thank you for reading.</p><p>Share this article</p><p>Subscribe to our newsletter</p>`,
    )
    const read1 = await read(mail(...HEAD, 'List-Unsubscribe: <https://a.example/u>', letter))
    expect([read1.text, read1.setAside.length]).toEqual([`${LEAD}\n\n${SECOND}`, 3])
    expect((await read(mail(...HEAD, letter))).setAside).toEqual([])
  })

  const RUSSIAN = 'Мост через реку закрыт до осени, сообщили в администрации района в понедельник вечером.'
  /** The bytes of Russian in windows-1251, whose letters stand in the order of the alphabet. */
  const cyrillic = Uint8Array.from(RUSSIAN, (letter) => {
    const code = letter.charCodeAt(0)
    return code < 0x80 ? code : code - 0x410 + 0xc0
  })
  it.each([
    ['declared', 'text/plain; charset=windows-1251'],
    ['declared wrongly as UTF-8', 'text/plain; charset=utf-8'],
    ['not declared', 'text/plain'],
  ])('reads a part in windows-1251 that is %s', async (_, type) => {
    const coded = part([`Content-Type: ${type}`, 'Content-Transfer-Encoding: base64'], base64(cyrillic))
    expect((await read(mail(...HEAD, coded))).text).toBe(RUSSIAN)
  })

  it('hands on attached documents and mails, one after the other, and passes over pictures', async () => {
    const attached = (type: string, name: string, bytes: Uint8Array) =>
      part(
        [
          `Content-Type: ${type}`,
          `Content-Disposition: attachment; filename="${name}"`,
          'Content-Transfer-Encoding: base64',
        ],
        base64(bytes),
      )
    const forwarded = part(
      ['Content-Type: message/rfc822'],
      mail('From: Ada Berg <ada@post.example>', 'Subject: The inner mail', 'MIME-Version: 1.0', TEXT),
    )
    const source = mail(
      ...HEAD,
      multipart('mixed', [
        TEXT,
        attached('application/octet-stream', 'draft.docx', docxOf({ body: p(LEAD) })),
        attached('image/png', 'logo.png', Uint8Array.of(1, 2, 3)),
        attached('application/zip', 'more.zip', zipOf({ 'a/b.txt': LEAD })),
        forwarded,
      ]),
    )
    expect((await stepsOf(source, 'a.eml')).map(told)).toEqual([
      `a.eml: ${START}`,
      `a.eml › draft.docx: ${START}`,
      `a.eml › more.zip › a/b.txt: ${START}`,
      `a.eml › The inner mail.eml: ${START}`,
    ])
    expect((await stepsOf(source, 'a.eml', { skip: 2 })).map(({ name }) => name)).toEqual([
      'a.eml › more.zip › a/b.txt',
      'a.eml › The inner mail.eml',
    ])
  })

  it('reads a mail of one line, of a mailbox, with bare line feeds', async () => {
    expect(
      (await read(mail('From: a@b.example', 'Subject: test', 'Date: Sun, 8 Jan 2017 20:37:44 GMT', '', 'Hello you!')))
        .text,
    ).toBe('Hello you!')
    expect((await read(`From - Fri May 24\n${mail(...HEAD, TEXT).replaceAll('\r', '')}`)).text).toBe(
      `${LEAD}\n\n${SECOND}`,
    )
  })

  it('is one of many in a mailbox', async () => {
    const letter = (subject: string, body: string) =>
      `From jana@herald.example Fri May 24 09:30:00 2024\n${mail(`From: Jana Novak <jana@herald.example>`, `Subject: ${subject}`, 'Message-ID: <1@a>', '', body)}\n\n`
    const box =
      letter('One', LEAD) + letter('Two', `${SECOND}\n\nFrom here on nothing moved, she said.`) + letter('', THIRD)
    expect((await stepsOf(box, 'all.mbox')).map(told)).toEqual([
      `all.mbox › One.eml: ${START}`,
      `all.mbox › Two.eml: ${SECOND.slice(0, 24)}`,
      `all.mbox › mail 3.eml: ${THIRD.slice(0, 24)}`,
    ])
  })

  it('is no mail that only begins with a word and a colon', async () => {
    const text = `Date: 24 May 2024\nSource: The Herald\n\n${LEAD}\n\n${SECOND}`
    const [step] = await stepsOf(text, 'a.txt')
    expect(step).toMatchObject({ result: { value: { original: { mediaType: 'text/plain' } } } })
  })

  it.each([
    [
      'a multipart without its parts',
      'damaged',
      mail(...HEAD, 'Content-Type: multipart/mixed; boundary=x', '', 'nothing'),
    ],
    ['one without words', 'empty', mail(...HEAD, 'Content-Type: text/plain', '', ' ')],
    [
      'one that is encrypted',
      'encrypted',
      mail(...HEAD, multipart('encrypted', [part(['Content-Type: application/pgp-encrypted'], 'Version: 1')])),
    ],
    ['parts beyond reason', 'tooComplex', mail(...HEAD, multipart('mixed', new Array<string>(6000).fill(TEXT)))],
    ['parts in parts beyond reason', 'tooComplex', mail(...HEAD, nested(40))],
  ])('refuses %s: %s', async (_, reason, source) => {
    expect((await stepsOf(source, 'a.eml')).map(told)).toEqual([`a.eml: ${reason}`])
  })

  it.each([
    ['Unsubscribe', true],
    ['Manage your alerts', true],
    ['Newsletter abbestellen', true],
    ['Отписаться', true],
    ['退订', true],
    ['The bridge', false],
    ['Residents who want to unsubscribe from the alerts of the road office have to write to it again by hand.', false],
  ])('sets aside below its words a link that is about getting it: %s', async (text, isAside) => {
    const html = `<table><tr><td>${LEAD}</td></tr><tr><td><a href="https://a.example/u">${text}</a></td></tr></table>`
    const { text: kept, setAside } = await read(mail(...HEAD, part(['Content-Type: text/html; charset=utf-8'], html)))
    expect(setAside.map((each) => [each.text, each.reason])).toEqual(isAside ? [[text, 'pageFurniture']] : [])
    expect(kept.includes(text)).toBe(!isAside)
  })

  it('keeps a sentence about unsubscribing that is no link', async () => {
    const words = 'To unsubscribe, the mayor wrote, was not possible.'
    const html = `<p>${LEAD}</p><p>${words}</p>`
    expect((await read(mail(...HEAD, part(['Content-Type: text/html'], html)))).text).toContain(words)
  })

  it('reads mails in mails only so deep', async () => {
    let source = mail(...HEAD, TEXT)
    for (let depth = 0; depth < 9; depth += 1)
      source = mail(...HEAD, multipart('mixed', [TEXT, part(['Content-Type: message/rfc822'], source)], `b${depth}`))
    const steps = (await stepsOf(source, 'a.eml')).map(told)
    expect(steps.map((step) => step.split(': ')[1])).toEqual([...new Array<string>(7).fill(START), 'tooComplex'])
  })
})

function nested(depth: number): string {
  return depth === 0 ? TEXT : multipart('mixed', [nested(depth - 1)], `b${depth}`)
}
