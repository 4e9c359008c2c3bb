import { describe, expect, it } from 'vitest'
import type { ChangeKind } from '../../../src/core/revision/changeKinds'
import type { NamedChange } from '../../../src/core/revision/namedChanges'
import { weighedChanges } from '../../../src/core/revision/weighedChanges'

const NOTHING = { words: '', span: null }
/** Changes of one text, one behind the other. */
function changes(...list: [ChangeKind, string][]): NamedChange[] {
  let start = 0
  return list.map(([kind, words]) => {
    const place = { words, span: { start, end: start + words.length } }
    start += words.length
    const [before, after] = kind.endsWith('Added') ? [NOTHING, place] : [place, NOTHING]
    return { kind, before, after, paragraph: 0, count: 1 }
  })
}
const wordsOf = (list: readonly NamedChange[]) => list.map(({ before, after }) => before.words || after.words)

const CAPTION = 'The quay at dusk'
const PROMO = 'WATCH NOW 2 ships in the storm REPLAY'
const TWEET = 'We thank all who came. — Port of Hamrun (@hamrunport) 3 May'
const PLAIN = 'The mayor left the hall without a word.'
const FIGURE = 'The repair takes three winters.'
const QUOTE = '“We did not look,” she said.'
const LIST = [CAPTION, PROMO, PLAIN, TWEET, FIGURE, QUOTE]

describe('weighedChanges', () => {
  it.each(['paragraphGone', 'sentenceGone', 'paragraphAdded', 'sentenceAdded'] as const)(
    'puts what holds a quotation or a figure first in %s, and furniture last',
    (kind) => {
      const list = changes(...LIST.map((words): [ChangeKind, string] => [kind, words]))
      const expected = [FIGURE, QUOTE, PLAIN, CAPTION, PROMO, TWEET]
      expect(wordsOf(weighedChanges(list, { before: [], after: [] }))).toEqual(expected)
    },
  )

  it('puts what touches a marked claim before all else of its kind', () => {
    const list = changes(['number', '2 > 3'], ['number', '4 > 5'], ['paragraphGone', QUOTE], ['paragraphGone', CAPTION])
    const marks = [3, 1].map((index) => list[index]?.before.span ?? { start: 0, end: 1 })
    expect(wordsOf(weighedChanges(list, { before: marks, after: [] }))).toEqual(['4 > 5', '2 > 3', CAPTION, QUOTE])
    expect(wordsOf(weighedChanges(list, { before: [], after: marks }))).toEqual(['2 > 3', '4 > 5', QUOTE, CAPTION])
  })

  it('puts furniture behind all other kinds', () => {
    const list = changes(['paragraphGone', CAPTION], ['paragraphGone', PLAIN], ['sentenceAdded', FIGURE])
    expect(wordsOf(weighedChanges(list, { before: [], after: [] }))).toEqual([PLAIN, FIGURE, CAPTION])
  })

  it('asks for no end where a script marks none, and knows the ends of others', () => {
    const thai = ['ท่าเรือจะปิด', 'เรือสองลำออกไป'].map((words): [ChangeKind, string] => ['paragraphGone', words])
    expect(wordsOf(weighedChanges(changes(...thai), { before: [], after: [] }))).toEqual(thai.map(([, words]) => words))
    const japanese = changes(['paragraphGone', '港の写真'], ['paragraphGone', '港は閉鎖される。'])
    expect(wordsOf(weighedChanges(japanese, { before: [], after: [] }))).toEqual(['港は閉鎖される。', '港の写真'])
  })
})
