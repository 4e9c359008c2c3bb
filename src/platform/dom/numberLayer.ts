/** Claim numbers above the first letters of their highlights: in an overlay, never in the text. */
import { type RenderedText, rangeFromSpan } from './renderedText'
import type { Highlighted, Underlined } from './underlines'

export type NumberLayer = {
  /** Shows the numbers of exactly these highlights. Reads layout for those that are new. */
  readonly show: (underlines: readonly Underlined<Highlighted>[]) => void
  /** Puts all numbers at their places again, after the text has moved. */
  readonly place: () => void
}

/** What is known of a number; `left` and `top` are CSS pixels from the overlay's corner. */
type Label = {
  readonly start: number
  readonly words: string
  readonly element: HTMLElement
  left: number
  top: number
}

/** CSS pixels between two numbers that would touch. */
const GAP = 3
/** CSS pixels of a character of a number: a little more than 12 px type takes, so that no width need be read. */
const CHARACTER_WIDTH = 7.5
/** Numbers of one place that are spelled out; the rest are counted, since a longer row would stand over other words. */
const SPELLED_OUT = 2

export function numberLayer(rendered: RenderedText, overlay: HTMLElement): NumberLayer {
  let labels = new Map<string, Label>()

  function show(underlines: readonly Underlined<Highlighted>[]): void {
    const next = new Map<string, Label>()
    const added: Label[] = []
    for (const [start, words] of labelsByStart(underlines)) {
      const key = `${start} ${words}`
      const known = labels.get(key)
      labels.delete(key)
      if (known !== undefined) {
        next.set(key, known)
        continue
      }
      const element = document.createElement('span')
      element.dataset.number = words
      const label = { start, words, element, left: 0, top: 0 }
      added.push(label)
      next.set(key, label)
    }
    const gone = labels
    labels = next
    // All reading before all writing: a write in between would have the layout done twice.
    if (added.length > 0) place(added)
    for (const { element } of gone.values()) element.remove()
    overlay.append(...added.map(({ element }) => element))
  }

  function place(moved: Iterable<Label>): void {
    const origin = overlay.getBoundingClientRect()
    for (const label of moved) {
      const box = rangeFromSpan(rendered, { start: label.start, end: label.start + 1 })?.getClientRects()[0]
      if (box === undefined) continue
      label.left = box.left - origin.left
      label.top = box.top - origin.top
    }
    const row = [...labels.values()].sort((a, b) => a.top - b.top || a.left - b.left)
    let last = { top: Number.NaN, right: 0 }
    for (const { words, element, left, top } of row) {
      const at = Math.abs(top - last.top) < 1 && left < last.right + GAP ? last.right + GAP : left
      element.style.transform = `translate(${at}px, ${top}px)`
      last = { top, right: at + words.length * CHARACTER_WIDTH }
    }
  }

  return { show, place: () => place(labels.values()) }
}

/** What stands above each offset: the numbers of the claims that begin there, and how many have no line of their own. */
function labelsByStart(underlines: readonly Underlined<Highlighted>[]): Map<number, string> {
  const numbers = new Map<number, { numbers: number[]; more: number }>()
  for (const { item, depth, more } of underlines) {
    const label = numbers.get(item.start) ?? { numbers: [], more: 0 }
    if (depth !== null) label.numbers.push(item.number)
    label.more += more
    if (label.numbers.length > 0) numbers.set(item.start, label)
  }
  return new Map(
    [...numbers].map(([start, label]) => {
      const spelled = label.numbers.slice(0, SPELLED_OUT).join(' ')
      const more = label.more + Math.max(0, label.numbers.length - SPELLED_OUT)
      return [start, more > 0 ? `${spelled} +${more}` : spelled]
    }),
  )
}
