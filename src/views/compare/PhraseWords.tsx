import type { AlignedWord } from '../../core/matching/alignment/alignedWords'
import type { WordMark } from '../../core/matching/alignment/phraseDifferences'
import styles from './Collated.module.css'

/** A stretch of a telling as its outlet printed it; words that differ are set off, neighbours in one stroke. */
export function PhraseWords({
  text,
  words,
  marks,
}: {
  text: string
  words: readonly AlignedWord[]
  marks: readonly (WordMark | null)[]
}) {
  const runs = runsOf(words, marks)
  return runs.map(({ start, end, mark }) => {
    const printed = text.slice(start, end).replaceAll(/\s+/gu, ' ')
    if (mark === null) return printed
    return (
      <b key={start} className={mark === 'spelling' ? styles.spelling : undefined}>
        {printed}
      </b>
    )
  })
}

type Run = { readonly start: number; readonly end: number; readonly mark: WordMark | null }

/** Stretches with one mark; the signs about a marked word stay outside of it. */
function runsOf(words: readonly AlignedWord[], marks: readonly (WordMark | null)[]): Run[] {
  const [first, last] = [words[0], words.at(-1)]
  if (first === undefined || last === undefined) return []
  const marked: Run[] = []
  for (const [index, { start, end }] of words.entries()) {
    const mark = marks[index] ?? null
    if (mark === null) continue
    const before = marked.at(-1)
    if (before !== undefined && before.mark === mark && before.end === words[index - 1]?.end) {
      marked[marked.length - 1] = { ...before, end }
    } else marked.push({ start, end, mark })
  }
  const runs: Run[] = []
  let at = first.shown.start
  for (const run of marked) {
    if (run.start > at) runs.push({ start: at, end: run.start, mark: null })
    runs.push(run)
    at = run.end
  }
  if (last.shown.end > at) runs.push({ start: at, end: last.shown.end, mark: null })
  return runs
}
