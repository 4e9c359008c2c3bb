import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StoryContents } from '../../../src/core/interchange/storyContents'
import { parseStoryFile, serializeStory } from '../../../src/core/interchange/storyFile'
import { arbitraryStory, FUZZ, sha256 } from './arbitraryStory'

const SEED = 20240524
const textOf = (contents: StoryContents): string => [...serializeStory(contents)].join('')

async function read(text: string): Promise<StoryContents> {
  const result = await parseStoryFile(text, { sha256 })
  if (!result.ok) throw new Error(`${result.reason}: ${result.detail}`)
  return result.value
}

/** The lists as sets: a file has one order, a database has none. */
function unordered(contents: StoryContents): unknown {
  return Object.fromEntries(
    Object.entries(contents).map(([name, records]) => [
      name,
      Array.isArray(records) ? records.toSorted((a, b) => keyOf(a).localeCompare(keyOf(b))) : records,
    ]),
  )
}
const keyOf = (record: { id?: string; articleId?: string }): string => record.id ?? record.articleId ?? ''

describe('a story file', () => {
  it(`gives back what was written, seed ${SEED}`, FUZZ, async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryStory, async (contents) => {
        expect(unordered(await read(textOf(contents)))).toEqual(unordered(contents))
      }),
      { seed: SEED, numRuns: 150 },
    )
  })

  it(`is the same bytes after an import, and in whatever order the records come, seed ${SEED}`, FUZZ, async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryStory, async (contents) => {
        const text = textOf(contents)
        expect(textOf(await read(text))).toBe(text)
        const reversed = Object.fromEntries(
          Object.entries(contents).map(([name, records]) => [
            name,
            Array.isArray(records) ? records.toReversed() : records,
          ]),
        ) as unknown as StoryContents
        expect(textOf(reversed)).toBe(text)
      }),
      { seed: SEED, numRuns: 150 },
    )
  })
})
