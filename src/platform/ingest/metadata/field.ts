/** Fields of metadata: the empty ones, and how one is made. */
import type { ArticleMetadata, Certainty, Field, FieldSource } from '../../../core/article/article'

/** A field that nothing was found for: unknown, and a person may fill it in. */
export function unknownField<Value>(): Field<Value> {
  return { value: null, source: 'none', certainty: 'unsure', original: null }
}

/** A field as an import found it. */
export function fieldFrom<Value>(value: Value, source: FieldSource, certainty: Certainty): Field<Value> {
  return { value, source, certainty, original: null }
}

/** What is known of an article that says nothing about itself. */
export const NO_METADATA: ArticleMetadata = {
  title: unknownField(),
  outlet: unknownField(),
  authors: unknownField(),
  publishedOn: unknownField(),
  url: unknownField(),
  language: unknownField(),
  credits: unknownField(),
}
