import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { LEAD, pageOf, SECOND, stepsOf, THIRD, told } from './zipFiles'

/** The readers load when the first file needs them, which takes a slow machine seconds. */
vi.setConfig({ testTimeout: 20_000 })

type Plist = string | Uint8Array | { readonly [key: string]: Plist }

/** A binary property list, offsets of four bytes, references of one. */
function plistOf(top: Plist): Uint8Array {
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

const archiveOf = (html: string, url = 'https://herald.example/bridge') =>
  plistOf({
    WebMainResource: {
      WebResourceURL: url,
      WebResourceMIMEType: 'text/html',
      WebResourceTextEncodingName: 'UTF-8',
      WebResourceData: new TextEncoder().encode(html),
    },
    Überschuss: 'ignored',
  })

describe('a page as Safari saves it', () => {
  it('is read with the address where it was saved', async () => {
    const [step] = await stepsOf(archiveOf(pageOf('Bridge stays shut')), 'Bridge.webarchive')
    if (step?.kind !== 'read' || !step.result.ok) throw new Error('refused')
    expect(step.result.value.text).toBe([LEAD, SECOND, THIRD].join('\n\n'))
    expect(step.result.value.metadata).toMatchObject({
      title: { value: 'Bridge stays shut' },
      url: { value: 'https://herald.example/bridge' },
    })
  })

  it.each([
    ['a link', 'linkOnly', plistOf({ URL: 'https://herald.example/bridge' })],
    ['something else', 'damaged', plistOf({ Name: 'preferences' })],
    ['a list of nothing', 'damaged', new TextEncoder().encode('bplist00')],
  ])('is not what %s is: %s', async (_, reason, bytes) => {
    expect((await stepsOf(bytes, 'a.webarchive')).map(told)).toEqual([`a.webarchive: ${reason}`])
  })

  it('ends as text or as a refusal whatever byte is changed (seeded 20240524)', async () => {
    const whole = archiveOf(pageOf('Bridge stays shut'))
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 9 }),
        async (changes) => {
          const bytes = Uint8Array.from(whole)
          for (const [at, value] of changes) bytes[at] = value
          const [step] = await stepsOf(bytes, 'a.webarchive')
          expect(step?.kind === 'read' && !step.result.ok ? step.result.reason : 'text').not.toBe('unreadable')
        },
      ),
      { seed: 20240524, numRuns: 150 },
    )
  }, 60_000)
})
