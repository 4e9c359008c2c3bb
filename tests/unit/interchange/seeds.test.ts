import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { added } from '../../../src/core/history/changes'
import type { StoryContents } from '../../../src/core/interchange/storyContents'
import { parseStoryFile, serializeStory } from '../../../src/core/interchange/storyFile'
import { ingestFile } from '../../../src/platform/ingest/ingest'
import { FUZZ, sha256 } from './arbitraryStory'
import { storyOf } from './smallStory'

const SEEDS = '../shared/seeds'

describe.skipIf(!existsSync(SEEDS))('the five articles of ../shared/seeds', () => {
  it('are the same after a journey through a story file', FUZZ, async () => {
    const names = readdirSync(SEEDS).filter((name) => name.endsWith('.txt'))
    const plan = names.map((title) => ({ outletIndex: null, title, text: title }))
    const contents = storyOf({ outlets: [], articles: plan, claims: [] })
    const taken = await Promise.all(
      names.map(async (name) => {
        const result = await ingestFile({ name, bytes: new Uint8Array(readFileSync(join(SEEDS, name))) })
        if (!result.ok) throw new Error(`${name}: ${result.reason}`)
        return result.value
      }),
    )
    const articles = contents.articles.map((article, index) => ({ ...article, ...pick(taken[index], 'metadata') }))
    const whole: StoryContents = {
      ...contents,
      articles,
      revisions: contents.revisions.map((revision, index) => ({
        ...revision,
        ...pick(taken[index], 'text', 'blocks', 'setAside'),
      })),
      originals: contents.originals.map((original, index) => ({ ...original, ...taken[index]?.original })),
      events: contents.events.map((event) => ({
        ...event,
        changes: [added('stories', contents.story), ...articles.map((article) => added('articles', article))],
      })),
    }
    const text = [...serializeStory(whole)].join('')
    const read = await parseStoryFile(text, { sha256 })
    if (!read.ok) throw new Error(`${read.reason}: ${read.detail}`)
    expect(read.value.articles).toHaveLength(5)
    expect([...serializeStory(read.value)].join('')).toBe(text)
    expect(read.value.revisions.map((revision) => revision.text)).toEqual(taken.map((each) => each.text))
  })
})

function pick<Whole extends object, Key extends keyof Whole>(
  whole: Whole | undefined,
  ...keys: Key[]
): Pick<Whole, Key> {
  if (whole === undefined) throw new Error('nothing was read')
  return Object.fromEntries(keys.map((key) => [key, whole[key]])) as Pick<Whole, Key>
}
