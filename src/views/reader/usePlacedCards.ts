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
 * Puts the cards of a column beside their highlights after each render, and draws the lines that lead to them.
 *
 * Positions are written to the elements, not kept as state: a second render would show the cards in the wrong place
 * for a frame.
 */
export function usePlacedCards(surface: Surface, cards: readonly ReaderItem[]): RefObject<HTMLDivElement | null> {
  const column = useRef<HTMLDivElement>(null)
  const placed = useRef('')
  const claimId = useReader((state) => state.claimId)
  useLayoutEffect(() => {
    const host = surface.rendered.root.parentElement
    if (column.current === null || host === null) return
    const elements = [...column.current.querySelectorAll<HTMLElement>('[data-claim]')]
    const offset = host.getBoundingClientRect().top - column.current.getBoundingClientRect().top
    const lines = cards.map((item) => {
      const box = surface.boxesOf({ start: item.start, end: item.start + 1 })[0]
      return offset + (box === undefined ? 0 : box.top + box.height / 2)
    })
    const heights = elements.map(({ offsetHeight }) => offsetHeight)
    const selected = cards.findIndex(({ row }) => row.claim.id === claimId)
    const tops = placeCards(
      cards.map((_, index) => ({ wanted: (lines[index] ?? 0) - CARD_MIDDLE, height: heights[index] ?? 0 })),
      GAP,
      selected === -1 ? null : selected,
    )
    // Cards move where a choice made them move. Where the scroll brought others they stand at their places at once:
    // forty cards on the way would cost the scroll its frames.
    const ids = elements.map(({ dataset }) => dataset.claim).join()
    const isSame = ids === placed.current
    placed.current = ids
    for (const [index, element] of elements.entries()) {
      element.style.transition = isSame ? '' : 'none'
      element.style.transform = `translateY(${tops[index] ?? 0}px)`
    }
    drawLeaders(column.current, lines, tops, selected)
  })
  return column
}

/** CSS pixels from the text's right edge to the cards. */
const LEADER = 28

/** An elbow from the text's edge at the highlight's line to the card. */
function drawLeaders(column: HTMLElement, lines: readonly number[], tops: readonly number[], selected: number): void {
  const [quiet, on] = column.querySelectorAll('path')
  const paths = lines.map((line, index) => {
    const card = Math.round((tops[index] ?? 0) + CARD_MIDDLE) + 0.5
    const start = Math.round(line) + 0.5
    return start === card ? `M8 ${card}H${LEADER}` : `M0 ${start}H4L${LEADER - 8} ${card}H${LEADER}`
  })
  quiet?.setAttribute('d', paths.filter((_, index) => index !== selected).join(''))
  on?.setAttribute('d', paths[selected] ?? '')
}
