import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { defaultTreeAdapter, parse, serialize } from 'parse5'
import { describe, expect, it } from 'vitest'
import { parseMarkup } from '../../../src/platform/ingest/formats/html/parseMarkup'

const PAGES = '../shared/corpora/pages'
const OPTIONS = { treeAdapter: defaultTreeAdapter, scriptingEnabled: false }
const fast = (markup: string) => serialize(parseMarkup(markup, OPTIONS))
const plain = (markup: string) => serialize(parse(markup, OPTIONS))

/** What markup is made of, and what it is broken with. */
const PIECES = [
  ...'p div b i a font table tr td caption select option li svg title textarea script style pre template math mi body head html form button h1 frameset frame noscript plaintext'
    .split(' ')
    .flatMap((name) => [
      `<${name}>`,
      `</${name}>`,
      `<${name} a="1" b='2' c=3 d>`,
      `<${name}/>`,
      `<${name.toUpperCase()} >`,
    ]),
  ...['a', ' ', '\n', '\r\n', '\r', '\t a b', 'ä 𝒳', '\0', '>', '<', '</', '<!', '"', "'", '=', '/', '-', '--'],
  ...[
    '&amp;',
    '&amp',
    '&',
    '&nbsp;',
    '&copy',
    '&notit;',
    '&#38;',
    '&#x26;',
    '&#0;',
    '&#128;',
    '&#xD800;',
    '&#10;',
    '&;',
    '&#;',
  ],
  ...[
    '<!-- a -->',
    '<!--',
    '-->',
    '--!>',
    '<!-->',
    '<!--->',
    '<!---->',
    '<!doctype html>',
    '<![CDATA[',
    ']]>',
    '<?a?>',
  ],
  ...[
    '<p a="&amp;&lt" a=2>',
    '<p a = "1">',
    '<p a="1"b=2>',
    '<p a=1/>',
    '<p @b:c.d="e>f">',
    '<p a="',
    '<p ä="1">',
    '<p/ a>',
    '</p a="1">',
  ],
  ...[
    '<svg viewBox="0" xlink:href="#a">',
    '<image>',
    '<p hidden>',
    '<p class=&amp;>',
    '<a href="?a=1&b=2">',
    "<p a='>'>",
  ],
]

describe('the fast way through the parser', () => {
  it.each([
    '',
    'a & b &amp; c',
    '<title>a</title><p class="x" id=y hidden>b</p>',
    '<pre>\n\na</pre><textarea>\n<p></textarea>',
    '<table> a <tr><td>b</table>',
    '<p title="&quot;&#39;&nbsp;">&lt;p&gt;&#8222;a&#x201C;</p>',
    '<svg><title>a</title><path d="M0 0"/><![CDATA[<p>]]></svg>b',
    '<a href="?a=1&copy=2&b">c</a>',
    '<frameset> a b <frame></frameset>',
    '<b>a<p>b</b>c',
  ])('makes of %j what the plain parser makes', (markup) => {
    expect(fast(markup)).toBe(plain(markup))
  })

  it('makes of any markup what the plain parser makes (seed 20241122)', () => {
    const markup = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(markup, (text) => {
        expect(fast(text)).toBe(plain(text))
      }),
      { seed: 20241122, numRuns: 2_000 },
    )
  }, 60_000)

  it.skipIf(!existsSync(PAGES))(
    'makes of fifteen pages of ../shared/corpora/pages what the plain parser makes',
    () => {
      const other: string[] = []
      for (const name of readdirSync(PAGES)
        .filter((each) => each.endsWith('.gz'))
        .slice(0, 15)) {
        const markup = gunzipSync(readFileSync(`${PAGES}/${name}`)).toString()
        if (fast(markup) !== plain(markup)) other.push(name)
      }
      expect(other).toEqual([])
    },
    120_000,
  )
})
