import { expect, it } from 'vitest'
import { between } from './tellings'

it.each([
  [
    'sourceCount',
    'Three sources said the port will close.',
    'The port will close, a source told the paper.',
    ['Three sources / a source!'],
  ],
  [
    'sourceCount',
    'Sources said the port will close.',
    'Three sources said the port will close.',
    ['Sources / Three sources'],
  ],
  ['sourceCount', 'The sources said the port will close.', 'Three sources said the port will close.', []],
  [
    'sourceCount',
    'Three sources said the port will close, with one source – who works there – saying it is sold.',
    'One source said the port is sold.',
    [],
  ],
  [
    'date',
    'Reyes has led the harbour board since 2002.',
    'Reyes has led the harbour board since 2003.',
    ['2002 / 2003!'],
  ],
  ['date', 'The board met in March.', 'The board met in March 2008.', []],
  [
    'hedge',
    'Hale alleges that guards searched his phone.',
    'Guards searched his phone, Hale said.',
    ['alleges / said'],
  ],
  [
    'negation',
    'Guards did not inspect the harbour gate on Monday.',
    'Guards did inspect the harbour gate on Monday.',
    ['not / inspect!'],
  ],
  [
    'negation',
    'Guards refused to inspect the harbour gate on Monday.',
    'Guards inspected the harbour gate on Monday.',
    ['refused / inspected!'],
  ],
  [
    'negation',
    'Guards did not say who inspected the harbour gate on Monday.',
    'Guards inspected the harbour gate on Monday.',
    [],
  ],
  [
    'negation',
    'Guards did not inspect the harbour gate on Monday.',
    'Guards did not open the harbour gate, nor inspect it on Monday.',
    [],
  ],
  [
    'hedge',
    'Hale is expected to resign from the harbour board on Monday.',
    'Hale resigned from the harbour board on Monday.',
    ['expected to / resigned!'],
  ],
  [
    'hedge',
    'Hale may resign from the harbour board on Monday.',
    'Hale had not resigned from the harbour board on Monday.',
    [],
  ],
  ['hedge', 'The board is set to debate the harbour bill.', 'In the debate of the harbour bill the board spoke.', []],
  ['date', 'Reyes left the harbour board last year.', 'Reyes left the harbour board last summer.', []],
  ['negation', 'Guards inspected the gate.', 'Guards inspected the gate.', []],
  [
    'attribution',
    '“The port is closed,” said Ana Reyes.',
    '“The port is closed,” said Ben Hale.',
    ['said Ana Reyes / said Ben Hale'],
  ],
] as const)('finds the %s between %s and %s', (kind, a, b, expected) => {
  expect(between(a, b, kind)).toEqual(expected)
})

it.each([
  ['The board met in Lisbon on Friday.', 'The board met in Lisbon on May 24.', null, []],
  ['The board met in Lisbon on Friday.', 'The board met in Lisbon on May 24.', '2024-05-24', []],
  ['The board met in Lisbon on Friday.', 'The board met in Lisbon on May 23.', '2024-05-24', ['Friday / May 23!']],
  ['The board met in Lisbon yesterday.', 'The board met in Lisbon on Tuesday.', '2024-05-24', ['yesterday / Tuesday!']],
] as const)('compares the days of %s and %s, published on %s', (a, b, publishedOn, expected) => {
  expect(between(a, b, 'date', '', publishedOn)).toEqual(expected)
})

it.each([
  ['Reyes, who left the board in May, said that the port is closed.', 'Reyes left the board', []],
  ['Hale, who left the board in May, said that the port is closed.', 'The port is closed', ['Hale … / ']],
  [
    'After the port was closed, Hale announced that a new bridge would be built there for the ships.',
    'The port was closed',
    [],
  ],
  ['“The port is closed,” said Ana Reyes.', 'The port is closed', ['said Ana Reyes / ']],
] as const)('asks of %s whether the speaker says: %s', (text, claim, expected) => {
  const own = claim.startsWith('The port')
    ? 'The port was closed on Monday.'
    : 'The board lost a member in May, and the gate left.'
  const spoken = between(text, own, 'attribution', claim).map((each) => each.replace(/^Hale, who.* said/u, 'Hale …'))
  expect(spoken).toEqual(expected)
})

it('keeps "allegedly" to what it stands with', () => {
  const alleged = 'Hale was allegedly beaten by the harbour guards and then sent home by train.'
  const said = 'Hale was beaten by the harbour guards and sent home by train, he said.'
  expect(between(alleged, said, 'hedge', 'Hale was beaten')).toEqual(['allegedly / said'])
  expect(between(alleged, said, 'hedge', 'Hale was sent home')).toEqual([])
})
