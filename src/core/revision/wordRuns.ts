/** Two wordings of one sentence, word by word. */
import { diffArrays } from 'diff'
import { isFunctionWord, keyOf } from '../matching/facts/tokens'
import { foldText } from '../text/foldText'
import type { Span } from '../text/span'
import { wordSegments } from '../text/wordSegments'

/**
 * A run of words that both wordings have, that went or that came. `before` and `after` are its places in the two texts;
 * a run that went has no place after, one that came none before.
 */
export type WordRun =
  | { readonly kind: 'same'; readonly before: Span; readonly after: Span }
  | { readonly kind: 'gone'; readonly before: Span; readonly after: null }
  | { readonly kind: 'added'; readonly before: null; readonly after: Span }

/** Words in or out of a sentence above which it is shown as replaced whole: nobody reads such a patchwork. */
const MOST_EDITS = 400

/** Words of grammar that are drawn into the changes on either side of them, at most. */
const SLIGHT_WORDS = 2

/**
 * The runs of two wordings, in reading order, what went before what came. Quote marks, dashes and white space that are
 * only set otherwise count as the same.
 *
 * `diff` (Myers 1986) and not the alignment of tellings: two versions of one sentence are edits of each other, so the
 * fewest edits are what happened; the alignment of tellings pairs words that mean alike, which hides edits. What stays
 * between two changes and carries no meaning ("of the") is drawn into them, so that a change reads as one.
 */
export function wordRuns(before: string, inBefore: Span, after: string, inAfter: Span): WordRun[] {
  const [old, now] = [tokensIn(before, inBefore), tokensIn(after, inAfter)]
  const changes = diffArrays(
    old.map(({ key }) => key),
    now.map(({ key }) => key),
    { maxEditLength: MOST_EDITS },
  )
  if (changes === undefined) {
    return [
      { kind: 'gone', before: inBefore, after: null },
      { kind: 'added', before: null, after: inAfter },
    ]
  }
  const steps: Step[] = []
  let [from, to] = [0, 0]
  for (const { added, removed, count } of changes) {
    const [gone, came] = [added ? 0 : count, removed ? 0 : count]
    steps.push({ isSame: !added && !removed, old: [from, from + gone], now: [to, to + came] })
    from += gone
    to += came
  }
  return joined(steps, old).flatMap((step) => runsOf(step, old, now))
}

/** A word or a sign with what comparing takes it for. */
type WordToken = Span & { readonly key: string; readonly isWord: boolean }

/** Words `from` to before `to` of either wording. */
type Step = {
  readonly isSame: boolean
  readonly old: readonly [number, number]
  readonly now: readonly [number, number]
}

function tokensIn(text: string, span: Span): WordToken[] {
  const tokens: WordToken[] = []
  for (const { segment, start, end, isWordLike } of wordSegments(text, span)) {
    const { codes } = foldText(segment)
    if (codes.length === 0) continue
    const key = String.fromCharCode(...codes)
    const last = tokens.at(-1)
    if (last !== undefined && last.end === start && isOneFigure(text, last, start, end)) {
      tokens[tokens.length - 1] = { ...last, end, key: last.key + key }
      continue
    }
    tokens.push({ start, end, key, isWord: isWordLike })
  }
  return tokens
}

/** Word breaks cut "1:05" and "30%" in pieces; a reader does not. */
function isOneFigure(text: string, last: Span, start: number, end: number): boolean {
  return (
    /^\p{N}[\p{N}.,:]*[:%]?\p{N}*$/u.test(text.slice(last.start, end)) && /[:%]|\p{N}/u.test(text.slice(start, end))
  )
}

/** Changes that follow each other, or with nothing of weight between them, made one. */
function joined(steps: readonly Step[], old: readonly WordToken[]): Step[] {
  const merged: Step[] = []
  for (const [index, step] of steps.entries()) {
    const last = merged.at(-1)
    const isBetween = index > 0 && index < steps.length - 1
    const isSame = step.isSame && !(isBetween && isSlight(old.slice(...step.old)))
    if (last !== undefined && last.isSame === isSame) {
      merged[merged.length - 1] = { isSame, old: [last.old[0], step.old[1]], now: [last.now[0], step.now[1]] }
    } else merged.push({ ...step, isSame })
  }
  return merged
}

/** A word or two of grammar; a comma; nothing that one would look for. */
function isSlight(words: readonly WordToken[]): boolean {
  const read = words.filter(({ isWord }) => isWord)
  return read.length <= SLIGHT_WORDS && read.every(({ key }) => isFunctionWord(keyOf(key)))
}

function runsOf({ isSame, old: [from, to], now: [first, last] }: Step, old: readonly Span[], now: readonly Span[]) {
  const [before, after] = [spanOf(old, from, to), spanOf(now, first, last)]
  if (isSame && before !== null && after !== null) return [{ kind: 'same', before, after } as const]
  const runs: WordRun[] = []
  if (before !== null) runs.push({ kind: 'gone', before, after: null })
  if (after !== null) runs.push({ kind: 'added', before: null, after })
  return runs
}

function spanOf(words: readonly Span[], from: number, to: number): Span | null {
  const [first, last] = [words[from], words[to - 1]]
  return from >= to || first === undefined || last === undefined ? null : { start: first.start, end: last.end }
}
