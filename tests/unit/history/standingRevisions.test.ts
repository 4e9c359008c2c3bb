import { describe, expect, it } from 'vitest'
import type { Article } from '../../../src/core/article/article'
import { added, changed } from '../../../src/core/history/changes'
import type { Act, Change, HistoryEvent } from '../../../src/core/history/event'
import { invertChanges } from '../../../src/core/history/fold'
import type { ArticleId, EventId, RevisionId, StoryId } from '../../../src/core/ids'
import { standingRevisions } from '../../../src/core/revision/standingRevisions'

const ARTICLE = { id: 'article' as ArticleId, revisionId: 'one' as RevisionId } as Article

/** A history told by acts: `import`, `revise:two`, `undo`, `redo`, each on what came before. */
function told(...acts: readonly string[]): HistoryEvent[] {
  const events: HistoryEvent[] = []
  let article = ARTICLE
  const happen = (act: Act, changes: readonly Change[], ofGroup: string | null = null) => {
    const sequence = events.length + 1
    const id = `event ${sequence}` as EventId
    const common = { id, storyId: 'story' as StoryId, at: '', author: null, reason: null }
    events.push({ ...common, sequence, act, changes, group: `group ${sequence}`, ofGroup })
  }
  for (const act of acts) {
    const last = events.findLast((event) => event.act === 'articleRevised' || event.act === 'articleImported')
    if (act === 'import') happen('articleImported', [added('articles', article)])
    else if (act === 'undo') happen('undone', invertChanges(last?.changes ?? []), last?.group ?? null)
    else if (act === 'redo') happen('redone', last?.changes ?? [], last?.group ?? null)
    else {
      const next = { revisionId: act.replace('revise:', '') as RevisionId }
      happen('articleRevised', [changed('articles', ARTICLE, next)])
      article = { ...article, ...next }
    }
  }
  return events
}

describe('standingRevisions', () => {
  it.each([
    ['one import', ['import'], ['one']],
    ['two revisions', ['import', 'revise:two', 'revise:three'], ['one', 'two', 'three']],
    ['one that was undone', ['import', 'revise:two', 'undo'], ['one']],
    ['one that was done again', ['import', 'revise:two', 'undo', 'redo'], ['one', 'two']],
    ['another after one was undone', ['import', 'revise:two', 'undo', 'revise:three'], ['one', 'three']],
    ['an import that was undone', ['import', 'undo'], []],
  ])('of %s', (_what, acts, expected) => {
    expect([...standingRevisions(told(...acts), ARTICLE.id).keys()]).toEqual(expected)
  })

  it('leaves other articles out', () => {
    expect(standingRevisions(told('import'), 'other' as ArticleId).size).toBe(0)
  })
})
