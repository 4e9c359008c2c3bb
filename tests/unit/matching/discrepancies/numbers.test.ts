import { expect, it } from 'vitest'
import { between } from './tellings'

it.each([
  [
    'The port company has 1,500 ferries in service.',
    'In all 1,600 ferries were in service at the port company.',
    ['1,500 ferries / 1,600 ferries!'],
  ],
  [
    'He was held at the harbour for eight hours.',
    'He left the harbour after about eight hours.',
    ['eight hours / about eight hours'],
  ],
  ['The clock tower cost $43,350.', 'They paid $43,000 for the clock tower.', ['$43,350 / $43,000']],
  [
    'Records show $4,272 at Bluewater Cruises, over $300 at Toyland, and $5,687.75 at Lakeside Retreat.',
    'The couple spent $5,587.75 at Lakeside Retreat.',
    ['$5,687.75 / $5,587.75!'],
  ],
  ['The law covers anyone 21 or older.', 'The law covers adults over 21.', ['21 or older / over 21']],
  ['Up to 30 boats sank.', 'The storm sank 30 boats.', []],
  ['The crew of 40 sailors left.', 'A 40-sailor crew left at 5:30 p.m.', []],
  // another matter in the same sentence
  ['Nine boats sank, and repairs took five months.', 'Nine boats sank and the inquiry lasted two years.', []],
  ['The watch cost $43,000.', 'A fur coat went for $5,150 at an auction.', []],
  ['Four sources spoke to the paper.', 'Five sources spoke to the paper.', []],
])('compares the figures of %s and %s', (a, b, expected) => {
  expect(between(a, b, 'number')).toEqual(expected)
})
