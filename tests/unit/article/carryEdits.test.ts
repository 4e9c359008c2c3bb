import { describe, expect, it } from 'vitest'
import type { Revision, SetAside } from '../../../src/core/article/article'
import { carryEdits } from '../../../src/core/article/carryEdits'
import { putBack, type RevisionContent, setBlockAside } from '../../../src/core/article/setAside'
import type { OriginalId, RevisionId } from '../../../src/core/ids'
import { canonicalText, looseBlocks } from '../../../src/core/text/canonicalText'

type Version = Parameters<typeof carryEdits>[1]

const CAPTION = 'A diver at berth 4 looks for the cable on Monday.'
const LEAD = 'The cable broke in the night.'
const END = 'Repairs take a week.'
const ADDED = 'The minister came at noon.'

/** Blocks in their order; those that begin with `-` are set aside by the cleaner. */
function contentOf(...lines: readonly string[]): RevisionContent {
  const kept: string[] = []
  const setAside: SetAside[] = []
  for (const line of lines) {
    if (!line.startsWith('-')) kept.push(line)
    else setAside.push({ text: line.slice(1), kind: 'paragraph', reason: 'caption', beforeBlockIndex: kept.length })
  }
  return { ...canonicalText(kept.map((text) => ({ kind: 'paragraph', text }))), setAside }
}

function versionOf(content: RevisionContent, number: number, cause: Revision['cause'], original = 'one'): Version {
  return { ...content, id: `${number}` as RevisionId, number, cause, originalId: original as OriginalId }
}

const imported = (...lines: readonly string[]): Version => versionOf(contentOf(...lines), 1, 'import')
const linesOf = ({ text, blocks }: RevisionContent): string[] => looseBlocks(text, blocks).map((block) => block.text)

describe('what a person put back', () => {
  const one = imported(LEAD, `-${CAPTION}`, END)
  const two = versionOf(putBack(one, 0), 2, 'putBack')

  it.each([
    ['the same words', CAPTION],
    ['nearly the same words', 'A diver at berth 5 looks for the cable on Monday.'],
  ])('is put back in the next import, at its place there: %s', (_what, caption) => {
    const next = carryEdits(contentOf(LEAD, ADDED, `-${caption}`, END, '-More on this'), two, [one, two])
    expect(linesOf(next)).toEqual([LEAD, ADDED, caption, END])
    expect(next.setAside.map(({ text, beforeBlockIndex }) => [text, beforeBlockIndex])).toEqual([['More on this', 4]])
  })

  it('is put back in the import after that, too, though its words changed in between', () => {
    const changed = 'A diver at berth 5 looks for the cable on Tuesday.'
    const carried = carryEdits(contentOf(LEAD, `-${changed}`, END), two, [one, two])
    const three = versionOf(carried, 3, 'import', 'two')
    const next = carryEdits(contentOf(LEAD, `-${changed}`, END, ADDED), three, [one, two, three])
    expect(linesOf(next)).toEqual([LEAD, changed, END, ADDED])
  })

  it.each([
    ['the cleaner keeps it now', [LEAD, CAPTION, END]],
    ['the page has it no more', [LEAD, END, '-A lorry at the gate of the yard.']],
  ])('is left as it is where %s', (_what, lines) => {
    const next = contentOf(...lines)
    expect(carryEdits(next, two, [one, two])).toBe(next)
  })

  it('is not put back once it was taken out again', () => {
    const next = contentOf(LEAD, ADDED, `-${CAPTION}`, END)
    expect(carryEdits(next, one, [one, two])).toBe(next)
  })
})

it('leaves set aside what the cleaner alone moved out of the text', () => {
  const one = imported(LEAD, CAPTION, END)
  const next = contentOf(LEAD, `-${CAPTION}`, END)
  expect(carryEdits(next, one, [one])).toBe(next)
})

it('takes the nearer of two passages that read alike', () => {
  const one = imported(LEAD, '-Read more', END, '-Read more')
  const two = versionOf(putBack(one, 1), 2, 'putBack')
  const next = carryEdits(contentOf(LEAD, '-Read more', ADDED, END, '-Read more'), two, [one, two])
  expect(linesOf(next)).toEqual([LEAD, ADDED, END, 'Read more'])
})

describe('what a person set aside', () => {
  it('is set aside in the next import, and a twin that stays in the text is not', () => {
    const one = imported(LEAD, 'Sign up here today', END, 'Sign up here today')
    const two = versionOf(setBlockAside(one, 3), 2, 'setAside')
    const next = carryEdits(contentOf(LEAD, 'Sign up here today', END, ADDED, 'Sign up here today'), two, [one, two])
    expect(linesOf(next)).toEqual([LEAD, 'Sign up here today', END, ADDED])
    expect(next.setAside).toMatchObject([{ text: 'Sign up here today', reason: 'person', beforeBlockIndex: 4 }])
    const shorter = contentOf(LEAD, 'Sign up here today', END)
    expect(carryEdits(shorter, two, [one, two])).toBe(shorter)
  })
})
