/** Counts of sources in a sentence: the same figure says more of people who are not named than of ships. */
import type { Span } from '../text/span'

/** Words that no noun phrase of people has inside. */
const NOT_INSIDE =
  '(?:a|an|the|and|or|but|by|to|from|with|on|in|at|for|as|after|before|that|which|who|said|says|told|citing)'
const INSIDE = String.raw`(?:(?!${NOT_INSIDE}\b)[\p{L}\p{M}.’'-]+\s+(?:of\s+(?:the|its|their|his|her)\s+)?){0,5}?`
/** A figure in words or digits, with what says that it is about so many. */
const COUNT = String.raw`(?:(?:about|around|some|more\s+than|at\s+least|over|nearly|almost)\s+)?[\p{L}\p{M}\p{N}-]+\s+(?:of\s+(?:the|its|their)\s+)?`
/** Those who can be nothing else, also in other languages. */
const SOURCES =
  '(?:sources?|insiders?|informants?|whistleblowers?|Quellen|Insider|Informanten|fuentes|fonti|fontes|bronnen|källor|kilder|źród(?:ła|eł)|источник(?:а|ов)|джерел[ао]?|kaynak)'
/** What is said of people who give no name, and of those who know. */
const NAMELESS = String.raw`(?:on\s+(?:the\s+)?condition\s+(?:of\s+anonymity|that)|anonymously|(?:not|declined|refused)\s+to\s+be\s+(?:named|identified|quoted)|without\s+being\s+(?:named|identified)|withheld\s+(?:his|her|their)\s+names?)`
const KNOWING = String.raw`(?:familiar\s+with|close\s+to|briefed\s+on|with\s+(?:direct\s+|first-?hand\s+)?knowledge\s+of)`

const ENDING = String.raw`(?![\p{L}\p{M}])`
const NOUN = String.raw`[\p{L}\p{M}.’'-]+`
const COUNTED = [
  String.raw`(?<phrase>${COUNT}${INSIDE}${SOURCES})${ENDING}(?!\s+of\s)`,
  String.raw`(?<phrase>${COUNT}(?:unnamed|anonymous|unidentified)\s+${NOUN})`,
  String.raw`(?<phrase>${COUNT}${INSIDE}${NOUN}),?\s+${KNOWING}${ENDING}`,
  String.raw`(?<phrase>${COUNT}${INSIDE}${NOUN}),?\s+(?:(?:all|each|both)\s+of\s+)?(?:who|whom|speaking)\s[^.;:“”"]{0,120}?${NAMELESS}`,
].map((source) => new RegExp(source, 'iuy'))

/**
 * From the figure that begins where `figure` does to the noun of the sources that it counts; null where it counts
 * anything else. Only words up to the end of `sentence` are looked at.
 */
export function sourceCountAt(text: string, figure: Span, sentence: Span): Span | null {
  const words = text.slice(0, sentence.end)
  for (const pattern of COUNTED) {
    pattern.lastIndex = figure.start
    const phrase = pattern.exec(words)?.groups?.['phrase']
    if (phrase !== undefined && figure.start + phrase.length > figure.end - 1) {
      return { start: figure.start, end: figure.start + phrase.length }
    }
  }
  return null
}
