/** A set of quality figures that `npm run evaluate` can print. */
export type EvaluationSet = {
  readonly name: string
  /**
   * `inputs` are gold files, folders that hold one, or folders of such folders; none means what lies in `../shared`.
   * `explain` asks for a line about each miss.
   */
  readonly run: (inputs: readonly string[], options: { explain: boolean }) => Promise<Evaluation>
}

export type Evaluation = {
  /** What `--json` prints under the set's name; shares from 0 to 1. */
  readonly json: unknown
  /** Rows for `console.table`, each under its heading. */
  readonly tables: readonly { heading: string; rows: readonly Record<string, string | number>[] }[]
  readonly misses: readonly string[]
}
