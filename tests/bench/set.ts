/**
 * What a benchmark is made of, and how its page hands it to the runner.
 *
 * A set is a folder `tests/bench/<name>/` with an `index.html` that loads a module which calls `expose`, and one line
 * in `SETS` of `main.ts`. README.md beside this file says the rest.
 */

/** One measured figure; `baseline` names the contestant that ratios are taken against, none means no ratio. */
export type Figure = {
  readonly name: string
  readonly unit: 'ms' | '%' | 'bytes' | 'count'
  readonly baseline?: string
}

/** Figures by name; one that a contestant cannot give is left out and prints as a dash. */
export type Measured = Readonly<Record<string, number>>

/** One way of doing the work. It runs alone in a fresh page, so it may leave the document as it likes. */
export type Contestant = {
  readonly name: string
  /** Does the work for one of the set's cases. It takes its own time with `performance.now()`, set-up left out. */
  readonly run: (caseName: string) => Promise<Measured> | Measured
}

export type BenchSet = {
  /** A sentence that is printed above the table: what is done to what. */
  readonly about: string
  /** The sizes or conditions to run; each contestant runs each of them. */
  readonly cases: readonly string[]
  /** The columns of the table. */
  readonly figures: readonly Figure[]
  readonly contestants: readonly Contestant[]
}

/** A set without its functions: what the runner may read across the page's border. */
export type BenchPlan = Pick<BenchSet, 'about' | 'cases' | 'figures'> & { readonly contestants: readonly string[] }

declare global {
  interface Window {
    bench?: {
      readonly plan: BenchPlan
      readonly run: (contestant: string, caseName: string) => Promise<Measured>
    }
  }
}

/** Gives `set` to the runner: called once by a set's page module. Writes `window.bench`. */
export function expose(set: BenchSet): void {
  const { about, cases, figures, contestants } = set
  window.bench = {
    plan: { about, cases, figures, contestants: contestants.map(({ name }) => name) },
    run: async (name, caseName) => {
      const contestant = contestants.find((candidate) => candidate.name === name)
      if (!contestant) throw new Error(`No contestant is called ${name}.`)
      return contestant.run(caseName)
    },
  }
}
