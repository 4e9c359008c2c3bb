/** A story as files to hand on. Nothing is sent: the caller offers the file for saving. */
import type { StoryId } from '../../core/ids'
import { serializeClaimReviews } from '../../core/interchange/claimReview'
import { serializeCsv } from '../../core/interchange/csv'
import type { StoryContents } from '../../core/interchange/storyContents'
import { serializeStory } from '../../core/interchange/storyFile'
import { serializeWebAnnotations } from '../../core/interchange/webAnnotation'
import type { Desk } from '../desk'
import { loadStory } from './loadStory'
import { pause } from './pause'

/** The ways to hand on, in the order in which they are offered. To add one: a word here and a line in `piecesOf`. */
export const EXPORT_FORMATS = ['story', 'table', 'webAnnotations', 'claimReview'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

const MEDIA_TYPES: Record<ExportFormat, string> = {
  story: 'application/json',
  table: 'text/csv;charset=utf-8',
  webAnnotations: 'application/ld+json',
  claimReview: 'application/ld+json',
}

/** The whole story as a story file, from which `importStory` makes the same story. Throws for a story that never was. */
export function exportStory(desk: Desk, storyId: StoryId): Promise<Blob> {
  return exportAs(desk, storyId, 'story')
}

/** The story in one of the formats. Throws for a story that never was. */
export async function exportAs(desk: Desk, storyId: StoryId, format: ExportFormat): Promise<Blob> {
  const contents = await loadStory(desk, storyId)
  if (contents === null) throw new Error(`no story ${storyId}`)
  const pieces: BlobPart[] = []
  for (const piece of piecesOf(contents, format)) {
    pieces.push(piece)
    await pause()
  }
  return new Blob(pieces, { type: MEDIA_TYPES[format] })
}

function piecesOf(contents: StoryContents, format: ExportFormat): Iterable<string> {
  switch (format) {
    case 'story':
      return serializeStory(contents)
    case 'table':
      return [serializeCsv(contents)]
    case 'webAnnotations':
      return [serializeWebAnnotations(contents)]
    case 'claimReview':
      return [serializeClaimReviews(contents).text]
    default:
      return format satisfies never
  }
}

/** What each format would hold today: its size in bytes, and how many claims ClaimReview has no word for. */
export type ExportFigures = {
  readonly bytes: Readonly<Record<ExportFormat, number>>
  readonly reviewCount: number
  readonly leftOutCount: number
}

/** Makes every export without keeping it; null when `signal` ends it or the story is gone. */
export async function measureExports(desk: Desk, storyId: StoryId, signal: AbortSignal): Promise<ExportFigures | null> {
  const contents = await loadStory(desk, storyId)
  if (contents === null) return null
  const bytes = { story: 0, table: 0, webAnnotations: 0, claimReview: 0 }
  for (const format of EXPORT_FORMATS) {
    for (const piece of piecesOf(contents, format)) {
      bytes[format] += new Blob([piece]).size
      await pause()
      if (signal.aborted) return null
    }
  }
  const { reviewCount, leftOutCount } = serializeClaimReviews(contents)
  return { bytes, reviewCount, leftOutCount }
}
