import type { Remote } from 'comlink'
import { expect, it } from 'vitest'
import type { Connection } from '../../../src/platform/workers/connect'
import { sentenceCuts } from '../../../src/platform/workers/sentenceCuts'
import type { SentenceCutter, TextToCut } from '../../../src/platform/workers/sentences.worker'

const textOf = (text: string): TextToCut => ({
  text,
  blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
  language: 'en',
})

/** Workers that never come back from a text with `endless` in it, and cut any other in `ms`. */
function madeUpCutters(ms = 0) {
  const workers = { started: 0, ended: 0, given: [] as number[] }
  const cut = async (texts: readonly TextToCut[]): Promise<Uint32Array[]> => {
    workers.given.push(texts.length)
    await new Promise((resolve) => setTimeout(resolve, ms))
    if (texts.some(({ text }) => text.includes('endless'))) await new Promise(() => undefined)
    return texts.map(({ text }) => Uint32Array.of(0, text.length))
  }
  const connect = (): Connection<SentenceCutter> => {
    workers.started++
    return { engine: { cut } as unknown as Remote<SentenceCutter>, disconnect: () => workers.ended++ }
  }
  return { workers, connect }
}

it('leaves the one text that never ends uncut, and goes on after it with another worker', async () => {
  const { workers, connect } = madeUpCutters()
  const cut = sentenceCuts({ budgetMs: 100, connect })
  const found = await cut(['One.', 'An endless text.', 'Two.'].map(textOf))
  expect(found).toEqual([[{ start: 0, end: 4 }], null, [{ start: 0, end: 4 }]])
  expect(workers).toEqual({ started: 3, ended: 2, given: [3, 1, 1, 1] })
  expect(await cut([textOf('Three.')])).toEqual([[{ start: 0, end: 6 }]])
  expect(workers.started).toBe(3)
})

it('asks no second time for one text alone', async () => {
  const { workers, connect } = madeUpCutters()
  expect(await sentenceCuts({ budgetMs: 100, connect })([textOf('An endless text.')])).toEqual([null])
  expect(workers.given).toEqual([1])
})

it('gives those less time that come after several that never end', async () => {
  const { connect } = madeUpCutters()
  const cut = sentenceCuts({ budgetMs: 400, connect })
  const startedAt = performance.now()
  const found = await cut(Array.from({ length: 12 }, () => textOf('An endless text.')))
  expect(found).toEqual(Array(12).fill(null))
  // Together, two alone, and ten with an eighth: under five budgets, where patience with all would take thirteen.
  expect(performance.now() - startedAt).toBeLessThan(9 * 400)
})

it('counts the time of a text from when its turn comes', async () => {
  const { workers, connect } = madeUpCutters(60)
  const cut = sentenceCuts({ budgetMs: 200, connect })
  const found = await Promise.all(Array.from({ length: 6 }, () => cut([textOf('One.')])))
  expect(found).toEqual(Array(6).fill([[{ start: 0, end: 4 }]]))
  expect(workers).toMatchObject({ started: 1, ended: 0 })
})

it('cuts by the real worker', async () => {
  const found = await sentenceCuts()([textOf('The port closed. Carts wait.'), textOf('a'.repeat(500_000))])
  expect(found).toEqual([
    [
      { start: 0, end: 16 },
      { start: 17, end: 28 },
    ],
    [{ start: 0, end: 500_000 }],
  ])
})
