/** Turns the runs of a set into the rows that are printed. */
import type { BenchPlan, Figure, Measured } from './set'

/** One run of one contestant on one case. */
export type Run = {
  readonly contestant: string
  readonly caseName: string
  /** 1 for the first. */
  readonly round: number
  readonly measured: Measured
}

/** A row a contestant, a column a figure: `median (least to most) ×ratio`, for `console.table`. */
export function tableOf(plan: BenchPlan, runs: readonly Run[], caseName: string): Record<string, string>[] {
  return plan.contestants.map((contestant) => {
    const row: Record<string, string> = { contestant }
    for (const figure of plan.figures) {
      const values = valuesOf(runs, contestant, caseName, figure)
      const baseline = figure.baseline ? valuesOf(runs, figure.baseline, caseName, figure) : []
      row[`${figure.name}, ${figure.unit}`] = cellOf(values, baseline)
    }
    return row
  })
}

/** The middle value, or the mean of the two in the middle; NaN for none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}

function valuesOf(runs: readonly Run[], contestant: string, caseName: string, figure: Figure): number[] {
  return runs
    .filter((run) => run.contestant === contestant && run.caseName === caseName)
    .flatMap((run) => run.measured[figure.name] ?? [])
}

function cellOf(values: readonly number[], baseline: readonly number[]): string {
  if (values.length === 0) return '–'
  const least = Math.min(...values)
  const most = Math.max(...values)
  const spread = least === most ? '' : ` (${readable(least)} to ${readable(most)})`
  const ratio = baseline.length > 0 ? ` ×${readable(median(values) / median(baseline))}` : ''
  return readable(median(values)) + spread + ratio
}

/** Three digits that count, whole numbers from 100 on. */
function readable(value: number): string {
  return value >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)))
}
