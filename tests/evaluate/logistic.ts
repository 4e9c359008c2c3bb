/** Logistic regression by Newton's method with a ridge: what fits and cross-validates the weights of matching. */

/** `bias` and one coefficient a column, on the columns as they are. */
export type Fitted = { readonly bias: number; readonly coefficients: readonly number[] }
export type Sample = { readonly values: ArrayLike<number>; readonly right: boolean }

/** Ridge on standardised columns: 3 to 30 do alike on gold, so the exact value does not matter. */
const RIDGE = 10
const STEPS = 30

/** Fits on `samples`, using the columns in `columns`; the others get coefficient 0. */
export function fitLogistic(samples: readonly Sample[], columns: readonly number[]): Fitted {
  const { means, deviations } = standardise(samples, columns)
  const width = columns.length + 1
  const beta = new Float64Array(width)
  const row = new Float64Array(width)
  for (let step = 0; step < STEPS; step++) {
    const gradient = new Float64Array(width)
    const hessian = Array.from({ length: width }, () => new Float64Array(width))
    for (const { values, right } of samples) {
      for (let c = 0; c < columns.length; c++)
        row[c] = ((values[columns[c] ?? 0] ?? 0) - (means[c] ?? 0)) / (deviations[c] ?? 1)
      row[columns.length] = 1
      const chance = sigmoid(dot(beta, row))
      const weight = chance * (1 - chance)
      for (let a = 0; a < width; a++) {
        gradient[a] = (gradient[a] ?? 0) + (row[a] ?? 0) * (chance - (right ? 1 : 0))
        const line = hessian[a] ?? new Float64Array(width)
        for (let b = 0; b <= a; b++) line[b] = (line[b] ?? 0) + weight * (row[a] ?? 0) * (row[b] ?? 0)
      }
    }
    for (let a = 0; a < width; a++) {
      const line = hessian[a] ?? new Float64Array(width)
      for (let b = a + 1; b < width; b++) line[b] = hessian[b]?.[a] ?? 0
      if (a < columns.length) {
        line[a] = (line[a] ?? 0) + RIDGE
        gradient[a] = (gradient[a] ?? 0) + RIDGE * (beta[a] ?? 0)
      } else line[a] = (line[a] ?? 0) + 1e-6
    }
    const change = solve(hessian, gradient)
    for (let a = 0; a < width; a++) beta[a] = (beta[a] ?? 0) - (change[a] ?? 0)
    if (change.every((value) => Math.abs(value) < 1e-7)) break
  }
  const length = samples[0]?.values.length ?? 0
  const coefficients = new Array<number>(length).fill(0)
  let bias = beta[columns.length] ?? 0
  for (const [c, column] of columns.entries()) {
    coefficients[column] = (beta[c] ?? 0) / (deviations[c] ?? 1)
    bias -= (coefficients[column] ?? 0) * (means[c] ?? 0)
  }
  return { bias, coefficients }
}

/** The chance of being right, 0 to 1. */
export function chanceOf({ bias, coefficients }: Fitted, values: ArrayLike<number>): number {
  let sum = bias
  for (const [at, coefficient] of coefficients.entries()) sum += coefficient * (values[at] ?? 0)
  return sigmoid(sum)
}

const sigmoid = (value: number) => 1 / (1 + Math.exp(-value))

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0)
  return sum
}

function standardise(samples: readonly Sample[], columns: readonly number[]) {
  const means = columns.map(
    (column) => samples.reduce((sum, { values }) => sum + (values[column] ?? 0), 0) / samples.length,
  )
  const deviations = columns.map((column, c) => {
    const squares = samples.reduce((sum, { values }) => sum + ((values[column] ?? 0) - (means[c] ?? 0)) ** 2, 0)
    return Math.sqrt(squares / samples.length) || 1
  })
  return { means, deviations }
}

/** Gaussian elimination with partial pivoting; changes both arguments. */
function solve(matrix: Float64Array[], right: Float64Array): Float64Array {
  const size = right.length
  for (let column = 0; column < size; column++) {
    let pivot = column
    for (let row = column + 1; row < size; row++)
      if (Math.abs(matrix[row]?.[column] ?? 0) > Math.abs(matrix[pivot]?.[column] ?? 0)) pivot = row
    const line = matrix[pivot] ?? new Float64Array(size)
    matrix[pivot] = matrix[column] ?? line
    matrix[column] = line
    const value = right[pivot] ?? 0
    right[pivot] = right[column] ?? 0
    right[column] = value
    for (let row = column + 1; row < size; row++) {
      const factor = (matrix[row]?.[column] ?? 0) / (line[column] || 1e-12)
      for (let at = column; at < size; at++)
        (matrix[row] ?? line)[at] = (matrix[row]?.[at] ?? 0) - factor * (line[at] ?? 0)
      right[row] = (right[row] ?? 0) - factor * value
    }
  }
  for (let row = size - 1; row >= 0; row--) {
    let sum = right[row] ?? 0
    for (let at = row + 1; at < size; at++) sum -= (matrix[row]?.[at] ?? 0) * (right[at] ?? 0)
    right[row] = sum / (matrix[row]?.[row] || 1e-12)
  }
  return right
}
