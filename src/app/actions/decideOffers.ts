import type { Desk } from '../desk'
import { notify } from '../state/announcements'
import { type ImportOutcome, settleImport, useImporting } from '../state/importing'
import { withStore } from './connectStore'
import { decidedWords } from './importEndWords'

/**
 * Stores offered articles, named by their rows in the inbox, as a person decided: as new revisions of the articles
 * that they were found to be, or as articles of their own. All of them are undone together.
 */
export async function decideOffers(desk: Desk, keys: readonly string[], as: 'revision' | 'ownArticle'): Promise<void> {
  const group = desk.newId<string>()
  const outcomes: ImportOutcome[] = []
  await withStore(desk, async (store) => {
    for (const key of keys) {
      const outcome = await store.decide(key, { group, as })
      settleImport(key, outcome)
      outcomes.push(outcome)
    }
  }).catch((error: unknown) => console.warn('What was not decided waits on.', error))
  const kinds = outcomes.map(({ kind }) => kind)
  const { storyId } = useImporting.getState()
  const isUndoable = kinds.includes('revised') || kinds.includes('imported')
  notify(decidedWords(kinds, as), isUndoable ? storyId : null)
}
