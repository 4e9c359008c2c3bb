/** What would be imported, read as the import would read it, to be shown before anything is stored. */
import type { Result } from '../../core/result'
import { BLOCK_SEPARATOR } from '../../core/text/canonicalText'
import { countWords } from '../../core/text/countWords'
import type { Ingested } from '../../platform/ingest/ingest'
import type { ImportSource } from '../../platform/storage/inbox'
import type { ImportRefusal } from '../state/importing'

/** Words only: no markup of what came in is ever shown. Of a file of many articles, the first. */
export type Preview =
  | {
      readonly kind: 'article'
      readonly outlet: string | null
      readonly wordCount: number
      readonly paragraphs: readonly string[]
      /** Whether the paragraphs are all there is. */
      readonly isWhole: boolean
    }
  | { readonly kind: 'list'; readonly rowCount: number }

export type PreviewResult = Result<Preview, ImportRefusal>

/** Enough to recognise the article by. */
const SHOWN_PARAGRAPHS = 4
const SHOWN_CHARACTERS = 1200

/** Reads a source in a worker, without storing it. Rejects when `signal` aborts. */
export async function previewOf(source: ImportSource, signal: AbortSignal): Promise<PreviewResult> {
  const { ingestPool } = await import('../../platform/workers/ingestPool')
  signal.throwIfAborted()
  const pool = ingestPool({ size: 1 })
  try {
    const { value: step } = await pool.read(source, 0, signal).next()
    signal.throwIfAborted()
    if (!step) return { ok: false, reason: 'empty' }
    if (step.kind === 'cutOff') return { ok: false, reason: step.reason }
    if (step.kind === 'list') return { ok: true, value: { kind: 'list', rowCount: step.table.rows.length } }
    return step.result.ok ? { ok: true, value: articlePreview(step.result.value) } : step.result
  } catch (error) {
    if (signal.aborted) throw error
    return { ok: false, reason: 'unreadable' } // a fence, as in the import itself
  } finally {
    pool.close()
  }
}

function articlePreview({ text, metadata }: Pick<Ingested, 'text' | 'metadata'>): Preview {
  const blocks = text.split(BLOCK_SEPARATOR)
  const paragraphs: string[] = []
  let room = SHOWN_CHARACTERS
  for (const block of blocks.slice(0, SHOWN_PARAGRAPHS)) {
    if (room <= 0) break
    paragraphs.push(block.slice(0, room))
    room -= block.length
  }
  const isWhole = paragraphs.length === blocks.length && room >= 0
  return { kind: 'article', outlet: metadata.outlet.value, wordCount: countWords(text), paragraphs, isWhole }
}
