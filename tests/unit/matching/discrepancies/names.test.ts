import { expect, it } from 'vitest'
import { between, found } from './tellings'

it.each([
  ['President Olena Kovalenkova spoke.', 'President Olena Kavalenkova spoke.', ['Kovalenkova / Kavalenkova']],
  ['Antony Reyes left the port.', 'Anthony Reyes left the port.', ['Antony / Anthony']],
  ['They met at Fort Logan harbour.', 'They met at Fort Logon harbour.', ['Logan / Logon!']],
  ['The rally was held in Norwalk on Monday.', 'A rally in Norfolk drew crowds.', ['Norwalk / Norfolk!']],
  ['Sen. Christopher J. Hale resigned.', 'Sen. Chris Hale resigned.', ['Christopher / Chris']],
  ['Rep. Linda Santos won.', 'Rep. Loretta Santos won.', ['Linda / Loretta!']],
  ['His wife, Sandi, came.', 'He came with his wife, Sandra.', ['Sandi / Sandra']],
  ['Texan farmers protested.', 'Farmers in Texas protested.', []],
  ['Ana Reyes and Ben Hale met.', 'Ben Hale met Ana Reyes.', []],
  ['Officials left the port.', 'Official sources left the port.', []],
  ['Мер Київа виступив.', 'Мэр Киева выступил.', []],
])('compares the names of %s and %s', (a, b, expected) => {
  expect(between(a, b, 'name')).toEqual(expected)
})

it('shows the house spelling of a place without raising a flag', () => {
  const [difference] = found('The talks in Kyiv ended.', 'The talks in Kiev ended.')
  expect(difference).toMatchObject({ kind: 'name', quiet: true, conflict: false })
})
