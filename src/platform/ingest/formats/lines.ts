/** From the lines of a text file to its paragraphs: one a line, or several lines that a mailer or an editor wrapped. */

/** Wrapped lines are at most this long; a paragraph on one line is longer. */
const WRAP_COLUMN = 100
/** A wrapped line fills at least this share of the longest, or the next word would have fitted. */
const FILLED = 0.6
/** So many of the line ends inside chunks must look wrapped. */
const WRAPPED_SHARE = 0.6

/** Chunks of lines between blank lines; lines are trimmed at their end. */
export function chunksOf(text: string): string[][] {
  return text
    .split(/(?:\r\n?|\n|\u2028|\u2029|\f|\v)/u)
    .map((line) => line.trimEnd())
    .reduce<string[][]>(
      (chunks, line) => {
        if (line.trim() === '') chunks.push([])
        else chunks.at(-1)?.push(line)
        return chunks
      },
      [[]],
    )
    .filter((chunk) => chunk.length > 0)
}

/** Whether line ends inside chunks part words of one paragraph, not paragraphs. */
export function isHardWrapped(chunks: readonly (readonly string[])[]): boolean {
  const inner = chunks.flatMap((chunk) => chunk.slice(0, -1))
  if (inner.length === 0) return false
  const longest = Math.max(...chunks.flat().map((line) => line.length))
  if (longest > WRAP_COLUMN) return false
  const wrapped = inner.filter((line) => line.length >= longest * FILLED && !/[.!?:]["”’»)]*$/u.test(line))
  return wrapped.length / inner.length >= WRAPPED_SHARE
}

/** The paragraphs of a text file, in order. */
export function paragraphsOf(text: string): string[] {
  const chunks = chunksOf(text)
  return isHardWrapped(chunks) ? chunks.map((chunk) => chunk.join(' ')) : chunks.flat()
}
