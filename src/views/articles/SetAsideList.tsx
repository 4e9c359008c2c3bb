import { useLayoutEffect, useRef } from 'react'
import type { SetAside } from '../../core/article/article'
import { Button } from '../../ui/Button'
import styles from './ArticleDialog.module.css'
import { reasonLabel } from './provenance'

/**
 * What the cleaner cut, each block with the way back into the text. `onPutBack` says whether it was put back.
 *
 * A block that was put back takes its button along: the focus goes to the next one, or to the heading without any.
 */
export function SetAsideList({
  blocks,
  onPutBack,
}: {
  blocks: readonly SetAside[]
  onPutBack: (index: number) => Promise<boolean>
}) {
  const heading = useRef<HTMLHeadingElement>(null)
  const list = useRef<HTMLUListElement>(null)
  const pressed = useRef<number | null>(null)
  const count = blocks.length
  useLayoutEffect(() => {
    if (pressed.current === null) return
    const next = list.current?.querySelectorAll('button')[Math.min(pressed.current, count - 1)]
    pressed.current = null
    ;(next ?? heading.current)?.focus()
  }, [count])

  async function putBack(index: number): Promise<void> {
    pressed.current = index
    if (!(await onPutBack(index))) pressed.current = null
  }
  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        Set aside on import
      </h3>
      {count === 0 && <p className={styles.dim}>Nothing was set aside.</p>}
      <ul ref={list} role="list" aria-label="Set aside" className={styles.setAside}>
        {blocks.map((block, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a block has no identity but its place
          <li key={index}>
            <div>
              <strong>{reasonLabel(block.reason)}</strong>
              <Button look="text" onClick={() => void putBack(index)}>
                Put back<span className="hidden-words"> the {reasonLabel(block.reason).toLowerCase()}</span>
              </Button>
            </div>
            <blockquote>{block.text}</blockquote>
          </li>
        ))}
      </ul>
    </>
  )
}
