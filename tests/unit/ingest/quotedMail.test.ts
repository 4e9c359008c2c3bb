import { describe, expect, it, vi } from 'vitest'
import { withQuotedMail } from '../../../src/platform/ingest/formats/mime/quotedMail'
import { senderFindings } from '../../../src/platform/ingest/formats/mime/sender'
import { HEAD, mail, part } from './emlFiles'
import { LEAD, SECOND, stepsOf, THIRD } from './zipFiles'

/** The readers load when the first file needs them, which takes a slow machine seconds. */
vi.setConfig({ testTimeout: 20_000 })

const block = (text: string) => ({ kind: 'paragraph', text, linkShare: 0, role: null }) as const

/** The blocks, those of a quotation behind a bar. */
const marked = (...texts: string[]) =>
  withQuotedMail(texts.map(block)).map(({ kind, text }) => (kind === 'quotation' ? `| ${text}` : text))

describe('an earlier mail', () => {
  it.each([
    ['Outlook, in one block', ['From: Ada <a@b.example> Sent: Tuesday, 21 May 2024 10:00 To: Jana Subject: Bridge']],
    ['Outlook, a line a block', ['From: Ada <a@b.example>', 'Sent: Tuesday', 'To: Jana', 'Subject: Bridge']],
    ['in German', ['Von: Ada <a@b.example>', 'Gesendet: Dienstag, 21. Mai', 'An: Jana', 'Betreff: Brücke']],
    ['in French', ['De : Ada <a@b.example>', 'Envoyé : mardi', 'À : Jana', 'Objet : Pont']],
    ['in Russian', ['От: Ада <a@b.example>', 'Отправлено: вторник', 'Кому: Яна', 'Тема: Мост']],
    ['in Japanese', ['差出人: Ada <a@b.example>', '日時: 2024-05-21', '宛先: Jana']],
    ['handed on', ['---------- Forwarded message ---------', 'From: Ada <a@b.example>', 'Date: Tue, 21 May 2024']],
    ['in bold', ['*From:* Ada <a@b.example>', '*Sent:* Tuesday', '*To:* Jana']],
    ['said to be written', ['On 21 May 2024 at 10:00, Ada Berg <a@b.example> wrote:']],
    ['said so over two lines', ['On 21 May 2024 at 10:00, Ada Berg of the road office <a@b.example>', 'wrote:']],
    [
      'said so in German',
      ['Am 21.05.2024 um 10:00 schrieb Ada Berg:'.replace('schrieb Ada Berg:', 'Ada Berg schrieb:')],
    ],
  ])('is marked where it stands unmarked below its head (%s)', (_, head) => {
    expect(marked(LEAD, ...head, SECOND, THIRD)).toEqual([LEAD, ...head, `| ${SECOND}`, `| ${THIRD}`])
  })

  it('begins with its first sentence or link, though these have a colon near their start as well', () => {
    const head = ['From: Ada <a@b.example>', 'Sent: Tuesday']
    expect(marked(...head, 'Update: The road office shut the bridge on Monday.')).toEqual([
      ...head,
      '| Update: The road office shut the bridge on Monday.',
    ])
    expect(marked(...head, 'https://a.example/1').at(-1)).toBe('| https://a.example/1')
  })

  it.each([
    ['who somebody is from', ['From: the road office', SECOND]],
    ['what an article says that somebody wrote', ['The mayor wrote:', SECOND]],
    ['a list of labels', ['Where: the bridge', 'When: Monday', SECOND]],
  ])('is not begun by %s', (_, texts) => {
    expect(marked(LEAD, ...texts)).toEqual([LEAD, ...texts])
  })

  it('leaves what stands below a marked quotation to the sender', () => {
    const quoted = { ...block(SECOND), kind: 'quotation' as const }
    const blocks = [block('On 21 May 2024, Ada wrote:'), quoted, block(THIRD)]
    expect(withQuotedMail(blocks)).toEqual(blocks)
  })

  it('is marked in a mail and in a text of several marked lines', async () => {
    const answer = `${LEAD}\r\n\r\nVon: Ada <a@b.example>\r\nGesendet: Dienstag\r\n\r\n${SECOND}`
    const plain = `The bridge\n\n${LEAD}\n\nAda wrote:\n> ${SECOND}\n> ${THIRD}`
    for (const [source, name, expected] of [
      [mail(...HEAD, part(['Content-Type: text/plain; charset=utf-8'], answer)), 'a.eml', [SECOND]],
      [plain, 'a.txt', [SECOND, THIRD]],
      [`${LEAD}\n\n> 40 people were there.\n\n${SECOND}`, 'a.txt', []],
    ] as const) {
      const [step] = await stepsOf(source, name)
      if (step?.kind !== 'read' || !step.result.ok) throw new Error('refused')
      const { text, blocks } = step.result.value
      const quoted = blocks.filter(({ kind }) => kind === 'quotation').map(({ start, end }) => text.slice(start, end))
      expect(quoted).toEqual(expected)
    }
  })
})

describe('a sender', () => {
  it.each([
    ['Berg, Ada', 'ada@herald.example', 'authors', ['Ada Berg']],
    ['Berg, Ada', 'desk@herald.example', 'authors', ['Ada Berg']],
    ['van der Berg, Ada', 'a.berg@herald.example', 'authors', ['Ada van der Berg']],
    ['Ada', 'ada@city.example', 'authors', ['Ada']],
    ['Ada', 'ada77@gmail.com', 'authors', ['Ada']],
    ['Ada B', 'x1@yahoo.co.uk', 'authors', ['Ada B']],
    ['Press', 'press@city.example', 'outlet', 'Press'],
    ['Herald', 'herald@herald.example', 'outlet', 'Herald'],
    ['Harbour News', 'news@harbour.example', 'outlet', 'Harbour News'],
    ['The Herald', 'news@herald.example', 'outlet', 'The Herald'],
  ])('called %s <%s> is of the field %s', (name, address, field, value) => {
    expect(senderFindings(name, address)).toEqual([{ field, value, source: 'metadata', certainty: 'unsure' }])
  })
})
