import { Link } from 'wouter'
import { useSuggestions } from '../../app/queries/findings'
import { countOf, dateWords } from '../../app/words'
import type { Coverage, CoverageRow, Telling } from '../../core/coverage/coverage'
import { columnName } from '../../core/coverage/outletColumns'
import type { ArticleId, StoryId } from '../../core/ids'
import type { Suggestion } from '../../core/matching/suggest'
import { Button } from '../../ui/Button'
import { useKeys } from '../../ui/useKeys'
import { mentionPath } from '../paths'
import { SuggestionItems } from '../suggestions/SuggestionItems'
import suggestionStyles from '../suggestions/Suggestions.module.css'
import { useSuggestionActs } from '../suggestions/useSuggestionActs'
import styles from './ClaimPanel.module.css'
import type { ReaderTools } from './readerTools'

/** How the other articles tell the selected claim: what the engine suggests, then what is linked, outlet by outlet. */
export function Tellings({
  row,
  coverage,
  storyId,
  articleId,
  tools,
}: {
  row: CoverageRow
  coverage: Coverage
  storyId: StoryId
  articleId: ArticleId
  tools: ReaderTools
}) {
  const others = coverage.columns.flatMap((column, index) => {
    const cell = row.cells[index]
    const tellings = cell?.kind === 'states' ? cell.tellings.filter((each) => each.articleId !== articleId) : []
    return tellings.map((telling) => ({ column, telling }))
  })
  const suggestions = useSuggestions(row.claim.id)
  const acts = useSuggestionActs(storyId, row.claim.id)
  const next = suggestions?.[0]
  useKeys({
    a: () => (next === undefined ? false : void acts.accept([next])),
    'Shift+a': () => (next === undefined ? false : void acts.accept(suggestions ?? [])),
    x: () => (next === undefined ? false : void acts.reject(next, wordsOf(coverage, next))),
  })
  return (
    <>
      <h2 className={styles.also}>
        Also reported by
        {next !== undefined && <span> · {countOf(suggestions?.length ?? 0, 'suggestion')}</span>}
        {others.length > 0 && <span> · {countOf(others.length, 'passage')} linked</span>}
      </h2>
      {suggestions !== undefined && suggestions.length > 1 && (
        <Button tight keys="Shift a" className={suggestionStyles.all} onClick={() => void acts.accept(suggestions)}>
          Accept all {suggestions.length}
        </Button>
      )}
      {coverage.columns.length < 2 && (
        <p className={styles.hint}>
          This story has one outlet so far. Import what others report, and their words for this are looked for.
        </p>
      )}
      <ul role="list" aria-label="Also reported by" className={styles.reports}>
        <SuggestionItems
          row={row}
          coverage={coverage}
          storyId={storyId}
          articleId={articleId}
          suggestions={suggestions}
          acts={acts}
        />
        {others.map(({ column, telling }) => (
          <li key={telling.mentionId}>
            <div className={styles.outlet}>
              <Link href={mentionPath(storyId, telling.articleId, telling.mentionId)}>{columnName(column)}</Link>
              {column.publishedOn !== null && <span>{dateWords(column.publishedOn)}</span>}
              <span className={styles.linked}>{placeWords(telling)}</span>
            </div>
            <blockquote>{telling.words}</blockquote>
            <Button look="text" onClick={() => void tools.acts.unlink(row.claim, telling.mentionId)}>
              Take off<span className="hidden-words"> {columnName(column)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}

/** The words that a suggestion is about. */
function wordsOf(coverage: Coverage, { article, span }: Suggestion): string {
  return coverage.articles.find((each) => each.article.id === article)?.text.slice(span.start, span.end) ?? ''
}

function placeWords({ place, isUnjudged }: Telling): string {
  if (isUnjudged === true) return 'Linked, other words'
  switch (place.kind) {
    case 'exact':
      return 'Linked'
    case 'moved':
      return 'Linked, moved'
    case 'similar':
      return `Linked, ${Math.round(place.score * 100)} % the same`
    case 'orphan':
      return 'No longer in the text'
    default:
      return place satisfies never
  }
}
