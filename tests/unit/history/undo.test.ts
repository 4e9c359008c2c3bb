import { describe, expect, it } from 'vitest'
import type { HistoryEvent } from '../../../src/core/history/event'
import { undoStack } from '../../../src/core/history/undo'

/** `a b` make groups a and b; `-b` undoes, `+b` redoes; `!` is what made the story. */
function events(script: string): HistoryEvent[] {
  return script.split(' ').map((word, index) => {
    const group = word.replace(/^[-+]/u, '')
    const act = word === '!' ? 'storyCreated' : word[0] === '-' ? 'undone' : word[0] === '+' ? 'redone' : 'claimMade'
    const isOwn = act === 'claimMade' || act === 'storyCreated'
    return {
      id: `e${index}`,
      storyId: 's',
      sequence: index + 1,
      at: '',
      author: null,
      act,
      changes: [],
      group: isOwn ? group : `g${index}`,
      ofGroup: isOwn ? null : group,
      reason: null,
    } as unknown as HistoryEvent
  })
}

describe('undoStack', () => {
  it.each([
    ['!', '', ''],
    ['! a', 'a', ''],
    ['! a b', 'a b', ''],
    ['! a a b', 'a b', ''], // the files of one import
    ['! a b -b', 'a', 'b'],
    ['! a b -b -a', '', 'b a'],
    ['! a b -b -a +a', 'a', 'b'],
    ['! a b -b +b', 'a b', ''],
    ['! a b -b c', 'a c', ''], // a new change forgets what was undone
    ['! a b -b c -c -a +a', 'a', 'c'],
    ['! a -x', 'a', ''], // an undo of what is not there changes nothing
  ])('reads %j as done %j, undone %j', (script, done, undone) => {
    const stack = undoStack(events(script))
    expect(stack.done.join(' ')).toBe(done)
    expect(stack.undone.join(' ')).toBe(undone)
  })
})
