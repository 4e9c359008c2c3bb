/** What becomes of one step of a source: an article stored, offered to a person, or refused. */
import type { ArticleId, StoryId } from '../../core/ids'
import type { Ingested } from '../../platform/ingest/ingest'
import type { Batch, Offer } from '../../platform/storage/inbox'
import type { Desk } from '../desk'
import type { ImportOutcome, ImportRefusal, OtherArticle } from '../state/importing'
import { type AddAs, addArticle } from './addArticle'
import type { MappedStep } from './mapLists'

export type StepOutcome = {
  readonly outcome: ImportOutcome
  /** The story the article went into, which may have been made with it. */
  readonly storyId: StoryId | null
  /** What waits for a person. */
  readonly offered?: { readonly offer: Offer; readonly ingested: Ingested }
}

/** Settles a step of a batch whose `storyId` is that of its articles so far. */
export async function settleStep(desk: Desk, batch: Batch, step: MappedStep['step']): Promise<StepOutcome> {
  const { storyId } = batch
  switch (step.kind) {
    case 'storyFile':
      return { outcome: await importStoryFile(desk, step.file), storyId }
    case 'cutOff':
      return { outcome: refused(step.reason), storyId }
    case 'leftOut':
      return { outcome: { kind: 'cancelled' }, storyId }
    case 'read':
      if (!step.result.ok) return { outcome: refused(step.result.reason), storyId }
      return storeArticle(desk, batch, { ingested: step.result.value, name: step.name })
    default:
      return step satisfies never
  }
}

/** Stores an article, and says what became of it; `name` is its title where it has none. */
export async function storeArticle(
  desk: Desk,
  { storyId, storyName, group }: Pick<Batch, 'storyId' | 'storyName' | 'group'>,
  { ingested, name, as = 'ask' }: { readonly ingested: Ingested; readonly name: string; readonly as?: AddAs },
): Promise<StepOutcome> {
  const addition = await addArticle(desk, { storyId, storyName, ingested, group, as })
  if (!addition.ok) return { outcome: refused(addition.reason), storyId }
  const { value } = addition
  switch (value.kind) {
    case 'alreadyHere':
      return { outcome: { kind: 'alreadyHere', articleId: value.articleId }, storyId: value.storyId }
    case 'revised':
      return { outcome: { kind: 'revised', same: await otherArticle(desk, value.articleId) }, storyId: value.storyId }
    case 'offered': {
      const { articleId, because, share } = value
      const offer: Offer = { articleId, because, share }
      const same = await otherArticle(desk, articleId)
      return { outcome: { kind: 'offered', same, offer }, storyId: value.storyId, offered: { offer, ingested } }
    }
    case 'added': {
      const { articleId, near } = value
      const title = ingested.metadata.title.value ?? name
      const other = near && { ...(await otherArticle(desk, near.articleId)), share: near.share }
      const outcome = {
        kind: 'imported',
        articleId,
        title,
        setAsideCount: ingested.setAside.length,
        near: other,
      } as const
      return { outcome, storyId: value.storyId }
    }
    default:
      return value satisfies never
  }
}

/** An article by what it is called: its title, with its outlet where it has one. */
export async function otherArticle({ database }: Desk, articleId: ArticleId): Promise<OtherArticle> {
  const article = await database.articles.get(articleId)
  const title = article?.metadata.title.value ?? 'Untitled article'
  const outlet = article?.metadata.outlet.value
  return { articleId, title: outlet ? `${title} (${outlet})` : title }
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
