import { describe, expect, it } from 'vitest'
import type { ArticleMetadata, Field } from '../../../src/core/article/article'
import { foundValue, revisedMetadata } from '../../../src/core/article/revisedMetadata'

const nothing = { value: null, source: 'none', certainty: 'unsure', original: null } as const
const found = <Value>(value: Value): Field<Value> => ({ value, source: 'text', certainty: 'sure', original: null })
const typed = (value: string, over: string): Field<string> => ({
  value,
  source: 'person',
  certainty: 'sure',
  original: { value: over, source: 'text', certainty: 'sure' },
})
const EMPTY: ArticleMetadata = {
  title: nothing,
  outlet: nothing,
  authors: nothing,
  publishedOn: nothing,
  url: nothing,
  language: nothing,
  credits: nothing,
}

describe('revisedMetadata', () => {
  it.each([
    ['what is new', nothing, found('Port shuts'), found('Port shuts')],
    ['what changed', found('Port closes'), found('Port shuts'), found('Port shuts')],
    ['what is no longer said, as it was', found('Port closes'), nothing, found('Port closes')],
    [
      'what a person typed, over the new finding',
      typed('Port', 'Port closes'),
      found('Port shuts'),
      typed('Port', 'Port shuts'),
    ],
    [
      'what a person typed, where nothing is found',
      typed('Port', 'Port closes'),
      nothing,
      typed('Port', 'Port closes'),
    ],
  ])('takes %s', (_what, before, after, expected) => {
    expect(revisedMetadata({ ...EMPTY, title: before }, { ...EMPTY, title: after }).title).toEqual(expected)
  })

  it('keeps lists that the new version leaves empty, and fields that only one version has', () => {
    const before = { ...EMPTY, authors: found(['A. Writer'] as readonly string[]) }
    const after = { ...EMPTY, authors: found([] as readonly string[]), updatedOn: found('2024-05-25') }
    expect(revisedMetadata(before, after)).toEqual({ ...before, updatedOn: found('2024-05-25') })
    expect(revisedMetadata(after, before)).toHaveProperty('updatedOn', found('2024-05-25'))
    expect(revisedMetadata(EMPTY, EMPTY)).not.toHaveProperty('updatedOn')
  })
})

describe('foundValue', () => {
  it.each([
    [found('Port closes'), 'Port closes'],
    [typed('Port', 'Port closes'), 'Port closes'],
    [nothing, null],
  ])('of %j is %j', (field, expected) => {
    expect(foundValue(field)).toBe(expected)
  })
})
