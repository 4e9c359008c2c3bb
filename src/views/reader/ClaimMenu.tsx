import { type ReactNode, useId, useRef } from 'react'
import { editClaim, pickClaim } from '../../app/state/reader'
import { STATUSES } from '../../core/claim/claim'
import type { CoverageRow } from '../../core/coverage/coverage'
import { Glyph } from '../../ui/Glyph'
import { STATUS_WORDS } from '../../ui/StatusMark'
import styles from './ClaimMenu.module.css'
import type { ReaderItem } from './readerItems'
import type { ReaderTools } from './readerTools'

/** All that can be done to a claim and to one of its highlights, with the keys that do the same. */
export function ClaimMenu({ row, item, tools }: { row: CoverageRow; item: ReaderItem | null; tools: ReaderTools }) {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const menu = useRef<HTMLDivElement>(null)
  const { claim } = row
  const { acts, moveEdge } = tools

  /** Under the button, or over it where there is no room. */
  function place(): void {
    const box = button.current?.getBoundingClientRect()
    if (box === undefined || menu.current === null) return
    const { offsetWidth, offsetHeight, style } = menu.current
    const below = box.bottom + 4
    style.left = `${Math.max(8, Math.min(box.right - offsetWidth, innerWidth - offsetWidth - 8))}px`
    style.top = `${Math.max(8, below + offsetHeight < innerHeight - 8 ? below : box.top - offsetHeight - 4)}px`
  }

  const entry = (words: ReactNode, key: string, act: () => void, stays = false) => (
    <button
      type="button"
      onClick={() => {
        if (!stays) menu.current?.hidePopover()
        act()
      }}
    >
      <span>{words}</span>
      <kbd aria-hidden="true">{key}</kbd>
    </button>
  )

  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.button}
        popoverTarget={id}
        aria-label={`More for claim ${claim.number}`}
      >
        <Glyph name="more" />
      </button>
      <div ref={menu} id={id} popover="auto" className={styles.menu} onToggle={place}>
        <div className={styles.group}>
          {STATUSES.map((status, index) => (
            <button
              key={status}
              type="button"
              className={styles[status]}
              aria-pressed={claim.status === status}
              onClick={() => {
                menu.current?.hidePopover()
                void acts.setStatus(claim, status)
              }}
            >
              <Glyph name={status} />
              <span>{STATUS_WORDS[status]}</span>
              <kbd aria-hidden="true">{index + 1}</kbd>
            </button>
          ))}
        </div>
        <div className={styles.group}>
          {entry('Edit the words', 'e', () => editClaim(claim.id))}
          {entry('Merge into another claim', '', () => pickClaim({ kind: 'merge', claimId: claim.id }))}
          {entry('Delete the claim', 'Del', () => void acts.remove(claim))}
        </div>
        {item !== null && (
          <div className={styles.group}>
            {entry('Start a word earlier', '[', () => moveEdge(item, 'start', -1), true)}
            {entry('Start a word later', ']', () => moveEdge(item, 'start', 1), true)}
            {entry('End a word earlier', '{', () => moveEdge(item, 'end', -1), true)}
            {entry('End a word later', '}', () => moveEdge(item, 'end', 1), true)}
            {row.mentionCount > 1 && entry('Split this passage off', '', () => void acts.split(item.id))}
            {entry('Take this passage off the claim', '', () => void acts.unlink(claim, item.id))}
          </div>
        )}
      </div>
    </>
  )
}
