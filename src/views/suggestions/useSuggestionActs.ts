import { acceptSuggestions } from '../../app/actions/acceptSuggestions'
import { markCell, rejectSuggestion } from '../../app/actions/rulings'
import { useDesk } from '../../app/desk'
import { WRITE_MESSAGES } from '../../app/messages'
import { announce, notify } from '../../app/state/announcements'
import { countOf } from '../../app/words'
import type { ArticleId, ClaimId, StoryId } from '../../core/ids'
import type { Suggestion } from '../../core/matching/suggest'

/** What one can do with suggestions; each outcome is announced, each can be undone. */
export type SuggestionActs = {
  readonly accept: (suggestions: readonly Suggestion[]) => Promise<void>
  readonly reject: (suggestion: Suggestion, words: string) => Promise<void>
  readonly markAbsent: (articleIds: readonly ArticleId[], outlet: string) => Promise<void>
}

export function useSuggestionActs(storyId: StoryId, claimId: ClaimId): SuggestionActs {
  const desk = useDesk()
  return {
    accept: async (suggestions) => {
      const passages = suggestions.map(({ article, revision, span }) => ({
        articleId: article,
        revisionId: revision,
        span,
      }))
      const result = await acceptSuggestions(desk, { storyId, claimId, passages })
      if (result.ok) notify(`${countOf(result.value, 'passage')} linked.`, storyId)
      else notify(WRITE_MESSAGES[result.reason])
    },
    reject: async ({ article, revision, span }, words) => {
      const quote = { prefix: '', exact: words, suffix: '' }
      const passage = { articleId: article, revisionId: revision, start: span.start, end: span.end, quote }
      const result = await rejectSuggestion(desk, { storyId, claimId, passage })
      if (result.ok) notify('Suggestion rejected; it does not return.', storyId)
      else notify(WRITE_MESSAGES[result.reason])
    },
    markAbsent: async (articleIds, outlet) => {
      const result = await markCell(desk, { storyId, claimId, articleIds, as: 'absent' })
      if (result.ok) announce(`${outlet}: read, absent.`)
      else notify(WRITE_MESSAGES[result.reason])
    },
  }
}
