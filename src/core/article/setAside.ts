/**
 * Moving one block between the text of an article and what was set aside.
 *
 * A revision never changes: these make the content of the next one. `setAside` is kept in reading order, so that an
 * entry's place is its `beforeBlockIndex` and, among entries of the same place, its order in the list.
 */
import { canonicalText, looseBlocks } from '../text/canonicalText'
import type { Revision, SetAside, SetAsideReason } from './article'

/** The part of a revision that these functions make anew. */
export type RevisionContent = Pick<Revision, 'text' | 'blocks' | 'setAside'>

/** Puts the entry at `index` of `setAside` back at its place. Throws a RangeError where there is none. */
export function putBack(content: RevisionContent, index: number): RevisionContent {
  const entry = content.setAside[index]
  if (entry === undefined) throw new RangeError(`no block was set aside at index ${index}`)
  const at = entry.beforeBlockIndex
  const loose = looseBlocks(content.text, content.blocks)
  const setAside = content.setAside.flatMap((other, otherIndex) => {
    if (otherIndex === index) return []
    const moves = other.beforeBlockIndex > at || (other.beforeBlockIndex === at && otherIndex > index)
    return [moves ? { ...other, beforeBlockIndex: other.beforeBlockIndex + 1 } : other]
  })
  return { ...canonicalText(loose.toSpliced(at, 0, { kind: entry.kind, text: entry.text })), setAside }
}

/** Sets the block at `index` of `blocks` aside, with `reason`. Throws a RangeError where there is none. */
export function setBlockAside(
  content: RevisionContent,
  index: number,
  reason: SetAsideReason = 'person',
): RevisionContent {
  const loose = looseBlocks(content.text, content.blocks)
  const block = loose[index]
  if (block === undefined) throw new RangeError(`there is no block at index ${index}`)
  const entry: SetAside = { text: block.text, kind: block.kind, reason, beforeBlockIndex: index }
  const before = content.setAside.filter((other) => other.beforeBlockIndex <= index)
  const after = content.setAside.filter((other) => other.beforeBlockIndex > index)
  return {
    ...canonicalText(loose.toSpliced(index, 1)),
    setAside: [...before, entry, ...after.map((other) => ({ ...other, beforeBlockIndex: other.beforeBlockIndex - 1 }))],
  }
}
