/** Why a passage is suggested, in words. */
import type { MatchReason } from '../../core/matching/suggest'

/** `Same quote “as long as it takes”. Same number: 18 %. 0.71 alike.` */
export function reasonWords(reasons: readonly MatchReason[]): string {
  return reasons.map(wordsOf).join(' ')
}

function wordsOf(reason: MatchReason): string {
  switch (reason.kind) {
    case 'quote':
      return `Same quote “${reason.words}”.`
    case 'number':
      return `Same number: ${reason.value}.`
    case 'name':
      return `Same ${reason.names.length === 1 ? 'name' : 'names'}: ${reason.names.join(', ')}.`
    case 'alike':
      return `${reason.score.toFixed(2)} alike.`
    default:
      return reason satisfies never
  }
}
