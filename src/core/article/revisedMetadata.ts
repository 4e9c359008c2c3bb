/** The metadata of an article whose text came in again. */
import type { ArticleMetadata, Field } from './article'

/**
 * What the new import found, under what a person typed in, which stays and remembers the new finding as its original.
 * What the new import does not know is kept from before.
 */
export function revisedMetadata(before: ArticleMetadata, found: ArticleMetadata): ArticleMetadata {
  const names = new Set([...Object.keys(before), ...Object.keys(found)] as (keyof ArticleMetadata)[])
  const merged: Record<string, Field<unknown>> = {}
  for (const name of names) {
    const field = mergedField(before[name], found[name])
    if (field !== undefined) merged[name] = field
  }
  // Every field of both is in it, each of its own kind.
  return merged as ArticleMetadata
}

function mergedField(
  before: Field<unknown> | undefined,
  found: Field<unknown> | undefined,
): Field<unknown> | undefined {
  if (before === undefined || found === undefined) return found ?? before
  const isKnown = found.value !== null && !(Array.isArray(found.value) && found.value.length === 0)
  if (!isKnown) return before
  if (before.source !== 'person') return found
  const { value, source, certainty } = found
  return { ...before, original: found.original ?? { value, source, certainty } }
}

/** A field's value as the import found it, whatever a person typed over it. */
export function foundValue<Value>(field: Field<Value>): Value | null {
  return field.source === 'person' && field.original !== null ? field.original.value : field.value
}
