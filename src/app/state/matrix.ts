/** Choices of the matrix. */
import { create } from 'zustand'

/** By the claims' numbers, or those that most outlets state first. */
export type MatrixOrder = 'number' | 'coverage'

export const useMatrixChoice = create<{ readonly order: MatrixOrder }>(() => ({ order: 'number' }))

export function orderMatrixBy(order: MatrixOrder): void {
  useMatrixChoice.setState({ order })
}
