import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factsLayout } from '../../../src/views/overview/factsLayout'

const PHONE = { left: 130, width: 358 }

/** The blocks of each article by line, as `16+16+3`. */
function drawing(counts: readonly number[], around: { left: number; width: number }): string[] {
  const layout = factsLayout(counts, around)
  return counts.map((count, article) => {
    const lines = new Map<number, number>()
    for (let block = 0; block < count; block++) {
      const { line } = layout.placeOf(article, block)
      lines.set(line, (lines.get(line) ?? 0) + 1)
    }
    return [...lines.values()].join('+')
  })
}

describe('factsLayout', () => {
  it('keeps an article on one line where there is room', () => {
    expect(drawing([12, 4], { left: 130, width: 900 })).toEqual(['12', '4'])
    expect(factsLayout([12, 4], { left: 130, width: 900 })).toMatchObject({ width: 900, height: 76 })
  })

  it('breaks the longer ones into lines in a narrow window, words behind the last block and all within it', () => {
    expect(drawing([30, 12, 0, 13], PHONE)).toEqual(['12+12+6', '12', '', '12+1'])
    const layout = factsLayout([30, 12, 0, 13], PHONE)
    expect(layout.width).toBe(358)
    expect(layout.tailOf(0).x).toBeLessThanOrEqual(358 - 54)
    expect(layout.tailOf(2)).toEqual({ x: 136, y: layout.middleOf(2) })
  })

  it('scrolls sideways where lines would take windows', () => {
    const counts = Array.from({ length: 30 }, () => 60)
    expect(drawing(counts, PHONE)[0]).toBe('60')
    expect(factsLayout(counts, PHONE).width).toBe(130 + 60 * 14 + 60)
  })

  it('lays no two blocks over one another, and none below the foot (seed 41)', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(70), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 220, max: 1200 }),
        (counts, width) => {
          const layout = factsLayout(counts, { left: 100, width })
          const places = counts.flatMap((count, article) =>
            Array.from({ length: count }, (_, block) => layout.placeOf(article, block)),
          )
          const { width: across, height: down } = layout.block
          expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(places.length)
          expect(places.every(({ line }, index) => index === 0 || line >= (places[index - 1]?.line ?? 0))).toBe(true)
          expect(places.every(({ x, y }) => x + across <= layout.width && y + down <= layout.height)).toBe(true)
        },
      ),
      { seed: 41 },
    )
  })
})
