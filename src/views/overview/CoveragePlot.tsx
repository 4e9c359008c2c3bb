import { useCallback, useMemo } from 'react'
import { countOf, numberWords } from '../../app/words'
import type { Coverage } from '../../core/coverage/coverage'
import { columnName } from '../../core/coverage/outletColumns'
import { type CoverageMap, coverageMap } from '../../core/coverage/plots/coverageMap'
import type { StoryId } from '../../core/ids'
import type { StoryFindings } from '../../core/matching/findings'
import type { Suggestion } from '../../core/matching/suggest'
import { Plot } from '../../ui/plot/Plot'
import { CoverageTable } from './CoverageTable'
import { drawCoverage } from './drawCoverage'
import { claimsAre } from './plotWords'
import { usePlotFiles } from './usePlotFiles'

/** From so many claims on the map takes the whole width. */
const WIDE_CLAIMS = 30

const KEY_WORDS =
  'Strong tone: the outlet says it differently. Half tone: it says it. Dash: read, and not there. Hatched: not yet read. Outlined: a suggestion waits. The figure at the end counts the claims an outlet states.'

/** The heat map: outlets down, claims across, what each outlet does with each claim. */
export function CoveragePlot({
  storyId,
  storyName,
  coverage,
  findings,
  suggestions,
}: {
  storyId: StoryId
  storyName: string
  coverage: Coverage
  findings: StoryFindings | undefined
  suggestions: readonly Suggestion[] | undefined
}) {
  const map = useMemo(
    () => coverageMap(coverage, findings?.claims, suggestions),
    [coverage, findings?.claims, suggestions],
  )
  const draw = useCallback((width: number) => drawCoverage(map, { storyId, coverage, width }), [map, storyId, coverage])
  return (
    <Plot
      {...usePlotFiles(storyName, 'Coverage')}
      heading="Coverage"
      reading={coverageReading(map, findings !== undefined)}
      keyWords={KEY_WORDS}
      place={map.claims.length > WIDE_CLAIMS ? 'wide' : 'left'}
      draw={draw}
      table={() => <CoverageTable storyId={storyId} map={map} names={coverage.columns.map(columnName)} />}
    />
  )
}

/** What the map says, in words. */
export function coverageReading({ claims, outlets, counts, reach }: CoverageMap, isCompared: boolean): string {
  const spread =
    outlets.length < 2
      ? `One outlet so far states ${countOf(reach.inOne, 'claim')} of ${numberWords(claims.length)}.`
      : `Of ${countOf(claims.length, 'claim')} ${numberWords(reach.inAll)} ${reach.inAll === 1 ? 'is' : 'are'} in all ${numberWords(outlets.length)} outlets, ${numberWords(reach.inOne)} in one only.`
  if (!isCompared) return `${spread} The wording is still being compared.`
  const differing =
    reach.differing === 0 ? 'No telling differs.' : `${claimsAre(reach.differing)} not told alike everywhere.`
  const waiting =
    counts.suggestion === 0
      ? ''
      : ` ${countOf(counts.suggestion, 'suggestion')} ${counts.suggestion === 1 ? 'waits' : 'wait'}.`
  return `${spread} ${differing}${waiting}`
}
