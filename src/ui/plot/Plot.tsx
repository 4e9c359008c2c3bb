import { type ReactNode, useId, useRef, useState } from 'react'
import { Button } from '../Button'
import { useKeys } from '../useKeys'
import styles from './Plot.module.css'
import { type Drawing, PlotCanvas } from './PlotCanvas'
import { pngFile } from './pngFile'
import { svgFile } from './svgFile'

/** The attribute by which a page of plots finds them, in order. */
export const PLOT_ATTRIBUTE = 'data-plot'

/** A column of the page, the left one the wider, or both. */
export type PlotPlace = 'left' | 'right' | 'wide'

/**
 * A plot with its name, what it shows in a sentence, the same numbers as a table, and both kinds of file.
 *
 * The section itself can have the focus; `Enter` on it turns the plot into the table and back.
 */
export function Plot({
  name,
  heading,
  reading,
  legend,
  keyWords,
  draw,
  table,
  below,
  place,
  onTable,
  onSave,
}: {
  /** One word or two, the same whatever the numbers. */
  name: string
  heading: string
  /** What the numbers say. */
  reading: string
  /** What the shapes mean: shown as it is, or in words, which the files carry as well. */
  legend?: ReactNode
  keyWords: string
  draw: (width: number) => Drawing
  table: () => ReactNode
  /** What a mark has opened. */
  below?: ReactNode
  place: PlotPlace
  onTable: (isTable: boolean) => void
  /** A file, or null where the browser could not draw it. */
  onSave: (file: Blob | null, kind: 'svg' | 'png') => void
}) {
  const ids = useId()
  const [isTable, setTable] = useState(false)
  const svg = useRef<SVGSVGElement>(null)
  const section = useRef<HTMLElement>(null)

  function toggle(): void {
    setTable(!isTable)
    onTable(!isTable)
  }

  function turn({ target }: Event): boolean {
    if (target === section.current) toggle()
    return target === section.current
  }
  useKeys({ Enter: turn })

  async function save(kind: 'svg' | 'png'): Promise<void> {
    if (svg.current === null) return
    const file = svgFile(svg.current, heading, [reading, keyWords])
    if (kind === 'svg') onSave(new Blob([file.text], { type: 'image/svg+xml' }), kind)
    else onSave(await pngFile(file).catch(() => null), kind)
  }

  return (
    <section
      ref={section}
      className={`${styles.plot} ${styles[place]}`}
      {...{ [PLOT_ATTRIBUTE]: name }}
      aria-labelledby={`${ids}name`}
      aria-describedby={`${ids}reading`}
      tabIndex={-1}
    >
      <div className={styles.head}>
        <h2 id={`${ids}name`}>{heading}</h2>
        <div className={styles.acts}>
          <Button look="text" aria-describedby={`${ids}name`} onClick={toggle}>
            {isTable ? 'Show as plot' : 'Show as table'}
          </Button>
          <Button look="text" aria-label="Save as SVG" aria-describedby={`${ids}name`} onClick={() => void save('svg')}>
            SVG
          </Button>
          <Button look="text" aria-label="Save as PNG" aria-describedby={`${ids}name`} onClick={() => void save('png')}>
            PNG
          </Button>
        </div>
      </div>
      <p id={`${ids}reading`} className={styles.reading}>
        {reading}
      </p>
      {/* Kept in the page, so that files can be saved from the table as well. */}
      <div hidden={isTable}>
        <PlotCanvas label={`${name}, plot`} draw={draw} svg={svg} />
        {legend}
        <p className={styles.say}>{keyWords}</p>
      </div>
      {isTable && table()}
      {below}
    </section>
  )
}
