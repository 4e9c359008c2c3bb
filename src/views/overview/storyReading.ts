import { countOf, numberWords } from '../../app/words'
import type { Coverage } from '../../core/coverage/coverage'
import { originFlow } from '../../core/coverage/plots/originFlow'
import type { StoryFindings } from '../../core/matching/findings'

/** The story in a line: how many claims, in how many outlets, and how many of them enter at one point only. */
export function storyReading(coverage: Coverage, findings: StoryFindings | undefined): string {
  const claims = `${countOf(coverage.rows.length, 'claim')} in ${countOf(coverage.columns.length, 'outlet')}.`
  if (findings === undefined) return claims
  const { severalCount, oneOriginCount } = originFlow(coverage, findings.claims)
  if (severalCount === 0) return claims
  if (oneOriginCount === severalCount && severalCount > 1) {
    return `${claims} All ${numberWords(severalCount)} that several outlets tell enter at one point only.`
  }
  return `${claims} ${numberWords(oneOriginCount)} of the ${numberWords(severalCount)} that several outlets tell ${oneOriginCount === 1 ? 'enters' : 'enter'} at one point only.`
}
