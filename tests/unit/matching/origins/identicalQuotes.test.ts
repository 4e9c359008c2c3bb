import { expect, it } from 'vitest'
import { identicalQuotes } from '../../../../src/core/matching/origins/identicalQuotes'

function quotesOf(...texts: readonly string[]): string[] {
  const articles = texts.map((text, index) => ({ article: 'abc'[index] ?? '', text }))
  return identicalQuotes(articles).map(({ wordCount, places }) => {
    const words = places.map(
      ({ article, span }) => `${article}:${texts['abc'.indexOf(article)]?.slice(span.start, span.end)}`,
    )
    return `${wordCount} ${words.join(' | ')}`
  })
}

it('finds the same words in whatever marks, capitals and contractions', () => {
  expect(
    quotesOf(
      'She said: “We won’t sell the harbour wall again.”',
      'The mayor: «we will not sell the harbour wall again»',
      'Nobody spoke.',
    ),
  ).toEqual(['8 a:We won’t sell the harbour wall again. | b:we will not sell the harbour wall again'])
})

it.each([
  ['a short phrase', 'They want “as long as it takes”.', 'Again “as long as it takes”.'],
  ['other words', '“We will rebuild the wall by spring.”', '“We will rebuild the wall by summer.”'],
  ['words outside marks', 'We will rebuild the wall by spring.', '“We will rebuild the wall by spring.”'],
  ['one article twice', '“We will rebuild the wall by spring.” “We will rebuild the wall by spring.”', 'No.'],
])('leaves out %s', (_, a, b) => {
  expect(quotesOf(a, b)).toEqual([])
})

it('puts what most articles quote first', () => {
  const [short, long] = ['“The wall is safe for now, truly.”', '“The wall is not safe and nobody ever told us so.”']
  expect(quotesOf(`${short} ${long}`, `${short} ${long}`, short).map((each) => each[0])).toEqual(['7', '1'])
})
