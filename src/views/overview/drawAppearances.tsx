import { countOf, numberWords } from '../../app/words'
import type { Claim } from '../../core/claim/claim'
import type { AppearanceKind, ArticleAppearances } from '../../core/coverage/plots/firstAppearances'
import type { StoryId } from '../../core/ids'
import type { Drawing } from '../../ui/plot/PlotCanvas'
import { PlotText } from '../../ui/plot/PlotText'
import type { PlotMark } from '../../ui/plot/plotMark'
import { LABEL_GAP, rowLabels } from '../../ui/plot/rowLabels'
import { textWidth } from '../../ui/plot/textLines'
import { mentionPath } from '../paths'
import { AXIS_INSET, SHORTEST_AXIS, timeAxis } from './appearanceAxis'
import { articleLabels } from './articleLabels'
import styles from './drawAppearances.module.css'
import { addressOf, quoted, shortName } from './plotWords'

/** CSS pixels. */
const HEADER = 24
const ROW = 26
const STROKE = 12
/** A stroke with its gap, by how many the longest run has: runs of hundreds stay near their time. */
const PITCHES: readonly [most: number, pitch: number][] = [
  [40, 7],
  [120, 4],
  [Number.POSITIVE_INFINITY, 3],
]
/** Said of an origin without a text, the fullest that there is room for. */
const CITED_WORDS = ['as cited; the text is not in this story', 'cited; no text here', 'cited'] as const
/** Of the words from the names, beside the circle, CSS pixels. */
const CITED_INSET = 18
/** Between a run and the words behind it, CSS pixels. */
const TAIL_GAP = 8

type Around = {
  readonly storyId: StoryId
  readonly width: number
  /** Origins that articles cite and that have no text here. */
  readonly cited: readonly { readonly name: string; readonly claims: readonly Claim[] }[]
}

const KIND_WORDS: Record<AppearanceKind, string> = {
  first: 'first in this story',
  unsure: 'the dates do not tell whether first',
  repeats: 'repeats an earlier article',
}

/** The strokes, each run from the time of its article on. */
export function drawAppearances(
  articles: readonly ArticleAppearances[],
  { storyId, width: available, cited }: Around,
): Drawing {
  const names = articleLabels(articles)
  const labels = rowLabels([...cited.map(({ name }) => name), ...articleLabels(articles, shortName)], available, 1)
  const left = labels.width + LABEL_GAP
  const longest = Math.max(0, ...articles.map(({ appearances }) => appearances.length))
  const tails = articles.map(tailWords)
  const runsAt = (stroke: number): number[] =>
    articles.map(({ appearances }, index) => appearances.length * stroke + TAIL_GAP + textWidth(tails[index] ?? ''))
  // Narrower strokes before words that are cut.
  const shortest = left + AXIS_INSET + SHORTEST_AXIS
  const fits = (stroke: number): boolean => shortest + Math.max(0, ...runsAt(stroke)) <= available
  const pitch = PITCHES.find(([most, stroke]) => longest <= most && fits(stroke))?.[1] ?? 3
  const runs = runsAt(pitch)
  const axis = timeAxis(
    articles.map(({ published }) => published),
    runs,
    { left, width: available },
  )
  const citedLines = cited.map(({ claims }) => citedWords(claims, available - left - CITED_INSET))
  const yOf = (row: number): number => HEADER + row * ROW + ROW / 2
  const height = HEADER + (cited.length + articles.length) * ROW
  const rows = articles.map((each, index) => {
    const x = axis.xOf(each.published)
    const strokes = each.appearances.map((appearance, place) => ({ ...appearance, x: x + place * pitch }))
    return { ...each, x, y: yOf(cited.length + index), strokes, end: x + each.appearances.length * pitch }
  })
  const ends = rows.map(({ end }, index) => end + TAIL_GAP + textWidth(tails[index] ?? ''))
  const size = { width: pitch >= 7 ? 5 : pitch - 1, height: STROKE }
  const path = (kind: AppearanceKind): string => {
    const inset = kind === 'unsure' ? 0.5 : 0
    return rows
      .flatMap(({ strokes, y }) =>
        strokes.map((stroke) =>
          stroke.kind === kind
            ? `M${stroke.x + inset} ${y - STROKE / 2 + inset}h${size.width - 2 * inset}v${STROKE - 2 * inset}h${2 * inset - size.width}z`
            : '',
        ),
      )
      .join('')
  }
  return {
    width: Math.max(available, ...ends, ...citedLines.map((words) => left + CITED_INSET + textWidth(words))),
    height,
    labelWidth: left,
    labels: (
      <>
        {cited.map(({ name }, row) => (
          <PlotText
            key={name}
            x={labels.width}
            y={yOf(row)}
            lines={labels.lines[row] ?? []}
            anchor="end"
            look="strong"
          />
        ))}
        {rows.map(({ article, y }, index) => (
          <PlotText
            key={article.article.id}
            x={labels.width}
            y={y}
            lines={labels.lines[cited.length + index] ?? []}
            anchor="end"
          />
        ))}
      </>
    ),
    body: (
      <>
        <path d={axis.ticks.map(({ x }) => `M${x} ${HEADER}V${height}`).join('')} className={styles.rule} />
        {axis.ticks.map(({ x, words }) => (
          <PlotText key={x} x={x} y={8} lines={words === '' ? [] : [words]} anchor="middle" look="quiet" />
        ))}
        {cited.map(({ name }, row) => (
          <g key={name}>
            <circle cx={left + 6} cy={yOf(row)} r={5} className={styles.cited} />
            <PlotText x={left + CITED_INSET} y={yOf(row)} lines={[citedLines[row] ?? '']} look="quiet" halo />
          </g>
        ))}
        <path d={rows.map(({ x, y }) => `M${left} ${y}H${x}`).join('')} className={styles.rule} />
        <path
          d={rows
            .map(({ published, y }) => {
              const day = axis.dayOf(published)
              return day === null ? '' : `M${day.from} ${y + 9}H${day.to}M${day.from} ${y + 6}v6M${day.to} ${y + 6}v6`
            })
            .join('')}
          className={styles.day}
        />
        <path d={path('repeats')} className={styles.repeats} />
        <path d={path('unsure')} className={styles.unsure} />
        <path d={path('first')} className={styles.first} />
        {rows.map(({ article, y, end }, index) => (
          <PlotText key={article.article.id} x={end + 6} y={y} lines={[tails[index] ?? '']} look="quiet" halo />
        ))}
      </>
    ),
    marks: rows.flatMap(({ article, y, strokes }, row) =>
      strokes.map(
        ({ kind, claim, telling, x }): PlotMark => ({
          id: `${article.article.id} ${claim.id}`,
          row,
          x: x - (pitch - size.width) / 2,
          y: y - ROW / 2 + 2,
          width: pitch,
          height: ROW - 4,
          name: `${names[row] ?? ''}, claim ${claim.number}: ${KIND_WORDS[kind]}\n${quoted(telling)}`,
          opens: addressOf(mentionPath(storyId, article.article.id, telling.mentionId)),
        }),
      ),
    ),
  }
}

/** In at most `room` pixels, unless not even the count fits. */
function citedWords({ length }: readonly Claim[], room: number): string {
  const lines = CITED_WORDS.map((words) => `${countOf(length, 'claim')}, ${words}`)
  return lines.find((words) => textWidth(words) <= room) ?? countOf(length, 'claim')
}

function tailWords({ counts, published, appearances }: ArticleAppearances): string {
  const words = [
    ...(counts.first > 0 || (counts.unsure === 0 && appearances.length > 0)
      ? [`${numberWords(counts.first)} new`]
      : []),
    ...(counts.unsure === 0 ? [] : [`${numberWords(counts.unsure)} unsure`]),
    ...(appearances.length === 0 ? ['no claim'] : []),
    ...(published === null ? ['date unknown'] : []),
  ]
  return words.join(', ')
}
