import { orderMatrixBy, useMatrixChoice } from '../../app/state/matrix'
import type { MatrixOrder } from '../../core/coverage/matrixRows'
import styles from './MatrixView.module.css'

/** Chooses the order of the rows. */
export function MatrixOrderChoice() {
  const order = useMatrixChoice((state) => state.order)
  return (
    <label className={styles.order}>
      Ordered by{' '}
      <select value={order} onChange={(event) => orderMatrixBy(event.target.value as MatrixOrder)}>
        <option value="number">number</option>
        <option value="coverage">outlets</option>
      </select>
    </label>
  )
}
