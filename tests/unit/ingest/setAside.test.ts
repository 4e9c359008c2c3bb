import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SetAside } from '../../../src/core/article/article'
import { putBack, type RevisionContent, setBlockAside } from '../../../src/core/article/setAside'
import { canonicalText } from '../../../src/core/text/canonicalText'

const contentOf = (kept: readonly string[], setAside: readonly [string, number][] = []): RevisionContent => ({
  ...canonicalText(kept.map((text) => ({ kind: 'paragraph', text }))),
  setAside: setAside.map(
    ([text, beforeBlockIndex]): SetAside => ({ text, kind: 'paragraph', reason: 'caption', beforeBlockIndex }),
  ),
})
const placesOf = (content: RevisionContent) =>
  content.setAside.map(({ text, beforeBlockIndex }) => [text, beforeBlockIndex])

describe('putBack', () => {
  it('puts a block where it stood and moves the places behind it', () => {
    const content = contentOf(['one', 'two'], [['a', 0], ['b', 1], ['c', 1], ['d', 2]]) // biome-ignore format: places
    const after = putBack(content, 1)
    expect(after.text).toBe('one\n\nb\n\ntwo')
    expect(placesOf(after)).toEqual([['a', 0], ['c', 2], ['d', 3]]) // biome-ignore format: places
  })

  it('keeps its order to what stood beside it', () => {
    const content = contentOf(['one'], [['a', 1], ['b', 1]]) // biome-ignore format: places
    expect(placesOf(putBack(content, 1))).toEqual([['a', 1]])
    expect(putBack(putBack(content, 1), 0).text).toBe('one\n\na\n\nb')
  })

  it('says so when there is no such block', () => {
    expect(() => putBack(contentOf(['one']), 0)).toThrow(RangeError)
    expect(() => setBlockAside(contentOf(['one']), 1)).toThrow(RangeError)
  })
})

describe('setBlockAside', () => {
  it('remembers the block with its kind, its place and that a person did it', () => {
    const after = setBlockAside(contentOf(['one', 'two'], [['a', 0], ['b', 2]]), 1) // biome-ignore format: places
    expect(after.text).toBe('one')
    expect(after.setAside[1]).toEqual({ text: 'two', kind: 'paragraph', reason: 'person', beforeBlockIndex: 1 })
    expect(placesOf(after)).toEqual([['a', 0], ['two', 1], ['b', 1]]) // biome-ignore format: places
  })
})

describe('putting back and setting aside', () => {
  const words = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,4}$/u), { minLength: 1, maxLength: 8 })
  const cases = words.chain((all) =>
    fc.record({
      all: fc.constant(all),
      kept: fc.array(fc.boolean(), { minLength: all.length, maxLength: all.length }),
      pick: fc.nat(),
    }),
  )
  /** Builds the content of a text of which only some blocks are kept, in the order of the text. */
  const partlyKept = (all: readonly string[], kept: readonly boolean[]): RevisionContent => {
    const names: string[] = []
    const aside: [string, number][] = []
    all.forEach((word, index) => {
      if (kept[index] === true) names.push(word)
      else aside.push([word, names.length])
    })
    return contentOf(names, aside)
  }

  it('undo each other, aside and back (seeded)', () => {
    fc.assert(
      fc.property(cases, ({ all, kept, pick }) => {
        const content = partlyKept(all, kept)
        fc.pre(content.blocks.length > 0)
        const aside = setBlockAside(content, pick % content.blocks.length)
        const at = aside.setAside.findIndex(({ reason }) => reason === 'person')
        expect(putBack(aside, at)).toEqual(content)
      }),
      { seed: 3, numRuns: 1000 },
    )
  })

  it('undo each other, back and aside (seeded)', () => {
    fc.assert(
      fc.property(cases, ({ all, kept, pick }) => {
        const content = partlyKept(all, kept)
        fc.pre(content.setAside.length > 0)
        const index = pick % content.setAside.length
        const block = content.setAside[index]?.beforeBlockIndex ?? -1
        expect(setBlockAside(putBack(content, index), block, 'caption')).toEqual(content)
      }),
      { seed: 4, numRuns: 1000 },
    )
  })

  it('give the whole text in its order once all is put back, in any order (seeded)', () => {
    fc.assert(
      fc.property(cases, ({ all, kept, pick }) => {
        let content = partlyKept(all, kept)
        while (content.setAside.length > 0) content = putBack(content, pick % content.setAside.length)
        expect(content.text).toBe(all.join('\n\n'))
      }),
      { seed: 5, numRuns: 1000 },
    )
  })
})
