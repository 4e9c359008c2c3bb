import type { Claim } from '../../core/claim/claim'
import type { Coverage, CoverageColumn } from '../../core/coverage/coverage'
import { columnName } from '../../core/coverage/outletColumns'
import type { CoverageMap, MapCell, MapKind } from '../../core/coverage/plots/coverageMap'
import { firstUnread } from '../../core/coverage/plots/factsLeft'
import type { StoryId } from '../../core/ids'
import { DISCREPANCY_WORDS } from '../../ui/DiscrepancyMark'
import { Glyph } from '../../ui/Glyph'
import type { Drawing } from '../../ui/plot/PlotCanvas'
import { PlotText } from '../../ui/plot/PlotText'
import type { PlotMark } from '../../ui/plot/plotMark'
import { LABEL_GAP, rowLabels } from '../../ui/plot/rowLabels'
import { STATUS_WORDS } from '../../ui/StatusMark'
import { articlePath, comparePath, passagePath } from '../paths'
import styles from './drawCoverage.module.css'
import { Patterns, patternOf } from './patterns'
import { cellPath } from './plotPaths'
import { addressOf, MAP_WORDS, quoted, shortName } from './plotWords'

/** CSS pixels. Below the least width of a cell the map scrolls. */
const HEADER = 32
const WIDEST_CELL = 32
const NARROWEST_CELL = 12
const ROW = 33
const DENSE_ROW = 26
/** From so many outlets on rows are dense. */
const DENSE_FROM = 9
const GAP = 2
const TAIL = 36
/** Under this width of a cell not every claim has its number above it. */
const NUMBERED_CELL = 20
const NUMBERED_EVERY = 5

type Around = { readonly storyId: StoryId; readonly coverage: Coverage; readonly width: number }

/** The heat map, one path a kind of cell however many there are. */
export function drawCoverage(map: CoverageMap, { storyId, coverage, width }: Around): Drawing {
  const labels = rowLabels(coverage.columns.map(shortName), width)
  const left = labels.width + LABEL_GAP
  const pitch = cellPitch(map.claims.length, width - left - TAIL)
  const row = map.outlets.length >= DENSE_FROM ? DENSE_ROW : ROW
  const right = left + map.claims.length * pitch
  const xOf = (claim: number): number => left + claim * pitch
  const yOf = (outlet: number): number => HEADER + outlet * row
  const size = { width: pitch - GAP, height: row - GAP }

  const marks: PlotMark[] = map.claims.map((claim, index) => ({
    id: `claim:${claim.id}`,
    row: 0,
    x: xOf(index),
    y: 0,
    width: size.width,
    height: HEADER - GAP,
    name: claimWords(claim),
    opens: addressOf(comparePath(storyId, claim.id)),
  }))
  const tiles: Record<MapKind, string[]> = {
    differs: [],
    states: [],
    suggestion: [],
    absent: [],
    notYetRead: [],
    notApplicable: [],
  }
  for (const [outlet, { column, cells }] of map.outlets.entries()) {
    const unread = addressOf(unreadPath(storyId, coverage, column))
    for (const [index, cell] of cells.entries()) {
      const [x, y] = [xOf(index), yOf(outlet)]
      tiles[cell.kind].push(shapeOf(cell.kind, x, y, size))
      const path = cellPath(storyId, cell)
      marks.push({
        id: `${column.key} ${cell.claim.id}`,
        row: outlet + 1,
        x,
        y,
        ...size,
        name: cellName(cell, column),
        opens: path === null ? unread : addressOf(path),
      })
    }
  }
  return {
    width: Math.max(width, right + TAIL),
    height: HEADER + map.outlets.length * row,
    labelWidth: left,
    labels: labels.lines.map((lines, outlet) => (
      <PlotText
        key={map.outlets[outlet]?.column.key}
        x={labels.width}
        y={yOf(outlet) + size.height / 2}
        lines={lines}
        anchor="end"
      />
    )),
    body: (
      <>
        <Patterns plot="coverage" />
        {map.claims.map((claim, index) => (
          <ClaimHead key={claim.id} claim={claim} middle={xOf(index) + size.width / 2} pitch={pitch} />
        ))}
        <path d={tiles.absent.join('')} className={styles.paper} />
        <path d={tiles.states.join('')} className={styles.states} />
        <path d={tiles.differs.join('')} className={styles.differs} />
        <path d={tiles.notYetRead.join('')} fill={patternOf('coverage', 'hatch')} />
        <path d={tiles.suggestion.join('')} className={styles.suggestion} />
        <path d={dashes(map, xOf, yOf, size)} className={styles.dash} />
        {map.outlets.map(({ column, statedCount, cells }, outlet) => (
          <g key={column.key}>
            {cells.map(
              ({ kind, claim }, index) =>
                kind === 'notApplicable' && (
                  <PlotText
                    key={claim.id}
                    x={xOf(index) + size.width / 2}
                    y={yOf(outlet) + size.height / 2}
                    lines={[pitch >= WIDEST_CELL - GAP ? 'n/a' : '×']}
                    anchor="middle"
                    look="quiet"
                  />
                ),
            )}
            <PlotText
              x={right + TAIL - 8}
              y={yOf(outlet) + size.height / 2}
              lines={[statedCount.toString()]}
              anchor="end"
              look="strong"
            />
          </g>
        ))}
      </>
    ),
    marks,
  }
}

function ClaimHead({ claim, middle, pitch }: { claim: Claim; middle: number; pitch: number }) {
  const glyph = pitch >= NUMBERED_CELL ? 10 : 8
  const isNumbered = pitch >= NUMBERED_CELL || claim.number % NUMBERED_EVERY === 0
  return (
    <>
      {isNumbered && <PlotText x={middle} y={8} lines={[claim.number.toString()]} anchor="middle" look="quiet" />}
      <g transform={`translate(${middle - glyph / 2} ${18})`} className={styles[claim.status]}>
        <Glyph name={claim.status} size={glyph} />
      </g>
    </>
  )
}

/** Whole pixels, so that the gaps between cells are sharp. */
function cellPitch(count: number, room: number): number {
  return Math.max(NARROWEST_CELL, Math.min(WIDEST_CELL, Math.floor(room / Math.max(1, count))))
}

type Size = { readonly width: number; readonly height: number }

function shapeOf(kind: MapKind, x: number, y: number, { width, height }: Size): string {
  // An outline is drawn inwards.
  const inset = kind === 'suggestion' ? 0.75 : 0
  return `M${x + inset} ${y + inset}h${width - 2 * inset}v${height - 2 * inset}h${2 * inset - width}z`
}

function dashes(
  map: CoverageMap,
  xOf: (claim: number) => number,
  yOf: (outlet: number) => number,
  { width, height }: Size,
): string {
  const length = Math.min(6, width - 4)
  return map.outlets
    .flatMap(({ cells }, outlet) =>
      cells.map(({ kind }, index) =>
        kind === 'absent' ? `M${xOf(index) + (width - length) / 2} ${yOf(outlet) + height / 2}h${length}` : '',
      ),
    )
    .join('')
}

function claimWords({ number, status, text }: Claim): string {
  return `Claim ${number}, ${STATUS_WORDS[status].toLowerCase()}: ${text}`
}

function cellName({ kind, claim, tellings, differences }: MapCell, column: CoverageColumn): string {
  const which = `${columnName(column)}, claim ${claim.number}`
  const what =
    kind === 'differs'
      ? `${MAP_WORDS.differs} (${differences.map((each) => DISCREPANCY_WORDS[each].toLowerCase()).join(', ')})`
      : MAP_WORDS[kind]
  const words = quoted(tellings[0])
  return `${which}: ${what}${words === '' ? '' : `\n${words}`}`
}

/** Where to read on for a claim that an outlet may still hold. */
function unreadPath(storyId: StoryId, { articles }: Coverage, { articleIds }: CoverageColumn): string {
  const own = articles.filter(({ article }) => articleIds.includes(article.id))
  const next = firstUnread(own)
  if (next !== null) return passagePath(storyId, next.articleId, next.at)
  return articlePath(storyId, own[0]?.article.id ?? articleIds[0] ?? ('' as never))
}
