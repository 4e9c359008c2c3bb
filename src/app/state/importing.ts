/** The import under way: one outcome a file, progress and cancel. It goes on while its dialog is closed. */
import { create } from 'zustand'
import type { ArticleId, StoryId } from '../../core/ids'
import type { Result } from '../../core/result'
import type { Ingested, IngestRefusal } from '../../platform/ingest/ingest'
import type { StoryImport, StoryImportRefusal } from '../actions/importStory'
import type { WriteRefusal } from '../record'

/** Something to import: it is read only when its turn comes, so a thousand files do not fill the memory. */
export type ImportSource = {
  readonly name: string
  readonly ingest: (signal: AbortSignal) => Promise<Result<Ingested, IngestRefusal> | StoryFileFound>
}

/** What was to be an article turned out to be a story file of ours. */
export type StoryFileFound = { readonly ok: 'storyFile'; readonly file: File }

export type ImportRefusal = IngestRefusal | WriteRefusal | 'unreadable'

export type ImportOutcome =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'imported'; readonly articleId: ArticleId; readonly title: string; readonly setAsideCount: number }
  | { readonly kind: 'alreadyHere'; readonly articleId: ArticleId }
  | { readonly kind: 'story'; readonly story: StoryImport }
  | { readonly kind: 'storyRefused'; readonly reason: StoryImportRefusal; readonly detail: string }
  | { readonly kind: 'refused'; readonly reason: ImportRefusal; readonly detail: string | null }

export type ImportItem = { readonly key: string; readonly name: string; readonly outcome: ImportOutcome }

type Importing = {
  readonly isOpen: boolean
  readonly storyId: StoryId | null
  readonly items: readonly ImportItem[]
  readonly isRunning: boolean
}

export const useImporting = create<Importing>(() => ({ isOpen: false, storyId: null, items: [], isRunning: false }))

export function openImport(): void {
  useImporting.setState({ isOpen: true })
}

/** Closes the dialog and forgets the outcomes; an import under way goes on and keeps its list. */
export function closeImport(): void {
  useImporting.setState(({ isRunning, items }) => ({ isOpen: false, items: isRunning ? items : [] }))
}

/** Puts an item's outcome into the list. */
export function settleImport(item: ImportItem, outcome: ImportOutcome): void {
  useImporting.setState(({ items }) => ({
    items: items.map((each) => (each.key === item.key ? { ...each, outcome } : each)),
  }))
}

/** Takes outcomes off the list whose articles were taken back. */
export function forgetImported(articleIds: readonly ArticleId[]): void {
  useImporting.setState(({ items }) => ({
    items: items.filter(({ outcome }) => outcome.kind !== 'imported' || !articleIds.includes(outcome.articleId)),
  }))
}
