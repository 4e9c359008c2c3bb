/** The tellings of one claim, ready to be put beside each other. */
import type { Coverage, CoverageRow, Telling } from '../../core/coverage/coverage'
import { columnName } from '../../core/coverage/outletColumns'
import type { ArticleId, MentionId } from '../../core/ids'
import type { ArticleTelling } from '../../core/matching/alignment/phraseDifferences'
import type { AttributedMention, ClaimFindings } from '../../core/matching/findings'

/** A telling with its outlet and, once the engine has read it, whom it cites. */
export type ComparedTelling = ArticleTelling & {
  readonly article: ArticleId
  readonly mentionId: MentionId
  /** The outlet's name; with a count where it tells the claim more than once. */
  readonly name: string
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
  return coverage.columns
    .flatMap((column, index) =>
      tellingsAt(row, index).map((telling, count, all): ComparedTelling[] => {
        const covered = articles.get(telling.articleId)
        if (telling.place.kind === 'orphan' || covered === undefined) return []
        const { publishedOn, credits } = covered.article.metadata
        return [
          {
            article: telling.articleId,
            mentionId: telling.mentionId,
            name: all.length === 1 ? columnName(column) : `${columnName(column)}, passage ${count + 1}`,
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

/** A, B, C … */
export function originLetter(index: number): string {
  return String.fromCodePoint('A'.charCodeAt(0) + index)
}

/** The outlet of an article, without the count of its passages. */
export function outletNameOf(article: string, tellings: readonly ComparedTelling[]): string {
  const telling = tellings.find((each) => each.article === article)
  return telling?.name.replace(/, passage \d+$/u, '') ?? 'another article of the story'
}
