import '../../../src/ui/tokens.css'
import '../../../src/views/reader/textSurface.css'
import { afterEach, describe, expect, it } from 'vitest'
import { openTextSurface } from '../../../src/platform/dom/textSurface'
import type { Highlighted } from '../../../src/platform/dom/underlines'
import { hostElement, longArticle, seededRandom } from './article'

let controller = new AbortController()

afterEach(() => {
  controller.abort()
  controller = new AbortController()
  document.body.replaceChildren()
  scrollTo(0, 0)
})

function open(paragraphs: number, registry: HighlightRegistry | null = CSS.highlights) {
  const { text, blocks } = longArticle(paragraphs)
  const surface = openTextSurface<Highlighted>(hostElement(), text, blocks, { signal: controller.signal, registry })
  return { surface, text, blocks }
}

function highlights(count: number, length: number, seed = 3): Highlighted[] {
  const random = seededRandom(seed)
  const statuses = ['verified', 'unverified', 'disputed'] as const
  return Array.from({ length: count }, (_, number) => {
    const start = Math.floor(random() * (length - 120))
    const status = statuses[number % 3] ?? 'verified'
    return { id: `m${number}`, number, status, start, end: start + 20 + Math.floor(random() * 100) }
  })
}

/** What stands in the registry, as `name: count` lines. */
function registered(): string[] {
  return [...CSS.highlights].map(([name, ranges]) => `${name}: ${ranges.size}`).sort()
}

/** Where the ranges in the registry start, as offsets of the text. */
function registeredStarts(): Set<number> {
  return new Set(
    [...CSS.highlights.values()].flatMap((ranges) =>
      [...ranges].map(({ startContainer, startOffset }) => {
        return Number(startContainer.parentElement?.dataset.start) + startOffset
      }),
    ),
  )
}

/** A highlight that begins in the blank line between two blocks is registered from the next block on. */
const isIn = (painted: ReadonlySet<number>, start: number) => [0, 1, 2].some((gap) => painted.has(start + gap))

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
/** A long list beside the text comes when the scrolling rests. */
const atRest = () => new Promise((resolve) => setTimeout(resolve, 250))

describe('openTextSurface', () => {
  it('registers a highlight by its status and depth, and keeps the text nodes whole', () => {
    const { surface } = open(3)
    surface.show([
      { id: 'a', number: 1, status: 'disputed', start: 0, end: 60 },
      { id: 'b', number: 2, status: 'verified', start: 10, end: 30 },
      { id: 'c', number: 3, status: 'unverified', start: 15, end: 20 },
      { id: 'd', number: 4, status: 'unverified', start: 16, end: 19 },
      { id: 'e', number: 5, status: 'verified', start: 70, end: 80 },
    ])
    expect(registered()).toEqual([
      'claimdesk-disputed-0: 1',
      'claimdesk-unverified-11: 1',
      'claimdesk-unverified-tint: 1',
      'claimdesk-verified-0: 1',
      'claimdesk-verified-7: 1',
    ])
    expect(surface.rendered.nodes.every((node) => node.parentElement?.childNodes.length === 1)).toBe(true)
    const numbers = [...document.querySelectorAll<HTMLElement>('[data-number]')].map((each) => each.dataset.number)
    expect(numbers).toEqual(['1', '2', '3 +1', '5'])
  })

  it('gives the selected highlight a name of its own', () => {
    const { surface } = open(3)
    surface.show([{ id: 'a', number: 1, status: 'disputed', start: 0, end: 60 }])
    surface.select(new Set(['a']))
    expect(registered()).toEqual(['claimdesk-selected-disputed-0: 1'])
    surface.select(new Set())
    expect(registered()).toEqual(['claimdesk-disputed-0: 1'])
  })

  it('shows a highlight that is on its way, in a line of its own, until it has come', () => {
    const { surface } = open(3)
    const known: Highlighted = { id: 'a', number: 1, status: 'disputed', start: 0, end: 60 }
    surface.show([known])
    surface.expect({ status: 'verified', start: 10, end: 30 })
    expect(registered()).toEqual(['claimdesk-disputed-0: 1', 'claimdesk-selected-verified-7: 1'])
    surface.show([known])
    expect(registered()).toEqual(['claimdesk-disputed-0: 1', 'claimdesk-selected-verified-7: 1'])
    surface.show([known, { id: 'b', number: 2, status: 'verified', start: 10, end: 30 }])
    expect(registered()).toEqual(['claimdesk-disputed-0: 1', 'claimdesk-verified-7: 1'])
  })

  it('binds the looks to the text as a whole, and they reach its blocks', () => {
    const { surface } = open(3)
    surface.show([{ id: 'a', number: 1, status: 'disputed', start: 0, end: 60 }])
    const { root, nodes } = surface.rendered
    expect(root.dataset.lit).toBe('')
    const look = getComputedStyle(nodes[1]?.parentElement as Element, '::highlight(claimdesk-disputed-0)')
    expect(look.textDecorationStyle).toBe('wavy')
    expect(getComputedStyle(document.body, '::highlight(claimdesk-disputed-0)').textDecorationLine).toBe('none')
  })

  it('never touches a name that is not its own', () => {
    const foreign = new Highlight()
    CSS.highlights.set('somebody-else', foreign)
    const { surface } = open(3)
    surface.show(highlights(20, 500))
    controller.abort()
    expect(registered()).toEqual(['somebody-else: 0'])
    CSS.highlights.delete('somebody-else')
  })

  it('registers only what is near the window, and what comes near in a scroll', async () => {
    const { surface, text } = open(400)
    surface.show(highlights(3000, text.length))
    const atTop = surface.nearby()
    expect(atTop.length).toBeGreaterThan(10)
    expect(atTop.length).toBeLessThan(400)
    scrollTo(0, document.documentElement.scrollHeight / 2)
    await atRest()
    const inTheMiddle = surface.nearby()
    expect(inTheMiddle.length).toBeLessThan(400)
    expect(Math.min(...inTheMiddle.map(({ start }) => start))).toBeGreaterThan(
      Math.max(...atTop.map(({ start }) => start)),
    )
    const painted = registeredStarts()
    expect(painted.size).toBeLessThan(400)
    expect(inTheMiddle.filter(({ start }) => !isIn(painted, start))).toEqual([])
  })

  it('paints what the window shows after any jump', async () => {
    const { surface, text } = open(200)
    const items = highlights(1500, text.length)
    surface.show(items)
    for (const share of [0.93, 0.1, 0.5, 0.52, 1, 0]) {
      scrollTo(0, share * document.documentElement.scrollHeight)
      await nextFrame()
      const painted = registeredStarts()
      const visible = items.filter((item) =>
        surface.boxesOf(item).some(({ top, height }) => {
          const y = top + (surface.rendered.root.getBoundingClientRect().top ?? 0)
          return y + height > 0 && y < innerHeight
        }),
      )
      expect(visible.filter(({ start }) => !isIn(painted, start))).toEqual([])
      await atRest()
      const listed = new Set(surface.nearby().map(({ id }) => id))
      expect(visible.filter(({ id }) => !listed.has(id))).toEqual([])
    }
  })

  it('finds all highlights under a point, the shortest first', () => {
    const { surface } = open(3)
    surface.show([
      { id: 'long', number: 1, status: 'disputed', start: 0, end: 60 },
      { id: 'short', number: 2, status: 'verified', start: 10, end: 30 },
      { id: 'elsewhere', number: 3, status: 'verified', start: 70, end: 80 },
    ])
    const box = surface.boxesOf({ start: 12, end: 13 })[0]
    const origin = surface.rendered.root.getBoundingClientRect()
    if (box === undefined) throw new Error('no box')
    const hits = surface.hitsAt(origin.left + box.left + 2, origin.top + box.top + 5)
    expect(hits.map(({ id }) => id)).toEqual(['short', 'long'])
  })

  it('searches inside a block that is taller than the window', () => {
    const { text } = longArticle(300)
    const one = text.replaceAll('\n\n', ' ')
    const surface = openTextSurface<Highlighted>(
      hostElement(),
      one,
      [{ kind: 'paragraph', start: 0, end: one.length }],
      {
        signal: controller.signal,
      },
    )
    surface.show(highlights(3000, one.length))
    expect(surface.nearby().length).toBeGreaterThan(10)
    expect(surface.nearby().length).toBeLessThan(500)
  })

  it('moves the numbers along when the width changes', async () => {
    const { surface } = open(3)
    surface.show([{ id: 'a', number: 1, status: 'disputed', start: 150, end: 260 }])
    const host = surface.rendered.root.parentElement as HTMLElement
    for (const width of ['600px', '300px']) {
      host.style.width = width
      await nextFrame()
      const number = document.querySelector('[data-number]') as HTMLElement
      const box = surface.boxesOf({ start: 150, end: 151 })[0]
      expect(number.style.transform).toBe(`translate(${box?.left}px, ${box?.top}px)`)
    }
  })
})

describe('without the CSS Custom Highlight API', () => {
  it('paints boxes in the overlay, by the same names, and leaves the text alone', () => {
    const { surface } = open(3, null)
    surface.show([
      { id: 'a', number: 1, status: 'disputed', start: 0, end: 130 },
      { id: 'b', number: 2, status: 'verified', start: 10, end: 30 },
    ])
    expect(registered()).toEqual([])
    const boxes = [...document.querySelectorAll<HTMLElement>('[data-mark]')]
    expect(new Set(boxes.map((box) => box.dataset.mark))).toEqual(
      new Set(['claimdesk-disputed-0', 'claimdesk-verified-7']),
    )
    expect(boxes.length).toBe(
      surface.boxesOf({ start: 0, end: 130 }).length + surface.boxesOf({ start: 10, end: 30 }).length,
    )
    expect(surface.rendered.nodes.every((node) => node.parentElement?.childNodes.length === 1)).toBe(true)
    surface.show([])
    expect(document.querySelectorAll('[data-mark]').length).toBe(0)
  })
})
