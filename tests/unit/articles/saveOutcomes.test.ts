import { describe, expect, it } from 'vitest'
import type { ImportItem, ImportOutcome } from '../../../src/app/state/importing'
import type { ArticleId } from '../../../src/core/ids'
import { outcomesCsv } from '../../../src/views/articles/saveOutcomes'

const SHA256 = 'ab'.repeat(32)
const READ = { title: 'Ferry stays', outlet: 'Valley Post', address: 'https://valley.example/ferry', sha256: SHA256 }
const same = { articleId: 'a1' as ArticleId, title: 'Bridge closed (Valley Post)' }
const offer = { articleId: same.articleId, because: 'address', share: 1 } as const

function rowOf(outcome: ImportOutcome, name = 'ferry.html'): Promise<string[]> {
  return rowsOf([{ key: 'k', name, outcome }]).then(([, row]) => row?.split(',') ?? [])
}

async function rowsOf(items: readonly ImportItem[]): Promise<string[]> {
  const csv = await outcomesCsv(items)
  expect(csv.startsWith('\uFEFF')).toBe(true)
  return csv.slice(1).split('\r\n')
}

describe('the saved list', () => {
  it.each([
    ['imported', { kind: 'imported', articleId: 'a2' as ArticleId, title: '', setAsideCount: 0, near: null }, 'a2'],
    ['already here', { kind: 'alreadyHere', articleId: 'a1' as ArticleId }, 'a1'],
    ['to be decided', { kind: 'offered', same, offer }, 'a1'],
    ['revised', { kind: 'revised', same }, 'a1'],
  ] as const)('gives of a file that is %s what it holds, its digest and the article', async (_, outcome, articleId) => {
    const row = await rowOf({ ...outcome, read: READ })
    expect(row.slice(-5)).toEqual([READ.title, READ.outlet, READ.address, SHA256, articleId])
  })

  it('says how much of an article is word for word in another', async () => {
    const near = { ...same, share: 0.8461 }
    const row = await rowOf({ kind: 'imported', articleId: same.articleId, title: 'Carts', setAsideCount: 0, near })
    expect(row[2]).toBe('Imported “Carts” 84 % of this is word for word in Bridge closed (Valley Post).')
  })

  it('leaves the cells of a file empty that gave no article', async () => {
    expect(await rowsOf([{ key: 'k', name: 'a.txt', outcome: { kind: 'cancelled' } }])).toEqual([
      'File,Outcome,Details,Title,Outlet,Address,SHA-256,Article id',
      'a.txt,Cancelled,Cancelled. Nothing of it was stored.,,,,,',
    ])
    expect((await rowOf({ kind: 'refused', reason: 'empty', detail: null })).slice(0, 2)).toEqual([
      'ferry.html',
      'Refused',
    ])
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1+1', '＝1+1', '＠x', '\u00A0=1'])(
    'lets no cell run as a formula: %j',
    async (words) => {
      const read = { title: words, outlet: words, address: words, sha256: SHA256 }
      const cells = (await rowOf({ kind: 'revised', same, read })).slice(3, 6)
      for (const cell of cells) expect(cell.replace(/^"/u, '')).toMatch(/^'/u)
    },
  )
})
