export type Totals = { passed: number; failed: number; skipped: number }
export declare const RUNNER_NAMES: string[]
export declare function prepareForTests(): Promise<void>
export declare function runTests(names: string[]): Totals
export declare function sum(parts: Totals[]): Totals
export declare function closingLine(totals: Totals): string
export declare function totalsFromVitest(report: {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: { status: string; assertionResults: { status: string }[] }[]
}): Totals
export declare function totalsFromPlaywright(report: {
  stats: { expected: number; flaky: number; unexpected: number; skipped: number }
  errors: unknown[]
}): Totals
export declare function totalsOfRun(totals: Totals, exitCode: number): Totals
