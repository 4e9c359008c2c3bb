import { useEffect, useRef } from 'react'
import { countOf } from '../../app/words'
import type { Claim } from '../../core/claim/claim'
import type { StoryId } from '../../core/ids'
import { Button } from '../../ui/Button'
import { useKeys } from '../../ui/useKeys'
import { ClaimName } from './ClaimName'
import styles from './OverviewView.module.css'

/** The claims behind a mark. Takes the focus and, when it closes, gives it back. */
export function ClaimList({
  storyId,
  title,
  claims,
  onClose,
}: {
  storyId: StoryId
  title: string
  claims: readonly Claim[]
  onClose: () => void
}) {
  const heading = useRef<HTMLHeadingElement>(null)
  const cameFrom = useRef<Element | null>(null)
  useEffect(() => {
    cameFrom.current = document.activeElement
    heading.current?.focus()
  }, [])

  function close(): void {
    onClose()
    if (cameFrom.current instanceof SVGElement) cameFrom.current.focus()
  }
  useKeys({ Escape: close })
  return (
    <div className={styles.chosen} role="group" aria-label={title}>
      <div className={styles.chosenHead}>
        <h3 ref={heading} tabIndex={-1}>
          {title}: {countOf(claims.length, 'claim')}
        </h3>
        <Button look="text" onClick={close}>
          Close
        </Button>
      </div>
      <ul role="list">
        {claims.map((claim) => (
          <li key={claim.id}>
            <ClaimName storyId={storyId} claim={claim} />
          </li>
        ))}
      </ul>
    </div>
  )
}
