/** Choices of the matrix. */
import { create } from 'zustand'
import type { MatrixOrder } from '../../core/coverage/matrixRows'

type Choice = {
  readonly order: MatrixOrder
  /** Whether the outlets stand together by the story's origins. */
  readonly isGrouped: boolean
  /** The cell to come back to: a claim, by its id, and a column of the grid. */
  readonly place: { readonly key: string; readonly column: number } | null
}

export const useMatrixChoice = create<Choice>(() => ({ order: 'number', isGrouped: false, place: null }))

export function orderMatrixBy(order: MatrixOrder): void {
  useMatrixChoice.setState({ order })
}

export function groupOutlets(isGrouped: boolean): void {
  useMatrixChoice.setState({ isGrouped })
}

export function rememberMatrixPlace(place: Choice['place']): void {
  useMatrixChoice.setState({ place })
}
