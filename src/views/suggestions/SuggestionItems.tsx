import { useDecisions } from '../../app/queries/records'
import { dateWords } from '../../app/words'
import type { Coverage, CoverageRow } from '../../core/coverage/coverage'
import { columnName } from '../../core/coverage/outletColumns'
import type { ArticleId, StoryId } from '../../core/ids'
import { type RuledOut, ruledOutBy, type Suggestion } from '../../core/matching/suggest'
import { Button } from '../../ui/Button'
import { DiscrepancyMark } from '../../ui/DiscrepancyMark'
import { MarkedPassage } from './MarkedPassage'
import { reasonWords } from './reasonWords'
import styles from './Suggestions.module.css'
import type { SuggestionActs } from './useSuggestionActs'

/**
 * The outlets that do not state the claim yet, as items of the list "Also reported by": a passage that may state it,
 * with its reasons and what it says differently, or the plain word that nothing alike was found.
 *
 * `suggestions` are undefined while the engine works.
 */
export function SuggestionItems({
  row,
  coverage,
  storyId,
  articleId,
  suggestions,
  acts,
}: {
  row: CoverageRow
  coverage: Coverage
  storyId: StoryId
  articleId: ArticleId
  suggestions: readonly Suggestion[] | undefined
  acts: SuggestionActs
}) {
  const { closed }: RuledOut = ruledOutBy(useDecisions(storyId) ?? [])
  const next = suggestions?.[0]
  return coverage.columns.flatMap((column, index) => {
    const own = column.articleIds.filter((id) => id !== articleId)
    if (own.length === 0 || row.cells[index]?.kind === 'states') return []
    const name = columnName(column)
    const suggestion = suggestions?.find(({ article }) => own.includes(article))
    const text = coverage.articles.find(({ article }) => article.id === suggestion?.article)?.text
    const isClosed = own.every((id) => closed.get(row.claim.id)?.has(id))
    return [
      <li key={own.join(' ')} className={suggestion !== undefined && suggestion === next ? styles.next : undefined}>
        <div className={styles.outlet}>
          <strong>{name}</strong>
          {column.publishedOn !== null && <span>{dateWords(column.publishedOn)}</span>}
        </div>
        {suggestion !== undefined && text !== undefined ? (
          <SuggestedPassage
            suggestion={suggestion}
            text={text}
            outlet={name}
            isNext={suggestion === next}
            acts={acts}
          />
        ) : isClosed ? (
          <p className={styles.hint}>Read, absent.</p>
        ) : (
          <p className={styles.hint}>
            {suggestions === undefined ? 'Comparing…' : 'Nothing alike was found.'}{' '}
            <Button look="text" onClick={() => void acts.markAbsent(own, name)}>
              Mark as read, absent<span className="hidden-words"> in {name}</span>
            </Button>
          </p>
        )}
      </li>,
    ]
  })
}

function SuggestedPassage({
  suggestion,
  text,
  outlet,
  isNext,
  acts,
}: {
  suggestion: Suggestion
  text: string
  outlet: string
  isNext: boolean
  acts: SuggestionActs
}) {
  const { span, discrepancies, article } = suggestion
  const words = text.slice(span.start, span.end)
  const own = discrepancies.map(({ kind, between, words: sides }) => ({
    kind,
    spans: sides[between[0] === article ? 0 : 1],
  }))
  const kinds = [...new Set(own.map(({ kind }) => kind))]
  return (
    <>
      <MarkedPassage text={text} span={span} marked={own.flatMap(({ spans }) => spans)} />
      {kinds.length > 0 && (
        <div className={styles.chips}>
          {kinds.map((kind) => {
            const [first] = own.filter((each) => each.kind === kind).flatMap(({ spans }) => spans)
            return (
              <DiscrepancyMark
                key={kind}
                kind={kind}
                words={first === undefined ? 'none given' : text.slice(first.start, first.end)}
              />
            )
          })}
        </div>
      )}
      <p className={styles.why}>{reasonWords(suggestion.reasons)}</p>
      <div className={styles.acts}>
        <Button tight {...(isNext ? { keys: 'a' } : {})} onClick={() => void acts.accept([suggestion])}>
          Accept<span className="hidden-words"> {outlet}</span>
        </Button>
        <Button
          tight
          look="plain"
          {...(isNext ? { keys: 'x' } : {})}
          onClick={() => void acts.reject(suggestion, words)}
        >
          Reject<span className="hidden-words"> {outlet}</span>
        </Button>
      </div>
    </>
  )
}
