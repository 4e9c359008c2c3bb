/** Mails and lists that no one writes: each is read for its words, or refused in one sentence. */
import { describe, expect, it } from 'vitest'
import { MAX_ROWS } from '../../../src/platform/ingest/limits'
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
    ['a mail that was answered nine million times', mail(...HEAD, '', LEAD, `${many('>', 9_000_000)} ${LEAD}`)],
  ])('%s is read', async (_, content) => {
    const [step] = await stepsOf(content, 'a.eml')
    expect(step === undefined ? '' : told(step)).toBe(`a.eml: ${LEAD.slice(0, 24)}`)
  })

  it.each([
    ['a list beside a cell of lists in lists', `[{"text":"A","tags":${many('[', 100_000)}${many(']', 100_000)}}]`],
    ['lists in lists and nothing else', `${many('[', 500_000)}${many(']', 500_000)}`],
    ['an object in an object, cut off', many('{"a":', 5_000)],
    ['a row too many', `[${many('{"a":1},', MAX_ROWS)}{"a":1}]`],
    ['a line too many', many('{"a":1}\n', MAX_ROWS + 1)],
  ])('%s is more than is read', async (_, content) => {
    const [step] = await stepsOf(content, 'a.json')
    expect(step === undefined ? '' : told(step)).toBe('a.json: tooComplex')
  })

  it('reads lists in lists as deep as people write them, and brackets in words', async () => {
    const text = JSON.stringify(`${LEAD} \\" ${many('[{', 2_000)}`)
    const [step] = await stepsOf(`[{"text":${text},"tags":[[["A"]]]}]`, 'a.json')
    expect(step).toMatchObject({ kind: 'list', table: { columns: ['text', 'tags'] } })
  })
})
