/** What the cleaner works on: the blocks that a format found, what became of each, and what was learnt on the way. */
import type { ArticleMetadata, Certainty, FieldSource, SetAsideReason } from '../../../core/article/article'
import type { BlockKind } from '../../../core/text/block'

/** What the markup itself calls a block, where it does. */
export type BlockRole = 'headline' | 'caption' | 'byline' | 'dateLine' | 'related' | 'furniture'

/** A block as a format found it. `text` is normalised; `linkShare` is the share (0..1) of it that lies in links. */
export type FoundBlock = {
  readonly kind: BlockKind
  readonly text: string
  readonly linkShare: number
  readonly role: BlockRole | null
}

/** `headline`: it became the title, and stands in the metadata only. */
export type Outcome = SetAsideReason | 'headline'

export type DraftBlock = FoundBlock & { readonly outcome: Outcome | null }

type ValueOf<Name extends keyof ArticleMetadata> = NonNullable<NonNullable<ArticleMetadata[Name]>['value']>

/** One thing learnt about the article, with its provenance. */
export type Finding = {
  [Name in keyof ArticleMetadata]-?: {
    readonly field: Name
    readonly value: ValueOf<Name>
    readonly source: FieldSource
    readonly certainty: Certainty
  }
}[keyof ArticleMetadata]

export type Draft = { readonly blocks: readonly DraftBlock[]; readonly findings: readonly Finding[] }

/** One step of the cleaner. Pure; it decides on blocks that no earlier rule decided on, and never loses a word. */
export type Rule = (draft: Draft) => Draft

/** A block that is still part of the text, with its index in the draft and its rank among the kept (0 for the first). */
export type KeptBlock = { readonly block: DraftBlock; readonly index: number; readonly rank: number }

/** The blocks that no rule has taken out yet, in order. */
export function keptBlocks(draft: Draft): KeptBlock[] {
  const kept: KeptBlock[] = []
  draft.blocks.forEach((block, index) => {
    if (block.outcome === null) kept.push({ block, index, rank: kept.length })
  })
  return kept
}

/** The draft with the kept blocks of `indexes` taken out for `outcome`, and `findings` added. */
export function takeOut(
  draft: Draft,
  indexes: Iterable<number>,
  outcome: Outcome,
  findings: readonly Finding[] = [],
): Draft {
  const chosen = new Set(indexes)
  if (chosen.size === 0 && findings.length === 0) return draft
  return {
    blocks: draft.blocks.map((block, index) =>
      chosen.has(index) && block.outcome === null ? { ...block, outcome } : block,
    ),
    findings: [...draft.findings, ...findings],
  }
}

/** A rule that takes each kept block out for which `judge` gives findings (an empty list will do), and leaves the rest. */
export function ruleForEach(
  outcome: Outcome,
  judge: (kept: KeptBlock, all: readonly KeptBlock[]) => readonly Finding[] | null,
): Rule {
  return (draft) => {
    const all = keptBlocks(draft)
    const judged = all.map((kept) => ({ index: kept.index, findings: judge(kept, all) }))
    const taken = judged.filter(({ findings }) => findings !== null)
    return takeOut(
      draft,
      taken.map(({ index }) => index),
      outcome,
      taken.flatMap(({ findings }) => findings ?? []),
    )
  }
}
