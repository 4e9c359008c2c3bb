/** Articles with highlights, made by a seeded generator: every contestant gets the same. */
import type { Block } from '../../../src/core/text/block'
import type { Highlighted } from '../../../src/platform/dom/underlines'

export type Material = {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly highlights: readonly Highlighted[]
}

/** Words of a paragraph: what the articles of news sites have, about. */
const WORDS_A_BLOCK = 60
/** Words of a highlight, least and most: from a clause to a long sentence. */
const LEAST_WORDS = 5
const MOST_WORDS = 30
const STATUSES = ['verified', 'unverified', 'disputed'] as const

export function materialOf(words: number, highlights: number): Material {
  const random = randomFrom(words + highlights)
  const whole = (limit: number) => Math.floor(random() * limit)
  const vocabulary = Array.from({ length: 4000 }, () =>
    Array.from({ length: 2 + whole(8) }, () => 'etaoinshrdlucmfwypvbgk'[whole(22)]).join(''),
  )
  const parts: string[] = []
  const blocks: Block[] = []
  const starts: number[] = []
  let length = 0
  for (let count = 0; count < words; count += WORDS_A_BLOCK) {
    if (length > 0) length += parts.push('\n\n') && 2
    const start = length
    for (let at = 0; at < WORDS_A_BLOCK; at++) {
      const word = `${vocabulary[whole(4000)]}${at === WORDS_A_BLOCK - 1 ? '.' : ''}`
      if (at > 0) length += parts.push(' ') && 1
      starts.push(length)
      parts.push(word)
      length += word.length
    }
    blocks.push({ kind: 'paragraph', start, end: length })
  }
  const text = parts.join('')
  const items = Array.from({ length: highlights }, (_, number): Highlighted => {
    // The first one stands on the first screen, so that every case has something to show there.
    const first = number === 0 ? 0 : whole(starts.length - MOST_WORDS)
    const next = starts[first + LEAST_WORDS + whole(MOST_WORDS - LEAST_WORDS)] ?? length
    const end = text.slice(0, next).trimEnd().length
    return {
      id: `m${number}`,
      number: number + 1,
      status: STATUSES[whole(3)] ?? 'verified',
      start: starts[first] ?? 0,
      end,
    }
  })
  return { text, blocks, highlights: items }
}

/** mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
