/** Whole articles of our own invention: their furniture, and what must not be taken for it (articles/gold.json). */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cleaning } from '../../evaluate/cleaning'

const SEEDS = resolve(import.meta.dirname, '../../../../shared/seeds')
const perfect = { fields: 1, cut: 1, kept: 1 }
const evaluationOf = async (path: string) => {
  const { json, misses } = await cleaning.run([resolve(import.meta.dirname, path)], { explain: true })
  return { json, misses }
}

describe('the cleaner', () => {
  it('tells the article from the page in eight languages', async () => {
    expect(await evaluationOf('articles/gold.json')).toEqual({ json: perfect, misses: [] })
  }, 60_000)

  it('reads the sample story as it was written', async () => {
    expect(await evaluationOf('../../evaluate/cleaning/sample.json')).toEqual({ json: perfect, misses: [] })
  }, 60_000)

  it.skipIf(!existsSync(SEEDS))(
    'reads the five articles of ../shared/seeds exactly',
    async () => {
      expect(await evaluationOf('../../evaluate/cleaning/seeds.json')).toEqual({ json: perfect, misses: [] })
    },
    60_000,
  )
})
