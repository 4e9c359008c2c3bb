import { groupOutlets, orderMatrixBy, useMatrixChoice } from '../../app/state/matrix'
import { MATRIX_ORDERS, type MatrixOrder } from '../../core/coverage/matrixRows'
import styles from './MatrixView.module.css'

const ORDER_NAMES: Record<MatrixOrder, string> = {
  number: 'number',
  coverage: 'outlets',
  contradiction: 'contradiction',
  time: 'first appearance',
}

/** Chooses the order of the rows, and whether the outlets stand together by origin. */
export function MatrixOrderChoice({
  canGroup,
}: {
  /** Origins are known only once the engine has compared. */ canGroup: boolean
}) {
  const { order, isGrouped } = useMatrixChoice()
  return (
    <span className={styles.choices}>
      <label className={styles.order}>
        Ordered by{' '}
        <select value={order} onChange={(event) => orderMatrixBy(event.target.value as MatrixOrder)}>
          {MATRIX_ORDERS.map((each) => (
            <option key={each} value={each}>
              {ORDER_NAMES[each]}
            </option>
          ))}
        </select>
      </label>
      <label className={styles.order} title={canGroup ? undefined : 'Still comparing'}>
        <input
          type="checkbox"
          checked={isGrouped}
          disabled={!canGroup}
          onChange={(event) => groupOutlets(event.target.checked)}
        />{' '}
        Group outlets by origin
      </label>
    </span>
  )
}
