import type { StoryId } from '../../core/ids'
import type { Result } from '../../core/result'
import type { Ingested } from '../../platform/ingest/ingest'
import type { Desk } from '../desk'
import type { WriteRefusal } from '../record'
import { type AddAs, type Addition, addArticles } from './addArticles'

export type { AddAs, Addition } from './addArticles'

/** Stores one imported article, as `addArticles` does. */
export async function addArticle(
  desk: Desk,
  args: {
    readonly storyId: StoryId | null
    readonly storyName: string
    readonly ingested: Ingested
    readonly group: string
    readonly as?: AddAs
  },
): Promise<Result<Addition, WriteRefusal>> {
  const { ingested, as = 'ask', ...where } = args
  const result = await addArticles(desk, where, [{ ingested, as }])
  return result.ok ? (result.value[0] as Result<Addition, WriteRefusal>) : result
}
