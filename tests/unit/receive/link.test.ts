import { expect, it } from 'vitest'
import { isLinkWithHeadline, isOnlyLinks, linkIn } from '../../../src/platform/receive/link'

it.each([
  ['https://valley.example/bridge', true],
  ['  http://valley.example/bridge?x=1#y \n', true],
  ['www.valley.example/bridge', true],
  ['https://a.example https://b.example', true],
  ['See https://valley.example/bridge', false],
  ['The bridge is shut.', false],
  ['javascript:alert(1)', false],
  ['', false],
])('%j is only links: %s', (text, expected) => {
  expect(isOnlyLinks(text)).toBe(expected)
})

it.each([
  ['read www.valley.example/x now', 'https://www.valley.example/x'],
  ['https://valley.example/x', 'https://valley.example/x'],
  ['https://', null],
  ['mailto:desk@valley.example', null],
  ['javascript:alert(1)', null],
])('finds the link in %j: %s', (text, expected) => {
  expect(linkIn(text)).toBe(expected)
})

it.each([
  ['Bridge shut for a month https://valley.example/x', true],
  ['https://valley.example/x\n\nShared from Valley Post', true],
  ['Bridge shut for a month', false],
  [`${'The bridge is shut. '.repeat(15)}https://valley.example/x`, false],
  ['The bridge is shut.\n\nIt opens in May.\n\nhttps://valley.example/x', false],
])('%j is a link with a headline: %s', (text, expected) => {
  expect(isLinkWithHeadline(text)).toBe(expected)
})
