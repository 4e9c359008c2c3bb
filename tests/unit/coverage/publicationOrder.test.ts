import { describe, expect, it } from 'vitest'
import { inPublicationOrder } from '../../../src/core/coverage/publicationOrder'
import { article } from './records'

describe('inPublicationOrder', () => {
  it.each<[string, (string | null)[], number[]]>([
    ['days', ['2024-05-25', '2024-05-24'], [1, 0]],
    ['instants across zones', ['2024-05-24T12:00+03:00', '2024-05-24T09:30Z', '2024-05-24T10:00+02:00'], [2, 0, 1]],
    ['a day before the hours of that day', ['2024-05-24T08:00Z', '2024-05-24'], [1, 0]],
    ['no date last', [null, '2024-05-24'], [1, 0]],
    ['what is no date last', ['some day in May', '2024-05-24'], [1, 0]],
    ['an unknown year by the year of the others', ['2024-05-25', 'XXXX-05-24', '2024-05-23'], [2, 1, 0]],
    ['unknown years by month and day, 29 February among them', ['XXXX-03-01', 'XXXX-02-29'], [1, 0]],
    ['ties by import', ['2024-05-24', '2024-05-24'], [0, 1]],
  ])('orders %s', (_, dates, expected) => {
    const articles = dates.map((publishedOn, index) =>
      article(`a${index}`, {
        ...(publishedOn === null ? {} : { publishedOn }),
        importedAt: `2026-01-0${index + 1}T00:00:00.000Z`,
      }),
    )
    expect(inPublicationOrder(articles).map((each) => articles.indexOf(each))).toEqual(expected)
  })
})
