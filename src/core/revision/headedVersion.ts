/** A revision as comparing wants it, with its headline, which is no part of the text. */
import type { ArticleMetadata } from '../article/article'
import { foundValue } from '../article/revisedMetadata'
import type { Version } from './compareRevisions'

/** A version with its headline and its date; null where they are not known. */
export type HeadedVersion = Version & { readonly title: string | null; readonly publishedOn?: string | null }

/** A text with what is known of its article: the headline is the one the import found, not what a person typed. */
export function headedVersion(
  { text, blocks }: Pick<Version, 'text' | 'blocks'>,
  { title, language, publishedOn }: ArticleMetadata,
): HeadedVersion {
  return {
    text,
    blocks,
    title: foundValue(title),
    publishedOn: publishedOn.value,
    ...(language.value === null ? {} : { language: language.value }),
  }
}

/** Whether comparing takes both for one: records are read anew after every change of their story. */
export function isSameVersion(a: HeadedVersion, b: HeadedVersion): boolean {
  const isSameBlock = (block: Version['blocks'][number], index: number): boolean => {
    const other = b.blocks[index]
    return other?.kind === block.kind && other.start === block.start && other.end === block.end
  }
  return (
    a.title === b.title &&
    a.language === b.language &&
    a.publishedOn === b.publishedOn &&
    a.blocks.length === b.blocks.length &&
    a.text === b.text &&
    a.blocks.every(isSameBlock)
  )
}
