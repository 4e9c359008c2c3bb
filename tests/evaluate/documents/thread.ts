/** The thread that reads: a path comes, what became of the file goes back. A hang or a crash here costs one file. */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parentPort } from 'node:worker_threads'
import { ingestAll } from '../../../src/platform/ingest/ingest'
import type { IngestStep } from '../../../src/platform/ingest/step'
import type { ReadFile } from './readFiles'

parentPort?.on('message', (path: string) => {
  void readAt(path).then((read) => parentPort?.postMessage(read))
})

async function readAt(path: string): Promise<ReadFile> {
  try {
    const steps: IngestStep[] = []
    for await (const step of ingestAll(new File([readFileSync(path)], basename(path)))) steps.push(step)
    const texts = steps.map(textsOf).filter((text) => text !== null)
    if (texts.length > 0) {
      return {
        outcome: 'text',
        kept: texts.map(({ kept }) => kept).join('\n'),
        all: texts.map(({ all }) => all).join('\n'),
      }
    }
    const reasons = steps.flatMap((step) => (step.kind === 'read' && !step.result.ok ? [step.result.reason] : []))
    return { outcome: 'refused', reason: [...new Set(reasons)].join(', ') }
  } catch (error) {
    // Whatever the product throws is what this set is there to show.
    return { outcome: 'crashed', reason: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

/** The words that a step gave: those of the article with its title, and those that were set aside too. */
function textsOf(step: IngestStep): { kept: string; all: string } | null {
  if (step.kind === 'list') {
    const cells = [step.table.columns, ...step.table.rows].map((row) => row.join(' ')).join('\n')
    return { kept: cells, all: cells }
  }
  if (!step.result.ok) return null
  const { metadata, text, setAside } = step.result.value
  // A headline that became the title stands in the metadata only.
  const title = metadata.title.source === 'text' ? (metadata.title.value ?? '') : ''
  const kept = `${title}\n${text}`
  return { kept, all: [kept, ...setAside.map((block) => block.text)].join('\n') }
}
