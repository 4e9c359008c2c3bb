import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cell, Coverage } from '../../../src/core/coverage/coverage'
import { firstTelling } from '../../../src/core/coverage/coverage'
import { coverageOf, type StoryRecords } from '../../../src/core/coverage/coverageOf'
import { columnName } from '../../../src/core/coverage/outletColumns'
import { outletCounts } from '../../../src/core/coverage/outletCounts'
import { article, claim, mention, outlet, reading, revision, ruling } from './records'

const NONE = { claims: [], mentions: [], articles: [], outlets: [], revisions: [], readings: [] } satisfies StoryRecords

/** One line a row: `s` states, `s!` orphans only, `-` absent, `2/3` not yet read. */
function drawing({ rows }: Coverage): string[] {
  return rows.map(({ claim: { number }, cells }) => `${number}: ${cells.map(glyph).join(' ')}`)
}

function glyph(cell: Cell): string {
  if (cell.kind === 'states') return cell.tellings.every(({ place }) => place.kind === 'orphan') ? 's!' : 's'
  return cell.kind === 'absent' ? '-' : cell.kind === 'notYetRead' ? `${cell.readCount}/${cell.sentenceCount}` : 'n/a'
}

const whole = (text: string) => [{ start: 0, end: text.length }]

describe('coverageOf', () => {
  const a = revision('a', 'The dam broke at noon. Nobody was hurt. The town is dry.')
  const b = revision('b', 'A dam gave way. It was noon.')
  const story: StoryRecords = {
    claims: [claim(1, 'verified'), claim(2, 'disputed')],
    mentions: [
      mention('m1', 1, a, 'The dam broke'),
      mention('m2', 1, b, 'A dam gave way.'),
      mention('m3', 2, b, 'It was noon'),
    ],
    articles: [
      article('a', { outlet: 'x', publishedOn: '2026-01-02' }),
      article('b', { outlet: 'y', publishedOn: '2026-01-01' }),
    ],
    outlets: [outlet('x', 'Xylo'), outlet('y', 'Ypsilon')],
    revisions: [a, b],
    readings: [],
  }

  it('puts outlets across in the order of publication, claims down', () => {
    const coverage = coverageOf(story)
    expect(coverage.columns.map(({ name }) => name)).toEqual(['Ypsilon', 'Xylo'])
    expect(drawing(coverage)).toEqual(['1: s s', '2: s 1/3'])
    expect(coverage.rows.map(({ outletCount, mentionCount }) => [outletCount, mentionCount])).toEqual([
      [2, 2],
      [1, 1],
    ])
    expect(coverage.cellCounts).toEqual({ states: 3, absent: 0, notYetRead: 1, notApplicable: 0 })
    expect(coverage.statusCounts).toEqual({ verified: 1, unverified: 0, disputed: 1 })
    expect(coverage.rows[0] && firstTelling(coverage.rows[0])?.mentionId).toBe('m2')
  })

  it('calls a claim absent only where every sentence was read', () => {
    expect(drawing(coverageOf({ ...story, readings: [reading(a, whole(a.text))] }))).toEqual(['1: s s', '2: s -'])
    expect(drawing(coverageOf({ ...story, readings: [reading(a, [{ start: 0, end: 40 }])] }))).toEqual([
      '1: s s',
      '2: s 2/3',
    ])
    const older = { ...reading(a, whole(a.text)), revisionId: 'a-0' as typeof a.id }
    expect(drawing(coverageOf({ ...story, readings: [older] }))).toEqual(['1: s s', '2: s 1/3'])
  })

  it('counts the facts left and the claims of each article', () => {
    const [second, first] = coverageOf(story).articles
    expect(first).toMatchObject({
      readCount: 1,
      isRead: [true, false, false],
      claimCounts: { verified: 1, disputed: 0 },
    })
    expect(second).toMatchObject({ readCount: 2, claimCounts: { verified: 1, disputed: 1 } })
  })

  it('gives each article of an unknown outlet a column of its own', () => {
    const unknown = { ...story, articles: [article('a'), article('b')], outlets: [] }
    expect(coverageOf(unknown).columns.map(columnName)).toEqual([
      'Unknown outlet: Title of a',
      'Unknown outlet: Title of b',
    ])
  })

  it('joins the articles of one outlet: absent once all of them were read', () => {
    const joined = {
      ...story,
      articles: [article('a', { outlet: 'x' }), article('b', { outlet: 'x' })],
      claims: [claim(3)],
      mentions: [],
    }
    expect(drawing(coverageOf(joined))).toEqual(['3: 0/5'])
    const oneRead = { ...joined, readings: [reading(a, whole(a.text))] }
    expect(drawing(coverageOf(oneRead))).toEqual(['3: 3/5'])
    const bothRead = { ...joined, readings: [reading(a, whole(a.text)), reading(b, whole(b.text))] }
    expect(drawing(coverageOf(bothRead))).toEqual(['3: -'])
  })

  it('finds a mention again in a newer revision, and keeps one whose words are gone', () => {
    const dam = 'The dam above the old town broke at noon, the mayor said after the council had met.'
    const rain = 'It had rained for a week in all of the valley, and the mill was closed on Friday.'
    const hurt = 'Nobody was hurt when the water came down.'
    const older = revision('a', `${dam} ${rain} ${hurt}`)
    const newer = revision('a', `This report was updated. ${dam} ${rain}`, 2)
    const coverage = coverageOf({
      ...story,
      mentions: [mention('m1', 1, older, dam), mention('m4', 2, older, hurt)],
      articles: [article('a', { outlet: 'x', revision: 'a-2' })],
      revisions: [older, newer],
    })
    expect(drawing(coverage)).toEqual(['1: s', '2: s!'])
    expect(coverage.rows[0] && firstTelling(coverage.rows[0])).toMatchObject({
      words: dam,
      place: { span: { start: 25 } },
    })
    expect(coverage.rows[1]).toMatchObject({ orphanCount: 1, mentionCount: 1, outletCount: 0 })
    expect(coverage.rows[1] && firstTelling(coverage.rows[1])?.words).toBe(hurt)
    expect(coverage.articles[0]).toMatchObject({ orphanCount: 1, readCount: 1 })
  })

  it.each<['absent' | 'notApplicable', string[]]>([
    ['absent', ['1: s s', '2: s -']],
    ['notApplicable', ['1: s s', '2: s n/a']],
  ])('takes a hand that marked a cell %s at its word, but never over a mention', (kind, expected) => {
    const decisions = [ruling(kind, 2, 'a'), ruling(kind, 1, 'a'), ruling(kind, 1, 'b')]
    expect(drawing(coverageOf({ ...story, decisions }))).toEqual(expected)
  })

  it.each<[string, Partial<StoryRecords>, string[]]>([
    ['no records', { claims: [], mentions: [], articles: [], outlets: [], revisions: [], readings: [] }, []],
    ['a mention of an unknown claim', { claims: [claim(2, 'disputed')] }, ['2: s 1/3']],
    ['an article without its revision', { revisions: [b] }, ['1: s 0/0', '2: s 0/0']],
    ['an outlet that is gone', { outlets: [outlet('y')] }, ['1: s s', '2: s 1/3']],
  ])('bears %s', (_, part, expected) => {
    expect(drawing(coverageOf({ ...story, ...part }))).toEqual(expected)
  })

  it('agrees with asking each cell by itself (seed 11)', () => {
    const words = ['One fell.', 'Two rose.', 'Three left.', 'Four stayed.', 'Five came.']
    const told = fc.array(fc.tuple(fc.nat(5), fc.nat(3), fc.nat(4)), { maxLength: 25 })
    const outlets = fc.array(fc.option(fc.nat(2)), { minLength: 4, maxLength: 4 })
    const read = fc.array(fc.tuple(fc.nat(3), fc.nat(4)), { maxLength: 12 })
    fc.assert(
      fc.property(told, outlets, read, (tellings, owners, readOnes) => {
        const revisions = owners.map((_, index) => revision(`a${index}`, words.join(' ')))
        const mentions = tellings.flatMap(([number, index, word], place) => {
          const [own, phrase] = [revisions[index], words[word]]
          return own && phrase ? [mention(`m${place}`, number, own, phrase)] : []
        })
        const readings = revisions.map((own, index) =>
          reading(
            own,
            readOnes.filter(([of]) => of === index).map(([, word]) => spanOfWord(own.text, words[word] ?? '')),
          ),
        )
        const records = {
          ...NONE,
          claims: [0, 1, 2, 3, 4].map((number) => claim(number)),
          mentions,
          articles: owners.map((owner, index) => article(`a${index}`, owner === null ? {} : { outlet: `o${owner}` })),
          outlets: [outlet('o0'), outlet('o1'), outlet('o2')],
          revisions,
          readings,
        }
        const coverage = coverageOf(records)
        expect(drawing(coverage)).toEqual(naiveDrawing(records, owners, words))
        expect(outletCounts(coverage).reduce((sum, { first }) => sum + first, 0)).toBe(
          coverage.rows.filter(({ outletCount }) => outletCount > 0).length,
        )
      }),
      { seed: 11, numRuns: 200 },
    )
  })
})

function spanOfWord(text: string, words: string) {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}

/** Each cell from nothing but the records: who owns the article, what is marked there, what was read. */
function naiveDrawing(
  { claims, mentions, articles, readings }: StoryRecords,
  owners: readonly (number | null)[],
  words: readonly string[],
): string[] {
  const keys = [...new Set(owners.map((owner, index) => owner ?? `a${index}`))]
  return claims.map(({ id, number }) => {
    const cells = keys.map((key) => {
      const own = articles.filter((_, index) => (owners[index] ?? `a${index}`) === key).map((each) => each.id)
      if (mentions.some((each) => each.claimId === id && own.includes(each.articleId))) return 's'
      let read = 0
      for (const articleId of own) {
        for (const phrase of words) {
          const start = words.join(' ').indexOf(phrase)
          const marked = mentions.some((each) => each.articleId === articleId && each.start === start)
          const seen = readings.some(
            (each) => each.articleId === articleId && each.spans.some((span) => span.start === start),
          )
          if (marked || seen) read++
        }
      }
      const total = own.length * words.length
      return read === total ? '-' : `${read}/${total}`
    })
    return `${number}: ${cells.join(' ')}`
  })
}
