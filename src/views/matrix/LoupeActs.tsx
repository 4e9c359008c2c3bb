import type { CoverageColumn } from '../../core/coverage/coverage'
import type { MatrixCell } from '../../core/coverage/matrixCells'
import { columnName } from '../../core/coverage/outletColumns'
import { Button } from '../../ui/Button'
import styles from './Loupe.module.css'
import type { CellActs } from './useCellActs'

/** What can be done from the cell in the loupe. */
export function LoupeActs({
  cell,
  column,
  canCompare,
  suggested,
  acts,
  onCompare,
  onOpen,
  onDone,
}: {
  /** Undefined for the claim itself and its origins. */
  cell: MatrixCell | undefined
  column: CoverageColumn | undefined
  canCompare: boolean
  /** The words of the suggestion, for its rejection. */
  suggested: string
  acts: CellActs
  onCompare: () => void
  onOpen: () => void
  /** Told when an act took the pressed button away. */
  onDone: () => void
}) {
  const name = column === undefined ? '' : columnName(column)
  const ids = column?.articleIds ?? []
  const isUnstated = cell !== undefined && cell.kind !== 'states' && cell.kind !== 'differs'
  const after = (act: Promise<void>): void => {
    onDone()
    void act
  }
  return (
    <div className={styles.acts}>
      {cell?.kind === 'suggestion' && (
        <>
          <Button tight keys="a" onClick={() => after(acts.accept([cell.suggestion]))}>
            Accept
          </Button>
          <Button tight keys="x" onClick={() => after(acts.reject(cell.suggestion, suggested))}>
            Reject
          </Button>
        </>
      )}
      {isUnstated && cell.kind !== 'absent' && (
        <Button tight look="plain" onClick={() => after(acts.markAbsent(ids, name))}>
          Mark as read, absent
        </Button>
      )}
      {isUnstated && cell.kind !== 'notApplicable' && (
        <Button tight look="plain" onClick={() => after(acts.markNotApplicable(ids, name))}>
          Not applicable
        </Button>
      )}
      {!isUnstated && (
        <Button tight keys="c" onClick={onCompare} disabled={!canCompare}>
          Compare tellings
        </Button>
      )}
      {column !== undefined && (
        <Button tight look="plain" onClick={onOpen}>
          Open article
        </Button>
      )}
    </div>
  )
}
