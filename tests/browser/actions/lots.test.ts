import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lotsOf } from '../../../src/app/actions/lots'
import type { Coming } from '../../../src/app/actions/readAhead'
import { ingestAll } from '../../../src/platform/ingest/ingest'
import type { InboxRow } from '../../../src/platform/storage/inbox'
import { deskForTest } from './deskForTest'

let desk: ReturnType<typeof deskForTest>
beforeEach(() => {
  desk = deskForTest()
})
afterEach(() => desk.close())

async function stepOf(file: File): Promise<Coming> {
  const source = { kind: 'file', name: file.name, file } as const
  const row: InboxRow = {
    id: `row of ${file.name}`,
    batchId: 'batch',
    index: 0,
    waiting: { kind: 'source', source, skip: 0 },
  }
  for await (const step of ingestAll(file))
    if (step.kind === 'read') return { row, given: { kind: 'step', step, settledCount: 1 } }
  throw new Error('a file without a step')
}

const MAIL = [
  'From: Jane Doe <jane@river.example>',
  'Subject: Bridge',
  'Content-Type: multipart/mixed; boundary=cut',
  '',
  '--cut',
  'Content-Type: text/plain',
  '',
  'The bridge over the Linde closed at noon on Tuesday, the council said.',
  '--cut',
  'Content-Type: text/plain; name=other.txt',
  'Content-Disposition: attachment; filename=other.txt',
  '',
  'The ferry goes every hour until the bridge opens again, the council said.',
  '--cut--',
].join('\r\n')

describe('a lot', () => {
  it.each([
    ['an article', new File(['The bridge over the Linde closed at noon on Tuesday.'], 'bridge.txt'), true],
    ['a refusal', new File([''], 'empty.txt'), true],
    ['a file with others in it', new File([MAIL], 'mail.eml'), false],
  ])('settles the file of %s with its only step: %o', async (_, file, isSettled) => {
    const coming = await stepOf(file)
    const { goneIds, place, lines } = await lotsOf(desk).next([coming])
    expect(lines).toHaveLength(1)
    expect(goneIds).toEqual(isSettled ? [coming.row.id] : [])
    expect(place === null).toBe(isSettled)
  })
})
