import type { ArticleMetadata, Field } from '../../core/article/article'
import { changed } from '../../core/history/changes'
import type { Change } from '../../core/history/event'
import type { ArticleId } from '../../core/ids'
import type { Result } from '../../core/result'
import type { Desk } from '../desk'
import { Refusal, record, type WriteRefusal, write } from '../record'
import { outletNamed } from './outletNamed'

/** The values of the fields that a person may edit; null takes a value away. */
export type MetadataValues = {
  readonly [Name in keyof ArticleMetadata]?: NonNullable<ArticleMetadata[Name]>['value']
}

/** Puts typed-in values into an article's metadata, as one change. What the import found is kept as the original. */
export function editMetadata(
  desk: Desk,
  args: { readonly articleId: ArticleId; readonly values: MetadataValues },
): Promise<Result<null, WriteRefusal>> {
  return write(desk, async () => {
    const article = await desk.database.articles.get(args.articleId)
    if (article === undefined || article.deletedAt !== null) throw new Refusal('gone')
    const metadata = withValues(article.metadata, args.values)
    if (metadata === article.metadata) throw new Refusal('nothingToDo')
    const changes: Change[] = []
    const outletId = await outletNamed(desk, article.storyId, metadata, changes)
    changes.push(changed('articles', article, { metadata, outletId }))
    await record(desk, { storyId: article.storyId, act: 'metadataEdited', changes })
    return null
  })
}

/** What the import found for a field that it knows nothing of. */
const NOT_FOUND: Field<unknown> = { value: null, source: 'none', certainty: 'unsure', original: null }

/** The metadata with typed-in values; the very same object where nothing differs. */
export function withValues(metadata: ArticleMetadata, values: MetadataValues): ArticleMetadata {
  const edited: Record<string, Field<unknown>> = {}
  for (const [name, value] of Object.entries(values)) {
    const field: Field<unknown> = metadata[name as keyof ArticleMetadata] ?? NOT_FOUND
    if (JSON.stringify(field.value) === JSON.stringify(value)) continue
    const { value: found, source, certainty } = field
    edited[name] = {
      value,
      source: 'person',
      certainty: 'sure',
      original: field.original ?? { value: found, source, certainty },
    }
  }
  return Object.keys(edited).length === 0 ? metadata : ({ ...metadata, ...edited } as ArticleMetadata)
}
