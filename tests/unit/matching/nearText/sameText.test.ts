import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isNearText, isSameText } from '../../../../src/core/matching/nearText/sameText'
import { sharedWording } from '../../../../src/core/matching/nearText/sharedWording'

const GOLD = join('..', 'shared', 'gold')
const read = (...parts: string[]): string => readFileSync(join(GOLD, ...parts), 'utf8')
const foldersOf = (set: string): string[] => (existsSync(GOLD) ? readdirSync(join(GOLD, set)) : [])

/** Copies taken over whole or nearly so, among the gold's groups of one origin. */
const WHOLE = new Set([
  'newsmax reuters',
  'nbc-news townhall',
  'fox-news washington-times',
  'new-york-times npr',
  'associated-press cbs-news',
])

describe('isSameText', () => {
  it.each([
    ['an update on top', { share: 0.3, shareOfSecond: 0.9, words: 200 }, true, false],
    ['a cut', { share: 0.9, shareOfSecond: 0.3, words: 200 }, true, true],
    ['less than half', { share: 0.49, shareOfSecond: 0.49, words: 400 }, false, false],
    ['a caption', { share: 1, shareOfSecond: 1, words: 12 }, false, false],
  ])('judges %s', (_what, common, same, near) => {
    const whole = { ...common, spans: { first: [], second: [] } }
    expect(isSameText(whole)).toBe(same)
    expect(isNearText(whole)).toBe(near)
  })
})

describe.skipIf(!existsSync(GOLD))('isSameText on ../shared/gold', () => {
  it.each(foldersOf('drift'))('takes the later version of %s for the same article', (folder) => {
    const common = sharedWording(read('drift', folder, 'after.txt'), read('drift', folder, 'before.txt'))
    expect(isSameText(common)).toBe(true)
  })

  const pairs = ['origins', 'triples'].flatMap((set) =>
    foldersOf(set).flatMap((folder) => {
      const names = readdirSync(join(GOLD, set, folder)).filter((name) => name.endsWith('.txt'))
      return names.flatMap((a, index) => names.slice(index + 1).map((b) => [set, folder, a, b] as const))
    }),
  )
  it.each(pairs)('%s/%s: %s and %s are one text only where one copied the other whole', (set, folder, a, b) => {
    const pair = `${a} ${b}`.replaceAll('.txt', '')
    const common = sharedWording(read(set, folder, a), read(set, folder, b))
    expect(isSameText(common)).toBe(set === 'origins' && WHOLE.has(pair))
  })
})
