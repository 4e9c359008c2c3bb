/** Text for the DOM tests: made by a seeded generator, and a page part to show it in. */
import type { Block, BlockKind } from '../../../src/core/text/block'

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Blocks joined by one blank line, as a revision keeps them. */
export function articleOf(parts: readonly (string | readonly [BlockKind, string])[]): {
  text: string
  blocks: Block[]
} {
  const blocks: Block[] = []
  let text = ''
  for (const part of parts) {
    const [kind, words] = typeof part === 'string' ? (['paragraph', part] as const) : part
    if (text !== '') text += '\n\n'
    blocks.push({ kind, start: text.length, end: text.length + words.length })
    text += words
  }
  return { text, blocks }
}

/** An article of so many paragraphs with about 60 words each. */
export function longArticle(paragraphs: number, seed = 1): { text: string; blocks: Block[] } {
  const random = seededRandom(seed)
  const syllables = ['ka', 'lo', 'mi', 'ren', 'tas', 'vo', 'du', 'shi', 'ber', 'on']
  const word = () =>
    Array.from({ length: 1 + Math.floor(random() * 4) }, () => syllables[Math.floor(random() * 10)]).join('')
  return articleOf(Array.from({ length: paragraphs }, () => `${Array.from({ length: 60 }, word).join(' ')}.`))
}

/** A positioned part of the page, 600 px wide; taken away after the test by the caller. */
export function hostElement(): HTMLElement {
  const host = document.createElement('section')
  host.style.cssText = 'position: relative; width: 600px; font: 19px/34px serif'
  document.body.append(host)
  return host
}
