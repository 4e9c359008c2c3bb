import { expect, it } from 'vitest'
import { compareRevisions, type ParagraphChange } from '../../../src/core/revision/compareRevisions'
import { canonicalText } from '../../../src/core/text/canonicalText'
import { whereItStood } from '../../../src/views/reader/whereItStood'

const versionOf = (paragraphs: readonly string[]) =>
  canonicalText(paragraphs.map((text) => ({ kind: 'paragraph', text })))

const RIVER = 'The river rose by two metres in one night.'
const MILL = 'Four houses at the mill were cleared. Their people slept in the school.'
const WATER = 'The water is expected to fall on Thursday.'

it.each([
  [
    'in the paragraph that became of its own',
    [RIVER, MILL, WATER],
    [RIVER, 'Houses at the mill were cleared.', WATER],
    'Houses',
  ],
  ['at the end of the one before where its own is gone', [RIVER, MILL, WATER], [RIVER, WATER], '.\n\nThe water'],
  ['at the top where nothing before it is left', [MILL, WATER], [WATER], 'The water'],
])('is %s', (_, before, after, expected) => {
  const older = versionOf(before)
  const newer = versionOf(after)
  const start = older.text.indexOf('Four houses')
  const at = whereItStood(compareRevisions(older, newer), { start, end: start + 11 })
  expect(newer.text.slice(at, at + expected.length)).toBe(expected)
})

it('is at the top where nothing is known of its paragraph', () => {
  const paragraphs: ParagraphChange[] = []
  expect(whereItStood({ paragraphs }, { start: 3, end: 5 })).toBe(0)
})
