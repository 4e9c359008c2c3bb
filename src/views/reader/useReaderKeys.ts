import { announce } from '../../app/state/announcements'
import { deselectClaim, editClaim, moveCursor, pickClaim, selectClaim, useReader } from '../../app/state/reader'
import { STATUSES, type Status } from '../../core/claim/claim'
import type { ArticleCoverage } from '../../core/coverage/coverage'
import type { Span } from '../../core/text/span'
import { selectSpan } from '../../platform/dom/selectedSpan'
import { STATUS_WORDS } from '../../ui/StatusMark'
import { useKeys } from '../../ui/useKeys'
import { type ReaderItem, type ReaderItems, selectedItem } from './readerItems'
import type { ReaderTools } from './readerTools'
import { scrollToSpan } from './scrollToSpan'
import { cursorSpan, extendByWord, firstVisibleSentence, sentenceIndexAt } from './sentenceCursor'
import type { Orphans } from './useOrphans'
import { clearSelection } from './useSelectedSpan'
import type { Surface } from './useTextSurface'

/** The reader's keys: sentences, highlights, orphans, status, linking, edges. */
export function useReaderKeys({
  surface,
  items,
  sentences,
  selection,
  tools: { acts, moveEdge },
  orphans,
}: {
  surface: Surface | null
  items: ReaderItems
  sentences: ArticleCoverage['sentences']
  selection: Span | null
  tools: ReaderTools
  orphans: Orphans
}): void {
  const { getState } = useReader
  const selected = (): ReaderItem | null => selectedItem(items, getState())
  /** A claim that is selected and has no highlight here is an orphan's. */
  const selectedOrphan = () => items.orphans.find(({ row }) => row.claim.id === getState().claimId) ?? null
  /** What a key is about: the selection, else the sentences under the cursor. */
  const passage = (): Span | null => selection ?? cursorSpan(sentences, getState().cursor)

  function step(delta: 1 | -1, extend: boolean): false | undefined {
    if (surface === null || sentences.length === 0) return false
    const { cursor } = getState()
    const item = selected()
    const from = cursor?.head ?? (item && sentenceIndexAt(sentences, item.start))
    const head =
      from === null || from === undefined
        ? firstVisibleSentence(surface, sentences)
        : Math.max(0, Math.min(sentences.length - 1, from + delta))
    const anchor = extend ? (cursor?.anchor ?? from ?? head) : head
    moveCursor({ anchor, head })
    const span = cursorSpan(sentences, { anchor, head })
    if (span === null) return
    if (extend) selectSpan(surface.rendered, span, head < anchor)
    else clearSelection()
    scrollToSpan(surface, sentences[head] ?? span)
    announce(`Sentence ${head + 1} of ${sentences.length}${claimWords(items, sentences[head] ?? span)}`)
  }

  function leap(delta: 1 | -1): false | undefined {
    if (surface === null || items.items.length === 0) return false
    const item = selected()
    const list = items.items
    const at = item === null ? indexFromHere(delta) : list.indexOf(item) + delta
    const next = list[(at + list.length) % list.length]
    if (next === undefined) return
    clearSelection()
    selectClaim(next.row.claim.id, next.id)
    scrollToSpan(surface, next)
    announce(`Claim ${next.number}, ${STATUS_WORDS[next.status].toLowerCase()}: ${next.row.claim.text}`)
  }

  /** The highlight next to the cursor, or to the top of the screen. */
  function indexFromHere(delta: 1 | -1): number {
    if (surface === null) return 0
    const index = getState().cursor?.head ?? firstVisibleSentence(surface, sentences)
    const here = sentences[index]?.start ?? 0
    const after = items.items.findIndex(({ start }) => start >= here)
    if (delta === 1) return after === -1 ? 0 : after
    return (after === -1 ? items.items.length : after) - 1
  }

  function tag(status: Status): false | undefined {
    const item = selection === null ? (selected() ?? selectedOrphan()) : null
    const span = item === null ? passage() : null
    const claim =
      item?.row.claim ??
      (span && items.items.find(({ start, end }) => start === span.start && end === span.end)?.row.claim)
    if (claim) void acts.setStatus(claim, status)
    else if (span !== null) void acts.tag(span, status)
    else return false
  }

  function leave(): false | undefined {
    const { claimId, cursor } = getState()
    if (selection !== null) clearSelection()
    else if (claimId !== null) deselectClaim()
    else if (cursor !== null) moveCursor(null)
    else return false
  }

  const onSelected = (act: (item: ReaderItem) => void) => () => {
    const item = selected()
    if (item === null) return false
    act(item)
  }

  useKeys({
    ...Object.fromEntries(STATUSES.map((status, index) => [`${index + 1}`, () => tag(status)])),
    j: () => step(1, false),
    k: () => step(-1, false),
    'Shift+j': () => step(1, true),
    'Shift+k': () => step(-1, true),
    'Shift+ArrowRight': () => surface !== null && extendByWord(surface, cursorSpan(sentences, getState().cursor), 1),
    'Shift+ArrowLeft': () => surface !== null && extendByWord(surface, cursorSpan(sentences, getState().cursor), -1),
    n: () => leap(1),
    p: () => leap(-1),
    o: orphans.next,
    'Shift+o': orphans.attachAimed,
    l: () => {
      const span = passage()
      if (span === null) return false
      pickClaim({ kind: 'link', span })
    },
    e: () => {
      const { claimId } = getState()
      if (claimId === null) return false
      editClaim(claimId)
    },
    Delete: onSelected(({ row }) => void acts.remove(row.claim)),
    '[': onSelected((item) => moveEdge(item, 'start', -1)),
    ']': onSelected((item) => moveEdge(item, 'start', 1)),
    '{': onSelected((item) => moveEdge(item, 'end', -1)),
    '}': onSelected((item) => moveEdge(item, 'end', 1)),
    Escape: leave,
  })
}

/** `, claim 5, unverified` for a sentence that holds a highlight. */
function claimWords({ items }: ReaderItems, { start, end }: Span): string {
  const item = items.find((each) => each.start < end && each.end > start)
  return item === undefined ? '' : `, claim ${item.number}, ${STATUS_WORDS[item.status].toLowerCase()}`
}
