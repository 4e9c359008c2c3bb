import { countOf } from '../../app/words'
import { STATUSES, type Status } from '../../core/claim/claim'
import type { CoverageColumn } from '../../core/coverage/coverage'
import { columnName } from '../../core/coverage/outletColumns'
import type { OutletStatuses } from '../../core/coverage/plots/statusByOutlet'
import type { Drawing } from '../../ui/plot/PlotCanvas'
import { PlotText } from '../../ui/plot/PlotText'
import { LABEL_GAP, rowLabels } from '../../ui/plot/rowLabels'
import { STATUS_WORDS } from '../../ui/StatusMark'
import { Patterns, patternOf } from './patterns'
import patterns from './patterns.module.css'
import { asSentence, claimNumbers, shortName } from './plotWords'

/** CSS pixels. */
const WIDEST = 520
const NARROWEST = 260
const ROW = 34
const BAR = 22
const GAP = 3
const TAIL = 36
/** So that one claim among hundreds is still seen. */
const THINNEST = 2

/** The bars, all on one scale. */
export function drawStatuses(
  outlets: readonly OutletStatuses[],
  available: number,
  onOpen: (status: Status, column: CoverageColumn) => void,
): Drawing {
  const width = Math.max(NARROWEST, Math.min(WIDEST, available))
  const labels = rowLabels(
    outlets.map(({ column }) => shortName(column)),
    width,
  )
  const left = labels.width + LABEL_GAP
  const most = Math.max(1, ...outlets.map(({ total }) => total))
  const scale = (width - left - TAIL - GAP * STATUSES.length) / most
  const rows = outlets.map(({ column, claims, total }, index) => {
    let x = left + 0.5
    const parts = STATUSES.flatMap((status) => {
      const own = claims[status]
      if (own.length === 0) return []
      const part = { status, claims: own, x, width: Math.max(THINNEST, own.length * scale) }
      x += part.width + GAP
      return part
    })
    return { column, total, parts, end: x, y: index * ROW + 4.5 }
  })
  return {
    width,
    height: outlets.length * ROW,
    labelWidth: left,
    labels: rows.map(({ column, y }, index) => (
      <PlotText key={column.key} x={labels.width} y={y + BAR / 2} lines={labels.lines[index] ?? []} anchor="end" />
    )),
    body: (
      <>
        <Patterns plot="status" />
        {rows.map(({ column, total, parts, end, y }) => (
          <g key={column.key}>
            {parts.map(({ status, x, width: length }) => (
              <rect
                key={status}
                x={x}
                y={y}
                width={length}
                height={BAR}
                fill={patternOf('status', status)}
                className={patterns[status]}
              />
            ))}
            <PlotText x={end + 5} y={y + BAR / 2} lines={[total.toString()]} look="strong" />
          </g>
        ))}
      </>
    ),
    marks: rows.flatMap(({ column, parts, y }, row) =>
      parts.map(({ status, claims, x, width: length }) => ({
        id: `${column.key} ${status}`,
        row,
        x,
        y,
        width: length,
        height: BAR,
        name: `${columnName(column)}: ${countOf(claims.length, 'claim')} ${STATUS_WORDS[status].toLowerCase()}\n${asSentence(claimNumbers(claims))}`,
        opens: () => onOpen(status, column),
      })),
    ),
  }
}
