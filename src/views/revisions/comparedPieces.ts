/** A comparison in stretches of what changed and what did not, and in pieces that are drawn one after the other. */
import type { ParagraphChange } from '../../core/revision/compareRevisions'
import type { Partings } from '../../core/revision/partings'
import type { Span } from '../../core/text/span'

/** A paragraph with its index in the comparison. */
export type Placed = { readonly paragraph: ParagraphChange; readonly index: number }
/** Paragraphs that are shown, or a run of unchanged ones that is folded away. */
export type Stretch = { readonly isFolded: boolean; readonly paragraphs: readonly Placed[] }

/** Unchanged paragraphs left standing beside a change, so that one knows where one is. */
const AROUND = 1
/** A run of unchanged paragraphs shorter than this is not worth folding. */
const LEAST_FOLDED = 3

/** The paragraphs in order, with the runs of unchanged ones that are folded away. */
export function foldedStretches(paragraphs: readonly ParagraphChange[], parted: Partings['of']): Stretch[] {
  const isNear = (index: number): boolean =>
    paragraphs
      .slice(Math.max(0, index - AROUND), index + AROUND + 1)
      .some((paragraph) => isChange(paragraph) || parted.has(paragraph))
  const stretches: { isFolded: boolean; paragraphs: Placed[] }[] = []
  for (const [index, paragraph] of paragraphs.entries()) {
    const isFolded = !isNear(index)
    const last = stretches.at(-1)
    if (last !== undefined && last.isFolded === isFolded) last.paragraphs.push({ paragraph, index })
    else stretches.push({ isFolded, paragraphs: [{ paragraph, index }] })
  }
  return stretches.map((stretch) =>
    stretch.paragraphs.length < LEAST_FOLDED ? { ...stretch, isFolded: false } : stretch,
  )
}

/** Whether a paragraph's words differ, or left their order. */
export function isChange({ kind, isMoved }: ParagraphChange): boolean {
  return kind !== 'same' || isMoved
}

/**
 * Code units of both texts in a piece, about: three windows of text, laid out in some ten milliseconds. Held by
 * tests/unit/revisions/comparedPieces.test.ts.
 */
export const PIECE_LENGTH = 8000

/** The same stretches, cut where a piece is full: what is folded away costs a line. */
export function piecesOf(stretches: readonly Stretch[]): Stretch[][] {
  const pieces: Stretch[][] = []
  let room = 0
  for (const stretch of stretches) {
    let open: Placed[] | null = null
    for (const placed of stretch.isFolded ? [] : stretch.paragraphs) {
      if (room <= 0) {
        pieces.push([])
        room = PIECE_LENGTH
        open = null
      }
      if (open === null) {
        open = []
        pieces.at(-1)?.push({ isFolded: false, paragraphs: open })
      }
      open.push(placed)
      room -= lengthOf(placed.paragraph.before) + lengthOf(placed.paragraph.after)
    }
    if (!stretch.isFolded) continue
    if (pieces.length === 0) {
      pieces.push([])
      room = PIECE_LENGTH
    }
    pieces.at(-1)?.push(stretch)
  }
  return pieces
}

function lengthOf(span: Span | null): number {
  return span === null ? 0 : span.end - span.start
}
