/** Choices of the matrix. */
import { create } from 'zustand'
import type { MatrixOrder } from '../../core/coverage/matrixRows'

export const useMatrixChoice = create<{ readonly order: MatrixOrder }>(() => ({ order: 'number' }))

export function orderMatrixBy(order: MatrixOrder): void {
  useMatrixChoice.setState({ order })
}
