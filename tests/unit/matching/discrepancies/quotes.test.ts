import { expect, it } from 'vitest'
import { between } from './tellings'

it.each([
  [
    '“The fleet can wait for as long as it takes,” she said.',
    '"The fleet can wait as long as it has to," she said.',
    ['for … takes / has to!'],
  ],
  [
    'Reyes did not want an “endless wait.”',
    'Reyes said that she did not want a "perpetual wait".',
    ['endless wait / perpetual wait!'],
  ],
  ['“These (local) crews have too much freedom.”', '“These crews have too much freedom.”', ['local / !']],
  [
    '“Boats should float.”',
    '“Boats should float, but if there is a storm they may not,” he said.',
    ['float / but if there!'],
  ],
  // only a part quoted
  [
    'He called the port “too big to fail.”',
    '“I think the port is too big to fail and too small to thrive,” he said.',
    [],
  ],
  ['“The fleet … can wait,” she said.', '“The fleet we built can wait,” she said.', []],
  // the same words in other marks, spelling of contractions and case
  ['“We’ll stay in port,” he said.', '«We will stay in port», he said.', []],
  // other utterances
  ['“We sail at dawn,” he said.', '“The inquiry found nothing,” he said.', []],
  [
    '“Boats are led by the harbour about how to keep watch,” he said.',
    '“The orders are led by rules the harbour gives,” he said.',
    [],
  ],
  // not in quotation marks
  ['He said the fleet can wait for as long as it takes.', 'He said the fleet can wait as long as it must.', []],
])('compares the quotes of %s and %s', (a, b, expected) => {
  expect(between(a, b, 'quote')).toEqual(expected)
})
