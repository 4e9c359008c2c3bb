import { useEffect, useRef } from 'react'
import { selectClaim } from '../../app/state/reader'
import type { MentionId } from '../../core/ids'
import type { ReaderItems } from './readerItems'
import { scrollToSpan } from './scrollToSpan'
import type { Surface } from './useTextSurface'

/** Shows the highlight or the offset that the address names, once for each address, and selects its claim; an orphan's too. */
export function useAddressed(
  surface: Surface | null,
  items: ReaderItems,
  mentionId: MentionId | null,
  at: number | null,
) {
  const shown = useRef<string | null>(null)
  useEffect(() => {
    const address = `${mentionId} ${at}`
    const item = mentionId === null ? undefined : items.byMention.get(mentionId)
    const orphan = items.orphans.find(({ telling }) => telling.mentionId === mentionId)
    const start = item?.start ?? at
    if (orphan !== undefined && shown.current !== address) {
      shown.current = address
      selectClaim(orphan.row.claim.id)
    }
    if (surface === null || start === null || shown.current === address) return
    shown.current = address
    if (item !== undefined) selectClaim(item.row.claim.id, item.id)
    // In the next frame: the shell shows a new screen from its top, and does so after this.
    requestAnimationFrame(() => {
      if (surface.rendered.root.isConnected) scrollToSpan(surface, { start, end: start + 1 })
    })
  }, [surface, items, mentionId, at])
}
