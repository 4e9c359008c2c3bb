import { describe, expect, it } from 'vitest'
import { closingLine, sum, totalsFromPlaywright, totalsFromVitest, totalsOfRun } from '../../../.scripts/runners.mjs'

describe('the closing line', () => {
  it.each([
    [{ passed: 3, failed: 0, skipped: 0 }, '3 passed, 0 failed'],
    [{ passed: 0, failed: 2, skipped: 1 }, '0 passed, 2 failed, 1 skipped'],
  ])('of %o reads "%s"', (totals, expected) => {
    expect(closingLine(totals)).toBe(expected)
  })

  it('adds up all runners', () => {
    const parts = [
      { passed: 3, failed: 1, skipped: 0 },
      { passed: 5, failed: 0, skipped: 2 },
    ]
    expect(sum(parts)).toEqual({ passed: 8, failed: 1, skipped: 2 })
  })
})

describe('reports', () => {
  it('counts a Vitest file that could not be loaded as a failure', () => {
    const report = {
      numPassedTests: 4,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 0,
      testResults: [
        { status: 'passed', assertionResults: [{ status: 'passed' }] },
        { status: 'failed', assertionResults: [{ status: 'failed' }] },
        { status: 'failed', assertionResults: [] },
      ],
    }
    expect(totalsFromVitest(report)).toEqual({ passed: 4, failed: 2, skipped: 2 })
  })

  it('counts a Playwright error outside any test as a failure', () => {
    const report = { stats: { expected: 6, flaky: 0, unexpected: 1, skipped: 3 }, errors: [{ message: 'no browser' }] }
    expect(totalsFromPlaywright(report)).toEqual({ passed: 6, failed: 2, skipped: 3 })
  })

  it.each([
    ['ran no test', { passed: 0, failed: 0, skipped: 4 }, 0, 1],
    ['ended badly without a failed test', { passed: 7, failed: 0, skipped: 0 }, 1, 1],
    ['failed a test', { passed: 7, failed: 2, skipped: 0 }, 1, 2],
    ['passed', { passed: 7, failed: 0, skipped: 0 }, 0, 0],
  ])('a runner that %s', (_, totals, exitCode, failed) => {
    expect(totalsOfRun(totals, exitCode).failed).toBe(failed)
  })
})
