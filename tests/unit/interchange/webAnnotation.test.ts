import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import Ajv from 'ajv'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { serializeWebAnnotations } from '../../../src/core/interchange/webAnnotation'
import { arbitraryStory, FUZZ } from './arbitraryStory'
import { storyOf } from './smallStory'

const SEED = 20240524

describe('mentions as Web Annotations', () => {
  const contents = storyOf({
    author: 'L. Marchenko',
    outlets: ['Northern Ledger'],
    articles: [
      { outletIndex: 0, text: 'Five ships left port.', url: 'https://example.org/ships?a=1&b=2' },
      { outletIndex: null, text: 'Some ships left.', url: 'javascript:alert(1)' },
    ],
    claims: [
      {
        text: 'Five </script> left.',
        status: 'verified',
        mentions: [
          [0, 'ships left'],
          [1, 'ships'],
        ],
      },
    ],
  })
  const text = serializeWebAnnotations(contents)
  const [claim] = contents.claims
  const [first, second] = contents.mentions

  it('carries the claim, its status, and both selectors', () => {
    const annotations = JSON.parse(text) as object[]
    expect(annotations).toHaveLength(2)
    expect(annotations[0]).toEqual({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: `urn:uuid:${first?.id}`,
      type: 'Annotation',
      motivation: 'assessing',
      creator: { type: 'Person', name: 'L. Marchenko' },
      created: '2024-05-24T16:30:00.000Z',
      generator: { type: 'Software', name: 'Claimdesk' },
      body: [
        { type: 'TextualBody', purpose: 'describing', value: 'Five </script> left.', format: 'text/plain' },
        { type: 'TextualBody', purpose: 'tagging', value: 'verified', format: 'text/plain' },
        { type: 'SpecificResource', purpose: 'linking', source: `urn:uuid:${claim?.id}` },
      ],
      target: {
        type: 'SpecificResource',
        source: 'https://example.org/ships?a=1&b=2',
        state: { type: 'TimeState', sourceDate: '2024-05-24T16:30:00.000Z' },
        selector: [
          { type: 'TextQuoteSelector', exact: 'ships left', prefix: 'Five ', suffix: ' port.' },
          { type: 'TextPositionSelector', start: 5, end: 15 },
        ],
      },
    })
  })

  it('names an article without a web address by its id', () => {
    const annotations = JSON.parse(text) as { target: { source: string } }[]
    expect(annotations[1]?.target.source).toBe(`urn:uuid:${second?.articleId}`)
    expect(text).not.toContain('javascript:')
  })

  it('can stand in a page without ending its script', () => {
    expect(text).not.toMatch(/[<>&]/)
  })

  it('leaves out what was deleted', () => {
    const gone = contents.mentions.map((mention) => ({ ...mention, deletedAt: mention.madeAt }))
    expect(serializeWebAnnotations({ ...contents, mentions: gone })).toBe('[]\n')
  })
})

const CORPUS = '../shared/corpora/web-annotation'

describe.skipIf(!existsSync(CORPUS))('the W3C assertions of ../shared/corpora/web-annotation', () => {
  const isHere = existsSync(CORPUS)
  const musts = isHere
    ? (JSON.parse(readFileSync(join(CORPUS, 'annotations/annotationMusts.test'), 'utf8')) as { assertions: string[] })
        .assertions
    : []
  const definitions = isHere
    ? readdirSync(join(CORPUS, 'definitions'))
        .map((name) => `definitions/${name}`)
        .filter((path) => statSync(join(CORPUS, path)).size > 0) // one is an empty placeholder
    : []
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true })
  for (const path of [...definitions, ...musts]) ajv.addSchema(schemaAt(path), basename(path))

  it('are all here', () => {
    expect(musts.length).toBeGreaterThan(30)
  })

  it(`all hold of every annotation, seed ${SEED}`, FUZZ, () => {
    const annotations = fc
      .sample(arbitraryStory, { seed: SEED, numRuns: 300 })
      .flatMap((story) => JSON.parse(serializeWebAnnotations(story)) as object[])
    expect(annotations.length).toBeGreaterThan(100)
    for (const path of musts) {
      const validate = ajv.getSchema(basename(path))
      const failed = annotations.filter((annotation) => validate?.(annotation) !== true)
      expect({ path, failed }).toEqual({ path, failed: [] })
    }
  })

  it('do refuse an annotation without a target', () => {
    const validate = ajv.getSchema('3.1-targetKeyFound.json')
    expect(validate?.({ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'Annotation' })).toBe(false)
  })
})

/** Draft 4 as draft 7: no `id`, since the files go by their names here, and exclusive minima as numbers. */
function schemaAt(path: string): object {
  const schema = JSON.parse(readFileSync(join(CORPUS, path), 'utf8'), (key, value: unknown) => {
    if (key === '$schema') return undefined
    if (typeof value !== 'object' || value === null || !('exclusiveMinimum' in value)) return value
    const { minimum, ...rest } = value as { minimum?: number }
    return { ...rest, exclusiveMinimum: minimum }
  }) as { id?: string }
  delete schema.id
  return schema
}
