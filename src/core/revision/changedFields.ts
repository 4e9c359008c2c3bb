/** What a new import knows otherwise of its article than the one before. */
import type { ArticleMetadata, Field } from '../article/article'
import { foundValue } from '../article/revisedMetadata'

/** The fields whose values differ, as the imports found them, whatever a person typed over them. */
export function changedFields(before: ArticleMetadata, after: ArticleMetadata): (keyof ArticleMetadata)[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)] as (keyof ArticleMetadata)[])
  return [...names].filter((name) => keyOf(before[name]) !== keyOf(after[name]))
}

function keyOf(field: Field<unknown> | undefined): string {
  return JSON.stringify(field === undefined ? null : foundValue(field))
}
