/** Who a sentence says is speaking: named people and bodies, and unnamed sources with their number and description. */
import type { Span } from '../../text/span'
import { overlaps } from '../../text/span'
import { type Name, namesIn } from '../facts/names'
import { numbersIn } from '../facts/numbers'
import { type Quote, quotesIn } from '../facts/quotes'

/** How many sources the words give: "three" is 3 to 3, "several" 3 to 9, "sources" 2 to infinity, "a source" 1 to 1. */
export type SourceCount = { readonly low: number; readonly high: number }

/** A speaker with the words that say so. `phrase` holds the verb or "according to" as well. */
export type Speaker = Span & { readonly phrase: Span } & (
    | { readonly kind: 'named'; readonly name: string; readonly role: string | null }
    | { readonly kind: 'unnamed'; readonly description: string; readonly count: SourceCount }
    | { readonly kind: 'pronoun' }
  )

const VERB =
  'said|says|say|saying|told|tells|tell|added|adds|stated|states|wrote|writes|argued|argues|claimed|claims|alleged|alleges|insisted|insists|maintained|maintains|acknowledged|acknowledges|admitted|admits|conceded|concedes|denied|denies|confirmed|confirms|announced|announces|declared|declares|noted|notes|suggested|suggests|predicted|predicts|warned|warns|believes|believed|explained|explains|testified|complained|contended|contends|asserted|asserts|recalled|urged|vowed|vows|pledged|stressed|responded|replied|continued|concluded|asked|(?:was|were)\\s+quoted'
const SOURCE_NOUN =
  'sources?|officials?|diplomats?|insiders?|aides?|advisers?|advisors?|analysts?|experts?|witnesses|witness|lawmakers?|critics?|supporters?|prosecutors?|authorities|investigators?|lawyers?|attorneys?|spokes(?:man|woman|person|people)|residents?|officers?|relatives?|(?:people|persons?)(?=\\s+(?:familiar|close|briefed|who|with|in)\\b)'
const COUNT =
  'one|two|three|four|five|six|seven|eight|nine|ten|\\d+|several|many|some|multiple|numerous|both|a few|a number of|dozens of|another|an?|the|all(?: (?:two|three|four|five|six|seven|eight|nine|ten))?'
/** "three of the sources", "a senior Russian source", "sources close to the Kremlin", "five Russian sources, three of whom". */
const UNNAMED = new RegExp(
  `(?<![\\p{L}-])(?:(?<count>${COUNT})\\s+)?(?:of\\s+(?:the|its|their|these|his|her)\\s+)?(?<adjectives>(?:(?!(?:of|and|or|but|however|that|to|by|as|a|an|the|from|with|on|in|at|for|citing|${VERB})\\b)[\\p{L}.’'-]+\\s+){0,4}?)(?<![\\p{L}-])(?<noun>${SOURCE_NOUN})(?![\\p{L}-])(?<after>,?\\s+(?:familiar|close|with|in|from|at|briefed|who|on)\\b(?:(?!\\b(?:${VERB})\\b)[^,.;:“”"]){0,80})?`,
  'giu',
)
const SPEECH = new RegExp(
  `(?<![\\p{L}])(?:${VERB})(?![\\p{L}])|(?<![\\p{L}])according\\s+to(?![\\p{L}])|(?<![\\p{L}])citing(?![\\p{L}])`,
  'giu',
)
const PRONOUN = /(?<!\p{L})(?:he|she|they)\s+(?:\p{Ll}+\s+)?$/iu
/** Words between a speaker and the verb: ", a spokesman for the ministry," and adverbs. */
const SUBJECT_REACH = 110

/** The speakers of one sentence, in order. Words in quotation marks are not searched: they are what is said. */
export function speakersIn(text: string, sentence: Span, quotes: readonly Quote[] = quotesIn(text)): Speaker[] {
  const outside = (span: Span): boolean => !quotes.some((quote) => overlaps(quote, span))
  const unnamed = unnamedIn(text, sentence).filter(outside)
  const names = namesIn(text, sentence).filter(
    (name) => outside(name) && !isPossessive(name) && !unnamed.some((source) => overlaps(source, name)),
  )
  const speakers: Speaker[] = []
  for (const match of text.slice(sentence.start, sentence.end).matchAll(SPEECH)) {
    const verb = { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length }
    if (!outside(verb)) continue
    const speaker = /^(?:according|citing)/iu.test(match[0])
      ? following(text, sentence, verb, names, unnamed)
      : (preceding(text, sentence, verb, names, unnamed) ?? inverted(text, sentence, verb, names, unnamed))
    // "sources said that Reyes believed …": what somebody holds in another's account is part of the account
    if (speaker?.kind === 'named' && /^believe/iu.test(match[0]) && unnamed.length > 0) continue
    if (speaker !== null && !speakers.some((other) => other.start === speaker.start)) speakers.push(speaker)
  }
  return speakers
}

/** "Putin's alleged interest": a possessor is not the subject. */
function isPossessive({ words }: Name): boolean {
  return /['’]s?$/u.test(words.at(-1)?.text ?? '')
}

type Unnamed = Extract<Speaker, { kind: 'unnamed' }>

function unnamedIn(text: string, sentence: Span): Unnamed[] {
  return [...text.slice(sentence.start, sentence.end).matchAll(UNNAMED)].map((match) => {
    const start = sentence.start + match.index
    const span = { start, end: start + match[0].length }
    const { count = '', noun = '', adjectives = '' } = match.groups ?? {}
    const ordinal = /\b(?:first|second|third|fourth|fifth)\b/iu.test(adjectives)
    return {
      ...span,
      phrase: span,
      kind: 'unnamed',
      description: match[0].trim(),
      count: ordinal ? { low: 1, high: 1 } : countOf(count, noun),
    }
  })
}

/** The number of sources that "three", "several", "a", or a bare plural stands for. */
function countOf(word: string, noun: string): SourceCount {
  const key = word.toLowerCase().replace(/^all\s+/u, '')
  if (/^(?:one|an?|another)$/u.test(key)) return { low: 1, high: 1 }
  const number = numbersIn(`${key} sources`)[0]
  if (number !== undefined) return { low: number.low, high: number.high }
  if (/^(?:many|multiple|numerous|dozens of|a number of|some)$/u.test(key))
    return { low: 2, high: Number.POSITIVE_INFINITY }
  if (key === 'both') return { low: 2, high: 2 }
  const plural = /(?:s|people)$/iu.test(noun) && !/^witness$/iu.test(noun)
  return plural || /^authorities$/iu.test(noun) ? { low: 2, high: Number.POSITIVE_INFINITY } : { low: 1, high: 1 }
}

/** The subject before a verb of speech: the nearest source or name with no other clause between. */
function preceding(
  text: string,
  sentence: Span,
  verb: Span,
  names: readonly Name[],
  unnamed: readonly Unnamed[],
): Speaker | null {
  const from = Math.max(sentence.start, verb.start - SUBJECT_REACH)
  const before = text.slice(from, verb.start)
  if (PRONOUN.test(before)) {
    const word = /(?:he|she|they)\s+(?:\p{Ll}+\s+)?$/iu.exec(before)?.[0] ?? ''
    const start = verb.start - word.length
    return {
      start,
      end: start + (word.trim().split(/\s/u)[0]?.length ?? 0),
      phrase: { start, end: verb.end },
      kind: 'pronoun',
    }
  }
  const candidates = [
    ...unnamed.filter(({ start, end }) => start >= from && end <= verb.start + 1),
    ...names
      .filter(({ start, end }) => start >= from && end <= verb.start)
      .map((name) => namedSpeaker(text, sentence, name)),
  ].filter(({ start, end }) => {
    const gap = text.slice(end, verb.start)
    // an apposition that the source's own words opened closes with this comma
    return isSubjectGap(gap) || (gap.trim() === ',' && text.slice(start, end).includes(','))
  })
  const nearest = candidates.sort((a, b) => b.start - a.start)[0]
  if (nearest === undefined) return null
  const phrase = { start: nearest.start, end: verb.end }
  // "five sources, three of whom said": three speak
  const part = /([\p{L}\d]+) of whom\s*$/u.exec(text.slice(nearest.end, verb.start))?.[1]
  if (nearest.kind !== 'unnamed' || part === undefined) return { ...nearest, phrase }
  return { ...nearest, phrase, count: countOf(part, 'sources') }
}

/** Nothing, adverbs, an apposition between commas, or "of whom" may stand between a subject and its verb. */
function isSubjectGap(gap: string): boolean {
  const words = gap.trim()
  if (words === '' || /^(?:(?:\p{Ll}+ly|has|have|had|also|later|then|again|once)\s*)+$/u.test(words)) return true
  if (/\b(?:and|but|which|that)\b/u.test(words.replace(/^,[^,]*,/u, ''))) return false
  const apposition = /^(?:,[^“”"]*,|[–—][^“”"–—]*[–—])\s*(?:\p{Ll}+ly|has|have|had|also|later)?$/u
  const attribute = /^(?:who|of|in|from|for|with)\s[^,“”"]*$/u
  return apposition.test(words) || attribute.test(words) || /^,?\s*(?:\p{Ll}+ )?of whom$/u.test(words)
}

/** "said Adam Reyes of …", "said a senior source". */
function inverted(
  text: string,
  sentence: Span,
  verb: Span,
  names: readonly Name[],
  unnamed: readonly Unnamed[],
): Speaker | null {
  if (!/[”"'’,.]\s*$/u.test(text.slice(Math.max(0, verb.start - 4), verb.start))) return null
  return following(text, sentence, verb, names, unnamed)
}

/** How far behind "said" or "according to" its noun may begin: titles and adjectives fit. */
const OBJECT_REACH = 45

function following(
  text: string,
  sentence: Span,
  verb: Span,
  names: readonly Name[],
  unnamed: readonly Unnamed[],
): Speaker | null {
  const near = ({ start }: Span): boolean =>
    start >= verb.end && start - verb.end <= OBJECT_REACH && !/[,;.]\s/u.test(text.slice(verb.end, start))
  const candidates = [...unnamed.filter(near), ...names.filter(near).map((name) => namedSpeaker(text, sentence, name))]
  const first = candidates.sort((a, b) => a.start - b.start)[0]
  return first === undefined ? null : { ...first, phrase: { start: verb.start, end: first.end } }
}

/** Code units before a name that may hold its role. */
const ROLE_REACH = 70
const ROLE_BEFORE =
  /(?<!\p{L})((?!(?:The|But|And|However|In|On|As|When|While|For|After|Meanwhile)\b)(?:\p{Lu}[\p{L}.’']*\s+|of\s+|for\s+|\p{Ll}*(?:spokes\p{Ll}+|secretary|minister|president|senator|analyst|expert|attorney|lawyer|sheriff|judge|justice|mayor|governor|chief|director|leader|chairman|economist)\s+)+)$/u

/** The role is what stands before the name in its run ("Kremlin spokesman") or right after it in apposition. */
function namedSpeaker(text: string, sentence: Span, name: Name): Extract<Speaker, { kind: 'named' }> {
  const before = ROLE_BEFORE.exec(text.slice(Math.max(sentence.start, name.start - ROLE_REACH), name.start))?.[1]
  const after = /^,\s+((?:an?|the|who|president|director|chairman|head|spokes\p{Ll}+)\b[^,.;“”"]{3,70})/u.exec(
    text.slice(name.end, sentence.end),
  )?.[1]
  const { start, end } = name
  return {
    start,
    end,
    phrase: { start, end },
    kind: 'named',
    name: text.slice(start, end).replace(/['’]s$/u, ''),
    role: before?.trim() ?? after?.trim() ?? null,
  }
}
