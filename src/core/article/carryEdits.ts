/**
 * What a person put back or set aside by hand, done again in the article's next import.
 *
 * The cleaner reads every page anew and cuts what it cut before. Without this the next revision would lack a passage
 * that somebody put back, and the outlet, whose page still has it, would be charged with the cut.
 */
import { wordTokens } from '../matching/nearText/sharedWording'
import { looseBlocks } from '../text/canonicalText'
import type { Revision } from './article'
import { putBack, type RevisionContent, setBlockAside } from './setAside'

type Version = RevisionContent & Pick<Revision, 'id' | 'number' | 'cause' | 'originalId'>

/**
 * The content of a new import with the edits that the `newest` of the article's `revisions` has: a block that it sets
 * aside is put back, and one that it keeps is set aside, where its words are those of the edited passage, or nearly.
 * The very same object where there is nothing to do.
 */
export function carryEdits(content: RevisionContent, newest: Version, revisions: readonly Version[]): RevisionContent {
  return carrySetAsides(carryPutBacks(content, newest, revisions), newest)
}

/**
 * Words in common, of the words of both (Dice), from which a passage is the edited one: a figure or a name in a caption
 * may change, while of three words none may. Held by tests/unit/article/carryEdits.test.ts.
 */
const NEARLY = 0.75

/** A passage with its place in the text, 0 to 1, by which the right one of two that read alike is taken. */
type Passage = { readonly text: string; readonly index: number; readonly place: number }

function carryPutBacks(content: RevisionContent, newest: Version, revisions: readonly Version[]): RevisionContent {
  const released = releasedBy(revisions)
  if (released.length === 0) return content
  const kept = passagesOf(newest).filter(({ text }) => released.some((other) => likeness(text, other) >= NEARLY))
  return without(kept, passagesOf(content)).reduce((changed, passage) => {
    const found = nearest(passage, cutFrom(changed))
    return found === null ? changed : putBack(changed, found.index)
  }, content)
}

/** What somebody put back in any of the revisions; whether it stands is for the newest text to say. */
function releasedBy(revisions: readonly Version[]): string[] {
  return revisions.flatMap(({ cause, number, originalId, setAside }) => {
    if (cause !== 'putBack') return []
    const older = revisions.filter((other) => other.originalId === originalId && other.number < number)
    const cut = new Set(older.flatMap((other) => other.setAside.map(({ text }) => text)))
    const left = countsOf(setAside.map(({ text }) => text))
    return [...cut].filter((text) => older.some((other) => countIn(other, text) > (left.get(text) ?? 0)))
  })
}

function carrySetAsides(content: RevisionContent, newest: Version): RevisionContent {
  const byHand = cutFrom(newest).filter(({ index }) => newest.setAside[index]?.reason === 'person')
  return byHand.reduce((changed, passage) => {
    // A block that the newest text keeps, too, is not the one that was set aside.
    const found = nearest(passage, without(passagesOf(changed), passagesOf(newest)))
    return found === null ? changed : setBlockAside(changed, found.index)
  }, content)
}

function passagesOf({ text, blocks }: RevisionContent): Passage[] {
  const last = Math.max(1, blocks.length - 1)
  return looseBlocks(text, blocks).map((block, index) => ({ text: block.text, index, place: index / last }))
}

function cutFrom({ setAside, blocks }: RevisionContent): Passage[] {
  const last = Math.max(1, blocks.length)
  return setAside.map(({ text, beforeBlockIndex }, index) => ({ text, index, place: beforeBlockIndex / last }))
}

/** The passages that have no partner of the same words among `others`, each of which is a partner once. */
function without(passages: readonly Passage[], others: readonly Passage[]): Passage[] {
  const counts = countsOf(others.map(({ text }) => text))
  return passages.filter(({ text }) => {
    const count = counts.get(text) ?? 0
    counts.set(text, count - 1)
    return count <= 0
  })
}

/** The candidate that is most like the passage, of two alike the one nearer to its place; null where none is. */
function nearest({ text, place }: Passage, candidates: readonly Passage[]): Passage | null {
  let best: { readonly found: Passage; readonly score: number; readonly distance: number } | null = null
  for (const found of candidates) {
    const score = likeness(text, found.text)
    const distance = Math.abs(found.place - place)
    if (score < NEARLY) continue
    if (best === null || score > best.score || (score === best.score && distance < best.distance)) {
      best = { found, score, distance }
    }
  }
  return best?.found ?? null
}

/** Words in common, as a share of the words of both, 0 to 1. */
function likeness(a: string, b: string): number {
  if (a === b) return 1
  const [first, second] = [a, b].map((text) => wordTokens(text).map(({ key }) => key)) as [string[], string[]]
  const counts = countsOf(first)
  let common = 0
  for (const key of second) {
    const count = counts.get(key) ?? 0
    if (count > 0) common++
    counts.set(key, count - 1)
  }
  return (2 * common) / Math.max(1, first.length + second.length)
}

function countsOf(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
}

function countIn({ setAside }: RevisionContent, text: string): number {
  return setAside.filter((entry) => entry.text === text).length
}
