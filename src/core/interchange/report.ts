/** The report for sign-off: each article with its claims marked in the text, then the claims with their tellings. */
import type { Article } from '../article/article'
import type { Claim, Status } from '../claim/claim'
import type { Coverage, Telling } from '../coverage/coverage'
import { coverageOf } from '../coverage/coverageOf'
import { columnName } from '../coverage/outletColumns'
import type { ArticleId } from '../ids'
import type { Block, BlockKind } from '../text/block'
import { assignLanes, inReadingOrder } from '../text/lanes'
import type { Span } from '../text/span'
import type { StoryContents } from './storyContents'
import { checkersOf } from './toldClaims'

/** A stretch of text under the same marks throughout; `starts` are the claims whose mention begins with it. */
export type ReportPiece = {
  readonly text: string
  readonly marks: readonly { readonly number: number; readonly status: Status; readonly lane: number }[]
  readonly starts: readonly number[]
}

export type ReportArticle = {
  readonly article: Article
  readonly outletName: string
  readonly blocks: readonly { readonly kind: BlockKind; readonly pieces: readonly ReportPiece[] }[]
  /** Claims whose words are no longer in the text. */
  readonly orphanNumbers: readonly number[]
}

export type ReportClaim = {
  readonly claim: Claim
  /** Who set the status; null where no name was given. */
  readonly checker: string | null
  readonly tellings: readonly { readonly outletName: string; readonly words: string }[]
}

export type Report = { readonly articles: readonly ReportArticle[]; readonly claims: readonly ReportClaim[] }

/** The report of what stands today; articles in the order of publication, claims by number. */
export function reportOf(contents: StoryContents): Report {
  const coverage = coverageOf({
    ...contents,
    claims: contents.claims.filter(isAlive).toSorted((a, b) => a.number - b.number),
    articles: contents.articles.filter(isAlive),
    mentions: contents.mentions.filter(isAlive),
    decisions: contents.decisions.filter(isAlive),
  })
  const blocks = new Map(contents.revisions.map((revision) => [revision.id, revision.blocks]))
  const names = new Map(coverage.columns.flatMap((column) => column.articleIds.map((id) => [id, columnName(column)])))
  const marks = marksByArticle(coverage)
  const { ofClaim } = checkersOf(contents)
  return {
    articles: coverage.articles.map(({ article, text }) => {
      const { placed, orphanNumbers } = marks.get(article.id) ?? { placed: [], orphanNumbers: [] }
      const own = blocks.get(article.revisionId) ?? []
      const outletName = names.get(article.id) ?? ''
      return { article, outletName, blocks: markedBlocks(text, own, placed), orphanNumbers }
    }),
    claims: coverage.rows.map(({ claim, cells }) => ({
      claim,
      checker: ofClaim.get(claim.id) ?? null,
      tellings: cells.flatMap((cell, index) => {
        const column = coverage.columns[index]
        if (cell.kind !== 'states' || column === undefined) return []
        return cell.tellings.map(({ words }) => ({
          outletName: columnName(column),
          words: words.replaceAll(/\s+/gu, ' ').trim(),
        }))
      }),
    })),
  }
}

const isAlive = (record: { readonly deletedAt: string | null }): boolean => record.deletedAt === null

type Mark = Span & { readonly number: number; readonly status: Status }
type Marks = { readonly placed: Mark[]; readonly orphanNumbers: number[] }

function marksByArticle({ rows }: Coverage): Map<ArticleId, Marks> {
  const found = new Map<ArticleId, Marks>()
  for (const { claim, cells } of rows) {
    const tellings = cells.flatMap((cell): readonly Telling[] => (cell.kind === 'states' ? cell.tellings : []))
    for (const { articleId, place } of tellings) {
      const marks = found.get(articleId) ?? { placed: [], orphanNumbers: [] }
      found.set(articleId, marks)
      if (place.kind === 'orphan') marks.orphanNumbers.push(claim.number)
      else marks.placed.push({ ...place.span, number: claim.number, status: claim.status })
    }
  }
  return found
}

/** The blocks of a text cut where a mark begins or ends; joined again, the pieces of a block are the block. */
export function markedBlocks(text: string, blocks: readonly Block[], marks: readonly Mark[]): ReportArticle['blocks'] {
  const ordered = marks.toSorted((a, b) => inReadingOrder(a, b) || a.number - b.number)
  const lanes = assignLanes(ordered)
  const laned = ordered.map((mark, index) => ({ ...mark, lane: lanes[index] ?? 0 }))
  return blocks.map(({ kind, start, end }) => {
    const inside = laned.filter((mark) => mark.start < end && start < mark.end)
    const cuts = [start, end, ...inside.flatMap((mark) => [mark.start, mark.end])]
      .filter((cut) => start <= cut && cut <= end)
      .toSorted((a, b) => a - b)
      .filter((cut, index, all) => cut !== all[index - 1])
    const pieces = cuts.slice(0, -1).map((from, index): ReportPiece => {
      const to = cuts[index + 1] ?? end
      const over = inside.filter((mark) => mark.start <= from && to <= mark.end)
      return {
        text: text.slice(from, to),
        marks: over.map(({ number, status, lane }) => ({ number, status, lane })),
        starts: over.filter((mark) => mark.start === from).map((mark) => mark.number),
      }
    })
    return { kind, pieces }
  })
}
