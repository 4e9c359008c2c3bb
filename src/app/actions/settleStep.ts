/** What becomes of one step of a source: an article stored, offered to a person, or refused. */
import type { StoryId } from '../../core/ids'
import type { Ingested } from '../../platform/ingest/ingest'
import type { Batch } from '../../platform/storage/inbox'
import type { Desk } from '../desk'
import type { ImportOutcome, ImportRefusal } from '../state/importing'
import { addArticle } from './addArticle'
import type { SourceStep } from './readAhead'

/** `storyId` is the story the article went into, which may have been made with it. */
export type StepOutcome = { readonly outcome: ImportOutcome; readonly storyId: StoryId | null }

/** Settles a step of a batch whose `storyId` is that of its articles so far. */
export async function settleStep(
  desk: Desk,
  { batch, step, signal }: { batch: Batch; step: SourceStep; key: string; signal: AbortSignal },
): Promise<StepOutcome> {
  const { storyId } = batch
  switch (step.kind) {
    case 'storyFile':
      return { outcome: await importStoryFile(desk, step.file), storyId }
    case 'cutOff':
      return { outcome: refused('tookTooLong'), storyId }
    case 'list':
      return { outcome: refused('noRunningText'), storyId }
    case 'read':
      signal.throwIfAborted()
      if (!step.result.ok) return { outcome: refused(step.result.reason), storyId }
      return store(desk, batch, step.result.value, step.name)
    default:
      return step satisfies never
  }
}

async function store(desk: Desk, batch: Batch, ingested: Ingested, name: string): Promise<StepOutcome> {
  const { storyId, storyName, group } = batch
  const addition = await addArticle(desk, { storyId, storyName, ingested, group })
  if (!addition.ok) return { outcome: refused(addition.reason), storyId }
  const { value } = addition
  if (value.kind === 'alreadyHere') return { outcome: value, storyId: value.storyId }
  const { metadata, setAside } = ingested
  const title = metadata.title.value ?? name
  const outcome: ImportOutcome = {
    kind: 'imported',
    articleId: value.articleId,
    title,
    setAsideCount: setAside.length,
    near: null,
  }
  return { outcome, storyId: value.storyId }
}

async function importStoryFile(desk: Desk, file: File): Promise<ImportOutcome> {
  const { importStory } = await import('./importStory')
  const result = await importStory(desk, file)
  if (result.ok) return { kind: 'story', story: result.value }
  return { kind: 'storyRefused', reason: result.reason, detail: result.detail ?? '' }
}

function refused(reason: ImportRefusal, detail: string | null = null): ImportOutcome {
  return { kind: 'refused', reason, detail }
}
