/** The tellings of one claim, ready to be put beside each other. */
import type { Coverage, CoverageRow, Telling } from '../../core/coverage/coverage'
import { columnName, type OutletColumn } from '../../core/coverage/outletColumns'
import type { ArticleId, MentionId } from '../../core/ids'
import type { ArticleTelling } from '../../core/matching/alignment/phraseDifferences'
import type { AttributedMention, ClaimFindings } from '../../core/matching/findings'

/** A telling with its outlet and, once the engine has read it, whom it cites. */
export type ComparedTelling = ArticleTelling & {
  readonly article: ArticleId
  readonly mentionId: MentionId
  /** The outlet's name, as `shortNames` says. */
  readonly outlet: string
  /** The same, with a count where it tells the claim more than once. */
  readonly name: string
  /** The article's title where nobody knows its outlet. */
  readonly title: string | null
  readonly columnKey: string
  readonly publishedOn: string | null
  /** Agencies that the article's own data credit. */
  readonly credits: readonly string[]
  readonly attributed: AttributedMention | null
}

/** The tellings whose words stand in the newest versions, in the order of publication and of their text. */
export function comparedTellings(
  row: CoverageRow,
  coverage: Coverage,
  findings: ClaimFindings | undefined,
): ComparedTelling[] {
  const articles = new Map(coverage.articles.map((each) => [each.article.id, each]))
  const names = shortNames(coverage.columns)
  return coverage.columns
    .flatMap((column, index) =>
      tellingsAt(row, index).map((telling, count, all): ComparedTelling[] => {
        const covered = articles.get(telling.articleId)
        if (telling.place.kind === 'orphan' || covered === undefined) return []
        const { publishedOn, credits } = covered.article.metadata
        const outlet = names[index] ?? column.name
        return [
          {
            article: telling.articleId,
            mentionId: telling.mentionId,
            outlet,
            name: all.length === 1 ? outlet : `${outlet}, passage ${count + 1}`,
            title: column.title,
            columnKey: column.key,
            publishedOn: publishedOn.value,
            credits: credits.value ?? [],
            text: covered.text,
            span: telling.place.span,
            attributed: findings?.attributions.find(({ mention }) => mention === telling.mentionId) ?? null,
          },
        ]
      }),
    )
    .flat()
}

/** The outlets' names; several unknown ones are told apart by a number, since their titles fill no table well. */
function shortNames(columns: readonly OutletColumn[]): string[] {
  const unknown = columns.filter(({ title }) => title !== null)
  return columns.map((column) =>
    column.title === null || unknown.length < 2 ? column.name : `${column.name} ${unknown.indexOf(column) + 1}`,
  )
}

/** The tellings whose words are gone from the newest versions. */
export function orphanTellings(row: CoverageRow, coverage: Coverage): { name: string; telling: Telling }[] {
  return coverage.columns.flatMap((column, index) =>
    tellingsAt(row, index)
      .filter(({ place }) => place.kind === 'orphan')
      .map((telling) => ({ name: columnName(column), telling })),
  )
}

function tellingsAt(row: CoverageRow, index: number): readonly Telling[] {
  const cell = row.cells[index]
  return cell?.kind === 'states' ? cell.tellings : []
}

/** The outlet of an article. */
export function outletNameOf(article: string, tellings: readonly ComparedTelling[]): string {
  return tellings.find((each) => each.article === article)?.outlet ?? 'another article of the story'
}
