import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ParagraphChange } from '../../../src/core/revision/compareRevisions'
import { foldedStretches, PIECE_LENGTH, piecesOf } from '../../../src/views/revisions/comparedPieces'

const SEED = 20240527

function paragraph(kind: ParagraphChange['kind'], length: number): ParagraphChange {
  const span = { start: 0, end: length }
  const places = { before: kind === 'added' ? null : span, after: kind === 'gone' ? null : span }
  return { kind, block: 'paragraph', ...places, isMoved: false, isReset: false, from: [], sentences: [] }
}

const anyParagraph = fc.tuple(
  fc.constantFrom('same', 'same', 'same', 'changed', 'gone', 'added' as const),
  fc.oneof(fc.integer({ min: 1, max: 600 }), fc.integer({ min: 1, max: 3 * PIECE_LENGTH })),
)

describe('piecesOf', () => {
  it(`draws every paragraph once, in order, a bounded piece at a time, seed ${SEED}`, () => {
    fc.assert(
      fc.property(fc.array(anyParagraph, { maxLength: 200 }), (list) => {
        const paragraphs = list.map(([kind, length]) => paragraph(kind as ParagraphChange['kind'], length))
        const stretches = foldedStretches(paragraphs, new Map())
        const pieces = piecesOf(stretches)
        const all = pieces.flat().flatMap((stretch) => stretch.paragraphs.map(({ index }) => index))
        expect(all).toEqual(paragraphs.map((_, index) => index))
        const folded = (list: typeof stretches) => list.filter(({ isFolded }) => isFolded)
        expect(folded(pieces.flat())).toEqual(folded(stretches))
        for (const piece of pieces) {
          const shown = piece.flatMap((stretch) => (stretch.isFolded ? [] : stretch.paragraphs))
          const lengths = shown.map((each) => (each.paragraph.before?.end ?? 0) + (each.paragraph.after?.end ?? 0))
          const total = lengths.reduce((sum, length) => sum + length, 0)
          // The one that fills it may reach over its end.
          expect(total - (lengths.at(-1) ?? 0)).toBeLessThan(PIECE_LENGTH)
        }
      }),
      { seed: SEED },
    )
  })
})
