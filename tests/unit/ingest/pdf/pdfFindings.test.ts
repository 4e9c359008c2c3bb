/** PDF: what a file says of itself, and what a browser printed around a page. */
import { describe, expect, it, vi } from 'vitest'
import { blocksIn, readPdfBytes } from './readBlocks'
import { sentences } from './sentences'
import { column, writePdf } from './writePdf'

// The first test of a file waits for pdf.js, three megabytes of it, on a machine that has more to do.
vi.setConfig({ testTimeout: 60_000 })

const WIDE = { x: 60, letters: 78, size: 10 }

describe('what the file says of itself', () => {
  const body = column([sentences(1, 4)], { ...WIDE, y: 140 })
  const info = { Title: 'Council talks about the bridge', Author: 'Jane Doe', CreationDate: "D:20240524133500+02'00'" }

  it('takes the largest line for the headline, and not the name of the paper', async () => {
    const file = writePdf([
      [
        { text: 'THE DAILY', x: 60, y: 50, size: 40 },
        { text: 'Council talks of a bridge', x: 60, y: 100, size: 20 },
        ...body,
      ],
    ])
    expect(await blocksIn(file)).toEqual(['h THE DAILY', '# Council talks of a bridge', `p ${sentences(1, 4)}`])
  })

  it('is a finding and never sure', async () => {
    expect(await readPdfBytes(writePdf([body], { info }))).toMatchObject({
      findings: [
        { field: 'title', value: 'Council talks about the bridge', certainty: 'unsure' },
        { field: 'authors', value: ['Jane Doe'], certainty: 'unsure' },
        { field: 'publishedOn', value: '2024-05-24', certainty: 'unsure' },
      ],
    })
  })

  it('gives way to the headline on the page, and a title found there is the headline at any size', async () => {
    const printed = { text: info.Title, x: 60, y: 120, size: 11 }
    expect((await blocksIn(writePdf([[printed, ...body]], { info })))[0]).toBe(`# ${info.Title}`)
  })

  it('takes the address that a browser printed below a page, and not the hour it printed above', async () => {
    const file = writePdf([
      [
        { text: '11/22/26, 6:37 AM', x: 30, y: 20, size: 8 },
        { text: 'Council talks | The Paper', x: 250, y: 20, size: 8 },
        ...body,
        { text: 'https://paper.example/2024/05/24/council', x: 30, y: 830, size: 8 },
        { text: '1/1', x: 550, y: 830, size: 8 },
      ],
    ])
    expect(await readPdfBytes(file)).toMatchObject({
      blocks: [{ role: null }, { role: 'furniture' }, { role: 'furniture' }],
      findings: [{ field: 'url', value: 'https://paper.example/2024/05/24/council', certainty: 'fairlySure' }],
    })
  })

  it('is a page of the web where Firefox printed it, too, and a document where only an address stands below', async () => {
    const printed = writePdf([
      [
        { text: 'Council talks', x: 30, y: 20, size: 8 },
        { text: 'https://paper.example/2024/05/24/council', x: 350, y: 20, size: 8 },
        ...body,
        { text: '1 of 1', x: 30, y: 830, size: 8 },
        { text: '24/05/2024, 18:37', x: 480, y: 830, size: 8 },
      ],
    ])
    expect(await readPdfBytes(printed)).toMatchObject({
      material: 'page',
      blocks: [{ role: null }, { role: 'furniture' }, { role: 'furniture' }],
      findings: [{ field: 'url', value: 'https://paper.example/2024/05/24/council' }],
    })
    const report = writePdf([[...body, { text: 'https://works.example/reports/12', x: 30, y: 830, size: 8 }]])
    expect(await readPdfBytes(report)).toMatchObject({ material: 'document', blocks: [{ role: null }, { role: null }] })
  })

  it.each([
    ['the name of a file', { Title: 'Microsoft Word - bridge final version.docx' }],
    ['a user of a computer', { Author: 'jdoe17' }],
    ['a date on which a browser printed', { CreationDate: 'D:20240524133500', Producer: 'Skia/PDF m128' }],
  ])('says nothing by %s', async (_, useless) => {
    expect(await readPdfBytes(writePdf([body], { info: useless }))).toMatchObject({ findings: [] })
  })
})
