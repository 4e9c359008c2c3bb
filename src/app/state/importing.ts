/** The import under way: one outcome a file, progress, pause and cancel. It goes on while its dialog is closed. */
import { create } from 'zustand'
import type { ArticleId, StoryId } from '../../core/ids'
import type { ListTable } from '../../platform/ingest/formats/format'
import type { ColumnMapping } from '../../platform/ingest/formats/list/guessColumns'
import type { IngestRefusal, ReadingNote } from '../../platform/ingest/ingest'
import type { Offer, ReadWords } from '../../platform/storage/inbox'
import type { StoryImport, StoryImportRefusal } from '../actions/importStory'
import type { WriteRefusal } from '../record'

export type { ImportSource } from '../../platform/storage/inbox'

export type ImportRefusal =
  | IngestRefusal
  | WriteRefusal
  | 'unreadable' // its reader crashed
  | 'tookTooLong' // its reader was cut off

/** Another article, with what it is called. */
export type OtherArticle = { readonly articleId: ArticleId; readonly title: string }

export type ImportOutcome =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'cancelled' }
  /** A list whose columns nobody wanted to tell. */
  | { readonly kind: 'leftOut' }
  | {
      readonly kind: 'imported'
      readonly articleId: ArticleId
      readonly title: string
      readonly setAsideCount: number
      /** Another outlet's article that holds much of it word for word; `share` of its words, 0..1. */
      readonly near: (OtherArticle & { readonly share: number }) | null
      /** What is missing or doubtful although it was imported; left out where there is nothing to say. */
      readonly notes?: readonly ReadingNote[]
      readonly read?: ReadWords
    }
  /** The very bytes; or other bytes that hold the same words under the same headline. */
  | {
      readonly kind: 'alreadyHere'
      readonly articleId: ArticleId
      readonly because?: 'bytes' | 'words'
      readonly read?: ReadWords
    }
  /** The same article again: nothing is stored before a person says what it is. */
  | { readonly kind: 'offered'; readonly same: OtherArticle; readonly offer: Offer; readonly read?: ReadWords }
  | { readonly kind: 'revised'; readonly same: OtherArticle; readonly read?: ReadWords }
  | { readonly kind: 'story'; readonly story: StoryImport }
  | { readonly kind: 'storyRefused'; readonly reason: StoryImportRefusal; readonly detail: string }
  | { readonly kind: 'refused'; readonly reason: ImportRefusal; readonly detail: string | null }
export type OutcomeKind = ImportOutcome['kind']

/** `key` is the row's id in the inbox, while there is one. */
export type ImportItem = { readonly key: string; readonly name: string; readonly outcome: ImportOutcome }

/** The columns that hold what, and whether that goes for the other lists of the batch with the same columns. */
export type ColumnsAnswer = { readonly mapping: ColumnMapping; readonly isForOthers: boolean }

/** A list of articles asks which of its columns hold what; `answer` takes null for "leave it out". */
export type ColumnsQuestion = {
  readonly name: string
  readonly table: ListTable
  readonly guess: ColumnMapping
  /** The batch may hold other lists with the same columns. */
  readonly mayRecur: boolean
  readonly answer: (answer: ColumnsAnswer | null) => void
}

/** `items` changes with every file; what draws them reads them through `useImportList`. */
export type Importing = {
  readonly isOpen: boolean
  readonly storyId: StoryId | null
  readonly items: readonly ImportItem[]
  readonly isRunning: boolean
  readonly isPaused: boolean
  readonly question: ColumnsQuestion | null
}

const NOTHING: Importing = {
  isOpen: false,
  storyId: null,
  items: [],
  isRunning: false,
  isPaused: false,
  question: null,
}

export const useImporting = create<Importing>(() => NOTHING)

export function openImport(): void {
  useImporting.setState({ isOpen: true })
}

/** Closes the dialog and forgets the outcomes; an import under way goes on and keeps its list. */
export function closeImport(): void {
  useImporting.setState(({ isRunning, items }) => ({ isOpen: false, items: isRunning ? items : [] }))
}

/** Puts an item's outcome into the list, under another name where a part of its file has one. */
export function settleImport(key: string, outcome: ImportOutcome, name?: string): void {
  useImporting.setState(({ items }) => ({
    items: items.map((each) => (each.key === key ? { ...each, name: name ?? each.name, outcome } : each)),
  }))
}

/** Lists one more part of a file below the others. */
export function listPart(after: string, part: ImportItem): void {
  useImporting.setState(({ items }) => ({
    items: items.toSpliced(items.findIndex(({ key }) => key === after) + 1, 0, part),
  }))
}

/** Takes an item off the list. */
export function unlist(key: string): void {
  useImporting.setState(({ items }) => ({ items: items.filter((each) => each.key !== key) }))
}

/** Takes outcomes off the list whose articles were taken back. */
export function forgetImported(articleIds: readonly ArticleId[]): void {
  useImporting.setState(({ items }) => ({
    items: items.filter(({ outcome }) => outcome.kind !== 'imported' || !articleIds.includes(outcome.articleId)),
  }))
}

/** Takes outcomes off the list whose new revisions were taken back. */
export function forgetRevised(articleIds: readonly ArticleId[]): void {
  useImporting.setState(({ items }) => ({
    items: items.filter(({ outcome }) => outcome.kind !== 'revised' || !articleIds.includes(outcome.same.articleId)),
  }))
}

/** Asks which columns of a list hold what. Resolves with null for "leave it out", or when `signal` aborts. */
export function askColumns(
  question: Omit<ColumnsQuestion, 'answer'>,
  signal: AbortSignal,
): Promise<ColumnsAnswer | null> {
  return new Promise((resolve) => {
    const answer = (given: ColumnsAnswer | null): void => {
      useImporting.setState({ question: null })
      signal.removeEventListener('abort', leave)
      resolve(given)
    }
    const leave = (): void => answer(null)
    signal.addEventListener('abort', leave)
    useImporting.setState({ question: { ...question, answer } })
  })
}
