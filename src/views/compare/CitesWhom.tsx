import { useMemo } from 'react'
import type { Origin } from '../../core/matching/origins/findOrigins'
import styles from './CitesWhom.module.css'
import { citesGraph, citesWords } from './citesGraph'
import type { ComparedTelling } from './comparedTellings'

/** The drawing's width and its three places, in its own units. */
const WIDTH = 380
const SOURCE_X = 104
const BEND_X = 128
const VIA_X = 186
const OUTLET_X = 246
/** Half of the gap that a name on a line needs, a letter's width times its letters. */
const LETTER = 3.6
/** Letters that fit beside a square, and the height of a line. */
const LONGEST_LINE = 20
const LINE = 13

/** Who has it from whom, as the tellings say: sources on the left, outlets on the right, by way of others between. */
export function CitesWhom({
  tellings,
  origins,
}: {
  tellings: readonly ComparedTelling[]
  /** Undefined until the engine has read them. */
  origins: readonly Origin[] | undefined
}) {
  const graph = useMemo(() => citesGraph(tellings, origins ?? []), [tellings, origins])
  const isKnown = origins !== undefined
  return (
    <section aria-labelledby="cites-whom">
      <h2 id="cites-whom">Who cites whom</h2>
      {!isKnown && <p className={styles.say}>Not read yet.</p>}
      {isKnown && graph.sources.length === 0 && (
        <p className={styles.say}>No telling names another outlet or agency as its source.</p>
      )}
      {isKnown && graph.sources.length > 0 && (
        <>
          <svg
            className={styles.graph}
            viewBox={`0 0 ${WIDTH} ${graph.height}`}
            role="img"
            aria-label={citesWords(graph)}
          >
            {graph.links.map(({ from, to, via, isElsewhere }) => {
              const [start, end] = [graph.sources[from]?.y ?? 0, graph.outlets[to]?.y ?? 0]
              return (
                <g key={`${from} ${to}`}>
                  <path d={pathOf(start, end, via.join(', '))} className={isElsewhere ? styles.elsewhere : undefined} />
                  {via.length > 0 && (
                    <text x={VIA_X} y={end + 4} textAnchor="middle">
                      {via.join(', ')}
                    </text>
                  )}
                </g>
              )
            })}
            {graph.sources.map(({ name, y, isHere }) => (
              <g key={name}>
                <circle cx={SOURCE_X} cy={y} r="5" />
                <text x={SOURCE_X - 12} y={y + 4} textAnchor="end" className={styles.source}>
                  {name}
                </text>
                {!isHere && (
                  <text x={SOURCE_X - 12} y={y + 19} textAnchor="end" className={styles.note}>
                    not in the story
                  </text>
                )}
              </g>
            ))}
            {graph.outlets.map(({ name, y, citesNobody }) => (
              <g key={name}>
                <rect x={OUTLET_X} y={y - 4} width="8" height="8" className={citesNobody ? styles.hollow : undefined} />
                {linesOf(name).map((line, index, all) => (
                  <text key={line} x={OUTLET_X + 18} y={y + 4 + (index - (all.length - 1) / 2) * LINE}>
                    {line}
                  </text>
                ))}
              </g>
            ))}
          </svg>
          {graph.links.some(({ isElsewhere }) => isElsewhere) && (
            <p className={styles.say}>A broken line: named elsewhere in the article, not in this telling.</p>
          )}
          {graph.outlets.some(({ citesNobody }) => citesNobody) && (
            <p className={styles.say}>A hollow square: cites no other outlet here.</p>
          )}
        </>
      )}
    </section>
  )
}

/** A long name in two lines, broken at the space nearest to its middle. */
function linesOf(name: string): string[] {
  if (name.length <= LONGEST_LINE) return [name]
  const spaces = [...name.matchAll(/ /gu)].map(({ index }) => index)
  const middle = spaces.toSorted((a, b) => Math.abs(a - name.length / 2) - Math.abs(b - name.length / 2))[0]
  return middle === undefined ? [name] : [name.slice(0, middle), name.slice(middle + 1)]
}

/** From the source over the bend to the outlet, broken where a name stands on the line. */
function pathOf(start: number, end: number, via: string): string {
  const trunk = `M${SOURCE_X + 5} ${start}H${BEND_X}V${end}`
  if (via === '') return `${trunk}H${OUTLET_X}`
  const half = via.length * LETTER + 6
  return `${trunk}H${VIA_X - half}M${VIA_X + half} ${end}H${OUTLET_X}`
}
