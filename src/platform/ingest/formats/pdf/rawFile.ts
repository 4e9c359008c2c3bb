/**
 * The objects of a PDF as they stand in its bytes, for what pdf.js does not tell: the text that a page says its signs stand
 * for, and whether its content is whole. Only what is packed in the one way that everybody packs; the rest is left alone.
 */
import { Inflate } from 'fflate'
import { MAX_UNPACKED_BYTES } from './limits'

/** Objects by number. What it does not know, as all of an encrypted file, is null. */
export type RawFile = {
  readonly dictionaryOf: (id: number) => string | null
  readonly streamOf: (id: number) => RawStream | null
}

/** Unpacked bytes; of damaged ones those before the damage. */
export type RawStream = { readonly bytes: Uint8Array; readonly isWhole: boolean }

/** `12 0` before `obj`. */
const NUMBER = /(?<id>\d{1,9})\s+\d{1,5}\s*$/u
const NUMBER_LETTERS = 24
/** Dictionaries of pages and streams are shorter, in letters. */
const LONGEST_DICTIONARY = 20_000
/** More objects packed into one are no PDF's: writers put a hundred or two together. */
const MOST_PACKED = 20_000

type Place = { readonly start: number } | { readonly text: string }

/** The objects of the file; of several with one number the last, as later versions of a file are written behind it. */
export function rawFileOf(bytes: Uint8Array): RawFile {
  const text = new TextDecoder('latin1').decode(bytes)
  const written: Written = { text, bytes, bytesLeft: MAX_UNPACKED_BYTES }
  const places = text.includes('/Encrypt') ? new Map<number, Place>() : placesIn(written)
  const dictionaryOf = (id: number) => {
    const place = places.get(id)
    if (place === undefined) return null
    return 'text' in place ? place.text : dictionaryAt(text, place.start)
  }
  const streamOf = (id: number) => {
    const place = places.get(id)
    return place === undefined || 'text' in place ? null : streamAt(written, place.start)
  }
  return { dictionaryOf, streamOf }
}

/** The file as bytes and as Latin letters, and how much of it may still be unpacked here, which each stream takes from. */
type Written = { readonly text: string; readonly bytes: Uint8Array; bytesLeft: number }

function placesIn(written: Written): Map<number, Place> {
  const { text } = written
  const places = new Map<number, Place>()
  for (let at = text.indexOf('obj'); at >= 0; at = text.indexOf('obj', at + 3)) {
    const id = NUMBER.exec(text.slice(Math.max(0, at - NUMBER_LETTERS), at))?.groups?.id
    if (id === undefined) continue
    places.set(Number(id), { start: at + 3 })
    if (/^\s*<<(?:(?!>>)[\s\S]){0,200}?\/ObjStm\b/u.test(text.slice(at + 3, at + 300)))
      for (const [packed, words] of packedIn(written, at + 3)) places.set(packed, { text: words })
  }
  return places
}

/** The objects of a stream of objects, each as it is written. */
function packedIn(written: Written, start: number): [number, string][] {
  const dictionary = dictionaryAt(written.text, start)
  const first = Number(/\/First\s+(\d+)/u.exec(dictionary)?.[1] ?? Number.NaN)
  const stream = streamAt(written, start)
  if (stream === null || Number.isNaN(first)) return []
  const words = new TextDecoder('latin1').decode(stream.bytes)
  const numbers = words.slice(0, first).trim().split(/\s+/u, MOST_PACKED).map(Number)
  const objects: [number, string][] = []
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    const [id = 0, offset = 0, , next = words.length] = numbers.slice(at, at + 4)
    objects.push([id, words.slice(first + offset, Math.min(first + next, first + offset + LONGEST_DICTIONARY))])
  }
  return objects
}

function dictionaryAt(text: string, start: number): string {
  const part = text.slice(start, start + LONGEST_DICTIONARY)
  const end = /\bstream\r?\n|\bendobj\b/u.exec(part)?.index
  return part.slice(0, end)
}

function streamAt(written: Written, start: number): RawStream | null {
  const { text, bytes } = written
  const dictionary = dictionaryAt(text, start)
  const mark = /^stream(?:\r\n|\n|\r)/u.exec(text.slice(start + dictionary.length, start + dictionary.length + 8))
  const filter = /\/Filter\s*(?:\[\s*)?\/(?<name>\w+)\s*(?<more>\/)?/u.exec(dictionary)?.groups
  if (
    mark === null ||
    (filter?.more !== undefined && /\/Filter\s*\[/u.test(dictionary)) ||
    /\/(?:DecodeParms|FFilter|F)\b/u.test(dictionary)
  )
    return null
  const from = start + dictionary.length + mark[0].length
  const packed = bytes.subarray(from, endOf(text, from, dictionary))
  if (filter === undefined) return { bytes: packed, isWhole: true }
  if (filter.name !== 'FlateDecode' && filter.name !== 'Fl') return null
  const stream = unpacked(packed, written.bytesLeft)
  written.bytesLeft -= stream.bytes.length
  return written.bytesLeft > 0 ? stream : null
}

/** By its stated length, where the stream ends there; or by the word behind it. */
function endOf(text: string, from: number, dictionary: string): number {
  const stated = from + Number(/\/Length\s+(\d+)(?!\s+\d+\s+R)/u.exec(dictionary)?.[1] ?? Number.NaN)
  if (/^\s{0,2}endstream/u.test(text.slice(stated, stated + 12))) return stated
  const end = text.indexOf('endstream', from)
  return end < 0 ? text.length : end
}

/** Without the two bytes before the packed ones and the sum behind them, which readers do not check. */
function unpacked(packed: Uint8Array, mostBytes: number): RawStream {
  const parts: Uint8Array[] = []
  let length = 0
  let isWhole = false
  const unpacking = new Inflate((part, isLast) => {
    length += part.length
    parts.push(part)
    isWhole = isLast
  })
  try {
    const step = 65_536
    for (let at = 2; at < packed.length && length <= mostBytes; at += step)
      unpacking.push(packed.subarray(at, at + step), at + step >= packed.length)
  } catch {
    // fflate throws at what it cannot unpack; what stood before has been handed over.
    isWhole = false
  }
  const bytes = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return { bytes, isWhole }
}
