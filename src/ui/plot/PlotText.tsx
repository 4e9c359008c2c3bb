import styles from './Plot.module.css'
import { PLOT_LINE_HEIGHT } from './textLines'

export type PlotTextLook = 'plain' | 'strong' | 'quiet'

/** Words in a plot, in lines round the middle `y`. */
export function PlotText({
  x,
  y,
  lines,
  look = 'plain',
  anchor = 'start',
  halo = false,
}: {
  x: number
  y: number
  lines: readonly string[]
  look?: PlotTextLook
  anchor?: 'start' | 'middle' | 'end'
  /** Clears the lines behind the words. */
  halo?: boolean
}) {
  // A third of the size below the middle puts the letters' bodies on it.
  const first = y + 4 - ((lines.length - 1) * PLOT_LINE_HEIGHT) / 2
  return lines.map((line, index) => (
    <text
      // Lines of one text never change their order.
      key={index.toString()}
      x={x}
      y={first + index * PLOT_LINE_HEIGHT}
      textAnchor={anchor}
      className={`${styles[look]} ${halo ? styles.halo : ''}`}
    >
      {line}
    </text>
  ))
}
