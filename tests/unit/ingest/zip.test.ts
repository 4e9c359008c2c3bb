import { zipSync } from 'fflate'
import { describe, expect, it, vi } from 'vitest'
import { ingestAll } from '../../../src/platform/ingest/ingest'
import { MAX_ARCHIVE_BYTES, MAX_DOCUMENT_BYTES } from '../../../src/platform/ingest/limits'
import { shownName } from '../../../src/platform/ingest/zip/names'
import { LEAD, pageOf, stepsOf, told, zipOf } from './zipFiles'

/** The readers load when the first file needs them, which takes a slow machine seconds. */
vi.setConfig({ testTimeout: 20_000 })

const START = LEAD.slice(0, 24)

describe('an archive', () => {
  it('gives a step for each article in it, named after archive and part', async () => {
    const archive = zipOf({
      'desk/bridge.html': pageOf('Bridge stays shut'),
      'notes.txt': LEAD,
      'empty.txt': '',
      'more.zip': zipOf({ 'inner/deep.md': `# Bridge\n\n${LEAD}` }),
    })
    expect((await stepsOf(archive, 'week.zip')).map(told)).toEqual([
      `week.zip › desk/bridge.html: ${START}`,
      `week.zip › notes.txt: ${START}`,
      'week.zip › empty.txt: empty',
      `week.zip › more.zip › inner/deep.md: ${START}`,
    ])
  })

  it('passes quietly over what a saved page brought along, and what systems put beside files', async () => {
    const archive = zipOf({
      'Bridge.html': pageOf('Bridge stays shut'),
      'Bridge_files/style.css': 'p { color: red }',
      'Bridge_files/frame.html': pageOf('An advertisement'),
      'Brücke-Dateien/anzeige.html': pageOf('An advertisement'),
      'Мост_файлы/frame.html': pageOf('An advertisement'),
      'assets/photo.JPG': 'no picture',
      'assets/site.woff2': 'no font',
      '__MACOSX/._Bridge.html': 'resource fork',
      '.DS_Store': 'folder',
    })
    expect((await stepsOf(archive, 'page.zip')).map(told)).toEqual([`page.zip › Bridge.html: ${START}`])
  })

  it('says in one step that nothing in it is an article, and what kinds of files were passed over', async () => {
    const archive = zipOf({ 'a.png': 'x', 'b.css': 'x', 'c/d.js': 'x', 'e.PNG': 'x', 'f/.DS_Store': 'x' })
    expect(await stepsOf(archive, 'parts.zip')).toEqual([
      {
        kind: 'read',
        name: 'parts.zip',
        result: { ok: false, reason: 'nothingInside', detail: '2 png, 1 css, 1 js, 1 other' },
        isLast: true,
      },
    ])
  })

  it('goes on where an import broke off', async () => {
    const archive = zipOf({ 'a.txt': LEAD, 'b.txt': '', 'c.txt': LEAD })
    const all = (await stepsOf(archive, 'a.zip')).map(told)
    for (const skip of [0, 1, 2, 3, 4])
      expect((await stepsOf(archive, 'a.zip', { skip })).map(told)).toEqual(all.slice(skip))
  })

  it('stops when it is told to', async () => {
    const signal = AbortSignal.abort(new Error('stopped'))
    await expect(stepsOf(zipOf({ 'a.txt': LEAD }), 'a.zip', { signal })).rejects.toThrow('stopped')
  })
})

describe('a large archive', () => {
  it('is read by slices, one part at a time', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 20 }, (_, index) => [`${index}.txt`, `${LEAD} ${'x'.repeat(100_000)} ${index}`]),
    )
    const blob = Object.assign(new Blob([new Uint8Array(zipOf(files, 0))]), { name: 'a.zip' })
    const slices: number[] = []
    const slice = blob.slice.bind(blob)
    Object.assign(blob, {
      slice: (start: number, end: number) => {
        slices.push(end - start)
        return slice(start, end)
      },
      arrayBuffer: () => Promise.reject(new Error('the whole archive was read')),
    })
    let count = 0
    for await (const step of ingestAll(blob)) count += step.kind === 'read' && step.result.ok ? 1 : 0
    expect(count).toBe(20)
    expect(Math.max(...slices)).toBeLessThan(110_000)
  })

  it('is refused over the limit, unread', async () => {
    const start = Uint8Array.of(0x50, 0x4b, 3, 4)
    const blob = Object.assign(new Blob([start]), { name: 'a.zip' })
    Object.defineProperty(blob, 'size', { value: MAX_ARCHIVE_BYTES + 1 })
    const steps = []
    for await (const step of ingestAll(blob)) steps.push(told(step))
    expect(steps).toEqual(['a.zip: tooLarge'])
  })
})

describe('a hostile archive', () => {
  it('is only names: none points anywhere or turns the line around', async () => {
    const archive = zipOf({
      '../../etc/passwd.txt': LEAD,
      '/root/abs.txt': LEAD,
      'C:\\Windows\\win.txt': LEAD,
      'photo\u202Egnp.txt': LEAD,
      '<img src=x onerror=alert(1)>.txt': LEAD,
    })
    expect((await stepsOf(archive, 'a.zip')).map(({ name }) => name)).toEqual([
      'a.zip › etc/passwd.txt',
      'a.zip › root/abs.txt',
      'a.zip › Windows/win.txt',
      'a.zip › photognp.txt',
      'a.zip › <img src=x onerror=alert(1)>.txt',
    ])
  })

  it('is cut off where a part unpacks to far more than it is, and the others are read', async () => {
    const archive = zipOf({ 'bomb.txt': new Uint8Array(4_000_000), 'a.txt': LEAD })
    const expected = ['a.zip › bomb.txt: tooComplex', `a.zip › a.txt: ${START}`]
    expect((await stepsOf(archive, 'a.zip')).map(told)).toEqual(expected)
    // Whatever size the directory claims.
    const view = new DataView(archive.buffer)
    view.setUint32(view.getUint32(archive.length - 6, true) + 24, 100, true)
    expect((await stepsOf(archive, 'a.zip')).map(told)).toEqual(expected)
  })

  it('is refused a part that is larger than what is read, unread', async () => {
    const archive = zipOf({ 'large.txt': LEAD, 'a.txt': LEAD })
    const view = new DataView(archive.buffer)
    view.setUint32(view.getUint32(archive.length - 6, true) + 24, MAX_DOCUMENT_BYTES + 1, true)
    expect((await stepsOf(archive, 'a.zip')).map(told)).toEqual([
      'a.zip › large.txt: tooLarge',
      `a.zip › a.txt: ${START}`,
    ])
  })

  it('is read only so deep', async () => {
    let archive = zipOf({ 'a.txt': LEAD })
    for (let depth = 0; depth < 8; depth += 1) archive = zipOf({ 'in.zip': archive, 'b.txt': LEAD })
    const steps = (await stepsOf(archive, 'a.zip')).map(told)
    expect(steps.filter((step) => step.endsWith('tooComplex'))).toHaveLength(2)
    expect(steps.filter((step) => step.endsWith(START))).toHaveLength(6)
  })

  it.each([
    ['a part that asks for a password', 8, 1, 'encrypted'],
    ['a part packed otherwise', 10, 14, 'unknownPacking'],
  ])('says of %s what it is', async (_, field, value, reason) => {
    const archive = zipOf({ 'a.txt': LEAD, 'b.txt': LEAD })
    const view = new DataView(archive.buffer)
    const directory = view.getUint32(archive.length - 6, true)
    view.setUint16(directory + field, value, true)
    expect((await stepsOf(archive, 'a.zip')).map(told)).toEqual([`a.zip › a.txt: ${reason}`, `a.zip › b.txt: ${START}`])
  })

  it('is damaged where a part does not have its check sum, or the directory is gone', async () => {
    const archive = zipOf({ 'a.txt': LEAD, 'b.txt': LEAD }, 0)
    const broken = Uint8Array.from(archive)
    broken[50] = (broken[50] ?? 0) ^ 1
    expect((await stepsOf(broken, 'a.zip')).map(told)).toEqual(['a.zip › a.txt: damaged', `a.zip › b.txt: ${START}`])
    expect((await stepsOf(archive.subarray(0, archive.length - 30), 'a.zip')).map(told)).toEqual(['a.zip: damaged'])
  })
})

describe('how an archive is written', () => {
  it('may have a comment, something before it, or a zip64 end', async () => {
    const archive = zipOf({ 'a.txt': LEAD })
    const commented = zipSync({ 'a.txt': new TextEncoder().encode(LEAD) }, { comment: 'PK\u0005\u0006 no end' })
    expect((await stepsOf(commented, 'a.zip')).map(told)).toEqual([`a.zip › a.txt: ${START}`])
    expect((await stepsOf(wide(archive), 'a.zip')).map(told)).toEqual([`a.zip › a.txt: ${START}`])
  })

  it.each([
    ['UTF-8 without saying so', new TextEncoder().encode('Мост.txt'), 'Мост.txt'],
    ['the Cyrillic code page of DOS', Uint8Array.of(0x8c, 0xae, 0xe1, 0xe2, 0x2e, 0x74, 0x78, 0x74), 'Мост.txt'],
    ['a Western code page', Uint8Array.of(0x42, 0xfc, 0x72, 0x6f, 0x2e, 0x74, 0x78, 0x74), 'Büro.txt'],
  ])('may spell names in %s', async (_, name, shown) => {
    const placeholder = 'n'.repeat(name.length)
    const archive = zipOf({ [placeholder]: LEAD })
    const directory = new DataView(archive.buffer).getUint32(archive.length - 6, true)
    archive.set(name, 30)
    archive.set(name, directory + 46)
    expect((await stepsOf(archive, 'a.zip')).map(({ name: each }) => each)).toEqual([`a.zip › ${shown}`])
  })
})

describe('shownName', () => {
  it.each([
    ['a/./b/../c.html', 'a/b/c.html'],
    ['\\\\server\\share\\a.html', 'server/share/a.html'],
    ['\u2066a\u2069\u0000.html', 'a.html'],
    ['..', ''],
    [`${'x'.repeat(300)}.html`, `…${'x'.repeat(194)}.html`],
  ])('shows %j as %j', (name, shown) => {
    expect(shownName(name)).toBe(shown)
  })
})

/** The archive with the sizes of its directory in a zip64 end record. */
function wide(archive: Uint8Array): Uint8Array {
  const end = archive.length - 22
  const view = new DataView(archive.buffer)
  const record = new DataView(new ArrayBuffer(56 + 20))
  record.setUint32(0, 0x06064b50, true)
  record.setBigUint64(4, 44n, true)
  record.setBigUint64(24, 1n, true)
  record.setBigUint64(32, 1n, true)
  record.setBigUint64(40, BigInt(view.getUint32(end + 12, true)), true)
  record.setBigUint64(48, BigInt(view.getUint32(end + 16, true)), true)
  record.setUint32(56, 0x07064b50, true)
  record.setBigUint64(56 + 8, BigInt(end), true)
  const all = new Uint8Array(archive.length + 76)
  all.set(archive.subarray(0, end))
  all.set(new Uint8Array(record.buffer), end)
  all.set(archive.subarray(end), end + 76)
  new DataView(all.buffer).setUint32(end + 76 + 16, 0xffffffff, true)
  return all
}
