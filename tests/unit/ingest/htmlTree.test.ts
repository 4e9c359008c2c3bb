import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flattened, withoutCode } from '../../../src/platform/ingest/formats/html/markup'
import { documentFrom } from '../../../src/platform/ingest/formats/html/parse'
import {
  copyOf,
  elementsWithin,
  PageDocument,
  type PageElement,
  type PageNode,
  PageParent,
  PageText,
} from '../../../src/platform/ingest/formats/html/tree'

/** A tree as a person writes it: `p(a b(c))`. */
function shown(node: PageNode): string {
  if (!(node instanceof PageParent)) return node.textContent
  return `${node.nodeName.toLowerCase()}(${node.childNodes.map(shown).join(' ')})`
}

describe('the tree', () => {
  it.each([
    ['<p>a<p>b', 'body(p(a) p(b))'],
    ['<b>a<p>b</b>c</p>', 'body(b(a) p(b(b) c))'],
    ['<table>a<tr><td>b', 'body(a table(tbody(tr(td(b)))))'],
    ['a&amp;b &#x41; &nbsp;', 'body(a&b A \u00a0)'],
    ['<svg><title>a</title></svg>b', 'body(svg(title(a)) b)'],
    ['<template><p>a</p></template>b', 'body(template() b)'],
  ])('reads %j as a browser does: %s', (markup, tree) => {
    expect(shown(documentFrom(`<!doctype html><body>${markup}`).body)).toBe(tree)
  })

  it('has a head and a body, whatever the markup', () => {
    for (const markup of ['', 'a', '<frameset>', '<html>', '<head></head>', '\u0000']) {
      const page = documentFrom(markup)
      expect([page.head.localName, page.body.localName]).toEqual(['head', 'body'])
    }
  })

  it('keeps its links in order under any changes (seeded)', () => {
    const change = fc.tuple(fc.constantFrom('append', 'before', 'replace', 'remove'), fc.nat(9), fc.nat(9))
    fc.assert(
      fc.property(fc.array(change, { maxLength: 60 }), (changes) => {
        const page = new PageDocument()
        const root = page.createElement('div')
        const nodes = Array.from({ length: 10 }, (_, index) => page.createTextNode(String(index)))
        let twin: PageNode[] = []
        for (const [kind, one, other] of changes) {
          const [node, place] = [nodes[one] as PageText, nodes[other] as PageText]
          if (kind === 'remove') {
            node.remove()
            twin = twin.filter((each) => each !== node)
          } else if (kind === 'append') {
            root.appendChild(node)
            twin = [...twin.filter((each) => each !== node), node]
          } else if (node !== place && place.parentNode === root) {
            if (kind === 'before') root.insertBefore(node, place)
            else root.replaceChild(node, place)
            const rest = twin.filter((each) => each !== node)
            rest.splice(rest.indexOf(place), kind === 'before' ? 0 : 1, node)
            twin = rest
          }
          expect(root.childNodes).toEqual(twin)
          expect(root.lastChild).toBe(twin.at(-1) ?? null)
        }
      }),
      { seed: 20240524, numRuns: 300 },
    )
  })

  it('copies what is wanted, and the copy knows whose words it has', () => {
    const page = documentFrom('<body><div>a<p>b</p><nav><p>c</p></nav><p>d<!-- e --></p></div>f')
    const copy = new PageDocument()
    const body = copyOf(page.body, copy, ({ localName }) => localName !== 'nav')
    expect(shown(body)).toBe('body(div(a p(b) p(d)) f)')
    const texts = (root: PageElement) => elementsWithin(root, null).flatMap(({ childNodes }) => childNodes)
    const origins = texts(body).flatMap((node) => (node instanceof PageText ? [node.origin] : []))
    expect(origins.map((text) => text?.ownerDocument)).toEqual(origins.map(() => page))
  })

  it('gives back what was in an element', () => {
    const page = documentFrom('<p>a<b>b</b></p>')
    const ticket = page.body.innerHTML
    page.body.textContent = 'gone'
    page.body.innerHTML = ticket
    expect(shown(page.body)).toBe('body(p(a b(b)))')
    page.body.innerHTML = '<p>markup is no ticket</p>'
    expect(page.body.textContent).toBe('')
  })
})

describe('before the parser', () => {
  it.each([
    ['<script>a < b</script>c', '<script></script>c'],
    ['<STYLE type=x>p { }</STYLE>c', '<STYLE type=x></STYLE>c'],
    ['<script type="application/ld+json">{"a":1}</script>', '<script type="application/ld+json">{"a":1}</script>'],
    ['<script>"<!--<script>"</script>', '<script>"<!--<script>"</script>'],
    ['<!-- <script> -->a<script>b</script>', '<!-- <script> -->a<script></script>'],
    ['a<script>never closed', 'a<script>never closed'],
    ['<scripture>a</scripture>', '<scripture>a</scripture>'],
  ])('code is left out of %j', (markup, rest) => {
    expect(withoutCode(markup)).toBe(rest)
  })

  it.each([
    ['<div>a<b>b</b></div><div>c</div>', 'ab<p>c<p>'],
    ['a < b', 'a &lt; b'],
    ['<p>a<!-- b --><script>c</script>d', 'a d'],
    ['a<p', 'a'],
  ])('%j is flattened to %j', (markup, words) => {
    expect(flattened(markup, 10).replace(/\s+/gu, ' ')).toBe(words)
  })
})

/** Markup that no newsroom writes. Real pages take a fifth of a second where these run. */
describe('hostile markup comes to an end', () => {
  const WORDS = 'The bridge stays shut.'
  it.each([
    ['elements without end, one in the other', '<div>'.repeat(300_000)],
    ['formatting that is opened again in every paragraph', `<p>${'<font color=a>'.repeat(500)}${'<p>x'.repeat(5000)}`],
    ['elements side by side', '<i>a</i>'.repeat(200_000)],
    ['tags that never close', '<script '.repeat(200_000)],
    ['comments that never close', '<!--'.repeat(300_000)],
    ['scripts that never end', '<script>'.repeat(200_000)],
    ['one tag with attributes without end', `<p ${'a=1 '.repeat(200_000)}>`],
    ['a page repeated in a page', '<html x=1><body y=2>'.repeat(50_000)],
    ['open brackets', '<'.repeat(1_000_000)],
    ['an attribute without end, full of closing brackets', `<p a="${'>'.repeat(1_000_000)}`],
    ['references without end', '&amp'.repeat(300_000)],
    ['references that the tokenizer reads, between tags that it does not', '<p>&copy a'.repeat(10_000)],
    ['a script in capitals that never ends, full of other ends', `<SCRIPT>${'</p>'.repeat(300_000)}`],
  ])(
    '%s',
    (_, markup) => {
      const started = performance.now()
      const page = documentFrom(`<!doctype html><body><p>${WORDS}</p>${markup}<p>${WORDS}</p>`)
      expect(page.body.textContent).toContain(WORDS)
      expect(performance.now() - started).toBeLessThan(15_000)
    },
    30_000,
  )
})
