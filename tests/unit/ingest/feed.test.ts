import { describe, expect, it, vi } from 'vitest'
import type { Ingested, IngestStep } from '../../../src/platform/ingest/ingest'
import { LEAD, SECOND, stepsOf, THIRD, told } from './zipFiles'

/** The readers load when the first file needs them, which takes a slow machine seconds. */
vi.setConfig({ testTimeout: 20_000 })

const RSS = 'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"'
const rss = (items: string, head = '<title>Alte Courier</title>') =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<?xml-stylesheet href="a.xsl"?>\n<!-- made by hand -->\n<rss version="2.0" ${RSS}><channel>${head}<link>https://courier.example/</link>${items}</channel></rss>`
const item = (title: string, rest: string) => `<item><title>${title}</title>${rest}</item>`
const full = (...paragraphs: string[]) =>
  `<content:encoded><![CDATA[${paragraphs.map((words) => `<p>${words}</p>`).join('')}]]></content:encoded>`
const atom = (entries: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Alte Courier</title><author><name>Desk of the Courier</name></author>${entries}</feed>`

function contentOf(step: IngestStep | undefined): Ingested {
  if (step?.kind !== 'read' || !step.result.ok) throw new Error(step === undefined ? 'no step' : told(step))
  return step.result.value
}

describe('RSS', () => {
  it('gives an article an item, each with what it says of itself', async () => {
    const first = `<link>https://courier.example/1</link><pubDate>Fri, 24 May 2024 10:00:00 +0200</pubDate><dc:creator>Jana Novak</dc:creator><description>Short.</description>${full(LEAD, SECOND)}`
    const steps = await stepsOf(
      rss(item('A &amp;#8220;bridge&amp;#8221; shut', first) + item('Noise', full(THIRD))),
      'news.xml',
    )
    expect(steps.map(told)).toEqual([
      `news.xml › A “bridge” shut.xml: ${LEAD.slice(0, 24)}`,
      `news.xml › Noise.xml: ${THIRD.slice(0, 24)}`,
    ])
    const { text, metadata, original } = contentOf(steps[0])
    expect(text).toBe(`${LEAD}\n\n${SECOND}`)
    expect(metadata).toMatchObject({
      title: { value: 'A “bridge” shut', certainty: 'sure' },
      outlet: { value: 'Alte Courier', certainty: 'unsure' },
      authors: { value: ['Jana Novak'] },
      publishedOn: { value: '2024-05-24T10:00:00+02:00' },
      url: { value: 'https://courier.example/1' },
    })
    // What is kept of an item is a feed of that item.
    expect(new TextDecoder().decode(original.bytes)).not.toContain('Noise')
    expect((await stepsOf(original.bytes, 'again.xml')).map((step) => contentOf(step).text)).toEqual([text])
  })

  it.each([
    [
      'escaped markup',
      `<description>&lt;p&gt;${LEAD}&lt;/p&gt;&lt;p&gt;R&amp;amp;D &amp;mdash; ${SECOND}&lt;/p&gt;</description>`,
      `${LEAD}\n\nR&D — ${SECOND}`,
    ],
    ['plain words', `<description>${LEAD} It&amp;#8217;s so.</description>`, `${LEAD} It’s so.`],
    ['an empty text before a summary', `<content:encoded/><description>${LEAD}</description>`, LEAD],
    [
      'a notice of where it came from',
      full(LEAD, '<a href="#">Bridge</a> appeared first on <a href="#">Courier</a>.'),
      LEAD,
    ],
    ['a script', full(`<script>alert(1)</script>${LEAD}`), LEAD],
  ])('reads %s', async (_, words, expected) => {
    const [step] = await stepsOf(rss(item('Bridge', words)), 'a.rss')
    expect(contentOf(step).text).toBe(expected)
  })

  it.each([
    ['a title', ''],
    ['a title twice', '<description>Bridge</description>'],
    ['a link to comments', '<description><![CDATA[<a href="https://a.example/c">Comments</a>]]></description>'],
    [
      'a linked title, as an aggregator sets it',
      '<description><![CDATA[<a href="https://a.example/1">Bridge</a>&nbsp;<font>A</font>]]></description>',
    ],
  ])('refuses an item that has only %s, and reads the next', async (_, words) => {
    expect((await stepsOf(rss(item('Bridge', words) + item('Noise', full(THIRD))), 'a.xml')).map(told)).toEqual([
      'a.xml › Bridge.xml: headlineOnly',
      `a.xml › Noise.xml: ${THIRD.slice(0, 24)}`,
    ])
  })

  it('is refused where it has no items, or is cut off', async () => {
    expect((await stepsOf(rss(''), 'a.xml')).map(told)).toEqual(['a.xml: headlineOnly'])
    expect((await stepsOf(rss(item('A', full(LEAD))).slice(0, -30), 'a.xml')).map(told)).toEqual(['a.xml: damaged'])
  })

  it('is read in an encoding that it declares wrongly, and behind a byte order mark', async () => {
    const source = rss(
      item(
        'Br\u00fccke',
        `<description>${LEAD} \u00dcber \u00e4ltere Stra\u00dfen f\u00fchrt \u00f6fter kein Weg.</description>`,
      ),
    )
    const latin = Uint8Array.from(source, (letter) => letter.charCodeAt(0))
    for (const bytes of [latin, `\ufeff${source.replace('UTF-8', 'iso-8859-1')}`])
      expect(contentOf((await stepsOf(bytes, 'a.xml'))[0])).toMatchObject({
        metadata: { title: { value: 'Br\u00fccke' } },
      })
  })

  it('keeps what it repeats for every item short', async () => {
    const source = rss(item('A', full(LEAD)) + item('B', full(SECOND)), `<title>${'x'.repeat(50_000)}</title>`)
    const steps = await stepsOf(source.replace('<rss ', `<rss xmlns:a="${'y'.repeat(15_000)}" `), 'a.xml')
    expect(steps.map((step) => contentOf(step).original.bytes.length < 2_000)).toEqual([true, true])
  })

  it('goes on where an import broke off', async () => {
    const source = rss(['One', 'Two', 'Three'].map((title) => item(title, full(LEAD))).join(''))
    expect((await stepsOf(source, 'a.xml', { skip: 2 })).map((step) => step.name)).toEqual(['a.xml › Three.xml'])
  })

  it('of version 1.0 has its items beside the channel', async () => {
    const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Alte Courier</title></channel><item rdf:about="https://courier.example/1"><title>Bridge</title><dc:date>2024-05-24T08:00:00Z</dc:date><description>${LEAD}</description></item><item><title>B</title><description>${SECOND}</description></item></rdf:RDF>`
    const [step, ...others] = await stepsOf(rdf, 'a.rdf')
    expect(others).toHaveLength(1)
    expect(contentOf(step)).toMatchObject({
      text: LEAD,
      metadata: {
        url: { value: 'https://courier.example/1' },
        publishedOn: { value: '2024-05-24T08:00:00Z' },
        outlet: { value: 'Alte Courier' },
      },
    })
  })
})

describe('Atom', () => {
  it.each([
    [
      'markup of its own',
      `<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${LEAD}</p><p>${SECOND}<br/>${THIRD}</p></div></content>`,
      `${LEAD}\n\n${SECOND} ${THIRD}`,
    ],
    ['escaped markup', `<content type="html">&lt;p&gt;${LEAD}&lt;/p&gt;</content>`, LEAD],
    ['a summary', `<summary>${LEAD}</summary>`, LEAD],
  ])('reads %s', async (_, words, expected) => {
    const entry = `<entry><title type="html">Br&amp;uuml;cke</title><link rel="self" href="https://courier.example/self"/><link href="https://courier.example/1"/><author><name>Jana Novak</name><email>j@courier.example</email></author><published>2024-05-24T10:00:00+02:00</published><updated>2024-05-25T10:00:00+02:00</updated>${words}</entry>`
    for (const source of [
      atom(entry),
      atom(entry)
        .replaceAll(/<(\/?)(?!div|p|br)(?=[a-z])/gu, '<$1a:')
        .replace('xmlns=', 'xmlns:a='),
    ]) {
      const { text, metadata } = contentOf((await stepsOf(source, 'a.atom'))[0])
      expect(text).toBe(expected)
      expect(metadata).toMatchObject({
        title: { value: 'Brücke' },
        authors: { value: ['Jana Novak'] },
        publishedOn: { value: '2024-05-24T10:00:00+02:00' },
        updatedOn: { value: '2024-05-25T10:00:00+02:00' },
        url: { value: 'https://courier.example/1' },
        outlet: { value: 'Alte Courier', certainty: 'unsure' },
      })
    }
  })
})

describe('other XML', () => {
  it('is read without its tags', async () => {
    const source = `<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY a "b">]><nitf><head><docdata id="1"/></head><body><hl1>Bridge</hl1><block><line>${LEAD}</line><line>${SECOND}</line></block></body></nitf>`
    expect(contentOf((await stepsOf(source, 'a.xml'))[0])).toMatchObject({
      text: `${LEAD}\n\n${SECOND}`,
      original: { mediaType: 'application/xml' },
    })
    expect(contentOf((await stepsOf(`<note><to>A</to><words>${LEAD}</words></note>\n`, 'a.txt'))[0]).text).toContain(
      LEAD,
    )
  })

  it.each([
    [
      'no words',
      'noRunningText',
      '<?xml version="1.0"?><config><a b="The road office said on Monday."/><c>12</c></config>',
    ],
    [
      'addresses',
      'noRunningText',
      '<?xml version="1.0"?><urlset><url><loc>https://courier.example/the-bridge-stays-shut-until</loc></url></urlset>',
    ],
    [
      'a picture written as letters',
      'noRunningText',
      `<?xml version="1.0"?><plist><data>${`${'QUJD'.repeat(19)}\n`.repeat(40)}</data></plist>`,
    ],
    ['tags that do not match', 'damaged', `<?xml version="1.0"?><a><b>${LEAD}</a>`],
  ])('that has %s is refused: %s', async (_, reason, source) => {
    expect((await stepsOf(source, 'a.xml')).map(told)).toEqual([`a.xml: ${reason}`])
  })

  it('is HTML where it begins with a mark of its letters', async () => {
    const { text } = contentOf((await stepsOf(`<b>Bridge shut</b><br>\n${LEAD} <i>${SECOND}</i>`, 'a.txt'))[0])
    expect(text).not.toMatch(/[<>]/u)
    expect(text).toContain(SECOND)
  })

  it('is not what a text that begins with a sign or an address is', async () => {
    for (const text of [`<3 for the bridge. ${LEAD}`, `<jana@courier.example> wrote: ${LEAD}`, `<Note> ${LEAD}`])
      expect(contentOf((await stepsOf(text, 'a.txt'))[0]).original.mediaType).toBe('text/plain')
  })
})
