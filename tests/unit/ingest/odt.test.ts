import { describe, expect, it, vi } from 'vitest'
import { odtOf } from './odtFiles'
import { LEAD, SECOND, stepsOf, THIRD, told, zipOf } from './zipFiles'

/** The readers load when the first file needs them, which takes a slow machine seconds. */
vi.setConfig({ testTimeout: 20_000 })

async function read(bytes: Uint8Array) {
  const [step] = await stepsOf(bytes, 'draft.odt')
  if (step?.kind !== 'read' || !step.result.ok) throw new Error(step === undefined ? 'no step' : told(step))
  return step.result.value
}

describe('ODT', () => {
  it('keeps headings, lists, rows and notes, and takes title and properties', async () => {
    const body = [
      '<text:tracked-changes><text:changed-region><text:deletion><text:p>Deleted words of the draft.</text:p></text:deletion></text:changed-region></text:tracked-changes>',
      '<text:h text:outline-level="1">Bridge stays shut</text:h>',
      `<text:p>The bridge<text:s text:c="2"/>over the <text:span>Alte</text:span> stays<text:line-break/>shut<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>The road office, by telephone.</text:p></text:note-body></text:note>, officials said.<office:annotation><text:p>Check this</text:p></office:annotation></text:p>`,
      '<text:h text:outline-level="2">What was found</text:h>',
      '<text:list><text:list-item><text:p>Three pillars are cracked.</text:p></text:list-item></text:list>',
      '<table:table><table:table-row><table:table-cell><text:p>Cost</text:p></table:table-cell><table:table-cell><text:p>Nine million, the office reckons.</text:p></table:table-cell></table:table-row></table:table>',
      `<text:section><text:p>${SECOND}<draw:frame><draw:text-box><text:p>${THIRD}</text:p></draw:text-box></draw:frame></text:p></text:section>`,
    ].join('')
    const meta =
      '<meta:initial-creator>Jana Novak</meta:initial-creator><meta:creation-date>2024-05-24T09:30:00.123</meta:creation-date>'
    const value = await read(odtOf(body, meta))
    expect(value.blocks.map(({ kind, start, end }) => [kind, value.text.slice(start, end)])).toEqual([
      ['paragraph', 'The bridge over the Alte stays shut, officials said.'],
      ['paragraph', 'The road office, by telephone.'],
      ['heading', 'What was found'],
      ['listItem', 'Three pillars are cracked.'],
      ['paragraph', 'Cost Nine million, the office reckons.'],
      ['paragraph', SECOND],
      ['paragraph', THIRD],
    ])
    expect(value.metadata).toMatchObject({
      title: { value: 'Bridge stays shut' },
      authors: { value: ['Jana Novak'], certainty: 'unsure' },
      publishedOn: { value: '2024-05-24' },
    })
  })

  it('reads a table that only lays out paragraph by paragraph', async () => {
    const { text } = await read(
      odtOf(
        `<table:table><table:table-row><table:table-cell><text:p>${LEAD}</text:p><text:p>${SECOND}</text:p></table:table-cell></table:table-row></table:table>`,
      ),
    )
    expect(text).toBe(`${LEAD}\n\n${SECOND}`)
  })

  it('is read as one XML file as well', async () => {
    const flat = `<?xml version="1.0" encoding="UTF-8"?>\n<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:mimetype="application/vnd.oasis.opendocument.text"><office:meta><dc:creator>Jana Novak</dc:creator></office:meta><office:body><office:text><text:p>${LEAD}</text:p></office:text></office:body></office:document>`
    expect(await read(new TextEncoder().encode(flat))).toMatchObject({
      text: LEAD,
      metadata: { authors: { value: ['Jana Novak'] } },
      original: { encoding: 'utf-8' },
    })
  })

  it.each([
    ['empty', 'empty', odtOf('<text:p/>')],
    ['locked', 'encrypted', odtOf('', '', { 'META-INF/manifest.xml': '<manifest:encryption-data/>' })],
    ['cut off inside', 'damaged', odtOf('<text:p>Cut')],
    ['without content', 'damaged', odtOf('', '', { 'content.xml': '<office:document-content/>' })],
    ['nested beyond reason', 'tooComplex', odtOf('<text:section>'.repeat(1000) + '</text:section>'.repeat(1000))],
    [
      'a spreadsheet',
      'otherOffice',
      zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' }, 0),
    ],
  ])('refuses one that is %s: %s', async (_, reason, bytes) => {
    expect((await stepsOf(bytes, 'a.odt')).map(told)).toEqual([`a.odt: ${reason}`])
  })
})
