import { Fragment } from 'react'
import type { ParagraphChange, SentenceChange } from '../../core/revision/compareRevisions'
import { type WordRun, wordRuns } from '../../core/revision/wordRuns'
import type { Span } from '../../core/text/span'
import styles from './ComparedText.module.css'

/** Which version's words stand here: the older ones, the newer ones, or both in one text. */
type Side = 'before' | 'after' | 'both'

/** A paragraph's words, with those that went struck out and those that came underlined. */
export function ChangedWords({
  paragraph,
  before,
  after,
  side,
}: {
  paragraph: ParagraphChange
  before: string
  after: string
  side: Side
}) {
  const sentences =
    side === 'before'
      ? paragraph.sentences.filter((each) => each.before !== null).sort(byOlder)
      : paragraph.sentences.filter((each) => side === 'both' || each.after !== null)
  return (
    <p dir="auto">
      {sentences.map((sentence) => (
        <Fragment key={`${sentence.before?.start} ${sentence.after?.start}`}>
          <Sentence sentence={sentence} before={before} after={after} side={side} />
          {side === 'before' || sentence.after === null
            ? sentence.before && spaceAfter(before, sentence.before)
            : spaceAfter(after, sentence.after)}
        </Fragment>
      ))}
    </p>
  )
}

/** Two wordings of one passage in one text, word by word. */
export function ExchangedWords({ before, after }: { before: string; after: string }) {
  const runs = wordRuns(before, { start: 0, end: before.length }, after, { start: 0, end: after.length })
  return runs.map((run) => (
    <Run key={`${run.before?.start} ${run.after?.start}`} run={run} before={before} after={after} side="both" />
  ))
}

function byOlder(a: SentenceChange, b: SentenceChange): number {
  return (a.before?.start ?? 0) - (b.before?.start ?? 0)
}

function Sentence({
  sentence,
  before,
  after,
  side,
}: {
  sentence: SentenceChange
  before: string
  after: string
  side: Side
}) {
  switch (sentence.kind) {
    case 'same':
      return side === 'before' ? wordsAt(before, sentence.before) : wordsAt(after, sentence.after)
    case 'gone':
      return <del className={styles.gone}>{wordsAt(before, sentence.before)}</del>
    case 'added':
      return <ins className={styles.came}>{wordsAt(after, sentence.after)}</ins>
    case 'changed':
      return sentence.runs.map((run) => (
        <Run key={`${run.before?.start} ${run.after?.start}`} run={run} before={before} after={after} side={side} />
      ))
    default:
      return sentence.kind satisfies never
  }
}

function Run({ run, before, after, side }: { run: WordRun; before: string; after: string; side: Side }) {
  switch (run.kind) {
    case 'same':
      return side === 'before' ? withSpace(before, run.before) : withSpace(after, run.after)
    case 'gone':
      if (side === 'after') return null
      return (
        <>
          <del className={styles.gone}>{wordsAt(before, run.before)}</del>
          {/* Of what went and what came in its place, the words after decide whether a space follows. */}
          {side === 'both' ? ' ' : spaceAfter(before, run.before)}
        </>
      )
    case 'added':
      if (side === 'before') return null
      return (
        <>
          <ins className={styles.came}>{wordsAt(after, run.after)}</ins>
          {spaceAfter(after, run.after)}
        </>
      )
    default:
      return run satisfies never
  }
}

function wordsAt(text: string, span: Span | null): string {
  return span === null ? '' : text.slice(span.start, span.end)
}

/** The words, and the white space that parts them from what follows. */
function withSpace(text: string, span: Span): string {
  return wordsAt(text, span) + spaceAfter(text, span)
}

function spaceAfter(text: string, { end }: Span): string {
  return /^\s/u.test(text.slice(end, end + 1)) ? ' ' : ''
}
