import { describe, expect, it } from 'vitest'
import { likeliestPlace } from '../../../src/core/claim/likeliestPlace'
import { compareRevisions, type Version } from '../../../src/core/revision/compareRevisions'
import type { Block } from '../../../src/core/text/block'
import { sentencesOf } from '../../../src/core/text/sentences'

function version(paragraphs: readonly string[]): Version {
  const blocks: Block[] = []
  for (const { length } of paragraphs) {
    const start = blocks.length === 0 ? 0 : (blocks.at(-1)?.end ?? 0) + 2
    blocks.push({ start, end: start + length, kind: 'paragraph' })
  }
  return { text: paragraphs.join('\n\n'), blocks }
}

/** The place proposed for `lost`, which the first version says, and its words. */
function proposed(lost: string, first: readonly string[], second: readonly string[]) {
  const [older, newer] = [version(first), version(second)]
  const start = older.text.indexOf(lost)
  const sentences = sentencesOf(newer.text, newer.blocks)
  const changes = compareRevisions(older, newer)
  const place = likeliestPlace({ start, end: start + lost.length }, older, { text: newer.text, sentences }, changes)
  return place === null ? null : { start: place.start, words: newer.text.slice(place.start, place.end) }
}

const HEAD = 'The port of Hamrun will close its northern basin on Monday, the harbour master said.'
const FERRY = 'The ferry company said that 340 passengers had been told to travel by train. Tickets remain valid.'
const TOWN = 'The town opened two schools as shelters, as it had done in the flood of the year before.'

describe('the likeliest place of lost words', () => {
  const lost = '340 passengers had been told to travel by train'

  it.each<[string, readonly string[], string | null]>([
    [
      'the sentence of the paragraph that came in its stead',
      [HEAD, 'Some 350 ferry passengers were taken to the station by bus. The company paid for it.', TOWN],
      'Some 350 ferry passengers were taken to the station by bus.',
    ],
    [
      'the sentence that says it elsewhere, where nothing of the kind is said in its place',
      [HEAD, 'The coast guard asked owners of boats to stay ashore.', TOWN, 'Passengers were told to take a train.'],
      'Passengers were told to take a train.',
    ],
    ['nothing where nothing is like it', [HEAD, TOWN], null],
    ['nothing in an empty text', [], null],
  ])('is %s', (_, second, expected) => {
    expect(proposed(lost, [HEAD, FERRY, TOWN], second)?.words ?? null).toBe(expected)
  })

  it('is, of two that say the same, the one that stands where they stood', () => {
    const told = 'Passengers have to travel by train.'
    const second = [`${told} Nobody knows for how long.`, HEAD, `${told} Buses wait outside.`, TOWN]
    const start = second.join('\n\n').lastIndexOf(told)
    expect(proposed(lost, [HEAD, FERRY, TOWN], second)).toEqual({ start, words: told })
  })

  it('is the very words where a sentence has them', () => {
    const first = ['Twelve ships left.', 'The mayor spoke of twelve ships. He knew no more.', TOWN]
    const second = ['Nobody left.', 'The mayor of twelve ships. He knew no more.', TOWN]
    expect(proposed('twelve ships', first, second)?.words).toBe('twelve ships')
  })
})
