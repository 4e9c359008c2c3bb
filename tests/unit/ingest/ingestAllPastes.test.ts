/** Pastes as browsers and word processors put them on the clipboard, pages handed over, and links alone. */
import { describe, expect, it, vi } from 'vitest'
import { type Ingested, ingestPage, ingestPaste } from '../../../src/platform/ingest/ingest'
import { LEAD, pageOf, SECOND, stepsOf, THIRD, told } from './zipFiles'

/** The readers load when the first file needs them, which takes a slow machine seconds. */
vi.setConfig({ testTimeout: 20_000 })

async function paste(html: string | null, text = `${LEAD}\n\n${SECOND}`): Promise<Ingested> {
  const result = await ingestPaste({ html, text })
  if (!result.ok) throw new Error(result.reason)
  return result.value
}

const WORDS = [LEAD, SECOND].join('\n\n')

describe('a rich paste', () => {
  it('of Chromium keeps link and date where the selection has them', async () => {
    const html = `<meta charset='utf-8'><article style="box-sizing: border-box"><h1 style="margin: 0px"><a href="https://herald.example/bridge">Bridge stays shut</a></h1><time datetime="2024-05-24T09:30:00+03:00">24 May 2024</time><p>${LEAD}</p><p>${SECOND}</p></article>`
    const { text, metadata } = await paste(html)
    expect(text).toBe(WORDS)
    expect(metadata).toMatchObject({
      title: { value: 'Bridge stays shut' },
      publishedOn: { value: '2024-05-24T09:30:00+03:00' },
      url: { value: 'https://herald.example/bridge' },
    })
  })

  it('of a whole page keeps what its head says', async () => {
    const html = `<html lang="en"><head><meta property="og:site_name" content="The Herald"><meta property="article:published_time" content="2024-05-24"><link rel="canonical" href="https://herald.example/bridge"></head><body><!--StartFragment--><h1>Bridge stays shut</h1><p>${LEAD}</p><p>${SECOND}</p><!--EndFragment--></body></html>`
    expect((await paste(html)).metadata).toMatchObject({
      outlet: { value: 'The Herald' },
      publishedOn: { value: '2024-05-24' },
      url: { value: 'https://herald.example/bridge' },
    })
  })

  it('of Windows keeps the address of its header, and none of the header’s words', async () => {
    const html = `Version:0.9\r\nStartHTML:0000000105\r\nEndHTML:0000000400\r\nStartFragment:0000000141\r\nEndFragment:0000000364\r\nSourceURL:https://herald.example/bridge\r\n<html><body><!--StartFragment--><p>${LEAD}</p><p>${SECOND}</p><!--EndFragment--></body></html>`
    const { text, metadata } = await paste(html)
    expect(text).toBe(WORDS)
    expect(metadata.url.value).toBe('https://herald.example/bridge')
  })

  it('of Word is its words, its lists and nothing of its styles', async () => {
    const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15"><link rel=File-List href="file:///C:/Temp/clip_filelist.xml"><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--><style><!-- p.MsoNormal {margin:0cm} --></style></head><body lang=EN-GB><!--StartFragment--><h1>Bridge stays shut<o:p></o:p></h1><p class=MsoNormal>${LEAD}<o:p></o:p></p><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span><![endif]>Three pillars are cracked, the office said.</p><p class=MsoNormal>${SECOND}</p><!--EndFragment--></body></html>`
    const { text, blocks, metadata } = await paste(html)
    expect(text).toBe([LEAD, 'Three pillars are cracked, the office said.', SECOND].join('\n\n'))
    expect(blocks[1]?.kind).toBe('listItem')
    expect(metadata.url.value).toBe(null)
  })

  it('of Google Docs is its words', async () => {
    const html = `<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span>${LEAD}</span></p><br /><p dir="ltr"><span>${SECOND.slice(0, 20)}</span><span>${SECOND.slice(20)}</span></p></b><br class="Apple-interchange-newline">`
    expect((await paste(html)).text).toBe(WORDS)
  })

  it('of Firefox and LibreOffice is its words', async () => {
    const html = `<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.0//EN"><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title><meta name="generator" content="LibreOffice 24.2"/><style type="text/css">p { line-height: 115% }</style></head><body lang="en-GB"><p style="margin-bottom: 0cm">${LEAD}</p>\n<p>${SECOND}</p></body></html>`
    expect((await paste(html)).text).toBe(WORDS)
  })
})

describe('only a link', () => {
  it.each([
    ['https://herald.example/bridge'],
    [' <https://herald.example/bridge>\n'],
    ['www.herald.example/bridge'],
    ['https://herald.example/1\nhttps://herald.example/2'],
  ])('is refused as that: %j', async (text) => {
    expect(await ingestPaste({ text, html: null })).toEqual({ ok: false, reason: 'linkOnly' })
    expect(await ingestPaste({ text, html: `<a href="${text}">${text}</a>` })).toEqual({
      ok: false,
      reason: 'linkOnly',
    })
  })

  it.each([
    ['a.url', '[InternetShortcut]\r\nURL=https://herald.example/bridge\r\nIconIndex=0\r\n'],
    ['a.desktop', '[Desktop Entry]\nType=Link\nName=Bridge\nURL=https://herald.example/bridge\n'],
    [
      'a.webloc',
      '<?xml version="1.0"?>\n<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">\n<plist><dict><key>URL</key>\n<string>https://herald.example/bridge</string></dict></plist>',
    ],
  ])('is refused as that in a shortcut: %s', async (name, text) => {
    expect((await stepsOf(text, name)).map(told)).toEqual([`${name}: linkOnly`])
  })

  it('is not what a link in a text is', async () => {
    expect((await paste(null, `${LEAD}\nhttps://herald.example/bridge`)).text).toBe(LEAD)
  })
})

describe('a pasted table', () => {
  it('is its words: a list comes as a file', async () => {
    expect((await paste(null, `title,text\nBridge,"${LEAD}"\n`)).text).toContain('The bridge over the Alte')
  })
})

describe('ingestPage', () => {
  const handed = async (html: string, url: string, title = 'Bridge stays shut | The Herald') => {
    const result = await ingestPage({ html, url, title })
    if (!result.ok) throw new Error(result.reason)
    return result.value
  }

  it('believes the browser about the address, and the page about one of the same host', async () => {
    const page = pageOf('Bridge stays shut')
    const canonical = page.replace('<title>', '<link rel="canonical" href="https://herald.example/bridge"><title>')
    expect((await handed(page, 'https://herald.example/bridge?x=1')).metadata.url).toMatchObject({
      value: 'https://herald.example/bridge?x=1',
      certainty: 'sure',
    })
    expect((await handed(canonical, 'https://herald.example/bridge?x=1')).metadata.url.value).toBe(
      'https://herald.example/bridge',
    )
    expect((await handed(canonical, 'https://mirror.example/b')).metadata.url.value).toBe('https://mirror.example/b')
    for (const url of [
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      'blob:https://a.example/1',
      'nonsense',
    ])
      expect((await handed(page, url)).metadata.url.value).toBe(null)
  })

  it('takes the page’s headline for the title, and the window’s where there is none', async () => {
    const value = await handed(pageOf('Bridge stays shut'), 'https://herald.example/')
    expect(value.metadata.title.value).toBe('Bridge stays shut')
    expect(value.text).toBe([LEAD, SECOND, THIRD].join('\n\n'))
    const bare = await handed(`<p>${LEAD}</p><p>${SECOND}</p>`, 'https://herald.example/', 'Bridge')
    expect(bare.metadata.title.value).toBe('Bridge')
  })

  it('refuses a page of nothing, and stops when it is told to', async () => {
    expect(await ingestPage({ html: ' ', url: 'https://a.example/', title: 'A' })).toMatchObject({ reason: 'empty' })
    expect(await ingestPage({ html: '<p>1 2 3</p>', url: 'https://a.example/', title: 'A' })).toMatchObject({
      reason: 'noRunningText',
    })
    const signal = AbortSignal.abort(new Error('stopped'))
    await expect(ingestPage({ html: '<p>a</p>', url: '', title: '' }, { signal })).rejects.toThrow('stopped')
  })
})
