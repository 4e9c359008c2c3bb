import { type PointerEvent, type ReactNode, type Ref, useMemo, useState } from 'react'
import { MarkTip } from './MarkTip'
import styles from './Plot.module.css'
import { PlotMarks } from './PlotMarks'
import { markAt, type PlotMark } from './plotMark'
import { PAGE_ONLY } from './svgFile'
import { useWidth } from './useWidth'

/** What a plot draws at a given width. All lengths are CSS pixels. */
export type Drawing = {
  readonly width: number
  readonly height: number
  /** Names of the rows: they stay in sight when the rest is scrolled sideways. */
  readonly labels: ReactNode
  readonly labelWidth: number
  readonly body: ReactNode
  /** Row by row, left to right. */
  readonly marks: readonly PlotMark[]
}

/** Marks within a scroll of this many pixels are in the page beyond what is seen; it is also the step of counting anew. */
const MARGIN = 400

/**
 * A drawing in its own region: scrolls sideways where it is wider than its place, one tab stop, arrow keys between marks.
 *
 * `draw` must be the same function as long as it draws the same.
 */
export function PlotCanvas({
  label,
  draw,
  svg,
}: {
  label: string
  draw: (width: number) => Drawing
  svg: Ref<SVGSVGElement>
}) {
  const [box, setBox] = useState<HTMLElement | null>(null)
  const available = useWidth(box)
  const drawing = useMemo(() => (available === 0 ? null : draw(available)), [available, draw])
  const [scroll, setScroll] = useState(0)
  const [pointed, setPointed] = useState<PlotMark | null>(null)
  const [focused, setFocused] = useState<PlotMark | null>(null)
  const shown = pointed ?? focused

  function onScroll(element: HTMLElement): void {
    // The labels move with a style, not with a new drawing.
    element.style.setProperty('--scrolled', `${element.scrollLeft}px`)
    const step = Math.round(element.scrollLeft / MARGIN) * MARGIN
    if (step !== scroll) setScroll(step)
    setPointed(null)
  }

  return (
    <div className={styles.frame}>
      <div className={styles.scroll} ref={setBox} onScroll={(event) => onScroll(event.currentTarget)}>
        {drawing !== null && (
          <svg
            ref={svg}
            className={styles.svg}
            width={drawing.width}
            height={drawing.height}
            viewBox={`0 0 ${drawing.width} ${drawing.height}`}
            role="group"
            aria-label={label}
            onPointerMove={(event) => setPointed(markUnder(event, drawing.marks))}
            onPointerDown={(event) => setPointed(markUnder(event, drawing.marks))}
            onPointerLeave={() => setPointed(null)}
          >
            {drawing.body}
            <g className={drawing.width > available ? styles.sticky : undefined}>
              {drawing.width > available && (
                <rect width={drawing.labelWidth} height={drawing.height} className={styles.behind} />
              )}
              {drawing.labels}
            </g>
            <g {...{ [PAGE_ONLY]: '' }}>
              <PlotMarks
                marks={drawing.marks}
                from={scroll - MARGIN}
                to={scroll + available + MARGIN}
                labelWidth={drawing.labelWidth}
                pointed={pointed}
                onFocus={setFocused}
              />
            </g>
          </svg>
        )}
      </div>
      {shown !== null && drawing !== null && (
        <MarkTip
          mark={shown}
          scrolled={box?.scrollLeft ?? 0}
          width={available}
          onClose={() => {
            setPointed(null)
            setFocused(null)
          }}
        />
      )}
    </div>
  )
}

function markUnder({ currentTarget, clientX, clientY }: PointerEvent<SVGSVGElement>, marks: readonly PlotMark[]) {
  const { left, top } = currentTarget.getBoundingClientRect()
  return markAt(marks, clientX - left, clientY - top)
}
