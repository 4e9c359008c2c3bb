import { PLOT_ATTRIBUTE, type PlotPlace } from './Plot'
import styles from './Plot.module.css'

/** A plot that cannot be drawn yet, or has nothing to draw: its name, and why. */
export function PlotPending({
  name,
  heading,
  words,
  place,
}: {
  name: string
  heading: string
  words: string
  place: PlotPlace
}) {
  const id = `plot-${name.toLowerCase().replaceAll(/\W+/gu, '-')}`
  return (
    <section
      className={`${styles.plot} ${styles[place]}`}
      {...{ [PLOT_ATTRIBUTE]: name }}
      aria-labelledby={id}
      tabIndex={-1}
    >
      <div className={styles.head}>
        <h2 id={id}>{heading}</h2>
      </div>
      <p className={styles.reading}>{words}</p>
    </section>
  )
}
