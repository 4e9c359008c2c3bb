/** Reads what is imported, one source at a time, in a thread of its own: what hangs costs this worker, never the page. */
import { expose, transfer } from 'comlink'
import type { ListTable } from '../ingest/formats/format'
import {
  type ColumnMapping,
  type IngestStep,
  ingestAll,
  ingestFile,
  ingestPage,
  ingestPaste,
  ingestRows,
} from '../ingest/ingest'
import { pastedArticles } from '../ingest/pastedArticles'
import type { ImportSource } from '../storage/inbox'

/** What a reader takes: a source, or the rows of a list that a source turned out to be. */
export type ReadSource =
  | ImportSource
  | { readonly kind: 'rows'; readonly name: string; readonly table: ListTable; readonly mapping: ColumnMapping }

let steps: AsyncGenerator<IngestStep, void> = stepsOfNothing()

/** A page that has a little of everything, so that reading it loads and compiles what every page needs. */
const SPECIMEN =
  '<!doctype html><html lang="en"><head><title>Bridge closed | Herald</title></head><body><main><h1>Bridge closed</h1>' +
  '<p class="byline">By Jane Doe</p><p>The bridge over the Linde closed at noon on 4 May 2024, the council said.</p>' +
  '<figure><figcaption>Photo: Herald</figcaption></figure><p>Nobody may cross it until the spring, and carts wait.</p>' +
  '</main><aside class="related"><a href="/">Read more</a></aside></body></html>'

const reader = {
  /** Loads what pages need, ahead of the first. */
  async warm(): Promise<void> {
    await ingestFile({ name: null, bytes: new TextEncoder().encode(SPECIMEN) })
  },

  /** Begins a source; `skip` of its steps are passed over. What was begun before is given up. */
  open(source: ReadSource, skip: number): void {
    steps = stepsOf(source, skip)
  },

  /** The next step of the source, or null after its last. */
  async next(): Promise<IngestStep | null> {
    const { value } = await steps.next()
    if (!value) return null
    return transfer(value, buffersOf(value))
  },
}

export type IngestReader = typeof reader

async function* stepsOfPaste(
  { name: sourceName, paste }: Extract<ImportSource, { readonly kind: 'paste' }>,
  skip: number,
): AsyncGenerator<IngestStep, void> {
  const articles = pastedArticles(paste)
  for (const [index, { name, paste: own }] of articles.entries()) {
    if (index < skip) continue
    const isLast = index === articles.length - 1
    const step = { kind: 'read', name: name ?? sourceName, result: await ingestPaste(own) } as const
    yield isLast ? { ...step, isLast } : step
  }
}

async function* stepsOf(source: ReadSource, skip: number): AsyncGenerator<IngestStep, void> {
  switch (source.kind) {
    case 'file':
      return yield* ingestAll(source.file, { skip, shown: source.name })
    case 'paste':
      return yield* stepsOfPaste(source, skip)
    case 'page':
      if (skip === 0) yield { kind: 'read', name: source.name, result: await ingestPage(source), isLast: true }
      return
    case 'rows':
      return yield* ingestRows(source.table, source.mapping, { skip, listName: source.name })
    default:
      source satisfies never
  }
}

async function* stepsOfNothing(): AsyncGenerator<IngestStep, void> {}

/** The original's bytes move to the page instead of being copied, where nothing else lies in their buffer. */
function buffersOf(step: IngestStep): ArrayBufferLike[] {
  if (step.kind !== 'read' || !step.result.ok) return []
  const { bytes } = step.result.value.original
  return bytes.byteLength === bytes.buffer.byteLength ? [bytes.buffer] : []
}

expose(reader)
