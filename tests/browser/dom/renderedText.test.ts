import { afterEach, describe, expect, it } from 'vitest'
import { offsetAtPoint } from '../../../src/platform/dom/pointedOffset'
import { offsetFromPoint, placeFromOffset, rangeFromSpan, renderText } from '../../../src/platform/dom/renderedText'
import { selectSpan, spanFromRange, spanFromSelection } from '../../../src/platform/dom/selectedSpan'
import { articleOf, hostElement } from './article'

const ARTICLE = articleOf([
  ['heading', 'The river'],
  'It rose by two metres. Nobody was hurt.',
  ['listItem', 'first point'],
  ['listItem', 'second point'],
  ['quotation', 'We saw it come, she said.'],
])

function rendered() {
  return renderText(hostElement(), ARTICLE.text, ARTICLE.blocks)
}

afterEach(() => document.body.replaceChildren())

describe('renderText', () => {
  it('makes one element with one text node of each block', () => {
    const { root, nodes } = rendered()
    expect([...root.querySelectorAll('[data-start]')].map((each) => each.localName)).toEqual([
      'h2',
      'p',
      'li',
      'li',
      'blockquote',
    ])
    expect(root.querySelectorAll('ul').length).toBe(1)
    expect(nodes.map((node) => node.data)).toEqual(
      ARTICLE.blocks.map(({ start, end }) => ARTICLE.text.slice(start, end)),
    )
  })

  it('brings every offset of a block to its place and back', () => {
    const text = rendered()
    for (const block of ARTICLE.blocks) {
      for (let offset = block.start; offset <= block.end; offset++) {
        const side = offset === block.end ? 'end' : 'start'
        const place = placeFromOffset(text, offset, side)
        expect(place && offsetFromPoint(text, place.node, place.offset, side)).toBe(offset)
      }
    }
  })

  it('puts an offset between two blocks into the next as a start and into the last as an end', () => {
    const text = rendered()
    const between = (ARTICLE.blocks[0]?.end ?? 0) + 1
    expect(placeFromOffset(text, between, 'start')).toEqual({ node: text.nodes[1], offset: 0 })
    expect(placeFromOffset(text, between, 'end')).toEqual({ node: text.nodes[0], offset: 9 })
  })
})

describe('spanFromRange', () => {
  it.each([
    ['two metres', 'two metres'],
    [' by two ', 'by two'],
    ['metres. Nobody', 'metres. Nobody'],
  ])('reads back %j as %j', (chosen, expected) => {
    const text = rendered()
    const start = ARTICLE.text.indexOf(chosen)
    const range = rangeFromSpan(text, { start, end: start + chosen.length })
    const span = range && spanFromRange(text, range)
    expect(span && ARTICLE.text.slice(span.start, span.end)).toBe(expected)
  })

  it('leaves the next block alone after a triple click', () => {
    const text = rendered()
    const [, paragraph, item] = [...text.root.querySelectorAll('[data-start]')]
    const range = document.createRange()
    if (paragraph === undefined || item === undefined) throw new Error('no blocks')
    range.setStart(paragraph, 0)
    range.setEnd(item, 0)
    expect(spanFromRange(text, range)).toEqual({ start: ARTICLE.blocks[1]?.start, end: ARTICLE.blocks[1]?.end })
  })

  it('finds nothing in white space alone', () => {
    const text = rendered()
    const start = ARTICLE.text.indexOf(' by ')
    const range = rangeFromSpan(text, { start, end: start + 1 })
    expect(range && spanFromRange(text, range)).toBeNull()
  })

  it('finds nothing outside the text', () => {
    const text = rendered()
    const other = document.body.appendChild(document.createElement('p'))
    other.textContent = 'elsewhere'
    const range = document.createRange()
    range.selectNodeContents(other)
    expect(spanFromRange(text, range)).toBeNull()
  })
})

describe('selection', () => {
  it('is what was selected, forward and backward', () => {
    const text = rendered()
    const span = { start: ARTICLE.text.indexOf('Nobody'), end: ARTICLE.text.indexOf('second') + 6 }
    for (const backward of [false, true]) {
      selectSpan(text, span, backward)
      expect(spanFromSelection(text, document.getSelection())).toEqual(span)
    }
  })

  it('is cut at the edge of the text', () => {
    const text = rendered()
    const other = document.body.appendChild(document.createElement('p'))
    other.textContent = 'elsewhere'
    document.getSelection()?.setBaseAndExtent(text.nodes[4] as Node, 3, other.firstChild as Node, 4)
    expect(spanFromSelection(text, document.getSelection())).toEqual({
      start: (ARTICLE.blocks[4]?.start ?? 0) + 3,
      end: ARTICLE.text.length,
    })
  })
})

describe('offsetAtPoint', () => {
  it('finds every letter under its own middle', () => {
    const text = rendered()
    const { start, end } = ARTICLE.blocks[1] ?? { start: 0, end: 0 }
    for (let offset = start; offset < end; offset++) {
      const box = rangeFromSpan(text, { start: offset, end: offset + 1 })?.getBoundingClientRect()
      if (box === undefined) throw new Error('no box')
      expect(offsetAtPoint(text, box.x + box.width * 0.3, box.y + box.height / 2)).toBe(offset)
      expect(offsetAtPoint(text, box.x + box.width * 0.8, box.y + box.height / 2)).toBe(offset)
    }
  })

  it('finds nothing right of a short line', () => {
    const text = rendered()
    const box = text.nodes[2]?.parentElement?.getBoundingClientRect()
    expect(box && offsetAtPoint(text, box.right - 5, box.y + box.height / 2)).toBeNull()
  })
})
