import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Ajv from 'ajv/dist/2020'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { serializeStory } from '../../../src/core/interchange/storyFile'
import { STORY_SCHEMA_PATH, storySchemaText } from '../../../src/core/interchange/storySchema'
import { arbitraryStory, FUZZ } from './arbitraryStory'

const SEED = 20240524
const shipped = readFileSync(join('public', STORY_SCHEMA_PATH), 'utf8')

describe('the published schema', () => {
  it('is the one that `npm run schema` would write', () => {
    expect(shipped).toBe(storySchemaText())
  })

  it('names no host', () => {
    expect(JSON.parse(shipped)).toMatchObject({ $id: expect.stringMatching(/^urn:uuid:/) })
    expect(shipped.replace('https://json-schema.org/draft/2020-12/schema', '')).not.toMatch(/https?:/)
  })

  // Formats are notes in draft 2020-12; the patterns beside them are what is checked.
  const validate = new Ajv({ validateFormats: false }).compile(JSON.parse(shipped) as object)

  it(`accepts every export, seed ${SEED}`, FUZZ, () => {
    fc.assert(
      fc.property(arbitraryStory, (contents) => {
        validate(JSON.parse([...serializeStory(contents)].join('')))
        expect(validate.errors ?? []).toEqual([])
      }),
      { seed: SEED, numRuns: 200 },
    )
  })

  it('refuses a status that does not exist', () => {
    const [contents] = fc.sample(
      arbitraryStory.filter((each) => each.claims.length > 0),
      { seed: SEED, numRuns: 1 },
    )
    if (contents === undefined) throw new Error('no story made')
    const file = [...serializeStory(contents)].join('').replace(/"status":"\w+"/, '"status": "true"')
    expect(validate(JSON.parse(file))).toBe(false)
  })
})
