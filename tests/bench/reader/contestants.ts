/** The floor and the peers: ways to show highlights on an article. Each opens the text, then shows highlights, then one more. */
import { createTextAnnotator, type TextAnnotator } from '@recogito/text-annotator'
import '@recogito/text-annotator/text-annotator.css'
import { type RenderedText, renderText, staticRangeFromSpan } from '../../../src/platform/dom/renderedText'
import { type Highlighted, highlightName } from '../../../src/platform/dom/underlines'
import type { Material } from './material'

/** One way at work in one page. `isShown` says whether the highlights asked for last are drawn. */
export type Way = {
  readonly openText: (host: HTMLElement, material: Material) => void
  readonly show: (highlights: readonly Highlighted[]) => void
  readonly addOne: (highlight: Highlighted) => void
  readonly isShown: () => boolean
  readonly close: () => void
}

/** Text as every contestant but ours stands it up: plain blocks, one text node each. */
function plainText(host: HTMLElement, { text, blocks }: Material): RenderedText {
  const root = document.createElement('div')
  root.dataset.text = ''
  root.dataset.lit = ''
  host.replaceChildren(root)
  return renderText(root, text, blocks)
}

/** The floor: a named highlight a status, all ranges registered. */
export function bareRanges(): Way {
  let rendered: RenderedText
  const add = ({ status, ...span }: Highlighted) => {
    const name = highlightName(status, 0, false)
    const range = staticRangeFromSpan(rendered, span)
    const highlight = CSS.highlights.get(name)
    if (range === null) return
    if (highlight === undefined) CSS.highlights.set(name, new Highlight(range))
    else highlight.add(range)
  }
  return {
    openText: (host, material) => {
      rendered = plainText(host, material)
    },
    show: (highlights) => highlights.forEach(add),
    addOne: add,
    isShown: () => true,
    close: () => CSS.highlights.clear(),
  }
}

/** Recogito's annotator with the CSS Custom Highlight renderer, its fastest. */
export function recogito(): Way {
  let annotator: TextAnnotator
  let material: Material
  let gaps: number[]
  let wanted = 0
  const annotationFrom = (highlight: Highlighted) => ({
    id: highlight.id,
    bodies: [],
    target: {
      annotation: highlight.id,
      selector: [
        {
          quote: material.text.slice(highlight.start, highlight.end).replaceAll('\n\n', ''),
          start: withoutGaps(highlight.start),
          end: withoutGaps(highlight.end),
        },
      ],
    },
  })
  /** Recogito counts in the container's text content, which has no blank lines between blocks. */
  const withoutGaps = (offset: number) => {
    let low = 0
    let high = gaps.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((gaps[middle] ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    return offset - 2 * Math.max(0, low - 1)
  }
  return {
    openText: (host, given) => {
      material = given
      gaps = given.blocks.map(({ start }) => start)
      annotator = createTextAnnotator(plainText(host, given).root, { renderer: 'CSS_HIGHLIGHTS' })
    },
    show: (highlights) => {
      wanted = 1
      const failed = annotator.state.store.bulkAddAnnotations(highlights.map(annotationFrom), true)
      if (failed.length > 0) throw new Error(`Recogito did not place ${failed.length} highlights.`)
    },
    addOne: (highlight) => {
      wanted = drawnCount() + 1
      annotator.state.store.addAnnotation(annotationFrom(highlight))
    },
    isShown: () => drawnCount() >= wanted,
    close: () => annotator.destroy(),
  }
}

/** How many ranges stand in the registry: what Recogito has drawn. */
function drawnCount(): number {
  return [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0)
}

/** Every stretch between two edges wrapped in a `<mark>` of its own, a block rebuilt once. */
export function markElements(): Way {
  let rendered: RenderedText
  let shown: Highlighted[] = []
  const wrapBlock = (index: number) => {
    const block = rendered.blocks[index]
    const element = rendered.root.children[index]
    if (block === undefined || element === undefined) return
    const inside = shown.filter(({ start, end }) => start < block.end && end > block.start)
    const edges = new Set([block.start, block.end])
    for (const { start, end } of inside) edges.add(Math.max(start, block.start)).add(Math.min(end, block.end))
    const cuts = [...edges].sort((a, b) => a - b)
    element.replaceChildren(
      ...cuts.slice(1).map((end, at) => {
        const start = cuts[at] ?? 0
        const words = rendered.text.slice(start, end)
        const over = inside.filter((each) => each.start < end && each.end > start)
        if (over.length === 0) return words
        const mark = document.createElement('mark')
        mark.className = over.map(({ status }) => status).join(' ')
        mark.textContent = words
        return mark
      }),
    )
  }
  return {
    openText: (host, material) => {
      rendered = plainText(host, material)
    },
    show: (highlights) => {
      const byBlock = new Map<number, Highlighted[]>()
      for (const highlight of highlights)
        for (const index of blocksOf(highlight)) byBlock.set(index, [...(byBlock.get(index) ?? []), highlight])
      for (const [index, within] of byBlock) {
        shown = within
        wrapBlock(index)
      }
      shown = [...highlights]
    },
    addOne: (highlight) => {
      shown.push(highlight)
      for (const index of blocksOf(highlight)) wrapBlock(index)
    },
    isShown: () => true,
    close: () => {},
  }
  function blocksOf({ start, end }: Highlighted): number[] {
    const first = rendered.blocks.findLastIndex((block) => block.start <= start)
    const last = rendered.blocks.findLastIndex((block) => block.start < end)
    return Array.from({ length: last - first + 1 }, (_, at) => first + at)
  }
}
