import { describe, expect, it } from 'vitest'
import { decode } from '../../../src/platform/ingest/encoding/decode'

/** The bytes of `text` in a single- or double-byte encoding, by inverting the runtime's own decoder. */
function encode(text: string, label: string): Uint8Array {
  const table = inverseOf(label)
  const bytes = Array.from(text).flatMap((character) => {
    const own = table.get(character)
    if (own === undefined) throw new Error(`${label} has no ${character}`)
    return own
  })
  return new Uint8Array(bytes)
}

const inverses = new Map<string, Map<string, number[]>>()

function inverseOf(label: string): Map<string, number[]> {
  const known = inverses.get(label)
  if (known !== undefined) return known
  const decoder = new TextDecoder(label)
  const table = new Map<string, number[]>()
  const add = (bytes: number[]) => {
    const character = decoder.decode(new Uint8Array(bytes))
    if (Array.from(character).length === 1 && character !== '\ufffd' && !table.has(character))
      table.set(character, bytes)
  }
  for (let byte = 0; byte < 256; byte += 1) add([byte])
  for (let lead = 0x81; lead < 0xff; lead += 1) for (let trail = 0x40; trail < 0xff; trail += 1) add([lead, trail])
  inverses.set(label, table)
  return table
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), littleEndian)
  return new Uint8Array(view.buffer)
}

const RUSSIAN =
  'Мост через реку закрыт до осени, сообщили в администрации района. Инженеры нашли трещины в трёх опорах из восьми. Ремонт обойдётся в девять миллионов.'
const UKRAINIAN =
  'Міст через річку закрито до осені, повідомили в адміністрації району. Інженери знайшли тріщини в трьох опорах із восьми. Жителі скаржаться на шум.'
const GREEK =
  'Κλειστό για δύο μήνες θα μείνει το παλιό λιμάνι λόγω έργων, ανακοίνωσε την Πέμπτη ο δήμος. Οι ψαράδες θα μεταφερθούν στη νέα προβλήτα.'
const FRENCH =
  'L’école du village, fermée depuis deux ans, rouvrira à la rentrée avec vingt-trois élèves, a annoncé la mairie – « une victoire ».'
const POLISH =
  'Most na rzece będzie zamknięty do jesieni, poinformował urząd. Inżynierowie znaleźli pęknięcia w trzech z ośmiu filarów, więc ruch idzie objazdem.'
const JAPANESE =
  '橋は秋まで通行止めになると市役所が発表した。技術者は八本の橋脚のうち三本にひびを見つけた。修理には九百万かかる。'
const CHINESE =
  '市政府宣布，大桥将关闭到秋天。工程师在八个桥墩中的三个发现了裂缝。修理费用约为九百万。居民抱怨夜间噪音。'
const KOREAN =
  '다리는 가을까지 폐쇄된다고 시청이 밝혔다. 기술자들은 여덟 개의 교각 중 세 개에서 균열을 발견했다. 수리비는 구백만이다.'

describe('decode', () => {
  it.each([
    ['windows-1251', RUSSIAN],
    ['windows-1251', UKRAINIAN],
    ['koi8-r', RUSSIAN],
    ['windows-1252', FRENCH],
    ['iso-8859-7', GREEK],
    ['iso-8859-2', POLISH],
    ['shift_jis', JAPANESE],
    ['euc-jp', JAPANESE],
    ['gbk', CHINESE],
    ['big5', '市政府宣布，大橋將關閉到秋天。工程師在八個橋墩中的三個發現了裂縫。修理費用約為九百萬。'],
    ['euc-kr', KOREAN],
  ])('reads %s that declares nothing', async (label, text) => {
    const decoded = await decode(encode(text, label))
    expect(decoded).toMatchObject({ ok: true, value: { text } })
  })

  it.each([
    ['windows-1251', RUSSIAN],
    ['iso-8859-7', GREEK],
    ['shift_jis', JAPANESE],
    ['gbk', CHINESE],
    ['euc-kr', KOREAN],
    ['windows-1250', POLISH],
  ])('reads %s that declares itself', async (label, text) => {
    const page = `<html><head><meta charset="${label}"></head><body><p>${text}</p>`
    const decoded = await decode(encode(page, label))
    expect(decoded).toMatchObject({ ok: true, value: { text: page, encoding: label } })
  })

  it('takes UTF-8 for what it is, whatever a saved page declares', async () => {
    const page = `<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>${RUSSIAN}</p>`
    expect(await decode(new TextEncoder().encode(page))).toEqual({ ok: true, value: { text: page, encoding: 'utf-8' } })
  })

  it.each([
    ['utf-8', new TextEncoder().encode(`\ufeff${GREEK}`), GREEK],
    ['utf-16le', utf16(`\ufeff${GREEK}`, true), GREEK],
    ['utf-16be', utf16(`\ufeff${GREEK}`, false), GREEK],
    ['utf-16le', utf16(FRENCH, true), FRENCH],
    ['utf-16be', utf16(FRENCH, false), FRENCH],
  ])('reads %s', async (encoding, bytes, text) => {
    expect(await decode(bytes)).toEqual({ ok: true, value: { text, encoding } })
  })

  it.each([
    ['a PDF', '%PDF-1.7\n%âãÏÓ', 'binary'],
    ['a ZIP or DOCX', 'PK\x03\x04\x14\0', 'binary'],
    ['a PNG', '\x89PNG\r\n\x1a\n', 'binary'],
    ['an MP4', '\0\0\0\x18ftypmp42', 'binary'],
    ['a NUL in text', 'some text\0and more', 'binary'],
    ['RTF, whose control words are not text', '{\\rtf1\\ansi Hello', 'binary'],
    ['control characters', `abc${'\x01\x02\x03'.repeat(20)}`, 'binary'],
  ])('refuses %s', async (_, start, reason) => {
    const bytes = Uint8Array.from(start, (character) => character.charCodeAt(0))
    expect(await decode(bytes)).toMatchObject({ ok: false, reason })
  })

  it('refuses noise', async () => {
    let state = 1
    const noise = Uint8Array.from({ length: 5000 }, () => {
      state = (state * 1103515245 + 12345) % 2147483648
      return 1 + (state % 255)
    })
    expect((await decode(noise)).ok).toBe(false)
  })

  it('refuses bytes that no encoding makes text of', async () => {
    const bytes = Uint8Array.from({ length: 400 }, (_, index) => 0x80 + ((index * 37) % 0x20))
    expect(await decode(bytes)).toMatchObject({ ok: false, reason: 'undecodable' })
  })
})
