/** From the lines of a text file to its paragraphs: one a line, or several lines that a mailer or an editor wrapped. */

/** Wrapped lines are at most this long; a paragraph on one line is longer. */
const WRAP_COLUMN = 100
/** A wrapped line fills at least this share of the longest, or the next word would have fitted. */
const FILLED = 0.6
/** So many of the full lines inside chunks must break off in mid-sentence. */
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

/**
 * The paragraphs of a text file, in order: the lines of a chunk that an editor wrapped are one paragraph, all other lines
 * are one each.
 */
export function paragraphsOf(text: string): string[] {
  const chunks = chunksOf(text)
  const isWrapped = wrappedChunks(chunks)
  return chunks.flatMap((chunk) => (isWrapped(chunk) ? [chunk.join(' ')] : chunk))
}

/** Tells the chunks whose line ends part words of one paragraph, not paragraphs. */
export function wrappedChunks(chunks: readonly (readonly string[])[]): (chunk: readonly string[]) => boolean {
  const longest = chunks.flat().reduce((length, line) => Math.max(length, line.length), 0)
  const isFull = (line: string) => line.length >= longest * FILLED
  const full = chunks.flatMap((chunk) => chunk.slice(0, -1)).filter(isFull)
  const broken = full.filter((line) => !/[.!?:]["”’»)]*$/u.test(line))
  if (longest > WRAP_COLUMN || full.length === 0 || broken.length / full.length < WRAPPED_SHARE) return () => false
  return (chunk) => chunk.length > 1 && chunk.slice(0, -1).every(isFull)
}
