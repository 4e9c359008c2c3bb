import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import type { ImportItem } from '../../app/state/importing'
import type { StoryId } from '../../core/ids'
import styles from './ImportDialog.module.css'
import { ImportLine, type LineActs } from './ImportLine'

/** Up to here all lines are drawn and the dialog scrolls; a longer list scrolls by itself and draws what is near. */
const ALL_DRAWN = 400
/** A line of a name and one sentence, CSS pixels, before it was measured. */
const LINE_HEIGHT = 50
const OVERSCAN = 8

type Props = {
  readonly items: readonly ImportItem[]
  readonly storyId: StoryId | null
  readonly acts: LineActs
  readonly canUndo: boolean
}

/** The outcomes, in the order of the files. */
export function ImportLines(props: Props) {
  if (props.items.length > ALL_DRAWN) return <LongList {...props} />
  return (
    <ul role="list" aria-label="Import results" className={styles.outcomes}>
      {props.items.map((item) => (
        <li key={item.key} data-outcome={item.outcome.kind}>
          <ImportLine item={item} storyId={props.storyId} acts={props.acts} canUndo={props.canUndo} />
        </li>
      ))}
    </ul>
  )
}

function LongList({ items, storyId, acts, canUndo }: Props) {
  const box = useRef<HTMLElement>(null)
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => box.current,
    estimateSize: () => LINE_HEIGHT,
    getItemKey: (index) => items[index]?.key ?? index,
    overscan: OVERSCAN,
  })
  return (
    <section ref={box} className={styles.long} aria-label="Files of this import">
      <ul
        role="list"
        aria-label="Import results"
        className={styles.outcomes}
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
