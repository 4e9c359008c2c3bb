import { type RefCallback, useEffect } from 'react'
import { deselectClaim, moveCursor, pickClaim, selectClaim, useReader } from '../../app/state/reader'
import type { ArticleCoverage } from '../../core/coverage/coverage'
import type { Span } from '../../core/text/span'
import { offsetAtPoint } from '../../platform/dom/pointedOffset'
import styles from './ArticleText.module.css'
import { EdgeHandles } from './EdgeHandles'
import { type ReaderItem, type ReaderItems, selectedItem } from './readerItems'
import { SentenceBar } from './SentenceBar'
import { scrollToSpan } from './scrollToSpan'
import { cursorSpan, sentenceIndexAt } from './sentenceCursor'
import { TagToolbar } from './TagToolbar'
import './textSurface.css'
import type { ReaderActs } from './useReaderActs'
import { type Surface, useNearby } from './useTextSurface'

/** The article's text with all that lies over it. The text itself is drawn into `host` by the surface, not by React. */
export function ArticleText({
  host,
  surface,
  items,
  sentences,
  selection,
  acts,
  language,
}: {
  host: RefCallback<HTMLElement>
  surface: Surface | null
  items: ReaderItems
  sentences: ArticleCoverage['sentences']
  selection: Span | null
  acts: ReaderActs
  language: string | null
}) {
  const { cursor, claimId, mentionId, picking } = useReader()
  const selected = selectedItem(items, { claimId, mentionId })
  const pointed = cursorSpan(sentences, cursor)
  const picked = picking?.kind === 'link' ? picking.span : null
  useEffect(() => {
    const own = claimId === null ? undefined : items.byClaim.get(claimId)
    surface?.select(new Set(own?.map(({ id }) => id)))
  }, [surface, items, claimId])
  useEffect(() => {
    surface?.pointTo(cursorSpan(sentences, cursor))
  }, [surface, sentences, cursor])
  useEffect(() => {
    surface?.hold(picked)
  }, [surface, picked])
  usePress(surface, sentences, selected)

  return (
    <section className={styles.text} aria-label="Article text">
      <div ref={host} className={styles.host} lang={language ?? undefined} />
      {surface !== null && pointed !== null && <SentenceBar surface={surface} span={pointed} />}
      {surface !== null && selected !== null && selection === null && (
        <EdgeHandles
          key={selected.id}
          surface={surface}
          item={selected}
          onMove={(span) => void acts.move(selected.id, span)}
        />
      )}
      {surface !== null && selection !== null && (
        <SelectionToolbar surface={surface} selection={selection} acts={acts} />
      )}
    </section>
  )
}

/** A press selects the highlight under it, the next one of those that lie there with each press, or else the sentence. */
function usePress(surface: Surface | null, sentences: readonly Span[], selected: ReaderItem | null): void {
  useEffect(() => {
    if (surface === null) return
    const controller = new AbortController()
    const press = ({ clientX, clientY }: MouseEvent): void => {
      if (document.getSelection()?.isCollapsed === false) return
      const hits = surface.hitsAt(clientX, clientY)
      const next = hits[(hits.findIndex(({ id }) => id === selected?.id) + 1) % hits.length]
      const offset = offsetAtPoint(surface.rendered, clientX, clientY)
      if (next !== undefined) {
        selectClaim(next.row.claim.id, next.id)
        // In a narrow window the claim's sheet comes up over the place that was pressed.
        scrollToSpan(surface, next)
        return
      }
      if (offset === null) deselectClaim()
      else {
        const index = sentenceIndexAt(sentences, offset)
        moveCursor({ anchor: index, head: index })
      }
    }
    const { root } = surface.rendered
    root.addEventListener('click', press, { signal: controller.signal })
    let frame = 0
    const point = ({ clientX, clientY, buttons }: PointerEvent): void => {
      cancelAnimationFrame(frame)
      if (buttons !== 0) return
      frame = requestAnimationFrame(() => {
        root.style.cursor = surface.hitsAt(clientX, clientY).length > 0 ? 'pointer' : ''
      })
    }
    root.addEventListener('pointermove', point, { signal: controller.signal, passive: true })
    return () => controller.abort()
  }, [surface, sentences, selected])
}

/** CSS pixels: the toolbar's height and the air between it and the selection; its width at the text's right edge. */
const ABOVE = 44
const WIDTH = 420

function SelectionToolbar({ surface, selection, acts }: { surface: Surface; selection: Span; acts: ReaderActs }) {
  useNearby(surface)
  const boxes = surface.boxesOf(selection)
  const first = boxes[0]
  const last = boxes.at(-1)
  if (first === undefined || last === undefined) return null
  const host = surface.rendered.root.getBoundingClientRect()
  // Above the first line; below the last one where that would be under the top bar.
  const isHidden = host.top + first.top < 2 * ABOVE + 8
  const top = isHidden ? last.top + last.height + 10 : first.top - ABOVE
  const left = Math.max(0, Math.min((isHidden ? last.left : first.left) - 8, host.width - WIDTH))
  return (
    <TagToolbar
      label="Tag selection"
      at={{ left, top }}
      onTag={(status) => void acts.tag(selection, status)}
      onLink={() => pickClaim({ kind: 'link', span: selection })}
    />
  )
}
