import { expect, it } from 'vitest'
import { isLinkWithHeadline, isOnlyLinks, linkIn, withoutLastLink } from '../../../src/platform/receive/link'

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
  ['https://valley.example/x#:~:text=The%20berths,Tuesday', 'https://valley.example/x'],
  ['https://valley.example/x#live:~:text=The%20berths', 'https://valley.example/x#live'],
  ['https://valley.example/x#live', 'https://valley.example/x#live'],
  ['https://', null],
  ['mailto:desk@valley.example', null],
  ['javascript:alert(1)', null],
])('finds the link in %j: %s', (text, expected) => {
  expect(linkIn(text)).toBe(expected)
})

const LINK = 'https://valley.example/x'
it.each([
  [`Bridge shut for a month ${LINK}`, true],
  [`Bridge shut for a month\n${LINK}`, true],
  [`U.S. warns of a leak at the dam ${LINK}`, true],
  [`${LINK}\n\nShared from Valley Post`, true],
  [`港口关闭 ${LINK}`, true],
  [LINK, true],
  ['Bridge shut for a month', false],
  [`${'The bridge is shut. '.repeat(15)}${LINK}`, false],
  [`The bridge is shut.\n\nIt opens in May.\n\n${LINK}`, false],
  [`"The berths stay closed," the director of Valley Dam said on Tuesday. ${LINK}#:~:text=The%20berths`, false],
  [`"The berths stay closed"\n ${LINK}#:~:text=The%20berths`, false],
  [`The bridge is shut. ${LINK}`, false],
  [`The bridge opened in 1912. ${LINK}`, false],
  [`港口星期一关闭，船只等待。 ${LINK}`, false],
  [`${'bridge '.repeat(21)}${LINK}`, false],
])('%j is a link with a headline: %s', (text, expected) => {
  expect(isLinkWithHeadline(text)).toBe(expected)
})

it('takes the title of the page for a headline, however it is written', () => {
  const words = `"Bridge shut" - what is known so far. ${LINK}`
  expect(isLinkWithHeadline(words, '“Bridge shut”: What is known so far')).toBe(true)
  expect(isLinkWithHeadline(words, 'Bridge shut')).toBe(false)
  expect(isLinkWithHeadline(words)).toBe(false)
})

it.each([
  [`The bridge is shut. ${LINK}`, 'The bridge is shut.'],
  [`The bridge is shut. ${LINK}#:~:text=The%20bridge`, 'The bridge is shut.'],
  ['The bridge is shut. https://other.example', 'The bridge is shut. https://other.example'],
  [`The bridge is shut.\n\n${LINK}\n`, 'The bridge is shut.'],
  [`See ${LINK} for more.`, `See ${LINK} for more.`],
])('takes its own link from the end of %j', (text, expected) => {
  expect(withoutLastLink(text, LINK)).toBe(expected)
})
