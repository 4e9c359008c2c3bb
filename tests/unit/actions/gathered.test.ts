import { describe, expect, it } from 'vitest'
import { gathered } from '../../../src/app/actions/gathered'

const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
const lotOf = (mostWeight: number) => ({ mostWeight, weightOf: () => 1, waitMs: 20 })

/** The numbers from 1 on; tells how many were asked for. */
function numbers(count: number, restMs: (number: number) => number = () => 0) {
  const asked = { count: 0, isLeft: false }
  async function* source(): AsyncGenerator<number, void> {
    try {
      for (let number = 1; number <= count; number++) {
        asked.count = number
        if (restMs(number) > 0) await rest(restMs(number))
        yield number
      }
    } finally {
      asked.isLeft = true
    }
  }
  return { asked, source: source() }
}

describe('gathered', () => {
  it('gives the first at once, and together what comes while it is worked on, in order', async () => {
    const { source } = numbers(10)
    const lots: (readonly number[])[] = []
    for await (const lot of gathered(source, lotOf(4))) {
      lots.push(lot)
      await rest(30)
    }
    expect(lots.flat()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect(lots[0]?.length).toBeLessThanOrEqual(4)
    expect(lots.slice(1, -1).every(({ length }) => length === 4)).toBe(true)
  })

  it('asks for no more than a full lot while nobody comes for it', async () => {
    const { asked, source } = numbers(100)
    const lots = gathered(source, lotOf(4))
    await lots.next()
    await rest(50)
    expect(asked.count).toBeLessThanOrEqual(9)
    await lots.return()
    await rest(5)
    expect(asked.isLeft).toBe(true)
  })

  it('waits a little for what is about to come, and not for what takes long', async () => {
    const { source } = numbers(4, (number) => (number === 3 ? 5 : number === 4 ? 200 : 0))
    const lots: (readonly number[])[] = []
    for await (const lot of gathered(source, lotOf(10))) lots.push(lot)
    expect(lots.at(-1)).toEqual([4])
    expect(lots.flat()).toEqual([1, 2, 3, 4])
    expect(lots.length).toBeLessThanOrEqual(3)
  })

  it('throws what the source throws, after what came before', async () => {
    async function* source(): AsyncGenerator<number, void> {
      yield 1
      throw new Error('broken')
    }
    const seen: number[] = []
    const all = async (): Promise<void> => {
      for await (const lot of gathered(source(), lotOf(4))) seen.push(...lot)
    }
    await expect(all()).rejects.toThrow('broken')
    expect(seen).toEqual([1])
  })
})
