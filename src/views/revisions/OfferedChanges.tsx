import { lazy, Suspense, useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { showOffered, useIsOfferedShown } from '../../app/queries/revisionShown'
import { Button } from '../../ui/Button'

const OfferedChangesDialog = lazy(() =>
  import('./OfferedChangesDialog').then((module) => ({ default: module.OfferedChangesDialog })),
)

/** The way to see what a file that is offered as a new revision would change, before anybody decides about it. */
export function OfferedChanges({
  rowKey,
  name,
  onDecide,
}: {
  /** Its row in the inbox. */
  rowKey: string
  name: string
  onDecide: (as: 'revision' | 'ownArticle') => void
}) {
  const isShown = useIsOfferedShown(rowKey)
  const button = useRef<HTMLButtonElement>(null)
  const wasShown = useRef(isShown)
  useEffect(() => {
    // The dialog gives the focus back to where it was, but the line may have been drawn anew meanwhile.
    if (wasShown.current && !isShown && document.activeElement === document.body) {
      button.current?.focus({ preventScroll: true })
    }
    wasShown.current = isShown
  }, [isShown])

  const close = (): void => showOffered(null)
  return (
    <>
      <Button ref={button} tight aria-haspopup="dialog" onClick={() => showOffered(rowKey)}>
        Show what changed<span className="hidden-words"> in {name}</span>
      </Button>
      {isShown &&
        createPortal(
          <Suspense fallback={null}>
            <OfferedChangesDialog
              rowKey={rowKey}
              name={name}
              onClose={close}
              onDecide={(as) => {
                close()
                onDecide(as)
              }}
            />
          </Suspense>,
          document.body,
        )}
    </>
  )
}
