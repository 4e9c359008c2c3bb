import type { AttributedMention } from '../matching/findings'

const COUNT_WORDS = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/**
 * Who is given as the speaker of a claim, in a few words: `Peskov`, `unnamed, three`, `Reuters`, `the outlet itself`.
 *
 * What most mentions say; among equals a named speaker before unnamed ones, those before a cited outlet, and it before
 * the outlet's own voice. Null without an attribution.
 */
export function claimSpeaker(attributions: readonly Pick<AttributedMention, 'attribution'>[]): string | null {
  const votes = attributions.map(({ attribution }) => voteOf(attribution))
  const counts = new Map<string, number>()
  for (const { key } of votes) counts.set(key, (counts.get(key) ?? 0) + 1)
  const [first] = votes.toSorted((a, b) => (counts.get(b.key) ?? 0) - (counts.get(a.key) ?? 0) || a.order - b.order)
  if (first === undefined) return null
  return first.key === UNNAMED ? unnamedWords(attributions) : first.words
}

const UNNAMED = 'unnamed'

/** `key` joins votes for the same; `order` is smaller for what says more. */
type Vote = { readonly key: string; readonly order: number; readonly words: string }

function voteOf({ speakers, cited }: AttributedMention['attribution']): Vote {
  const named = speakers.find((speaker) => speaker.kind === 'named')
  if (named?.kind === 'named') {
    return { key: `named ${named.name.split(/\s+/u).at(-1)?.toLowerCase()}`, order: 0, words: named.name }
  }
  if (speakers.length > 0) return { key: UNNAMED, order: 1, words: '' }
  const [outlet] = cited
  if (outlet !== undefined) return { key: `cited ${outlet.outlet}`, order: 2, words: outlet.outlet }
  return { key: 'own', order: 3, words: 'the outlet itself' }
}

/** From the fewest to the most that any telling gives. */
function unnamedWords(attributions: readonly Pick<AttributedMention, 'attribution'>[]): string {
  const counts = attributions.flatMap(({ attribution }) =>
    attribution.speakers.flatMap((speaker) => (speaker.kind === 'unnamed' ? [speaker.count] : [])),
  )
  const low = Math.min(...counts.map((each) => each.low))
  const high = Math.max(...counts.map((each) => each.high))
  if (high === Number.POSITIVE_INFINITY) return low > 1 ? `unnamed, ${countWord(low)} or more` : 'unnamed'
  return low === high ? `unnamed, ${countWord(low)}` : `unnamed, ${countWord(low)} to ${countWord(high)}`
}

function countWord(count: number): string {
  return COUNT_WORDS[count] ?? count.toString()
}
