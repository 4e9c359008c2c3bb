import { countOf, numberWords } from '../../app/words'
import type { ArticleCoverage, Telling } from '../../core/coverage/coverage'
import type { CellDifference, MatrixCell } from '../../core/coverage/matrixCells'
import type { AttributedMention } from '../../core/matching/findings'
import { overlaps, type Span } from '../../core/text/span'
import { DiscrepancyMark } from '../../ui/DiscrepancyMark'
import { citationWords, speakerWords } from '../compare/citations'
import type { ComparedTelling } from '../compare/comparedTellings'
import { TellingWords } from '../compare/TellingWords'
import { MarkedPassage } from '../suggestions/MarkedPassage'
import { reasonWords } from '../suggestions/reasonWords'
import { differingWords } from './cellLook'
import styles from './Loupe.module.css'

/** A cell read out: the passage in full sentences with the differing words marked, or why there is none. */
export function CellInFull({
  cell,
  articles,
  compared,
}: {
  cell: MatrixCell
  articles: readonly ArticleCoverage[]
  /** The claim's tellings with what the engine read of them. */
  compared: readonly ComparedTelling[]
}) {
  switch (cell.kind) {
    case 'states':
    case 'differs':
      return cell.tellings.map((telling) => (
        <div key={telling.mentionId}>
          <Passage
            telling={telling}
            articles={articles}
            differences={cell.kind === 'differs' ? cell.differences : []}
          />
          <Cites telling={compared.find(({ mentionId }) => mentionId === telling.mentionId)} />
        </div>
      ))
    case 'suggestion': {
      const { article, span, discrepancies, reasons } = cell.suggestion
      const text = textOf(article, articles)
      const marked = discrepancies.flatMap(({ between, words }) => words[between[0] === article ? 0 : 1])
      return (
        <>
          <MarkedPassage text={text} span={span} marked={marked} />
          <p className={styles.note}>A suggestion: nothing is linked until it is accepted. {reasonWords(reasons)}</p>
        </>
      )
    }
    case 'absent':
      return <p>Absent: this outlet was read, and no sentence of it is marked as stating the claim.</p>
    case 'notYetRead': {
      const left = cell.sentenceCount - cell.readCount
      return <p>{`Not yet read: ${countOf(left, 'sentence')} of ${numberWords(cell.sentenceCount)} left.`}</p>
    }
    case 'notApplicable':
      return <p>Not applicable to this outlet.</p>
    default:
      return cell satisfies never
  }
}

/** The kinds in which the cell differs, each with its words. */
export function CellChips({ cell }: { cell: MatrixCell | undefined }) {
  if (cell?.kind !== 'differs') return null
  return (
    <div className={styles.chips}>
      {cell.differences.map((difference) => (
        <DiscrepancyMark key={difference.kind} kind={difference.kind} words={differingWords(difference)} />
      ))}
    </div>
  )
}

function Passage({
  telling,
  articles,
  differences,
}: {
  telling: Telling
  articles: readonly ArticleCoverage[]
  differences: readonly CellDifference[]
}) {
  const { place, articleId } = telling
  const covered = articles.find(({ article }) => article.id === articleId)
  // What was lost or reworded has something of its own to say.
  if (place.kind === 'orphan' || place.kind === 'similar' || covered === undefined) {
    return <TellingWords telling={telling} articles={articles} />
  }
  const own = differences.filter(({ article }) => article === articleId).flatMap(({ spans }) => spans)
  return <MarkedPassage text={covered.text} span={sentencesRound(covered, place.span)} marked={own} />
}

function sentencesRound({ sentences }: ArticleCoverage, span: Span): Span {
  const around = sentences.filter((sentence) => overlaps(sentence, span))
  return {
    start: Math.min(span.start, around[0]?.start ?? span.start),
    end: Math.max(span.end, around.at(-1)?.end ?? span.end),
  }
}

/** Whom the telling has it from: "Cites VOA, which cites Reuters; three of the sources." Nothing until it has been read. */
function Cites({ telling }: { telling: ComparedTelling | undefined }) {
  const attributed: AttributedMention | null = telling?.attributed ?? null
  if (telling === undefined || attributed === null) return null
  const speakers = attributed.attribution.speakers.map(speakerWords)
  const words = [citationWords(telling), ...new Set(speakers)].filter((each) => each !== null).join('; ')
  return <p className={styles.note}>{words === '' ? 'In its own voice.' : `${capital(words)}.`}</p>
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function textOf(articleId: string, articles: readonly ArticleCoverage[]): string {
  return articles.find(({ article }) => article.id === articleId)?.text ?? ''
}
