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
import { fold } from './shape'

/** What is cleaned: an article with a page around it, or a document, all of which somebody wrote to be read. */
export type Material = 'page' | 'document'

/**
 * What a rule does to a document, where nothing is furniture for what it looks like: a row of a table is no view counter
 * and "Table of Contents" no byline. Noticed by `documents`.
 */
type InDocument =
  | 'applies'
  /** Takes out the headline and its repetitions, and nothing that stands around them. */
  | 'entitles'
  /** Tells what it has learnt, if that is more than a guess; the words stay. */
  | 'tells'
  /** As before, and the line that names those who are taken for its authors is set aside. */
  | 'signs'
  /** As before, without that, if it has learnt one thing: of the addresses in a list of sources none is the document's. */
  | 'tellsOne'
  | 'rests'

/** In this order: later rules see only what earlier ones left. To add a rule: one module, one line here. */
const RULES: readonly (readonly [rule: Rule, inDocument: InDocument])[] = [
  [joinBrokenParagraphs, 'applies'],
  [addressLines, 'tellsOne'],
  [viewCounters, 'rests'],
  [furniture, 'rests'],
  [headline, 'entitles'],
  [bylines, 'signs'],
  [dateLines, 'tells'],
  // By the layout of a file: what is printed around each page, and what the page hides.
  [markedFurniture, 'applies'],
  [sourceLines, 'tells'],
  [captions, 'rests'],
  [relatedLinks, 'rests'],
  [biographies, 'rests'],
  [closingCredits, 'tells'],
  [headingsOverNothing, 'rests'],
  // Documents say themselves what their headings are; a short row of a table looks like one.
  [headings, 'rests'],
]

/** The article and what was around it; `setAside` is in reading order. */
export type Cleaned = {
  readonly kept: readonly LooseBlock[]
  readonly setAside: readonly SetAside[]
  readonly findings: readonly Finding[]
}

/** Cleans the blocks of one article. `known` is what the file says about itself. */
export function clean(found: readonly FoundBlock[], known: readonly Finding[], material: Material = 'page'): Cleaned {
  const start: Draft = { blocks: found.map((block) => ({ ...block, outcome: null })), findings: known }
  const { blocks, findings } = RULES.reduce(
    (draft, [rule, inDocument]) => (material === 'page' ? rule(draft) : withinDocument(draft, rule, inDocument)),
    start,
  )
  const kept: LooseBlock[] = []
  const setAside: SetAside[] = []
  for (const { kind, text, outcome } of blocks) {
    if (outcome === null) kept.push({ kind, text })
    else if (outcome !== 'headline') setAside.push({ text, kind, reason: outcome, beforeBlockIndex: kept.length })
  }
  return { kept, setAside, findings }
}

function withinDocument(draft: Draft, rule: Rule, inDocument: InDocument): Draft {
  switch (inDocument) {
    case 'applies':
      return rule(draft)
    case 'entitles':
      return entitled(draft, rule(draft))
    case 'signs': {
      const after = rule(draft)
      const told = toldBy(draft, after)
      return { ...signed(draft, after, told), findings: [...draft.findings, ...told] }
    }
    case 'tells':
    case 'tellsOne': {
      const told = toldBy(draft, rule(draft))
      const isUsed = inDocument === 'tells' || new Set(told.map(({ value }) => String(value))).size === 1
      return isUsed ? { blocks: draft.blocks, findings: [...draft.findings, ...told] } : draft
    }
    case 'rests':
      return draft
    default:
      return inDocument satisfies never
  }
}

/** What a rule has learnt, if that is more than a guess. */
function toldBy(before: Draft, after: Draft): Finding[] {
  return after.findings.slice(before.findings.length).filter(({ certainty }) => certainty !== 'unsure')
}

/** `before` with the bylines of `after` that name those who are taken for the authors, where `told` has them too. */
function signed(before: Draft, after: Draft, told: readonly Finding[]): Draft {
  const signatures = [...before.findings, ...told].filter((found) => found.field === 'authors')
  const sure = signatures.find(({ certainty }) => certainty === 'sure')
  const taken = sure ?? signatures.find(({ certainty }) => certainty === 'fairlySure')
  if (taken === undefined || !told.some(({ field, value }) => field === 'authors' && isSame(value, taken.value)))
    return before
  const blocks = before.blocks.map((block, index) =>
    taken.value.every((name) => block.text.includes(name)) ? (after.blocks[index] ?? block) : block,
  )
  return { ...before, blocks }
}

const isSame = (a: readonly string[], b: readonly string[]): boolean => a.join('\n') === b.join('\n')

/** `after` without the outcomes of blocks that say something else than the title. */
function entitled(before: Draft, after: Draft): Draft {
  const titles = new Set(after.findings.flatMap(({ field, value }) => (field === 'title' ? [fold(String(value))] : [])))
  return {
    blocks: after.blocks.map((block, index) =>
      titles.has(fold(block.text)) ? block : (before.blocks[index] ?? block),
    ),
    findings: after.findings,
  }
}
