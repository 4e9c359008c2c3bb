import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Ajv from 'ajv/dist/2020'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { serializeStory } from '../../../src/core/interchange/storyFile'
import { SCHEMA_VERSIONS, storySchemaPath, storySchemaText } from '../../../src/core/interchange/storySchema'
import { arbitraryStory, FUZZ } from './arbitraryStory'

const SEED = 20240524
const shipped = new Map(
  SCHEMA_VERSIONS.map((version) => [version, readFileSync(join('public', storySchemaPath(version)), 'utf8')]),
)

describe('the published schema', () => {
  it.each(SCHEMA_VERSIONS)('of version %i is the one that `npm run schema` would write', (version) => {
    expect(shipped.get(version)).toBe(storySchemaText(version))
  })

  it.each([...shipped])('of version %i names no host', (_version, text) => {
    expect(JSON.parse(text)).toMatchObject({ $id: expect.stringMatching(/^urn:uuid:/) })
    expect(text.replace('https://json-schema.org/draft/2020-12/schema', '')).not.toMatch(/https?:/)
  })

  // Formats are notes in draft 2020-12; the patterns beside them are what is checked.
  const validators = new Map(
    [...shipped].map(([version, text]) => [
      version,
      new Ajv({ validateFormats: false }).compile(JSON.parse(text) as object),
    ]),
  )
  const faultsOf = (file: { version: 1 | 2 | 3 }): unknown => {
    const validate = validators.get(file.version)
    validate?.(file)
    return validate?.errors ?? []
  }

  it(`accepts every export, seed ${SEED}`, FUZZ, () => {
    fc.assert(
      fc.property(arbitraryStory, (contents) => {
        const file = JSON.parse([...serializeStory(contents)].join('')) as { version: 1 | 2 | 3 }
        const acts = contents.events.map(({ act }) => act)
        const isRevised = acts.includes('articleRevised') || JSON.stringify(contents.events).includes('updatedOn')
        expect(file.version).toBe(isRevised ? 3 : acts.includes('originsSet') ? 2 : 1)
        expect(faultsOf(file)).toEqual([])
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
    expect(faultsOf(JSON.parse(file) as { version: 1 | 2 | 3 })).not.toEqual([])
  })
})
