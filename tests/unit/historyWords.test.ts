import { expect, it } from 'vitest'
import { eventWords } from '../../src/app/queries/historyWords'
import type { Mention } from '../../src/core/claim/claim'
import type { Change } from '../../src/core/history/event'
import type { MentionId, RevisionId } from '../../src/core/ids'

const OF_FIRST = 'r1' as RevisionId
const OF_SECOND = 'r2' as RevisionId

function moved(before: [RevisionId, string], after: [RevisionId, string]): Change {
  const id = 'm' as MentionId
  const mentionOf = ([revisionId, exact]: [RevisionId, string]) =>
    ({ id, revisionId, quote: { exact, prefix: '', suffix: '' } }) as Mention
  return { record: 'mentions', id, before: mentionOf(before), after: mentionOf(after) }
}

it.each<[string, [RevisionId, string], [RevisionId, string], string]>([
  ['an edge that moved out', [OF_FIRST, 'closed at noon'], [OF_FIRST, 'bridge closed at noon'], 'Highlight moved'],
  ['other words of the text', [OF_FIRST, 'closed at noon'], [OF_FIRST, 'it rained'], 'Highlight moved'],
  ['an edge, in a new version', [OF_FIRST, 'closed at noon'], [OF_SECOND, 'closed'], 'Highlight moved'],
  ['other words of a new version', [OF_FIRST, 'closed at noon'], [OF_SECOND, 'shut'], 'Passage attached again'],
  ['one of two equal places', [OF_FIRST, 'closed at noon'], [OF_SECOND, 'closed at noon'], 'Passage attached again'],
])('names the move to %s', (_, before, after, words) => {
  expect(eventWords({ act: 'mentionMoved', changes: [moved(before, after)] })).toBe(words)
})

it('names another act by itself', () => {
  const changes = [moved([OF_FIRST, 'closed at noon'], [OF_SECOND, 'shut'])]
  expect(eventWords({ act: 'claimSplit', changes })).toBe('Claim split')
})
