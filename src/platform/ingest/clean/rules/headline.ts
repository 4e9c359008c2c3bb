/**
 * The headline: it becomes the title and leaves the text; printed twice, the second is set aside, and what stands above
 * a headline is the page's, not the article's.
 */
import { type Draft, type Finding, type KeptBlock, keptBlocks, type Rule, takeOut } from '../draft'
import { endsSentence, fold, isRunningText, wordCount } from '../shape'
import { saysWhoOrWhen } from './dateAndByline'

/** Longer first blocks are paragraphs: the longest headline of the tuning pages has 31 words. */
const HEADLINE_WORDS = 35
const HEADLINE_CHARACTERS = 220
/** How far down a headline may stand, and how far below it its repetition. */
const TOP_BLOCKS = 6
/** A headline that is a full sentence shares this share of its words with the lead below it; a lead with the next paragraph does not. */
const LEAD_OVERLAP = 0.6
/** A label above the headline ("World", "Flash News") has at most this many words. */
const LABEL_WORDS = 3
/** A word with letters, and whatever marks; no sentence of one word. */
const ONE_WORD = /^[^\p{L}\p{N}.:;,]*\p{L}[^\s.:;,]+$/u
/** A sentence's stop, in whatever script; headlines end in other marks, or in none. */
const FULL_STOP = /[.。．｡।۔]["”’»」』]?$/u
/** "Hello Astrid,": the words go on below, so it is neither a headline nor a label. */
const GOES_ON = /[,，،、]$/u
/** "KYIV, May 24 (Reuters) -", "Kyiv (AFP) –": a dateline starts a paragraph. */
const DATELINE =
  /^(?:\p{Lu}[\p{Lu} .'’/-]{2,40}(?:,[^()–—-]{2,30})?\s?(?:\([^()]{2,20}\)\s?)?|\p{Lu}[\p{L} .,'’/-]{1,40}\s?\(\p{Lu}[^()]{1,20}\)\s?)[–—-]{1,2}\s/u

export const headline: Rule = (draft) => {
  const kept = keptBlocks(draft).filter(({ block }) => /\p{L}/u.test(block.text))
  if (!kept.some(({ block }) => isRunningText(block.text) || wordCount(block.text) > HEADLINE_WORDS)) return draft
  const known = draft.findings.find(({ field }) => field === 'title')
  if (typeof known?.value === 'string') return withoutRepetitions(draft, kept, known.value)
  const repeated = repeatedPair(kept)
  if (repeated !== null) return asTitle(draft, kept, repeated, 'sure')
  const marked = kept.find(({ block, rank }) => block.role === 'headline' && rank < TOP_BLOCKS)
  if (marked !== undefined) return asTitle(draft, kept, marked, 'sure')
  return firstLine(draft, kept)
}

/** The title is known from elsewhere: blocks that print it again near the top are set aside. */
function withoutRepetitions(draft: Draft, kept: readonly KeptBlock[], title: string): Draft {
  const top = kept.slice(0, TOP_BLOCKS * 2)
  const story = top.findIndex(({ block }) => isRunningText(block.text) && block.kind === 'paragraph')
  const printed = top.filter(
    ({ block }, rank) =>
      // A page's first-level heading over the story is its headline, however its metadata words the title.
      saysTheSame(block.text, title) || (block.role === 'headline' && (story < 0 || rank < story)),
  )
  return takeOut(
    draft,
    printed.map(({ index }) => index),
    'repeatedHeadline',
  )
}

function repeatedPair(kept: readonly KeptBlock[]): KeptBlock | null {
  const top = kept.slice(0, TOP_BLOCKS)
  const pair = top.find(
    (entry, rank) =>
      isHeadlineLong(entry) &&
      // A standfirst, too, is printed twice; a headline with a full stop stands first.
      (entry.rank === 0 || !FULL_STOP.test(entry.block.text)) &&
      top.slice(rank + 1).some((other) => fold(other.block.text) === fold(entry.block.text)),
  )
  return pair ?? null
}

function firstLine(draft: Draft, all: readonly KeptBlock[]): Draft {
  // "By Jana Novak" over a story is no headline; the one below it may be.
  const start = all.findIndex(({ block }) => !saysWhoOrWhen(block.text))
  const kept = all.slice(Math.max(0, start))
  const [first, second, third] = kept
  if (start < 0 || first === undefined || second === undefined) return draft
  if (isOneWord(first) && isRunningText(second.block.text)) return asTitle(draft, kept, first, 'unsure')
  const isLabel =
    wordCount(first.block.text) <= LABEL_WORDS &&
    !endsSentence(first.block.text) &&
    !GOES_ON.test(first.block.text) &&
    isHeadline(second, third) &&
    wordCount(second.block.text) > LABEL_WORDS &&
    second.block.kind !== 'heading'
  if (isLabel) return asTitle(draft, kept, second, 'unsure')
  if (!isHeadline(first, second)) return draft
  return asTitle(draft, kept, first, endsSentence(first.block.text) ? 'unsure' : 'fairlySure')
}

/** "Порт" over a story: the labels of pages have been taken out. */
function isOneWord({ block }: KeptBlock): boolean {
  return (
    wordCount(block.text) === 1 && ONE_WORD.test(block.text) && block.kind !== 'listItem' && block.kind !== 'quotation'
  )
}

function isHeadlineLong({ block }: KeptBlock): boolean {
  const words = wordCount(block.text)
  return words >= 2 && words <= HEADLINE_WORDS && block.text.length <= HEADLINE_CHARACTERS && block.kind !== 'listItem'
}

/** No full stop; or one, where the block below says the same again at more length. */
function isHeadline(entry: KeptBlock, below: KeptBlock | undefined): boolean {
  if (!isHeadlineLong(entry) || DATELINE.test(entry.block.text) || entry.block.kind === 'quotation') return false
  if (GOES_ON.test(entry.block.text)) return false
  if (!FULL_STOP.test(entry.block.text)) return true
  if (below === undefined || below.block.text.length < entry.block.text.length) return false
  const lead = new Set(fold(below.block.text).split(' '))
  const words = fold(entry.block.text).split(' ')
  return words.filter((word) => lead.has(word)).length / words.length >= LEAD_OVERLAP
}

function asTitle(draft: Draft, kept: readonly KeptBlock[], title: KeptBlock, certainty: Finding['certainty']): Draft {
  const at = kept.indexOf(title)
  const above = kept.slice(0, at).filter(({ block }) => !isRunningText(block.text) && !saysWhoOrWhen(block.text))
  const repetitions = kept
    .slice(at + 1, TOP_BLOCKS * 2)
    .filter(({ block }) => saysTheSame(block.text, title.block.text))
  const titled = takeOut(draft, [title.index], 'headline', [
    { field: 'title', value: title.block.text, source: 'text', certainty },
  ])
  const cleared = takeOut(
    titled,
    above.map(({ index }) => index),
    'pageFurniture',
  )
  return takeOut(
    cleared,
    repetitions.map(({ index }) => index),
    'repeatedHeadline',
  )
}

function saysTheSame(text: string, title: string): boolean {
  const [a, b] = [fold(text), fold(title)]
  return a !== '' && a === b
}
