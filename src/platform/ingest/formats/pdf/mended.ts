/**
 * Puts in what pdf.js needs and some writers leave out: without a descriptor, a font of Chinese, Japanese or Korean letters
 * is taken for a Western one. Other readers, as Poppler, do without.
 */

/** An object of a file that is not packed into others. Longer ones are no fonts. */
const OBJECT = /(?<head>\b\d+ \d+ obj\b)(?<body>(?:(?!endobj)[\s\S]){1,4000}?)endobj/gu
const DESCENDANT = /\/Subtype\s*\/CIDFontType[02]\b/u
/** In files of this size writers set descriptors: small programs write small files. */
const LARGEST_BYTES = 2_000_000
const DESCRIPTOR =
  '<< /Type /FontDescriptor /FontName /Unnamed /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>'

/** The bytes with a descriptor for each font that lacks one, added as later versions of a PDF are; or the same bytes. */
export function mended(bytes: Uint8Array): Uint8Array {
  if (bytes.length > LARGEST_BYTES) return bytes
  const text = new TextDecoder('latin1').decode(bytes)
  const start = /startxref\s+(?<at>\d+)\s+%%EOF\s*$/u.exec(text)?.groups?.at
  const root = [...text.matchAll(/\/Root\s+(?<root>\d+\s+\d+\s+R)/gu)].at(-1)?.groups?.root
  const size = [...text.matchAll(/\/Size\s+(?<size>\d+)/gu)].at(-1)?.groups?.size
  if (start === undefined || root === undefined || size === undefined || text.includes('/Encrypt')) return bytes
  const fonts = [...text.matchAll(OBJECT)].flatMap(({ groups }) => {
    const { head = '', body = '' } = groups ?? {}
    const close = body.lastIndexOf('>>')
    if (!DESCENDANT.test(body) || body.includes('/FontDescriptor') || close < 0) return []
    return [{ head, body: `${body.slice(0, close)} /FontDescriptor ${size} 0 R ${body.slice(close)}` }]
  })
  return fonts.length === 0
    ? bytes
    : withObjects(bytes, [...fonts, { head: `${size} 0 obj`, body: DESCRIPTOR }], { start, root })
}

/** A later version of the file, as the format has it: objects, a table of where they stand, and where the older one is. */
function withObjects(
  bytes: Uint8Array,
  objects: readonly { head: string; body: string }[],
  { start, root }: { start: string; root: string },
): Uint8Array {
  let added = '\n'
  const rows = objects.map(({ head, body }) => {
    const offset = bytes.length + added.length
    added += `${head}\n${body}\nendobj\n`
    const [id = '', generation = ''] = head.split(' ')
    return `${id} 1\n${String(offset).padStart(10, '0')} ${generation.padStart(5, '0')} n \n`
  })
  const size = Math.max(...objects.map(({ head }) => Number.parseInt(head, 10))) + 1
  const table = bytes.length + added.length
  added += `xref\n${rows.join('')}trailer\n<< /Size ${size} /Root ${root} /Prev ${start} >>\nstartxref\n${table}\n%%EOF\n`
  const whole = new Uint8Array(bytes.length + added.length)
  whole.set(bytes)
  whole.set(
    Uint8Array.from(added, (letter) => letter.charCodeAt(0)),
    bytes.length,
  )
  return whole
}
