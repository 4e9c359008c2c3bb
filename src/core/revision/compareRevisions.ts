/**
 * What changed between two revisions of an article: paragraphs, then sentences, then words.
 *
 * Reads as a table of contents: paragraphs are paired (`pairing`), sentences inside changed pairs and then across
 * paragraphs, words inside changed sentences (`wordRuns`). What moved is what stands outside of the longest order that
 * both versions keep.
 */

import { heaviestRise } from '../text/anchorOrder'
import type { Block, BlockKind } from '../text/block'
import { foldText } from '../text/foldText'
import { sentencesOf } from '../text/sentences'
import { overlaps, type Span } from '../text/span'
import { wordSegments } from '../text/wordSegments'
import { type InPlace, pairing, type Unit, type UnitPair, unitOf } from './pairUnits'
import { placesBetween } from './placesBetween'
import { type WordRun, wordRuns } from './wordRuns'

/** One version, as far as comparing needs it. */
export type Version = { readonly text: string; readonly blocks: readonly Block[]; readonly language?: string }

/** A sentence in both versions, or in one. `runs` only where it is `changed`; `isMoved` where it left its order. */
export type SentenceChange = {
  readonly kind: 'same' | 'changed' | 'gone' | 'added'
  readonly before: Span | null
  readonly after: Span | null
  readonly isMoved: boolean
  readonly runs: readonly WordRun[]
}

/**
 * A paragraph of the newer version with its sentences; or of the older one, holding those that are gone, at the place
 * where it stood. `same`: no word differs. `before` is null where no paragraph of the older version is its own.
 */
export type ParagraphChange = {
  readonly kind: 'same' | 'changed' | 'gone' | 'added'
  readonly block: BlockKind
  readonly before: Span | null
  readonly after: Span | null
  readonly isMoved: boolean
  /** The same words, in other quote marks, dashes or white space. */
  readonly isReset: boolean
  /** Indexes of the older version's paragraphs in which its sentences stood, rising; those that left their order aside. */
  readonly from: readonly number[]
  readonly sentences: readonly SentenceChange[]
}

/** In reading order: the newer version, with what is gone where it stood. */
export type RevisionChanges = { readonly paragraphs: readonly ParagraphChange[] }

/** Compares two versions at once; see `comparing` for texts so long that the page has to breathe in between. */
export function compareRevisions(before: Version, after: Version): RevisionChanges {
  const steps = comparing(before, after)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** As `compareRevisions`, a step at a time: each is a paragraph's work or less. */
export function* comparing(before: Version, after: Version): Generator<void, RevisionChanges, void> {
  const [old, now] = [yield* unitsOf(before.text, before.blocks), yield* unitsOf(after.text, after.blocks)]
  const paragraphs = yield* pairing(old, now)
  yield
  const pieces = yield* sentencePairs(before, after, old, now, paragraphs)
  const inOrder = new Set(heaviestRise(pieces.pairs.map(({ old: from, now: to }) => ({ old: from, span: to }))))
  const moved = new Set(pieces.pairs.filter((_, index) => !inOrder.has(index)))
  const changes: SentenceChange[] = []
  for (const pair of pieces.pairs) {
    changes.push(changeOf(before.text, after.text, pair, moved.has(pair)))
    yield
  }
  const all = [
    ...changes,
    ...pieces.gone.map((span) => lone('gone', span)),
    ...pieces.added.map((span) => lone('added', span)),
  ]
  yield
  return { paragraphs: assembled(before, after, paragraphs, all) }
}

type Paired = { readonly old: Span; readonly now: Span }

function* unitsOf(text: string, spans: readonly Span[]): Generator<void, Unit[], void> {
  const units: Unit[] = []
  for (const span of spans) {
    const piece = text.slice(span.start, span.end)
    units.push(unitOf(String.fromCharCode(...keyCodes(piece)), yield* wordsOf(text, span)))
    yield
  }
  return units
}

/** Code units of a paragraph by which it is known; a call takes no more arguments than some ten thousand. */
const KNOWN_BY = 8000

function keyCodes(piece: string): Uint16Array {
  return foldText(piece).codes.subarray(0, KNOWN_BY)
}

/** Words cut in one step: a paragraph as long as a book is many. */
const WORDS_A_STEP = 1000

function* wordsOf(text: string, span: Span): Generator<void, string[], void> {
  const words: string[] = []
  for (const { segment, isWordLike } of wordSegments(text, span)) {
    if (!isWordLike) continue
    words.push(segment.toLowerCase())
    if (words.length % WORDS_A_STEP === 0) yield
  }
  return words
}

/** Sentences in pairs, sorted by the older place, and those that are only in one version. An equal paragraph is one. */
function* sentencePairs(
  before: Version,
  after: Version,
  old: readonly Unit[],
  now: readonly Unit[],
  paragraphs: readonly UnitPair[],
): Generator<void, { pairs: Paired[]; gone: Span[]; added: Span[] }, void> {
  const pairs: Paired[] = []
  const left = { old: new Set(before.blocks.keys()), now: new Set(after.blocks.keys()) }
  const loose: { old: Span[]; now: Span[] } = { old: [], now: [] }
  for (const { before: x, after: y } of paragraphs) {
    const [from, to] = [before.blocks[x], after.blocks[y]]
    left.old.delete(x)
    left.now.delete(y)
    if (from === undefined || to === undefined) continue
    if (old[x]?.key === now[y]?.key) {
      pairs.push({ old: spanOf(from), now: spanOf(to) })
      continue
    }
    const found = yield* pairSpans(before, sentencesIn(before, [from]), after, sentencesIn(after, [to]))
    pairs.push(...found.pairs)
    loose.old.push(...found.gone)
    loose.now.push(...found.added)
    yield
  }
  for (const index of left.old) {
    loose.old.push(...sentencesIn(before, [before.blocks[index]]))
    yield
  }
  for (const index of left.now) {
    loose.now.push(...sentencesIn(after, [after.blocks[index]]))
    yield
  }
  loose.old.sort(byStart)
  loose.now.sort(byStart)
  const isNear = placesBetween(before.blocks, after.blocks, paragraphs)
  const isInPlace = (x: number, y: number): boolean => {
    const [from, to] = [loose.old[x], loose.now[y]]
    return from !== undefined && to !== undefined && isNear(from, to)
  }
  const found = yield* pairSpans(before, loose.old, after, loose.now, isInPlace)
  pairs.push(...found.pairs)
  return { pairs: pairs.sort((a, b) => byStart(a.old, b.old)), gone: found.gone, added: found.added }
}

function sentencesIn({ text, language }: Version, blocks: readonly (Span | undefined)[]): Span[] {
  return sentencesOf(
    text,
    blocks.filter((block) => block !== undefined),
    language,
  )
}

function* pairSpans(before: Version, old: readonly Span[], after: Version, now: readonly Span[], isInPlace?: InPlace) {
  const found = yield* pairing(yield* unitsOf(before.text, old), yield* unitsOf(after.text, now), isInPlace)
  const paired = { old: new Set(found.map((pair) => pair.before)), now: new Set(found.map((pair) => pair.after)) }
  return {
    pairs: found.flatMap((pair): Paired[] => {
      const [from, to] = [old[pair.before], now[pair.after]]
      return from === undefined || to === undefined ? [] : [{ old: from, now: to }]
    }),
    gone: old.filter((_, index) => !paired.old.has(index)),
    added: now.filter((_, index) => !paired.now.has(index)),
  }
}

function changeOf(before: string, after: string, { old, now }: Paired, isMoved: boolean): SentenceChange {
  const runs = isEqual(before, old, after, now) ? [] : wordRuns(before, old, after, now)
  const kind = runs.every((run) => run.kind === 'same') ? 'same' : 'changed'
  return { kind, before: old, after: now, isMoved, runs: kind === 'same' ? [] : runs }
}

function isEqual(before: string, old: Span, after: string, now: Span): boolean {
  const [x, y] = [keyOf(before, old), keyOf(after, now)]
  return x.length === y.length && x.every((code, index) => code === y[index])
}

function keyOf(text: string, { start, end }: Span): Uint16Array {
  return foldText(text.slice(start, end)).codes
}

function lone(kind: 'gone' | 'added', span: Span): SentenceChange {
  const place = kind === 'gone' ? { before: span, after: null } : { before: null, after: span }
  return { kind, ...place, isMoved: false, runs: [] }
}

/** The paragraphs of the newer version with their sentences, and what is gone where it stood. */
function assembled(
  before: Version,
  after: Version,
  pairs: readonly UnitPair[],
  sentences: readonly SentenceChange[],
): ParagraphChange[] {
  const oldOf = new Map(pairs.map((pair) => [pair.after, pair.before]))
  const newOf = new Map(pairs.map((pair) => [pair.before, pair.after]))
  const inNow = grouped(after.blocks, sentences, 'after')
  const inOld = grouped(
    before.blocks,
    sentences.filter(({ kind }) => kind === 'gone'),
    'before',
  )
  const stoodIn = blocksOf(before.blocks, sentences)
  const own = after.blocks.map((block, index) => {
    const old = oldOf.get(index)
    const gone = old === undefined ? [] : (inOld.get(old) ?? [])
    const here = inNow.get(index) ?? []
    const from = new Set(here.flatMap((each) => stoodIn.get(each) ?? []))
    return {
      ...paragraphOf(before.text, old === undefined ? null : (before.blocks[old] ?? null), after.text, block, [
        ...withGone(here, gone),
      ]),
      from: [...from].sort((a, b) => a - b),
    }
  })
  // A paragraph without one of its own in the newer version stands behind the one that it followed.
  const behind = new Map<number, ParagraphChange[]>()
  let last = -1
  for (const [index, block] of before.blocks.entries()) {
    const here = newOf.get(index)
    const gone = inOld.get(index) ?? []
    if (here !== undefined) {
      if (own[here]?.isMoved !== true) last = here
    } else if (gone.length > 0) {
      const change = paragraphOf(before.text, block, after.text, null, gone)
      behind.set(last, [...(behind.get(last) ?? []), change])
    }
  }
  return [...(behind.get(-1) ?? []), ...own.flatMap((paragraph, index) => [paragraph, ...(behind.get(index) ?? [])])]
}

/** In which paragraph of the older version each sentence stood that both have, in its order. */
function blocksOf(blocks: readonly Span[], sentences: readonly SentenceChange[]): Map<SentenceChange, number> {
  const standing = sentences.filter(({ before, after, isMoved }) => before !== null && after !== null && !isMoved)
  const groups = [...grouped(blocks, standing, 'before')]
  return new Map(groups.flatMap(([index, own]) => own.map((sentence) => [sentence, index] as const)))
}

/** Each gone sentence behind the one that it followed in the older version. */
function withGone(sentences: readonly SentenceChange[], gone: readonly SentenceChange[]): SentenceChange[] {
  const placed = [...sentences]
  for (const sentence of gone) {
    const start = sentence.before?.start ?? 0
    const at = placed.findLastIndex((each) => each.before !== null && each.before.start < start && !each.isMoved)
    placed.splice(at + 1, 0, sentence)
  }
  return placed
}

function paragraphOf(
  beforeText: string,
  before: Block | null,
  afterText: string,
  after: Block | null,
  sentences: readonly SentenceChange[],
): ParagraphChange {
  const kinds = new Set(sentences.map(({ kind }) => kind))
  const only = (kind: SentenceChange['kind']): boolean => kinds.size === 1 && kinds.has(kind)
  const kind = only('gone') ? 'gone' : only('added') ? 'added' : only('same') ? 'same' : 'changed'
  const standing = sentences.filter((sentence) => sentence.before !== null && sentence.after !== null)
  const isMoved = standing.length > 0 && standing.every((sentence) => sentence.isMoved)
  const isReset =
    kind === 'same' && sentences.some((each) => textOf(beforeText, each.before) !== textOf(afterText, each.after))
  const places = { before: before && spanOf(before), after: after && spanOf(after) }
  return { kind, block: (after ?? before)?.kind ?? 'paragraph', ...places, isMoved, isReset, from: [], sentences }
}

function textOf(text: string, span: Span | null): string {
  return span === null ? '' : text.slice(span.start, span.end)
}

/** Sentences by the index of the block in which they stand, in the order of the text. */
function grouped(
  blocks: readonly Span[],
  sentences: readonly SentenceChange[],
  side: 'before' | 'after',
): Map<number, SentenceChange[]> {
  const groups = new Map<number, SentenceChange[]>()
  let block = 0
  const sorted = sentences
    .filter((sentence) => sentence[side] !== null)
    .sort((a, b) => (a[side]?.start ?? 0) - (b[side]?.start ?? 0))
  for (const sentence of sorted) {
    const span = sentence[side]
    if (span === null) continue
    while (block < blocks.length && !overlaps(blocks[block] as Span, span)) block += 1
    groups.set(block, [...(groups.get(block) ?? []), sentence])
  }
  return groups
}

function byStart(a: Span, b: Span): number {
  return a.start - b.start
}

function spanOf({ start, end }: Span): Span {
  return { start, end }
}
