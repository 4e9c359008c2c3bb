import { describe, expect, it } from 'vitest'
import { quotesIn } from '../../../src/core/matching/facts/quotes'
import { goneQuotes } from '../../../src/core/revision/goneQuotes'
import { sentencesOf } from '../../../src/core/text/sentences'

describe('goneQuotes', () => {
  it.each([
    [
      '“I take responsibility for that, and the board has my letter,” she said.',
      ['“I take responsibility for that, and the board has my letter,”'],
    ],
    ['The board was told: “We did not look. We should have.”', ['“We did not look. We should have.”']],
    ['“No comment,” he said.', ['“No comment,”']],
    ['The so-called “reform” of the port never came, as the council had to admit in the spring.', []],
    ['Die Chefin sagte: „Wir haben nicht hingesehen.“ Das war alles.', ['„Wir haben nicht hingesehen.“']],
    ['「私たちは二年前に気づくべきだった」と社長は述べた。', ['「私たちは二年前に気づくべきだった」']],
    ['The sea was calm. No ship was late.', []],
  ])('finds what somebody said in %j', (text, expected) => {
    const gone = sentencesOf(text, [{ start: 0, end: text.length }])
    expect(goneQuotes(text, gone, quotesIn(text)).map(({ start, end }) => text.slice(start, end))).toEqual(expected)
  })
})
