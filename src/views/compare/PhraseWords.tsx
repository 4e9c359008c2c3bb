import type { CSSProperties } from 'react'
import type { AlignedWord } from '../../core/matching/alignment/alignedWords'
import type { WordMark } from '../../core/matching/alignment/phraseDifferences'
import styles from './Collated.module.css'

/** A stretch of a telling as its outlet printed it; words that differ are set off, neighbours in one stroke. */
export function PhraseWords({
  text,
  words,
  marks,
  tones,
}: {
  text: string
  words: readonly AlignedWord[]
  marks: readonly (WordMark | null)[]
  /** How far each word is shaded, 0 to 1; empty where none is. */
  tones: readonly number[]
}) {
  const runs = runsOf(words, marks, tones)
  return runs.map(({ start, end, mark, tone }) => {
    const printed = text.slice(start, end).replaceAll(/\s+/gu, ' ')
    if (tone > 0) {
      const kept = { '--kept': tone } as CSSProperties
      return mark === null ? (
        <span key={start} className={styles.kept} style={kept}>
          {printed}
        </span>
      ) : (
        <b key={start} className={styles.kept} style={kept}>
          {printed}
        </b>
      )
    }
    if (mark === null) return printed
    return (
      <b key={start} className={mark === 'spelling' ? styles.spelling : undefined}>
        {printed}
      </b>
    )
  })
}

type Run = { readonly start: number; readonly end: number; readonly mark: WordMark | null; readonly tone: number }

/** Stretches with one mark; the signs about a marked word stay outside of it. */
function runsOf(words: readonly AlignedWord[], marks: readonly (WordMark | null)[], tones: readonly number[]): Run[] {
  const [first, last] = [words[0], words.at(-1)]
  if (first === undefined || last === undefined) return []
  const marked: Run[] = []
  for (const [index, { start, end }] of words.entries()) {
    const mark = marks[index] ?? null
    const tone = tones[index] ?? 0
    if (mark === null && tone === 0) continue
    const before = marked.at(-1)
    if (before !== undefined && before.mark === mark && before.tone === tone && before.end === words[index - 1]?.end) {
      marked[marked.length - 1] = { ...before, end }
    } else marked.push({ start, end, mark, tone })
  }
  const runs: Run[] = []
  let at = first.shown.start
  for (const run of marked) {
    if (run.start > at) runs.push({ start: at, end: run.start, mark: null, tone: 0 })
    runs.push(run)
    at = run.end
  }
  if (last.shown.end > at) runs.push({ start: at, end: last.shown.end, mark: null, tone: 0 })
  return runs
}
