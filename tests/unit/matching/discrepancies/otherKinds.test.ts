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
