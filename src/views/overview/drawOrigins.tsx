import { countOf } from '../../app/words'
import type { Claim } from '../../core/claim/claim'
import { columnName } from '../../core/coverage/outletColumns'
import type { OriginFlow } from '../../core/coverage/plots/originFlow'
import type { StoryId } from '../../core/ids'
import type { Drawing } from '../../ui/plot/PlotCanvas'
import { PlotText } from '../../ui/plot/PlotText'
import type { PlotMark } from '../../ui/plot/plotMark'
import { LABEL_GAP, rowLabels } from '../../ui/plot/rowLabels'
import { PLOT_LINE_HEIGHT, textWidth } from '../../ui/plot/textLines'
import { comparePath } from '../paths'
import styles from './drawOrigins.module.css'
import { originName } from './originWords'
import { addressOf, asSentence, claimNumbers, shortName } from './plotWords'

/** CSS pixels. */
const WIDEST = 480
const NARROWEST = 320
const ORIGIN_ROW = 46
const OUTLET_ROW = 34
const LARGEST_DISC = 8.5
const SMALLEST_DISC = 3.5
const THICKEST = 6.5
const THINNEST = 1.2
const SQUARE = 9
/** A mark on a line: where it has left the others, as share of its way. */
const MARK_AT = 0.55
const MARK_SIZE = 14
/** Room left between the name of who stands between and the outlet. */
const VIA_GAP = 22

type Around = {
  readonly storyId: StoryId
  readonly width: number
  /** A mark with several claims was opened. */
  readonly onChoose: (title: string, claims: readonly Claim[]) => void
}

/** The graph: origins on the left, outlets on the right, a line for each way that claims took. */
export function drawOrigins(flow: OriginFlow, { storyId, width: available, onChoose }: Around): Drawing {
  const width = Math.max(NARROWEST, Math.min(WIDEST, available))
  const { columns, origins, paths } = flow
  const left = rowLabels(
    origins.map(({ place }) => originName(place, columns, shortName)),
    width * 0.9,
  )
  const right = rowLabels(columns.map(shortName), width * 0.9)
  const counts = origins.map(({ claims }) => countOf(claims.length, 'claim'))
  const leftWidth = Math.max(left.width, ...counts.map((words) => textWidth(words)))
  const from = leftWidth + LABEL_GAP + LARGEST_DISC
  const to = width - right.width - LABEL_GAP - SQUARE
  const height = Math.max(origins.length * ORIGIN_ROW, columns.length * OUTLET_ROW, 2 * ORIGIN_ROW)
  const originY = (index: number): number => (height * (index + 0.5)) / Math.max(1, origins.length)
  const outletY = (index: number): number => (height * (index + 0.5)) / Math.max(1, columns.length)
  const most = Math.max(1, ...origins.map(({ claims }) => claims.length))
  const discOf = (claims: readonly Claim[]): number =>
    SMALLEST_DISC + (LARGEST_DISC - SMALLEST_DISC) * Math.sqrt((claims.length - 1) / Math.max(1, most - 1))
  const thicknessOf = (claims: readonly Claim[]): number => THINNEST + ((THICKEST - THINNEST) * claims.length) / most

  const opens = (title: string, claims: readonly Claim[]): PlotMark['opens'] => {
    const [only] = claims
    if (claims.length === 1 && only !== undefined) return addressOf(comparePath(storyId, only.id))
    return () => onChoose(title, claims)
  }
  const ways = paths.map((path) => {
    const origin = origins.findIndex(({ key }) => key === path.origin)
    const viaWidth = path.via === null ? 0 : textWidth(path.via) + 8
    const end = path.via === null ? to : to - VIA_GAP - viaWidth
    return { path, origin, start: { x: from, y: originY(origin) }, end: { x: end, y: outletY(path.column) }, viaWidth }
  })
  const marks: PlotMark[] = origins.flatMap(({ key, place, claims }, index) => {
    const name = originName(place, columns)
    const title = `From ${name}`
    const size = Math.max(MARK_SIZE, 2 * discOf(claims) + 6)
    const node: PlotMark = {
      id: key,
      row: index,
      x: from - size / 2,
      y: originY(index) - size / 2,
      width: size,
      height: size,
      name: `${name}: ${countOf(claims.length, 'claim')}\n${asSentence(claimNumbers(claims))}`,
      opens: opens(title, claims),
    }
    const own = ways
      .filter(({ origin }) => origin === index)
      .map(({ path, start, end }): PlotMark => {
        const column = columns[path.column]
        const outlet = column === undefined ? '' : columnName(column)
        const way = `${name}${path.via === null ? '' : `, via ${path.via},`} to ${outlet}`
        const at = pointOn(start, end, MARK_AT)
        return {
          id: `${key} ${path.via ?? ''} ${path.column}`,
          row: index,
          x: at.x - MARK_SIZE / 2,
          y: at.y - MARK_SIZE / 2,
          width: MARK_SIZE,
          height: MARK_SIZE,
          name: `${way}: ${countOf(path.claims.length, 'claim')}\n${asSentence(claimNumbers(path.claims))}`,
          opens: opens(way, path.claims),
        }
      })
    return [node, ...own]
  })
  for (const [index, column] of columns.entries()) {
    const claims = claimsTo(flow, index)
    if (claims.length === 0) continue
    marks.push({
      id: column.key,
      row: origins.length + index,
      x: to - 3,
      y: outletY(index) - MARK_SIZE / 2,
      width: SQUARE + 6,
      height: MARK_SIZE,
      name: `${columnName(column)} prints ${countOf(claims.length, 'claim')}\n${asSentence(claimNumbers(claims))}`,
      opens: opens(`In ${columnName(column)}`, claims),
    })
  }
  return {
    width,
    height,
    labelWidth: 0,
    labels: null,
    body: (
      <>
        {ways.map(({ path, start, end }) => (
          <path
            key={`${path.origin} ${path.via ?? ''} ${path.column}`}
            d={`${curve(start, end)}${path.via === null ? '' : `M${to - VIA_GAP} ${end.y}H${to}`}`}
            className={styles.way}
            strokeWidth={thicknessOf(path.claims)}
          />
        ))}
        {ways.map(
          ({ path, end, viaWidth }) =>
            path.via !== null && (
              <PlotText
                key={`${path.origin} ${path.via} ${path.column}`}
                x={end.x + viaWidth / 2}
                y={end.y}
                lines={[path.via]}
                anchor="middle"
                halo
              />
            ),
        )}
        {origins.map(({ key, place, claims }, index) => {
          const lines = left.lines[index] ?? []
          return (
            <g key={key}>
              <circle cx={from} cy={originY(index)} r={discOf(claims)} className={styles.origin} />
              <PlotText
                x={leftWidth}
                y={originY(index) - PLOT_LINE_HEIGHT / 2}
                lines={lines}
                anchor="end"
                look={place.kind === 'named' ? 'strong' : 'plain'}
              />
              <PlotText
                x={leftWidth}
                y={originY(index) + (PLOT_LINE_HEIGHT * lines.length) / 2}
                lines={[counts[index] ?? '']}
                anchor="end"
                look="quiet"
              />
            </g>
          )
        })}
        {columns.map((column, index) => (
          <g key={column.key}>
            <rect x={to} y={outletY(index) - SQUARE / 2} width={SQUARE} height={SQUARE} className={styles.outlet} />
            <PlotText x={to + SQUARE + LABEL_GAP - 3} y={outletY(index)} lines={right.lines[index] ?? []} />
          </g>
        ))}
      </>
    ),
    marks,
  }
}

type Point = { readonly x: number; readonly y: number }

/** A line that leaves and arrives level. */
function curve(start: Point, end: Point): string {
  const middle = (start.x + end.x) / 2
  return `M${start.x} ${start.y}C${middle} ${start.y} ${middle} ${end.y} ${end.x} ${end.y}`
}

/** The point of `curve` at a share of its way, 0 to 1. */
function pointOn(start: Point, end: Point, at: number): Point {
  const rest = 1 - at
  const middle = (start.x + end.x) / 2
  const [a, b, c, d] = [rest ** 3, 3 * rest ** 2 * at, 3 * rest * at ** 2, at ** 3]
  return {
    x: a * start.x + (b + c) * middle + d * end.x,
    y: (a + b) * start.y + (c + d) * end.y,
  }
}

/** Each claim once that reaches an outlet, by number. */
function claimsTo({ paths }: OriginFlow, column: number): Claim[] {
  const claims = new Set(paths.filter((path) => path.column === column).flatMap((path) => path.claims))
  return [...claims].sort((a, b) => a.number - b.number)
}
