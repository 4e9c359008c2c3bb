/** The parts of the peers that the benchmarks use: types are checked where the peers are not installed, too. */
declare module 'approx-string-match' {
  export type Match = { readonly start: number; readonly end: number; readonly errors: number }
  /** Every place of `text` that matches `pattern` with the fewest errors, if those are at most `maxErrors`. */
  export default function search(text: string, pattern: string, maxErrors: number): Match[]
}
