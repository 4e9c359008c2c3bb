/** Holds the share of golden sentence rules that `npm run evaluate -- sentences` prints. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { SHARED } from '../../evaluate/inputs'
import { sentences } from '../../evaluate/sentences'

describe.skipIf(!existsSync(join(SHARED, 'corpora/sentences')))('sentences on ../shared/corpora', () => {
  it('cuts 98 % of the English cases exactly, and no language worse than the platform', async () => {
    const { json, tables } = await sentences.run([], { explain: false })
    expect((json as Record<string, number>)['en']).toBeGreaterThanOrEqual(0.98)
    const rows = tables.flatMap((table) => table.rows)
    expect(rows.filter((row) => Number(row['ours']) < Number(row['Intl.Segmenter alone']))).toEqual([])
  }, 30_000)
})
