/** Tellings that give a claim to other speakers, or one to a speaker and the other to nobody. */

import { contains, overlaps } from '../../text/span'
import type { CitedSpeaker } from '../attribution/attributionOf'
import { governedBy } from '../attribution/governedBy'
import { contentStems, keyOf, stemOf } from '../facts/tokens'
import type { ClaimWords, Difference } from './findDiscrepancies'
import { isKin } from './kin'
import type { ReadTelling } from './telling'

/** Of the claim's words in the sentence, the share that must stand in what the speaker says. */
const GOVERNED_SHARE = 0.6

/**
 * A difference where one telling speaks in its own voice and the other has it from somebody, or where each names
 * another speaker.
 *
 * A speaker counts only for what stands in the speech: in "Reyes, who left in May, said …" nobody but the outlet says
 * when she left. Silent where the speaker stands in the other telling as well: whoever acts in the claim ("Reyes
 * pleaded guilty, she said") is not only its source.
 */
export function attributionDifferences(a: ReadTelling, b: ReadTelling, claim: ClaimWords): Difference[] {
  const [x, y] = [speakersOf(a), speakersOf(b)]
  if (x.length > 1 || y.length > 1 || x.length + y.length === 0) return []
  if (x.some((speaker) => standsIn(speaker, b)) || y.some((speaker) => standsIn(speaker, a))) return []
  if (![x, y].every((speakers, side) => speakers.every((each) => answersFor(side === 0 ? a : b, each, claim))))
    return []
  const [p, q] = [x[0], y[0]]
  if (p === undefined || q === undefined) {
    const silent = p === undefined ? a : b
    if (!silent.attributions.every(({ ownVoice, hedges }) => ownVoice && hedges.length === 0)) return []
  } else if (p.kind !== 'named' || q.kind !== 'named' || isKin(lastKey(p.name), lastKey(q.name))) return []
  const phrases = (speakers: readonly CitedSpeaker[]) => speakers.map(({ phrase }) => phrase)
  const unless = new Set(
    [...x, ...y].flatMap((speaker) => (speaker.kind === 'named' ? stemOf(lastKey(speaker.name)) : [])),
  )
  return [{ words: [phrases(x), phrases(y)], conflict: false, quiet: false, about: new Set(), unless }]
}

/** The speakers named in the mentions themselves, each once. One found by following a pronoun is not sure enough to differ. */
function speakersOf({ attributions, mentions }: ReadTelling): CitedSpeaker[] {
  const speakers = attributions
    .flatMap((attribution) => attribution.speakers)
    .filter((speaker) => mentions.some((mention) => contains(mention, speaker)))
  return speakers.filter(({ start }, index) => speakers.findIndex((other) => other.start === start) === index)
}

/** Whether the claim stands in what the speaker says, as far as its words tell; a claim without words is taken to. */
function answersFor({ text, attributed }: ReadTelling, { phrase }: CitedSpeaker, { stems }: ClaimWords): boolean {
  const sentence = attributed.sentences.find((each) => overlaps(each, phrase))
  if (sentence === undefined) return true
  const ofClaim = (words: ReadonlySet<string>) =>
    new Set([...words].filter((word) => [...stems].some((stem) => isKin(word, stem))))
  const all = ofClaim(contentStems(text, sentence))
  const said = new Set(governedBy(text, sentence, phrase).flatMap((span) => [...ofClaim(contentStems(text, span))]))
  return all.size === 0 || said.size >= GOVERNED_SHARE * all.size
}

function standsIn(speaker: CitedSpeaker, { text, mentions }: ReadTelling): boolean {
  if (speaker.kind === 'unnamed') return false
  const key = stemOf(lastKey(speaker.name))
  return mentions.some((mention) => [...contentStems(text, mention)].some((stem) => isKin(stem, key)))
}

function lastKey(name: string): string {
  return keyOf(name.trim().split(/\s+/u).at(-1) ?? '')
}
