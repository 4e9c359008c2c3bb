/** Forms of one word. */

/** Letters in common from which two stems are forms of one word: "misspoke" and "misspoken". */
const KIN_LETTERS = 6

/** Whether two stems are the same, or long and alike at the beginning. */
export function isKin(a: string, b: string): boolean {
  return (
    a === b ||
    (a.length >= KIN_LETTERS && b.length >= KIN_LETTERS && a.slice(0, KIN_LETTERS) === b.slice(0, KIN_LETTERS))
  )
}
