/** Steps of the sentence cursor and of a selection that grows word by word. */
import type { SentenceCursor } from '../../app/state/reader'
import type { Span } from '../../core/text/span'
import { lastIndexWhere, offsetFromPoint } from '../../platform/dom/renderedText'
import { selectSpan, spanFromSelection } from '../../platform/dom/selectedSpan'
import type { Surface } from './useTextSurface'
import { wordEndAfter, wordEndBefore, wordStartAfter, wordStartBefore } from './wordEdges'

/** The span of all sentences from the cursor's anchor to its head; `null` without a cursor. */
export function cursorSpan(sentences: readonly Span[], cursor: SentenceCursor | null): Span | null {
  if (cursor === null) return null
  const first = sentences[Math.min(cursor.anchor, cursor.head)]
  const last = sentences[Math.max(cursor.anchor, cursor.head)]
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end }
}

/** The index of the sentence that holds an offset, or of the last one before it. */
export function sentenceIndexAt(sentences: readonly Span[], offset: number): number {
  return lastIndexWhere(sentences.length, (index) => (sentences[index]?.start ?? 0) <= offset)
}

/** Where the text begins under the top bar, in CSS pixels of the window: lines above are not read as "on the screen". */
const TOP = 56

/** The index of the first sentence that begins on the screen. Reads layout. */
export function firstVisibleSentence(surface: Surface, sentences: readonly Span[]): number {
  const origin = surface.rendered.root.getBoundingClientRect().top
  const isAbove = (index: number): boolean => {
    const sentence = sentences[index]
    const box = sentence && surface.boxesOf({ start: sentence.start, end: sentence.start + 1 })[0]
    return box !== undefined && origin + box.top < TOP
  }
  const above = lastIndexWhere(sentences.length, isAbove)
  return isAbove(above) ? Math.min(above + 1, sentences.length - 1) : above
}

/**
 * Grows or shrinks the selection by a word at the end that moves; without one, selects the first word of `sentence`
 * or all but its last. Returns false where there is neither, so that the key stays the browser's.
 */
export function extendByWord({ rendered }: Surface, sentence: Span | null, step: 1 | -1): boolean {
  const { text } = rendered
  const selection = document.getSelection()
  const span = spanFromSelection(rendered, selection)
  if (span === null) {
    if (sentence === null) return false
    const end = step === 1 ? wordEndAfter(text, sentence.start) : wordEndBefore(text, sentence.end)
    selectSpan(rendered, { start: sentence.start, end: Math.max(end, sentence.start + 1) })
    return true
  }
  const { focusNode, focusOffset } = selection ?? { focusNode: null, focusOffset: 0 }
  const focus = focusNode && offsetFromPoint(rendered, focusNode, focusOffset, 'start')
  const isBackward = focus !== null && focus <= span.start
  const next = isBackward ? movedStart(text, span, step) : movedEnd(text, span, step)
  selectSpan(rendered, next.span, next.isBackward)
  return true
}

type Moved = { readonly span: Span; readonly isBackward: boolean }

function movedEnd(text: string, { start, end }: Span, step: 1 | -1): Moved {
  const to = step === 1 ? wordEndAfter(text, end) : wordEndBefore(text, end)
  if (to > start) return { span: { start, end: to }, isBackward: false }
  return { span: { start: wordStartBefore(text, start), end: start }, isBackward: true }
}

function movedStart(text: string, { start, end }: Span, step: 1 | -1): Moved {
  const to = step === 1 ? wordStartAfter(text, start) : wordStartBefore(text, start)
  if (to < end) return { span: { start: to, end }, isBackward: true }
  return { span: { start: end, end: wordEndAfter(text, end) }, isBackward: false }
}
