import { useCallback, useMemo, useState } from 'react'
import { countOf, numberWords } from '../../app/words'
import type { Claim } from '../../core/claim/claim'
import type { Coverage } from '../../core/coverage/coverage'
import { columnName } from '../../core/coverage/outletColumns'
import { type OriginFlow, originFlow } from '../../core/coverage/plots/originFlow'
import type { StoryId } from '../../core/ids'
import type { StoryFindings } from '../../core/matching/findings'
import { Plot } from '../../ui/plot/Plot'
import { PlotPending } from '../../ui/plot/PlotPending'
import { PlotTable } from '../../ui/plot/PlotTable'
import { ClaimList } from './ClaimList'
import { drawOrigins } from './drawOrigins'
import { NumberLinks } from './NumberLinks'
import { originName } from './originWords'
import { shortName } from './plotWords'
import { usePlotFiles } from './usePlotFiles'

const KEY_WORDS =
  'Left, where claims enter as far as these articles show it; right, who prints them. A thicker line carries more claims. Agreement between outlets is no verification.'

/** The origin graph: from where claims enter, over whom, to the outlets that print them. */
export function OriginsPlot({
  storyId,
  storyName,
  coverage,
  findings,
}: {
  storyId: StoryId
  storyName: string
  coverage: Coverage
  findings: StoryFindings | undefined
}) {
  const files = usePlotFiles(storyName, 'Origins')
  const [chosen, choose] = useState<{ title: string; claims: readonly Claim[] } | null>(null)
  const flow = useMemo(
    () => (findings === undefined ? null : originFlow(coverage, findings.claims)),
    [coverage, findings],
  )
  const draw = useCallback(
    (width: number) =>
      drawOrigins(flow ?? NOTHING, { storyId, width, onChoose: (title, claims) => choose({ title, claims }) }),
    [flow, storyId],
  )
  if (flow === null) {
    return (
      <PlotPending
        name="Origins"
        place="right"
        heading="Origins"
        words="The articles are being compared to see who has what from whom. Everything else can be used meanwhile."
      />
    )
  }
  if (flow.origins.length === 0) {
    return <PlotPending name="Origins" place="right" heading="Origins" words="No claim is told in an article yet." />
  }
  return (
    <Plot
      {...files}
      heading="Origins"
      reading={originReading(flow)}
      keyWords={KEY_WORDS}
      place="right"
      draw={draw}
      table={() => (
        <PlotTable
          label="Origins"
          columns={['Origin', 'Via', 'Outlet', 'Claims']}
          rows={flow.paths.map(({ origin, via, column, claims }) => ({
            key: `${origin} ${via ?? ''} ${column}`,
            header: nameOf(flow, origin),
            cells: [via ?? '', outletOf(flow, column), <NumberLinks key="claims" storyId={storyId} claims={claims} />],
          }))}
        />
      )}
      below={
        chosen !== null && (
          <ClaimList
            key={chosen.title}
            storyId={storyId}
            title={chosen.title}
            claims={chosen.claims}
            onClose={() => choose(null)}
          />
        )
      }
    />
  )
}

const NOTHING: OriginFlow = { columns: [], origins: [], paths: [], claimCount: 0, severalCount: 0, oneOriginCount: 0 }

function nameOf({ origins, columns }: OriginFlow, key: string): string {
  const node = origins.find((origin) => origin.key === key)
  return node === undefined ? '' : originName(node.place, columns)
}

function outletOf({ columns }: OriginFlow, index: number): string {
  const column = columns[index]
  return column === undefined ? '' : columnName(column)
}

/** What the graph says, in words. */
export function originReading({ origins, columns, severalCount, oneOriginCount, claimCount }: OriginFlow): string {
  const largest = origins.toSorted((a, b) => b.claims.length - a.claims.length)[0]
  const behind =
    largest === undefined
      ? ''
      : ` ${originName(largest.place, columns, shortName)} stands behind ${numberWords(largest.claims.length)} of ${countOf(claimCount, 'claim')}.`
  if (severalCount === 0) return `No claim is in several outlets yet.${behind}`
  if (oneOriginCount === severalCount && severalCount > 1) {
    return `All ${numberWords(severalCount)} claims that several outlets tell have one origin only.${behind}`
  }
  const one = `Of ${countOf(severalCount, 'claim')} that several outlets tell ${numberWords(oneOriginCount)} ${oneOriginCount === 1 ? 'has' : 'have'} one origin only.`
  return one + behind
}
