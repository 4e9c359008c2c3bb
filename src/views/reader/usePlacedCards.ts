import { type RefObject, useLayoutEffect, useRef } from 'react'
import { useReader } from '../../app/state/reader'
import { placeCards } from './placeCards'
import type { ReaderItem } from './readerItems'
import type { Surface } from './useTextSurface'

/** CSS pixels between two cards. */
const GAP = 6
/** From a card's top to the middle of its first line, and from the top of a highlight's box to the middle of its line. */
const CARD_MIDDLE = 13

/**
 * Puts the cards of a column beside their highlights after each render and whenever one of them changes its height,
 * and draws the lines that lead to them.
 *
 * Positions are written to the elements, not kept as state: a second render would show the cards in the wrong place
 * for a frame.
 */
export function usePlacedCards(surface: Surface, cards: readonly ReaderItem[]): RefObject<HTMLDivElement | null> {
  const column = useRef<HTMLDivElement>(null)
  const sizes = useRef<Sizes | null>(null)
  const claimId = useReader((state) => state.claimId)
  useLayoutEffect(() => {
    const watched = watchSizes()
    sizes.current = watched
    return watched.stop
  }, [])
  useLayoutEffect(() => {
    if (column.current === null || sizes.current === null) return
    const element = column.current
    const elements = [...element.querySelectorAll<HTMLElement>('[data-claim]')]
    const selected = cards.findIndex(({ row }) => row.claim.id === claimId)
    const place = (transition?: string): void =>
      placeColumn(element, elements, surface, cards, selected === -1 ? null : selected, transition)
    // Cards move where a choice made them move. Where the scroll brought others they stand at their places at once:
    // forty cards on the way would cost the scroll its frames.
    const isSame = sizes.current.watch(elements, () => place())
    place(isSame ? '' : 'none')
  })
  return column
}

/** Watches the heights of the cards that are shown. */
type Sizes = {
  /** Calls back when one of these changes its height; returns whether the same were watched before. */
  readonly watch: (elements: readonly HTMLElement[], onChange: () => void) => boolean
  readonly stop: () => void
}

function watchSizes(): Sizes {
  const heights = new Map<Element, number>()
  let call: () => void = () => {}
  const observer = new ResizeObserver((entries) => {
    let isChanged = false
    for (const { target } of entries) {
      const { offsetHeight } = target as HTMLElement
      // The first report of a card says what is known.
      isChanged ||= heights.get(target) !== offsetHeight
      if (heights.has(target)) heights.set(target, offsetHeight)
    }
    if (isChanged) call()
  })
  return {
    watch(elements, onChange) {
      call = onChange
      const wanted = new Set<Element>(elements)
      const added = elements.filter((element) => !heights.has(element))
      const gone = [...heights.keys()].filter((element) => !wanted.has(element))
      for (const element of gone) {
        observer.unobserve(element)
        heights.delete(element)
      }
      for (const element of added) {
        heights.set(element, element.offsetHeight)
        observer.observe(element, { box: 'border-box' })
      }
      return added.length === 0 && gone.length === 0
    },
    stop: () => observer.disconnect(),
  }
}

/** Reads all that it needs before it writes: a write in between would have the browser work out every style twice. */
function placeColumn(
  column: HTMLElement,
  elements: readonly HTMLElement[],
  surface: Surface,
  cards: readonly ReaderItem[],
  selected: number | null,
  /** How the cards come to their places; as before unless it is given. */
  transition?: string,
): void {
  const host = surface.rendered.root.parentElement
  if (host === null) return
  const offset = host.getBoundingClientRect().top - column.getBoundingClientRect().top
  const lines = cards.map((item) => {
    const box = surface.boxesOf({ start: item.start, end: item.start + 1 })[0]
    return offset + (box === undefined ? 0 : box.top + box.height / 2)
  })
  const placed = cards.map((_, index) => ({
    wanted: (lines[index] ?? 0) - CARD_MIDDLE,
    height: elements[index]?.offsetHeight ?? 0,
  }))
  const tops = placeCards(placed, GAP, selected)
  for (const [index, { style }] of elements.entries()) {
    if (transition !== undefined) style.transition = transition
    style.transform = `translateY(${tops[index] ?? 0}px)`
  }
  drawLeaders(column, lines, tops, selected)
}

/** CSS pixels from the text's right edge to the cards. */
const LEADER = 28

/** An elbow from the text's edge at the highlight's line to the card. */
function drawLeaders(
  column: HTMLElement,
  lines: readonly number[],
  tops: readonly number[],
  selected: number | null,
): void {
  const [quiet, on] = column.querySelectorAll('path')
  const paths = lines.map((line, index) => {
    const card = Math.round((tops[index] ?? 0) + CARD_MIDDLE) + 0.5
    const start = Math.round(line) + 0.5
    return start === card ? `M8 ${card}H${LEADER}` : `M0 ${start}H4L${LEADER - 8} ${card}H${LEADER}`
  })
  quiet?.setAttribute('d', paths.filter((_, index) => index !== selected).join(''))
  on?.setAttribute('d', (selected === null ? undefined : paths[selected]) ?? '')
}
