import { describe, expect, it } from 'vitest'
import { quotedWords } from '../../src/app/words'

describe('words quoted in a sentence', () => {
  it.each([
    ['plain words', 'the bridge is closed', '“the bridge is closed”'],
    ['a last stop', 'The bridge is closed.', '“The bridge is closed”'],
    ['a last question mark, which says something', 'Is it closed?', '“Is it closed?”'],
    ['marks of their own, with the stop inside', '“The bridge is closed.”', '“The bridge is closed”'],
    ['marks of their own, with the stop outside', '“The bridge is closed”.', '“The bridge is closed”'],
    ['straight marks', '"The bridge is closed,"', '“The bridge is closed”'],
    ['German marks', '„Die Brücke ist zu.“', '“Die Brücke ist zu”'],
    ['guillemets', '«Le pont est fermé»', '“Le pont est fermé”'],
    ['a quotation that never closes', '“The bridge is closed', '“The bridge is closed”'],
    ['a quotation that never opened', 'The bridge is closed.”', '“The bridge is closed”'],
    ['a quotation within', '“It is closed,” she said.', '“‘It is closed,’ she said”'],
    ['two quotations', '“It is closed,” she said, “for good.”', '“‘It is closed,’ she said, ‘for good’”'],
    ['an apostrophe', 'the city’s bridge', '“the city’s bridge”'],
    ['white space around', ' closed. ', '“closed”'],
    ['a stop of Chinese', '桥已关闭。', '“桥已关闭”'],
    ['nothing', '', '“”'],
  ])('takes %s', (_, words, expected) => {
    expect(quotedWords(words)).toBe(expected)
  })

  it.each([
    ['at the end of a word', 'The bridge is closed for good', 15, '“The bridge is …”'],
    ['of an open quotation', '“The bridge is closed for good.”', 15, '“The bridge is …”'],
    ['before a comma', 'The bridge, the old one', 15, '“The bridge …”'],
    ['within what has no spaces', '桥已关闭桥已关闭', 4, '“桥已关闭 …”'],
    ['beside half a letter', '𝒜𝒜𝒜', 3, '“𝒜 …”'],
    ['not at all when short enough', 'closed', 6, '“closed”'],
  ])('cuts %s', (_, words, atMost, expected) => {
    expect(quotedWords(words, atMost)).toBe(expected)
  })
})
