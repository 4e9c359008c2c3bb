import { useEffect, useRef } from 'react'
import { type SentenceCursor, selectClaim, useReader } from '../../app/state/reader'
import type { MentionId } from '../../core/ids'
import type { ReaderItems } from './readerItems'
import { scrollToSpan } from './scrollToSpan'
import type { Orphans } from './useOrphans'
import type { Surface } from './useTextSurface'

type Given = {
  readonly surface: Surface | null
  readonly items: ReaderItems
  readonly orphans: Orphans
  readonly mentionId: MentionId | null
  readonly at: number | null
}

/**
 * Shows the highlight or the offset that the address names, once for each address, and selects its claim. Of an orphan,
 * the place where it most likely belongs, as soon as that is known and unless somebody has gone on to something else.
 */
export function useAddressed({ surface, items, orphans, mentionId, at }: Given): void {
  const shown = useRef<string | null>(null)
  const awaited = useRef<{ readonly cursor: SentenceCursor | null } | null>(null)
  useEffect(() => {
    if (surface === null) return
    const address = `${mentionId} ${at}`
    const item = mentionId === null ? undefined : items.byMention.get(mentionId)
    const orphan = items.orphans.find(({ telling }) => telling.mentionId === mentionId)
    const start = item?.start ?? at
    // In the next frame: the shell shows a new screen from its top, and does so after this.
    const inNextFrame = (show: () => void): void => {
      requestAnimationFrame(() => {
        if (surface.rendered.root.isConnected) show()
      })
    }
    if (shown.current !== address) {
      awaited.current = orphan === undefined ? null : { cursor: useReader.getState().cursor }
      if (orphan !== undefined) selectClaim(orphan.row.claim.id)
      else if (start === null) return
      else {
        if (item !== undefined) selectClaim(item.row.claim.id, item.id)
        inNextFrame(() => scrollToSpan(surface, { start, end: start + 1 }))
      }
      shown.current = address
    }
    if (awaited.current === null || orphan === undefined || !orphans.areProposed) return
    const { claimId, cursor } = useReader.getState()
    const isStillMeant = claimId === orphan.row.claim.id && cursor === awaited.current.cursor
    awaited.current = null
    if (isStillMeant) inNextFrame(() => orphans.aim(orphan))
  }, [surface, items, orphans, mentionId, at])
}
