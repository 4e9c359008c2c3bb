/** Small archives, documents and mails for the tests of ingest, made here so that each byte of them is known. */
import { type Zippable, zipSync } from 'fflate'
import { type IngestStep, ingestAll } from '../../../src/platform/ingest/ingest'

export const LEAD = 'The bridge over the Alte will stay shut until October at least, the road office said on Monday.'
export const SECOND = 'Experts found cracks in three of the eight pillars, and repairs will cost about nine million.'
export const THIRD = 'Residents had complained for years about the noise of lorries that crossed it at night.'

const bytesOf = (text: string) => new TextEncoder().encode(text)

/** An archive of texts and bytes by name, in that order. */
export function zipOf(files: Record<string, string | Uint8Array>, level: 0 | 6 = 6): Uint8Array {
  const zippable: Zippable = {}
  for (const [name, content] of Object.entries(files))
    zippable[name] = typeof content === 'string' ? bytesOf(content) : content
  return zipSync(zippable, { level, mtime: '2024-05-24T12:00:00' })
}

/** A saved page with the lead and the second sentence, its title in `title`. */
export const pageOf = (title: string) =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body><h1>${title}</h1><p>${LEAD}</p><p>${SECOND}</p><p>${THIRD}</p></body></html>`

/** Every step that a file of that name gives. */
export async function stepsOf(
  content: Uint8Array | string,
  name: string,
  options: { skip?: number; signal?: AbortSignal } = {},
): Promise<IngestStep[]> {
  const bytes = typeof content === 'string' ? bytesOf(content) : content
  const blob = Object.assign(new Blob([new Uint8Array(bytes)]), { name })
  const steps: IngestStep[] = []
  for await (const step of ingestAll(blob, options)) steps.push(step)
  return steps
}

/** A step in a line: its name, and the text it gave, why not, or the columns of a list. */
export function told(step: IngestStep): string {
  if (step.kind === 'list') return `${step.name}: columns ${step.table.columns.join(', ')}`
  const { result } = step
  return `${step.name}: ${result.ok ? result.value.text.slice(0, 24) : result.reason}`
}
