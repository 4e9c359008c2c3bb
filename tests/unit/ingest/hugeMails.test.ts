/** Mails and lists that no one writes: each is read for its words, or refused in one sentence. */
import { describe, expect, it } from 'vitest'
import { HEAD, mail } from './emlFiles'
import { LEAD, stepsOf, told } from './zipFiles'

const many = (text: string, count: number) => text.repeat(count)

describe('what nobody sends', { timeout: 60_000 }, () => {
  it.each([
    ['a header of three megabytes', mail(...HEAD, `X-A: ${many('x', 3_000_000)}`, '', LEAD)],
    [
      'encoded words by the thousand',
      mail('Message-ID: <0@a.example>', `Subject: ${many('=?utf-8?Q?Br=C3=BC?= ', 1_000)}`, ...HEAD, '', LEAD),
    ],
    [
      'a sender of opening brackets',
      mail('Message-ID: <0@a.example>', `From: ${many('(', 25_000)} <a@b.example>`, ...HEAD, '', LEAD),
    ],
    ['a mail that was answered ten million times', mail(...HEAD, '', LEAD, `${many('>', 10_000_000)} ${LEAD}`)],
  ])('%s is read', async (_, content) => {
    const [step] = await stepsOf(content, 'a.eml')
    expect(step === undefined ? '' : told(step)).toBe(`a.eml: ${LEAD.slice(0, 24)}`)
  })

  it('reads a list beside a cell of lists in lists', async () => {
    const deep = `${many('[', 100_000)}${many(']', 100_000)}`
    const [step] = await stepsOf(`[{"title":"A","text":${JSON.stringify(LEAD)},"tags":${deep}}]`, 'a.json')
    expect(step).toMatchObject({ kind: 'list', table: { columns: ['title', 'text', 'tags'], rows: [['A', LEAD, '']] } })
  })
})
