import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Revision } from '../../../src/core/article/article'
import { serializeCsv } from '../../../src/core/interchange/csv'
import { arbitraryStory, FUZZ } from './arbitraryStory'
import { storyOf } from './smallStory'

const SEED = 20240524

/** RFC 4180, read letter by letter. */
function rowsOf(text: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let isQuoted = false
  const endCell = () => {
    rows.at(-1)?.push(cell)
    cell = ''
  }
  for (let index = 0; index < text.length; index += 1) {
    const letter = text.charAt(index)
    if (isQuoted && letter === '"' && text.charAt(index + 1) === '"') {
      cell += '"'
      index += 1
    } else if (letter === '"') {
      isQuoted = !isQuoted
    } else if (!isQuoted && letter === ',') {
      endCell()
    } else if (!isQuoted && text.startsWith('\r\n', index)) {
      endCell()
      rows.push([])
      index += 1
    } else {
      cell += letter
    }
  }
  expect(isQuoted).toBe(false)
  expect(rows.pop()).toEqual([])
  return rows
}

describe('the table as CSV', () => {
  const contents = storyOf({
    outlets: ['Northern Ledger', '=HYPERLINK("x")'],
    articles: [
      { outletIndex: 0, text: 'Five ships left port.\n\nAnother five stayed.\n\nNobody saw them again.' },
      { outletIndex: 1, text: '=1+1 said the "captain", twice.' },
      { outletIndex: null, title: 'Ships', text: 'Some ships\n\nleft.' },
    ],
    claims: [
      {
        text: 'Five ships left.',
        status: 'disputed',
        mentions: [
          [0, 'Five ships left port.'],
          [0, 'Another five'],
          [1, '=1+1 said the "captain"'],
          [2, 'Some ships\n\nleft.'],
        ],
      },
      { text: '-Nobody, it is said, stayed.', status: 'unverified', mentions: [] },
      { text: 'Taken back.', status: 'verified', deleted: true, mentions: [[0, 'Five']] },
    ],
  })

  it('has a row a claim and a column an outlet, and runs no formula', () => {
    const at = contents.story.createdAt
    expect(rowsOf(serializeCsv(contents).slice(1))).toEqual([
      [
        'Claim number',
        'Claim',
        'Status',
        'Outlets',
        'Mentions',
        'Changed',
        'Northern Ledger',
        `'=HYPERLINK("x")`,
        'Unknown outlet: Ships',
        'Words changed since the verdict',
      ],
      [
        '1',
        'Five ships left.',
        'disputed',
        '3',
        '4',
        at,
        'Five ships left port.\nAnother five',
        `'=1+1 said the "captain"`,
        'Some ships left.',
        '',
      ],
      ['2', "'-Nobody, it is said, stayed.", 'unverified', '0', '0', at, '(not yet read)', '(absent)', '(absent)', ''],
    ])
  })

  it('names the outlets whose words changed since a claim’s status was set', () => {
    const newest = { id: '00000000-0000-4000-8000-00000000ffff' as Revision['id'], number: 2 }
    const revised = {
      ...contents,
      revisions: contents.revisions.flatMap((revision, index) =>
        index > 0 ? [revision] : [revision, { ...revision, ...newest, text: revision.text.replace('Five', 'Nine') }],
      ),
      articles: contents.articles.map((article, index) =>
        index > 0 ? article : { ...article, revisionId: newest.id },
      ),
    }
    expect(rowsOf(serializeCsv(revised).slice(1)).map((row) => row.at(-1))).toEqual([
      'Words changed since the verdict',
      'Northern Ledger',
      '',
    ])
  })

  it('begins with a byte order mark, once', () => {
    expect(serializeCsv(contents).lastIndexOf('\uFEFF')).toBe(0)
  })

  it.each(['=1', '+1', '-1', '@a', '\t=1', '  =1', '＝1', '\r1', '\n@'])('makes %j inert', (text) => {
    const claims = [{ text, status: 'verified', mentions: [] }] as const
    expect(rowsOf(serializeCsv(storyOf({ outlets: [], articles: [], claims })).slice(1))[1]?.[1]).toBe(`'${text}`)
  })

  it.each(['1 - 2', 'a=b', '5 %', '“-”'])('leaves %j alone', (text) => {
    const claims = [{ text, status: 'verified', mentions: [] }] as const
    expect(rowsOf(serializeCsv(storyOf({ outlets: [], articles: [], claims })).slice(1))[1]?.[1]).toBe(text)
  })

  it(`is one rectangle of living claims, whatever the texts, seed ${SEED}`, FUZZ, () => {
    fc.assert(
      fc.property(arbitraryStory, (story) => {
        const [head, ...rows] = rowsOf(serializeCsv(story).slice(1))
        const living = story.claims.filter((claim) => claim.deletedAt === null)
        expect(rows.map((row) => row[1]?.replace(/^'/, ''))).toEqual(
          living.map((claim) => claim.text.replace(/^'/, '')),
        )
        for (const row of rows) {
          expect(row.length).toBe(head?.length)
          for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/)
        }
      }),
      { seed: SEED, numRuns: 200 },
    )
  })
})
