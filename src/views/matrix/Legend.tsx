import { numberWords } from '../../app/words'
import type { Matrix } from '../../core/coverage/matrixRows'
import { Glyph } from '../../ui/Glyph'
import { STALE_WORDS } from '../../ui/StaleMark'
import { CELL_GLYPHS, CELL_WORDS, LEGEND_KINDS, RARE_KINDS } from './cellLook'
import cells from './MatrixCell.module.css'
import styles from './MatrixView.module.css'

/** What the cells mean, and how many there are of each. */
export function Legend({
  counts,
  goneCount,
  staleCount,
}: Pick<Matrix, 'goneCount' | 'staleCount'> & { counts: Matrix['cellCounts'] }) {
  const kinds = LEGEND_KINDS.filter((kind) => !RARE_KINDS.has(kind) || counts[kind] > 0)
  return (
    <ul className={styles.legend} role="list" aria-label="Legend">
      {kinds.map((kind) => {
        const glyph = CELL_GLYPHS[kind]
        return (
          <li key={kind}>
            <span className={`${styles.swatch} ${cells[kind]}`} aria-hidden="true">
              {glyph !== null && <Glyph name={glyph} />}
              {kind === 'notApplicable' && 'n/a'}
            </span>
            {CELL_WORDS[kind]} <span className={styles.count}>{numberWords(counts[kind])}</span>
          </li>
        )
      })}
      {staleCount > 0 && (
        <li>
          <span className={`${styles.swatch} ${cells.states}`} aria-hidden="true">
            <Glyph name="warning" />
          </span>
          {STALE_WORDS} <span className={styles.count}>{numberWords(staleCount)}</span>
        </li>
      )}
      {goneCount > 0 && (
        <li>
          <span className={`${styles.swatch} ${cells.gone}`} aria-hidden="true">
            <Glyph name="warning" />
          </span>
          Words gone <span className={styles.count}>{numberWords(goneCount)}</span>
        </li>
      )}
    </ul>
  )
}
