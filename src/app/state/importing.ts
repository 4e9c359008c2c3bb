/** The import under way: one outcome a file, progress and cancel. It goes on while its dialog is closed. */
import { create } from 'zustand'
import type { ArticleId, StoryId } from '../../core/ids'
import type { IngestRefusal, Paste } from '../../platform/ingest/ingest'
import type { StoryImport, StoryImportRefusal } from '../actions/importStory'
import type { WriteRefusal } from '../record'

/**
 * Something to import, as data: it can be kept, handed to a worker and read when its turn comes, so that a thousand
 * files do not fill the memory. `name` is what the result list calls it.
 */
export type ImportSource =
  | { readonly kind: 'file'; readonly name: string; readonly file: File }
  | { readonly kind: 'paste'; readonly name: string; readonly paste: Paste }
  /** A whole page as another window handed it over. */
  | {
      readonly kind: 'page'
      readonly name: string
      readonly html: string
      readonly url: string
      readonly title: string
    }

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
