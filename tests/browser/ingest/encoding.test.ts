/** Every encoding of the table with and without a declaration, in one sentence and in several. */
import { describe, expect, it } from 'vitest'
import { decode } from '../../../src/platform/ingest/encoding/decode'
import { ENCODED, encode, TEXTS } from './encodingTexts'

const short = (text: string) => /^.{20,}?[.。](?=\s|$|[^\s])|^.{60}/u.exec(text)?.[0] ?? text

async function read(bytes: Uint8Array): Promise<string> {
  const decoded = await decode(bytes)
  return decoded.ok ? decoded.value.text : decoded.reason
}

describe('what declares nothing', () => {
  it.each(ENCODED)('is read in %s, several sentences of %s', async (label, language) => {
    expect(await read(encode(TEXTS[language], label))).toBe(TEXTS[language])
  })

  it.each(ENCODED)('is read in %s, one sentence of %s', async (label, language) => {
    const text = short(TEXTS[language])
    expect(await read(encode(text, label))).toBe(text)
  })

  it.each(ENCODED)('is read in %s as a page full of ASCII markup, %s', async (label, language) => {
    const page = `<html><head><title>x</title></head><body>${'<div class="story-body__inner"><a href="/news/local/item">'.repeat(40)}<p>${TEXTS[language]}</p></body></html>`
    expect(await read(encode(page, label))).toBe(page)
  })
})

describe('what declares itself', () => {
  it.each(ENCODED)('is read in %s, one sentence of %s', async (label, language) => {
    const page = `<!doctype html><html><head><meta http-equiv="Content-Type" content="text/html; charset=${label}"></head><body><p>${short(TEXTS[language])}</p>`
    expect(await read(encode(page, label))).toBe(page)
  })

  it.each(['ru', 'fr', 'ja', 'zh', 'ko'] as const)(
    'is UTF-8 all the same if it is, whatever it says: %s',
    async (language) => {
      const page = `<meta charset="windows-1251"><p>${TEXTS[language]}</p>`
      expect(await read(new TextEncoder().encode(page))).toBe(page)
    },
  )

  it('is not believed about UTF-8 that it is not', async () => {
    const page = `<meta charset="utf-8"><p>${TEXTS.ru}</p>`
    expect(await read(encode(page, 'windows-1251'))).toBe(page)
  })
})

describe('a mark', () => {
  it.each(['utf-16le', 'utf-16be'] as const)('decides for %s, also after a line or two', async (label) => {
    for (const text of ['Ja.', TEXTS.ko, TEXTS.tw]) expect(await read(encode(`\ufeff${text}`, label))).toBe(text)
  })
})

describe('UTF-8 that is not quite', () => {
  it('is read with a mark for what was cut off at its end', async () => {
    const bytes = new TextEncoder().encode(`${TEXTS.ru} ${TEXTS.ru}`)
    expect((await read(bytes.subarray(0, bytes.length - 2))).startsWith(TEXTS.ru)).toBe(true)
  })

  it('is read with a mark for a byte that does not fit among a thousand that do', async () => {
    const bytes = new TextEncoder().encode(`${TEXTS.ru} ${TEXTS.el} ${TEXTS.ja}`)
    bytes[200] = 0xff
    expect(await read(bytes)).toContain(TEXTS.ja)
  })
})
