/** The app's own reader: the text with its highlights alone, and with the claim cards beside it. */
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { CoverageRow, Telling } from '../../../src/core/coverage/coverage'
import type { ArticleId, ClaimId, MentionId, StoryId } from '../../../src/core/ids'
import { openTextSurface } from '../../../src/platform/dom/textSurface'
import type { Highlighted } from '../../../src/platform/dom/underlines'
import { ClaimCards } from '../../../src/views/reader/ClaimCards'
import type { ReaderItem, ReaderItems } from '../../../src/views/reader/readerItems'
import type { ReaderTools } from '../../../src/views/reader/readerTools'
import type { Surface } from '../../../src/views/reader/useTextSurface'
import type { Way } from './contestants'

/** Highlights, line depths and claim numbers: what stands on the text. */
export function claimdeskText(): Way {
  return claimdeskWay(() => () => {})
}

/** The same with the cards, as the reader shows them. */
export function claimdeskReader(): Way {
  return claimdeskWay((surface, column) => {
    const root = createRoot(column)
    return (items) => flushSync(() => root.render(<ClaimCards surface={surface} items={items} tools={NO_TOOLS} />))
  })
}

type ShowCards = (items: ReaderItems) => void

function claimdeskWay(openCards: (surface: Surface, column: HTMLElement) => ShowCards): Way {
  const controller = new AbortController()
  let surface: Surface
  let showCards: ShowCards
  let shown: readonly ReaderItem[] = []
  const show = (items: readonly ReaderItem[]) => {
    shown = items
    surface.show(items)
    showCards(readerItemsFrom(items))
  }
  return {
    openText: (host, { text, blocks }) => {
      const column = document.createElement('div')
      column.className = 'column'
      host.before(column)
      surface = openTextSurface<ReaderItem>(host, text, blocks, { signal: controller.signal })
      showCards = openCards(surface, column)
    },
    show: (highlights) => show(highlights.map(itemFrom)),
    addOne: (highlight) => show([...shown, itemFrom(highlight)]),
    isShown: () => true,
    close: () => controller.abort(),
  }
}

const NO_TOOLS = { moveEdge: () => {} } as unknown as ReaderTools
const AT = '2026-01-01T00:00:00.000Z'

/** A claim of its own for each highlight, as the app's coverage would hand it to the reader. */
function itemFrom({ id, status, number, start, end }: Highlighted): ReaderItem {
  const mentionId = id as MentionId
  const telling: Telling = {
    mentionId,
    articleId: 'article' as ArticleId,
    words: '',
    place: { kind: 'exact', span: { start, end } },
  }
  const row: CoverageRow = {
    claim: {
      id: id as ClaimId,
      storyId: 'story' as StoryId,
      number,
      status,
      text: `A claim of a dozen words that stands beside its highlight, number ${number}`,
      madeAt: AT,
      changedAt: AT,
      mergedInto: null,
      deletedAt: null,
    },
    cells: [{ kind: 'states', tellings: [telling] }],
    outletCount: 1,
    mentionCount: 1,
    orphanCount: 0,
  }
  return { id: mentionId, status, number, start, end, row, telling }
}

function readerItemsFrom(items: readonly ReaderItem[]): ReaderItems {
  return {
    items,
    orphans: [],
    byClaim: new Map(items.map((item) => [item.row.claim.id, [item]])),
    byMention: new Map(items.map((item) => [item.id, item])),
  }
}
