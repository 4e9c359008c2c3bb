import styles from './OriginComb.module.css'

/** Space between two teeth, and between two combs, CSS pixels. */
const TOOTH = 6
const APART = 12
const EDGE = 2
/** Wider combs are counted by nobody: there the words stand alone. */
const WIDEST = 130

/**
 * The origin mark: each tooth an outlet, each stem with a foot an origin; an outlet that shares with nobody is a pin.
 *
 * `groups` holds the outlets of each origin. Decorative: the words "5 outlets · 1 origin" stand beside it, from `originWords`.
 */
export function OriginComb({ groups }: { groups: readonly number[] }) {
  const combs = groups
    .filter((count) => count > 0)
    .map((count, index, all) => {
      const before = all.slice(0, index).reduce((sum, each) => sum + (each - 1) * TOOTH + APART, 0)
      const start = EDGE + before
      return { start, end: start + (count - 1) * TOOTH, count }
    })
  const width = (combs.at(-1)?.end ?? 0) + EDGE
  if (width > WIDEST) return null
  return (
    <svg className={styles.comb} width={width} height="16" viewBox={`0 0 ${width} 16`} aria-hidden="true">
      {combs.map(({ start, end, count }) => {
        const middle = (start + end) / 2
        const lines = Array.from({ length: count }, (_, index) => `M${start + index * TOOTH} 1v5.5`).join('')
        const back = count > 1 ? `M${start - 0.75} 6.5H${end + 0.75}` : ''
        return (
          <g key={start}>
            <path d={`${lines}${back}M${middle} 6.5v5`} fill="none" stroke="currentColor" strokeWidth="1.5" />
            <circle cx={middle} cy="13" r="2.25" fill="currentColor" />
          </g>
        )
      })}
    </svg>
  )
}

/**
 * The comb with its words, semibold where several outlets share one origin: the words say what the comb counts.
 *
 * `outletCount` is given where an outlet may stand behind several origins; otherwise it is the sum of `groups`.
 */
export function OriginMark({ groups, outletCount }: { groups: readonly number[]; outletCount?: number }) {
  const isShared = groups.some((count) => count > 1)
  return (
    <span className={isShared ? `${styles.mark} ${styles.shared}` : styles.mark}>
      <OriginComb groups={groups} />
      {originWords(groups, outletCount)}
    </span>
  )
}

/** `5 outlets · 1 origin`. */
export function originWords(
  groups: readonly number[],
  outletCount = groups.reduce((sum, count) => sum + count, 0),
): string {
  const plural = (count: number): string => (count === 1 ? '' : 's')
  return `${outletCount} outlet${plural(outletCount)} · ${groups.length} origin${plural(groups.length)}`
}

/** A to Z, then AA, AB …: the name of the origin at `index`. */
export function originLetter(index: number): string {
  const last = String.fromCodePoint('A'.charCodeAt(0) + (index % 26))
  return index < 26 ? last : originLetter(Math.floor(index / 26) - 1) + last
}
