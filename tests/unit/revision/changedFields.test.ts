import { describe, expect, it } from 'vitest'
import type { Field } from '../../../src/core/article/article'
import { changedFields } from '../../../src/core/revision/changedFields'
import { headedVersion, isSameVersion } from '../../../src/core/revision/headedVersion'
import { canonicalText } from '../../../src/core/text/canonicalText'
import { article } from '../coverage/records'

const { metadata } = article('a')
const found = <Value>(value: Value): Field<Value> => ({ value, source: 'text', certainty: 'sure', original: null })
const typed = (value: string, over: string): Field<string> => ({
  ...found(value),
  source: 'person',
  original: found(over),
})

describe('changedFields', () => {
  it.each([
    ['nothing', {}, []],
    ['an address', { url: found('https://coast.example/port') }, ['url']],
    ['a list', { authors: found(['A. Writer']) }, ['authors']],
    ['a field that only one has', { updatedOn: found('2024-05-25') }, ['updatedOn']],
    ['no field whose source differs alone', { title: { ...metadata.title, source: 'metadata' as const } }, []],
    ['no headline that a person typed', { title: typed('Mine', metadata.title.value ?? '') }, []],
  ])('names %s', (_, given, expected) => {
    expect(changedFields(metadata, { ...metadata, ...given })).toEqual(expected)
    expect(changedFields({ ...metadata, ...given }, metadata)).toEqual(expected)
  })
})

describe('isSameVersion', () => {
  const content = canonicalText([{ kind: 'paragraph', text: 'One.' }])
  const version = headedVersion(content, metadata)

  it.each([
    ['a copy', structuredClone(content), metadata, true],
    ['another date of import alone', content, { ...metadata, url: found('https://coast.example/port') }, true],
    ['another text', canonicalText([{ kind: 'paragraph', text: 'Two.' }]), metadata, false],
    ['another kind of block', canonicalText([{ kind: 'heading', text: 'One.' }]), metadata, false],
    ['another headline', content, { ...metadata, title: found('Port shuts') }, false],
    ['a headline typed in', content, { ...metadata, title: typed('Mine', metadata.title.value ?? '') }, true],
    ['another date', content, { ...metadata, publishedOn: found('2024-05-25') }, false],
  ] as const)('takes %s for the same or not', (_, other, known, expected) => {
    expect(isSameVersion(version, headedVersion(other, known))).toBe(expected)
  })
})
