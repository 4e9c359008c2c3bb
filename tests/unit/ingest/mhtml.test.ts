import { describe, expect, it, vi } from 'vitest'
import { base64, mail, multipart, part } from './emlFiles'
import { LEAD, pageOf, SECOND, stepsOf, THIRD, told } from './zipFiles'

/** The readers load when the first file needs them, which takes a slow machine seconds. */
vi.setConfig({ testTimeout: 20_000 })

const page = (html: string, place = 'https://herald.example/bridge') =>
  part(
    [
      'Content-Type: text/html',
      'Content-ID: <frame-1@mhtml.blink>',
      'Content-Transfer-Encoding: quoted-printable',
      `Content-Location: ${place}`,
    ],
    html.replaceAll('=', '=3D').replace(/.{70}/gsu, '$&=\r\n'),
  )
const frame = part(['Content-Type: text/html', 'Content-ID: <frame-2@mhtml.blink>'], pageOf('An advertisement'))
const picture = part(
  ['Content-Type: image/png', 'Content-Transfer-Encoding: base64', 'Content-Location: https://herald.example/a.png'],
  base64(new Uint8Array(300)),
)
const blink = (parts: readonly string[], place = 'https://herald.example/bridge') =>
  mail(
    'From: <Saved by Blink>',
    `Snapshot-Content-Location: ${place}`,
    'Subject: Bridge stays shut - The Herald',
    'Date: Mon, 17 Dec 2018 11:28:18 -0000',
    'MIME-Version: 1.0',
    multipart('related; type="text/html"', parts, '----MultipartBoundary--x----'),
  )

async function read(source: string) {
  const [step, ...others] = await stepsOf(source, 'a.mhtml')
  expect(others).toEqual([])
  if (step?.kind !== 'read' || !step.result.ok) throw new Error(step === undefined ? 'no step' : told(step))
  return step.result.value
}

describe('MHTML', () => {
  it('reads the page and nothing of its frames and pictures, and knows where it was saved', async () => {
    const value = await read(blink([page(pageOf('Bridge stays shut')), frame, picture]))
    expect(value.text).toBe([LEAD, SECOND, THIRD].join('\n\n'))
    expect(value.metadata).toMatchObject({
      title: { value: 'Bridge stays shut' },
      url: { value: 'https://herald.example/bridge', certainty: 'sure' },
      // The day on which somebody saved it says nothing of the article.
      publishedOn: { value: null },
    })
    expect(value.original.mediaType).toBe('multipart/related')
  })

  it('reads the part that it names as its start, whatever comes first', async () => {
    const source = mail(
      'MIME-Version: 1.0',
      multipart('related; start="<frame-1@mhtml.blink>"; type="text/html"', [frame, page(pageOf('Bridge stays shut'))]),
    )
    expect((await read(source)).metadata.title.value).toBe('Bridge stays shut')
  })

  it('believes the page about its address on the same host, and nobody about one that runs', async () => {
    const canonical = pageOf('Bridge').replace(
      '<title>',
      '<link rel="canonical" href="https://herald.example/a"><title>',
    )
    expect((await read(blink([page(canonical)], 'https://herald.example/a?from=mail'))).metadata.url.value).toBe(
      'https://herald.example/a',
    )
    expect((await read(blink([page(canonical)], 'https://mirror.example/a'))).metadata.url.value).toBe(
      'https://mirror.example/a',
    )
    const hostile = blink([page(pageOf('Bridge'), 'javascript:alert(1)')], 'file:///home/a.html')
    expect((await read(hostile)).metadata.url.value).toBe(null)
  })

  it('reads one that was cut short, and refuses one without a page', async () => {
    const whole = blink([page(pageOf('Bridge stays shut')), picture])
    expect((await read(whole.slice(0, whole.length - 300))).text).toContain(LEAD)
    expect((await stepsOf(blink([picture]), 'a.mht')).map(told)).toEqual(['a.mht: damaged'])
  })
})
