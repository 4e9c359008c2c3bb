/** A story of any size that nobody wrote: articles that tell some claims of a common stock in their own words. */
import type { MatchedArticle } from '../../../src/core/matching/statement'
import { articleOf } from './sampleStory'

const SMALL_WORDS =
  'the of to and a in that for on was it with he as at by is from they but had said not which his its has were'.split(
    ' ',
  )
const SENTENCES = 30
/** Sentences of an article that tell a claim; the others are its own. */
const SHARED = 0.5
/** Claims of the stock that an article chooses from: many articles tell the same ones. */
const CLAIMS_AN_ARTICLE = 1.2
/** Of the words of a telling: other ones, left out, or more. */
const CHANGED = 0.45

/** `count` articles of 30 sentences; the same for the same count and seed. */
export function generatedStory(count: number, seed = 1): MatchedArticle[] {
  const random = randomFrom(seed)
  const whole = (limit: number) => Math.floor(random() * limit)
  const pick = (words: readonly string[]) => words[Math.min(whole(words.length), whole(words.length))] ?? ''
  const words = Array.from({ length: 6000 }, () => inventWord(whole))
  const names = Array.from({ length: 300 + count }, () =>
    inventWord(whole).replace(/^./u, (first) => first.toUpperCase()),
  )
  const token = () => {
    const kind = random()
    if (kind < 0.45) return pick(SMALL_WORDS)
    if (kind < 0.55) return pick(names)
    return kind < 0.58 ? String(2 + whole(900)) : pick(words)
  }
  const sentence = () => Array.from({ length: 7 + whole(22) }, token)
  const retold = (tokens: readonly string[]) =>
    tokens.flatMap((each) => {
      if (random() > CHANGED) return [each]
      const kind = random()
      return kind < 0.4 ? [token()] : kind < 0.8 ? [] : [each, token()]
    })
  const claims = Array.from({ length: Math.ceil(20 + CLAIMS_AN_ARTICLE * count) }, sentence)
  return Array.from({ length: count }, (_, at) => {
    const told = Array.from({ length: SENTENCES }, () => {
      const claim = random() < SHARED ? claims[Math.min(whole(claims.length), whole(claims.length))] : undefined
      const tokens = claim === undefined ? sentence() : retold(claim)
      return `${tokens.join(' ').replace(/^./u, (first) => first.toUpperCase())}.`
    })
    const paragraphs = Array.from({ length: SENTENCES / 3 }, (_each, third) =>
      told.slice(3 * third, 3 * third + 3).join(' '),
    )
    return articleOf(`outlet ${at}`, paragraphs)
  })
}

function inventWord(whole: (limit: number) => number): string {
  const early = (letters: string) => letters[Math.min(whole(letters.length), whole(letters.length))] ?? ''
  const syllable = () => early('tnshrdlcmfpgwbvk') + early('eaoiu') + (whole(3) === 0 ? early('nrstlmd') : '')
  return Array.from({ length: 2 + Math.min(whole(3), whole(3)) }, syllable).join('')
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
