/**
 * The cleaner: tells the article from what stands around it. Pure, and it never loses a word: what is not kept is set
 * aside with its reason and place, or stands in the metadata.
 *
 * It is conservative. A block goes only for what it is (a label, a credit, a link), never for what it says.
 */
import type { SetAside } from '../../../core/article/article'
import type { LooseBlock } from '../../../core/text/canonicalText'
import type { Draft, Finding, FoundBlock, Rule } from './draft'
import { addressLines } from './rules/addressLines'
import { biographies } from './rules/biographies'
import { joinBrokenParagraphs } from './rules/brokenParagraphs'
import { captions } from './rules/captions'
import { closingCredits, sourceLines } from './rules/credits'
import { bylines, dateLines } from './rules/dateAndByline'
import { furniture, headingsOverNothing, markedFurniture } from './rules/furniture'
import { headings } from './rules/headings'
import { headline } from './rules/headline'
import { relatedLinks } from './rules/relatedLinks'
import { viewCounters } from './rules/viewCounters'

/** In this order: later rules see only what earlier ones left. To add a rule: one module, one line here. */
const RULES: readonly Rule[] = [
  joinBrokenParagraphs,
  addressLines,
  viewCounters,
  furniture,
  headline,
  bylines,
  dateLines,
  markedFurniture,
  sourceLines,
  captions,
  relatedLinks,
  biographies,
  closingCredits,
  headingsOverNothing,
  headings,
]

/** The article and what was around it; `setAside` is in reading order. */
export type Cleaned = {
  readonly kept: readonly LooseBlock[]
  readonly setAside: readonly SetAside[]
  readonly findings: readonly Finding[]
}

/** Cleans the blocks of one article. `known` is what the file says about itself. */
export function clean(found: readonly FoundBlock[], known: readonly Finding[]): Cleaned {
  const start: Draft = { blocks: found.map((block) => ({ ...block, outcome: null })), findings: known }
  const { blocks, findings } = RULES.reduce((draft, rule) => rule(draft), start)
  const kept: LooseBlock[] = []
  const setAside: SetAside[] = []
  for (const { kind, text, outcome } of blocks) {
    if (outcome === null) kept.push({ kind, text })
    else if (outcome !== 'headline') setAside.push({ text, kind, reason: outcome, beforeBlockIndex: kept.length })
  }
  return { kept, setAside, findings }
}
