import { expect, it } from 'vitest'
import { canBeOneTime, daysMeant } from '../../../../src/core/matching/facts/calendarDays'
import { datesIn } from '../../../../src/core/matching/facts/dates'

/** Each side: the words, and the day on which they were published. 24 May 2024 was a Friday. */
it.each([
  ['on Friday', '2024-05-24', 'on May 24', '2024-05-25', true],
  ['on Friday', '2024-05-25', 'on May 24', '2024-05-25', true],
  ['on Thursday', '2024-05-24', 'on May 24', '2024-05-24', false],
  ['yesterday', '2024-05-25T23:30:00+03:00', 'on Friday', '2024-05-27', true],
  ['tomorrow', '2024-05-24', 'on Friday', '2024-05-24', false],
  ['on December 30', '2024-01-02', 'on 30 December 2023', '2024-01-05', true],
  ['last month', '2024-01-10', 'in December 2023', '2024-03-01', true],
  ['last month', '2024-01-10', 'in November 2023', '2024-03-01', false],
  ['last summer', '2013-02-20', 'in August 2012', '2013-02-20', true],
  ['last year', '2013-02-20', 'in November 2012', '2013-02-20', true],
  ['next week', '2019-08-27', 'on September 3', '2019-08-28', true],
  ['on Friday', null, 'on May 24', '2024-05-25', null],
  ['on Friday', 'XXXX-05-24', 'on May 24', '2024-05-25', null],
] as const)('%s (published %s) and %s (published %s) can be one time: %s', (a, onA, b, onB, expected) => {
  const days = (text: string, publishedOn: string | null) =>
    datesIn(`They met ${text}.`).flatMap((date) => daysMeant(date, publishedOn))
  expect(canBeOneTime(days(a, onA), days(b, onB))).toBe(expected)
})
