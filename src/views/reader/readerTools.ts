import type { ReaderItem } from './readerItems'
import type { ReaderActs } from './useReaderActs'

/** What cards, panel and menus do things with. */
export type ReaderTools = {
  readonly acts: ReaderActs
  /** Moves an edge of a highlight by a word. */
  readonly moveEdge: (item: ReaderItem, edge: 'start' | 'end', step: 1 | -1) => void
}
