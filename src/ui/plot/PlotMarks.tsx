import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { keyName } from '../useKeys'
import styles from './Plot.module.css'
import { nextMark, type PlotMark } from './plotMark'

/** Room kept between a mark that the keyboard reaches and the edges of what is seen, CSS pixels. */
const EDGE = 24

/** Up to so many marks all of them are in the page; of more, the row of the current one and the one under the pointer. */
const ALL_MARKS = 1500

/** The marks near what is seen, as links and buttons over the drawing: one tab stop, arrow keys from one to the next. */
export function PlotMarks({
  marks,
  from,
  to,
  labelWidth,
  pointed,
  onFocus,
}: {
  marks: readonly PlotMark[]
  /** The stretch of the drawing whose marks are in the page, CSS pixels. */
  from: number
  to: number
  /** What stays in sight on the left and would cover a mark. */
  labelWidth: number
  /** The one under the pointer. */
  pointed: PlotMark | null
  onFocus: (mark: PlotMark | null) => void
}) {
  const [currentId, setCurrentId] = useState<string | null>(null)
  const wantsFocus = useRef(false)
  const group = useRef<SVGGElement>(null)
  const known = currentId === null ? -1 : marks.findIndex(({ id }) => id === currentId)
  const current = Math.max(0, known)
  const isFew = marks.length <= ALL_MARKS

  useLayoutEffect(() => {
    if (!wantsFocus.current) return
    wantsFocus.current = false
    const element = group.current?.querySelector<SVGElement>('[tabindex="0"]')
    const mark = marks[current]
    const box = group.current?.closest('svg')?.parentElement
    element?.focus({ preventScroll: true })
    if (box === null || box === undefined || mark === undefined) return
    const left = mark.x - labelWidth - EDGE
    const right = mark.x + mark.width + EDGE - box.clientWidth
    if (box.scrollLeft > left) box.scrollLeft = left
    else if (box.scrollLeft < right) box.scrollLeft = right
    element?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [marks, current, labelWidth])

  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey || event.shiftKey) return
    const next = nextMark(marks, current, keyName(event))
    if (next === null) return
    event.preventDefault()
    wantsFocus.current = true
    setCurrentId(marks[next]?.id ?? null)
  }

  return (
    <g ref={group}>
      {marks.map((mark, index) => {
        const isNear = mark.x + mark.width >= from && mark.x <= to && (isFew || mark.row === marks[current]?.row)
        if (!isNear && index !== current && mark !== pointed) return null
        return (
          <MarkElement
            key={mark.id}
            mark={mark}
            handlers={{
              tabIndex: index === current ? 0 : -1,
              onKeyDown,
              onFocus: () => {
                setCurrentId(mark.id)
                onFocus(mark)
              },
              onBlur: () => onFocus(null),
            }}
          />
        )
      })}
    </g>
  )
}

type Handlers = {
  readonly tabIndex: number
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onFocus: () => void
  readonly onBlur: () => void
}

function MarkElement({ mark: { x, y, width, height, name, opens }, handlers }: { mark: PlotMark; handlers: Handlers }) {
  const shared = { ...handlers, 'aria-label': name, className: styles.mark }
  const shape = <rect x={x} y={y} width={width} height={height} />
  if (typeof opens === 'string') {
    return (
      <a {...shared} href={opens}>
        {shape}
      </a>
    )
  }
  return (
    <g
      {...shared}
      role="button"
      onClick={opens}
      onKeyDown={(event) => {
        handlers.onKeyDown(event)
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        opens()
      }}
    >
      {shape}
    </g>
  )
}
