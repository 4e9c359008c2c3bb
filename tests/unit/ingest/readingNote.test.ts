/** What is said of an article that was imported in spite of what is missing. */
import { expect, it } from 'vitest'
import { readingNote } from '../../../src/app/messages'

it.each([
  [[3], 9, 'Page 3 of 9 could not be read'],
  [[3, 7], 9, 'Pages 3 and 7 of 9 could not be read'],
  [[1, 3, 7], 9, 'Pages 1, 3 and 7 of 9 could not be read'],
  [[1, 2, 3, 4, 5], 40, '5 of 40 pages could not be read'],
])('names the pages %j of %d', (pages, of, start) => {
  expect(readingNote({ kind: 'brokenPages', pages, of })).toMatch(new RegExp(`^${start}`, 'u'))
})
