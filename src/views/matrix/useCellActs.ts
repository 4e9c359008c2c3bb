import { markCell } from '../../app/actions/rulings'
import { useDesk } from '../../app/desk'
import { WRITE_MESSAGES } from '../../app/messages'
import { announce, notify } from '../../app/state/announcements'
import type { ArticleId, ClaimId, StoryId } from '../../core/ids'
import { type SuggestionActs, useSuggestionActs } from '../suggestions/useSuggestionActs'

/** What can be ruled in a cell of one claim; each outcome is announced, each can be undone. */
export type CellActs = SuggestionActs & {
  readonly markNotApplicable: (articleIds: readonly ArticleId[], outlet: string) => Promise<void>
}

export function useCellActs(storyId: StoryId, claimId: ClaimId): CellActs {
  const desk = useDesk()
  const acts = useSuggestionActs(storyId, claimId)
  return {
    ...acts,
    markNotApplicable: async (articleIds, outlet) => {
      const result = await markCell(desk, { storyId, claimId, articleIds, as: 'notApplicable' })
      if (!result.ok) return notify(WRITE_MESSAGES[result.reason])
      announce(`${outlet}: not applicable.`)
    },
  }
}
