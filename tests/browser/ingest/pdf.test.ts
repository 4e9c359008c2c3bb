/** PDFs in a real browser: in our own worker, beside its messages, and with nothing requested but modules of the app. */
import { describe, expect, it, vi } from 'vitest'
import { connectIngest } from '../../../src/platform/workers/connect'
import { writePdf, writeShiftJis } from '../../unit/ingest/pdf/writePdf'

async function readInWorker(bytes: Uint8Array<ArrayBuffer>) {
  const { engine, disconnect, failed } = connectIngest()
  try {
    const file = new File([bytes], 'article.pdf')
    await Promise.race([engine.open({ kind: 'file', name: 'article.pdf', file }, 0), failed])
    const step = await Promise.race([engine.next(), failed])
    if (step?.kind !== 'read') throw new Error('a read file was expected')
    expect(await engine.next()).toBeNull()
    return step.result
  } finally {
    disconnect()
  }
}

/** The first worker of a run waits until the test server has made its modules. */
const FIRST_WORKER_MS = 60_000

describe('PDF in the worker that reads imports', { timeout: FIRST_WORKER_MS }, () => {
  it('reads two pages, and the bytes stay whole', async () => {
    const words = { text: 'The council met on Monday to talk about the bridge.', x: 60, y: 100 }
    const bytes = writePdf([[words], [{ ...words, text: 'It went home late and will meet again.' }]])
    const result = await readInWorker(bytes)
    expect(result).toMatchObject({ ok: true, value: { original: { mediaType: 'application/pdf' } } })
    if (!result.ok) return
    expect(result.value.text).toBe(`${words.text}\n\nIt went home late and will meet again.`)
    expect(result.value.original.bytes).toEqual(bytes)
  })

  it('reads Japanese by a character map of its own, without a request', async () => {
    const asked = vi.spyOn(globalThis, 'fetch')
    // "市議会は月曜日に新しい橋について話し合った。" in Shift_JIS.
    const words = '8e738b6389ef82cd8c8e976a93fa82c9905682b582a28bb482c982c282a282c4986282b58d8782c182bd8142'
    const result = await readInWorker(writeShiftJis(words))
    expect(result).toMatchObject({ ok: true, value: { text: '市議会は月曜日に新しい橋について話し合った。' } })
    expect(asked).not.toHaveBeenCalled()
  })

  it.each([
    ['a scan', writePdf([[]], { content: 'BI /W 1 /H 1 /BPC 8 /CS /G ID \0 EI' }), 'noText'],
    ['a blank page', writePdf([[]]), 'empty'],
    ['a damaged file', writePdf([[]]).slice(0, 100), 'damaged'],
  ])('refuses %s', async (_, bytes, reason) => {
    expect(await readInWorker(bytes)).toEqual({ ok: false, reason })
  })
})
