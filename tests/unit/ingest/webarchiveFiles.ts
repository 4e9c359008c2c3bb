/** Safari's web archives for the tests. */

type Plist = string | Uint8Array | { readonly [key: string]: Plist }

/** A binary property list, offsets of four bytes, references of one. */
export function plistOf(top: Plist): Uint8Array {
  const objects: number[][] = []
  const lengthOf = (type: number, count: number) =>
    count < 15 ? [type * 16 + count] : [type * 16 + 15, 0x12, ...[24, 16, 8, 0].map((shift) => (count >>> shift) & 255)]
  const add = (value: Plist): number => {
    const index = objects.push([]) - 1
    if (typeof value === 'string') {
      const isAscii = /^[\0-\u007f]*$/u.test(value)
      const units = Array.from({ length: value.length }, (_, at) => value.charCodeAt(at))
      objects[index] = isAscii
        ? [...lengthOf(5, units.length), ...units]
        : [...lengthOf(6, units.length), ...units.flatMap((unit) => [unit >> 8, unit & 255])]
    } else if (value instanceof Uint8Array) objects[index] = [...lengthOf(4, value.length), ...value]
    else {
      const keys = Object.keys(value).map(add)
      const values = Object.values(value).map(add)
      objects[index] = [...lengthOf(0xd, keys.length), ...keys, ...values]
    }
    return index
  }
  add(top)
  const bytes = [...new TextEncoder().encode('bplist00')]
  const offsets = objects.map((object) => bytes.push(...object) - object.length)
  const trailer = new DataView(new ArrayBuffer(32))
  trailer.setUint8(6, 4)
  trailer.setUint8(7, 1)
  trailer.setBigUint64(8, BigInt(objects.length))
  trailer.setBigUint64(24, BigInt(bytes.length))
  for (const offset of offsets) bytes.push(...[24, 16, 8, 0].map((shift) => (offset >>> shift) & 255))
  return Uint8Array.from([...bytes, ...new Uint8Array(trailer.buffer)])
}

/** An archive of one page from that address. */
export const archiveOf = (html: string, url = 'https://herald.example/bridge') =>
  plistOf({
    WebMainResource: {
      WebResourceURL: url,
      WebResourceMIMEType: 'text/html',
      WebResourceTextEncodingName: 'UTF-8',
      WebResourceData: new TextEncoder().encode(html),
    },
    Überschuss: 'ignored',
  })
