/**
 * An article's text with its highlights: what the reader draws, without a framework.
 *
 * The text stands as plain blocks; over it lies an overlay that takes no pointer. Highlights, numbers and the sentence
 * cursor are painted only near the window and move along with it, so a highlight more costs the same among ten
 * thousand as among ten. Text is never wrapped, split or changed.
 */
import type { Block } from '../../core/text/block'
import { assignLanes } from '../../core/text/lanes'
import { overlaps, type Span } from '../../core/text/span'
import { bindLooks } from './bindLooks'
import type { Mark } from './mark'
import { numberLayer } from './numberLayer'
import { painterFor } from './painter'
import { offsetAtPoint } from './pointedOffset'
import { type RenderedText, rangeFromSpan, renderText } from './renderedText'
import { indexesWithin, indexSpans, spansWithin, widened } from './spanIndex'
import {
  CURSOR_NAME,
  freeDepth,
  HELD_NAME,
  type Highlighted,
  highlightName,
  LANES_ABOVE,
  layUnderlines,
  type Underlined,
} from './underlines'
import { type Band, bandAround, isNear } from './viewportBand'

/** A box in CSS pixels from the surface's corner. */
export type Box = { readonly left: number; readonly top: number; readonly width: number; readonly height: number }

export type TextSurface<Item extends Highlighted = Highlighted> = {
  readonly rendered: RenderedText
  /** Shows exactly these highlights, in any order. */
  readonly show: (items: readonly Item[]) => void
  /** Shows a highlight, as selected, that `show` will bring: what a press of a key makes is seen before it is stored. */
  readonly expect: (item: Pick<Item, 'start' | 'end' | 'status'> | null) => void
  /** Makes the highlights of these ids the selected ones. */
  readonly select: (ids: ReadonlySet<string>) => void
  /** Puts the sentence cursor on a span, or nowhere. */
  readonly pointTo: (span: Span | null) => void
  /** Shows a span as selected while the browser's own selection is elsewhere, in a field for example. */
  readonly hold: (span: Span | null) => void
  /** The highlights near the window, in reading order, the same array until it changes; for a list beside the text. */
  readonly nearby: () => readonly Item[]
  /** Calls back when `nearby` changed or the text moved; returns the way to stop. */
  readonly subscribe: (listener: () => void) => () => void
  /** The highlights under a point of the window, the shortest first; empty beside the text. */
  readonly hitsAt: (x: number, y: number) => Item[]
  /** The boxes of a span, a line each. Reads layout. */
  readonly boxesOf: (span: Span) => Box[]
}

type Options = {
  /** Takes everything down: highlights, listeners, observers. */
  readonly signal: AbortSignal
  /** `CSS.highlights` unless said otherwise; `null` paints boxes. */
  readonly registry?: HighlightRegistry | null
}

/** Window heights painted above and below the window: what is painted ahead is not painted while scrolling. */
const PAINT_REACH = 3
/**
 * Window heights scrolled until the painted band moves. Each move repaints every highlight in the window, as browsers
 * go about it, so moves are few; what is left ahead is more than a frame ever scrolls. The reader bench counts lost
 * frames, and textSurface.test.ts looks for bare text after jumps.
 */
const PAINT_STEP = 2
/** The same when the scrolling has come to rest, and a frame more or less is not seen. */
const PAINT_STEP_AT_REST = 0.5
/** Window heights for the list of `nearby`: what stands beside the text costs far more than a highlight. */
const LIST_REACH = 1
const LIST_STEP = 0.75
const LIST_STEP_AT_REST = 0.25
/** A longer list waits until the scrolling rests: what stands beside the text is not read in passing, and costs frames. */
const LIST_LIVE_MOST = 20

/** Milliseconds without a scroll event after which the scrolling has come to rest. */
const REST_MS = 150

/** Renders the text into `host`, which must be positioned, and opens it for highlights. */
export function openTextSurface<Item extends Highlighted>(
  host: HTMLElement,
  text: string,
  blocks: readonly Block[],
  { signal, registry = customHighlights() }: Options,
): TextSurface<Item> {
  const root = document.createElement('div')
  root.dataset.text = ''
  const overlay = document.createElement('div')
  overlay.dataset.overlay = ''
  overlay.ariaHidden = 'true'
  const rendered = renderText(root, text, blocks)
  host.replaceChildren(root, overlay)
  if (registry !== null) bindLooks(rendered)

  const painter = painterFor(rendered, overlay, registry)
  const numbers = numberLayer(rendered, overlay)
  const listeners = new Set<() => void>()
  let index = indexSpans<Item>([])
  let lanes: readonly number[] = []
  let selected: ReadonlySet<string> = new Set()
  let cursor: Span | null = null
  let held: Span | null = null
  let expected: Pick<Item, 'start' | 'end' | 'status'> | null = null
  let band: Band | null = null
  let listed: Band | null = null
  let nearby: readonly Item[] = []

  /** The lines of the highlights in a stretch, laid as they would be for the whole text. */
  function underlinesWithin(stretch: Span): Underlined<Item>[] {
    let around = stretch
    for (let count = 0; count < LANES_ABOVE; count++) around = widened(index, around)
    const known = indexesWithin(index, around)
    const lines = layUnderlines(
      known.flatMap((at) => index.items[at] ?? []),
      known.map((at) => lanes[at] ?? 0),
    )
    return lines.filter(({ item }) => overlaps(item, stretch))
  }

  function hasSpan({ start, end }: Span): boolean {
    return spansWithin(index, { start, end }).some((item) => item.start === start && item.end === end)
  }

  /** Paints the band; where `isMoved`, the band is worked out anew first. */
  function paint(isMoved: boolean): void {
    if (band === null || isMoved) band = bandAround(rendered, PAINT_REACH)
    const underlines = underlinesWithin(band)
    const marks: Mark[] = underlines.map(({ item, depth }) => ({
      id: item.id,
      start: item.start,
      end: item.end,
      name: highlightName(item.status, depth, selected.has(item.id)),
    }))
    if (expected !== null) {
      const name = highlightName(expected.status, freeDepth(underlines, expected), true)
      marks.push({ id: 'expected', name, start: expected.start, end: expected.end })
    }
    if (cursor !== null) marks.push({ id: 'cursor', name: CURSOR_NAME, ...cursor })
    if (held !== null) marks.push({ id: 'held', name: HELD_NAME, ...held })
    // The numbers first: they read the layout, which the marks disturb.
    numbers.show(underlines)
    painter.paint(marks)
  }

  /** Works the list of highlights beside the window out anew and tells who listens. */
  function list(): void {
    if (signal.aborted) return
    listed = bandAround(rendered, LIST_REACH)
    nearby = spansWithin(index, listed)
    for (const listener of listeners) listener()
  }

  let rest: ReturnType<typeof setTimeout> | undefined
  function followScroll(): void {
    if (band === null || listed === null) return
    clearTimeout(rest)
    rest = setTimeout(settle, REST_MS)
    if (nearby.length <= LIST_LIVE_MOST && !isNear(rendered, listed, LIST_STEP)) requestAnimationFrame(list)
    if (!isNear(rendered, band, PAINT_STEP)) paint(true)
  }

  /** Moves the bands early when nobody sees it, so that the next scroll begins with text painted on both sides. */
  function settle(): void {
    if (band !== null && !isNear(rendered, band, PAINT_STEP_AT_REST)) paint(true)
    if (listed !== null && !isNear(rendered, listed, LIST_STEP_AT_REST)) list()
  }

  /** After a new width or a font that arrived: every place is another. */
  function followLayout(): void {
    if (band === null) return
    painter.place()
    numbers.place()
    paint(true)
    list()
  }

  const observer = new ResizeObserver(followLayout)
  observer.observe(root)
  document.addEventListener('scroll', followScroll, { capture: true, passive: true, signal })
  addEventListener('resize', followScroll, { passive: true, signal })
  document.fonts.addEventListener('loadingdone', followLayout, { signal })
  signal.addEventListener('abort', () => {
    clearTimeout(rest)
    observer.disconnect()
    painter.clear()
    listeners.clear()
    host.replaceChildren()
  })

  return {
    rendered,
    show(items) {
      index = indexSpans(items)
      lanes = assignLanes(index.items)
      if (expected !== null && hasSpan(expected)) expected = null
      paint(false)
      list()
    },
    expect(item) {
      expected = item
      if (band !== null) paint(false)
    },
    select(ids) {
      selected = ids
      if (band !== null) paint(false)
    },
    pointTo(span) {
      cursor = span
      if (band !== null) paint(false)
    },
    hold(span) {
      held = span
      if (band !== null) paint(false)
    },
    nearby: () => nearby,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    hitsAt(x, y) {
      const offset = offsetAtPoint(rendered, x, y)
      if (offset === null) return []
      const hits = spansWithin(index, { start: offset, end: offset + 1 })
      return hits.sort((a, b) => a.end - a.start - (b.end - b.start))
    },
    boxesOf(span) {
      const origin = host.getBoundingClientRect()
      return [...(rangeFromSpan(rendered, span)?.getClientRects() ?? [])].map((rect) => ({
        left: rect.left - origin.left,
        top: rect.top - origin.top,
        width: rect.width,
        height: rect.height,
      }))
    },
  }
}

function customHighlights(): HighlightRegistry | null {
  return typeof Highlight === 'function' && 'highlights' in CSS ? CSS.highlights : null
}
