import { createHash } from 'node:crypto'
import { describe, expect, it, vi } from 'vitest'
import { ingestBlob, ingestFile } from '../../../src/platform/ingest/ingest'
import { MAX_TEXT_BYTES } from '../../../src/platform/ingest/limits'

/** The readers load when the first file needs them, which takes a slow machine seconds. */
vi.setConfig({ testTimeout: 20_000 })

const bytesOf = (text: string) => new TextEncoder().encode(text)
const ARTICLE = 'Bridge stays shut\n\nThe bridge stays shut until October, the office said on Monday.'

describe('ingestFile', () => {
  it('keeps the bytes and their digest', async () => {
    const bytes = bytesOf(ARTICLE)
    const result = await ingestFile({ name: 'bridge.txt', bytes })
    if (!result.ok) throw new Error(result.reason)
    expect(result.value.original).toEqual({
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes,
      fileName: 'bridge.txt',
      mediaType: 'text/plain',
      encoding: 'utf-8',
    })
  })

  it('calls a text without a headline by the name of its file, and is not sure of it', async () => {
    const bytes = bytesOf('The bridge stays shut until October, the office said on Monday.')
    const named = await ingestFile({ name: 'notes/bridge.txt', bytes })
    const pasted = await ingestFile({ name: null, bytes })
    expect(named.ok && named.value.metadata.title).toMatchObject({
      value: 'bridge',
      source: 'fileName',
      certainty: 'unsure',
    })
    expect(pasted.ok && pasted.value.metadata.title.value).toBeNull()
  })

  it.each([
    ['', 'empty'],
    ['\ufeff \n', 'empty'],
    ['\0\x01\x02 rest', 'binary'],
    ['1 2 3\n4 5 6\n', 'noRunningText'],
  ])('refuses %j: %s', async (text, reason) => {
    expect(await ingestFile({ name: null, bytes: bytesOf(text) })).toMatchObject({ ok: false, reason })
  })

  it('refuses more than the limit, and a blob of that size unread', async () => {
    const bytes = new Uint8Array(MAX_TEXT_BYTES + 1).fill(97)
    expect(await ingestFile({ name: null, bytes })).toEqual({ ok: false, reason: 'tooLarge' })
    const unread = Object.assign(new Blob([bytes]), { arrayBuffer: () => Promise.reject(new Error('read')) })
    expect(await ingestBlob(unread)).toEqual({ ok: false, reason: 'tooLarge' })
  })

  it('stops when it is told to', async () => {
    const stopped = AbortSignal.abort(new Error('stopped'))
    await expect(ingestFile({ name: null, bytes: bytesOf(ARTICLE) }, { signal: stopped })).rejects.toThrow('stopped')
  })

  it('believes the content over the name', async () => {
    const markdown = `# Bridge\n\nThe bridge [stays shut](#) until October, the office said.`
    expect(await ingestFile({ name: 'a.txt', bytes: bytesOf(markdown) })).toMatchObject({
      value: {
        original: { mediaType: 'text/markdown' },
        text: 'The bridge stays shut until October, the office said.',
      },
    })
    expect(await ingestFile({ name: '2024-05-24.html', bytes: bytesOf(ARTICLE) })).toMatchObject({
      value: { original: { mediaType: 'text/plain' }, metadata: { publishedOn: { value: null } } },
    })
  })

  /** A text that no journalist has, but that a file may hold: minutes would be a hang, seconds are a file refused or taken. */
  it.each([
    ['one line of a million characters', 'word '.repeat(200_000)],
    ['twenty thousand lines', 'a line of words\n'.repeat(20_000)],
    ['twenty thousand paragraphs', 'A line of words.\n\n'.repeat(20_000)],
    ['a million open brackets', '('.repeat(1_000_000)],
    ['a million digits', '1'.repeat(1_000_000)],
    ['capitals without end', 'Abc '.repeat(250_000)],
    ['quotation marks without end', '“ "'.repeat(300_000)],
  ])(
    'comes to an end on %s',
    async (_, text) => {
      const started = performance.now()
      await ingestFile({ name: null, bytes: bytesOf(text) })
      expect(performance.now() - started).toBeLessThan(20_000)
    },
    60_000,
  )
})
