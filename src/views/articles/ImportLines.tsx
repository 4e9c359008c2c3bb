import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import type { ImportItem } from '../../app/state/importing'
import type { StoryId } from '../../core/ids'
import { useGrowing } from '../../ui/useGrowing'
import styles from './ImportDialog.module.css'
import { ImportLine, type LineActs } from './ImportLine'

/** So few stand as they are; more scroll in a box of their own, so that what stands around them stays in sight. */
const FEW = 8
/** Up to here all lines are drawn; of more, those near the window. */
const ALL_DRAWN = 200
/** Lines drawn at a time: some ten milliseconds. Noticed by "draws a long list piece by piece" in importDialog.test.tsx. */
const PIECE = 30
/** A line of a name and one sentence, CSS pixels, before it was measured. */
const LINE_HEIGHT = 51
const OVERSCAN = 8

type Props = {
  readonly items: readonly ImportItem[]
  readonly storyId: StoryId | null
  readonly acts: LineActs
  readonly canUndo: boolean
}

/** The outcomes, in the order of the files. */
export function ImportLines(props: Props) {
  const { length } = props.items
  if (length <= FEW) return <AllLines {...props} />
  if (length > ALL_DRAWN) return <NearLines {...props} />
  return (
    <section {...BOX}>
      <AllLines {...props} />
    </section>
  )
}

/** Reached by keyboard, as all that scrolls must be. */
const BOX = { className: styles.box, 'aria-label': 'Files of this import', tabIndex: 0 } as const

function AllLines({ items, storyId, acts, canUndo }: Props) {
  const drawn = useGrowing(items.length, PIECE)
  return (
    <ul role="list" aria-label="Import results" className={`${styles.outcomes} ${styles.all}`}>
      {items.slice(0, drawn).map((item) => (
        <li key={item.key} data-outcome={item.outcome.kind}>
          <ImportLine item={item} storyId={storyId} acts={acts} canUndo={canUndo} />
        </li>
      ))}
    </ul>
  )
}

function NearLines({ items, storyId, acts, canUndo }: Props) {
  const box = useRef<HTMLElement>(null)
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => box.current,
    estimateSize: () => LINE_HEIGHT,
    getItemKey: (index) => items[index]?.key ?? index,
    overscan: OVERSCAN,
  })
  return (
    <section ref={box} {...BOX}>
      <ul
        role="list"
        aria-label="Import results"
        className={`${styles.outcomes} ${styles.near}`}
        style={{ height: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const item = items[index]
          return (
            item !== undefined && (
              <li
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                data-outcome={item.outcome.kind}
                aria-posinset={index + 1}
                aria-setsize={items.length}
                style={{ transform: `translateY(${start}px)` }}
              >
                <ImportLine item={item} storyId={storyId} acts={acts} canUndo={canUndo} />
              </li>
            )
          )
        })}
      </ul>
    </section>
  )
}
