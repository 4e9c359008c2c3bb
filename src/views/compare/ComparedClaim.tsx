import { type ReactNode, useMemo, useState } from 'react'
import { columnOrigins } from '../../core/coverage/columnOrigins'
import type { Coverage, CoverageRow } from '../../core/coverage/coverage'
import type { MentionId, StoryId } from '../../core/ids'
import { alignTellings } from '../../core/matching/alignment/alignTellings'
import { differingQuotes } from '../../core/matching/alignment/differingQuotes'
import { differingStretches } from '../../core/matching/alignment/phraseDifferences'
import { survivalOf } from '../../core/matching/alignment/survival'
import type { Discrepancy } from '../../core/matching/discrepancies/findDiscrepancies'
import type { ClaimFindings } from '../../core/matching/findings'
import { useKeys } from '../../ui/useKeys'
import { statusOfKey, useClaimActs } from '../claims/useClaimActs'
import { CitesWhom } from './CitesWhom'
import { CollatedTellings } from './CollatedTellings'
import { CompareHead } from './CompareHead'
import styles from './CompareView.module.css'
import { comparedTellings, orphanTellings } from './comparedTellings'
import { FollowedWords } from './FollowedWords'
import { followable, tonesOf } from './following'
import { OriginEvidence } from './OriginEvidence'
import { OtherOutlets } from './OtherOutlets'
import { QuoteWordings } from './QuoteWordings'
import { quoteVariants } from './quoteVariants'
import { VerdictRests } from './VerdictRests'
import { Warnings } from './Warnings'

const NO_DISCREPANCIES: readonly Discrepancy[] = []

/** A claim with its tellings aligned, and below them what can be read off: quotes, who cites whom, what the verdict rests on. */
export function ComparedClaim({
  storyId,
  row,
  coverage,
  findings,
  isWorking,
  chooser,
}: {
  storyId: StoryId
  row: CoverageRow
  coverage: Coverage
  findings: ClaimFindings | undefined
  isWorking: boolean
  chooser: ReactNode
}) {
  const [baseMention, setBaseMention] = useState<MentionId | null>(null)
  const [followed, setFollowed] = useState<MentionId | null>(null)
  const acts = useClaimActs(storyId)
  const { claim } = row
  const onStatusKey = ({ key }: KeyboardEvent): boolean => {
    const status = statusOfKey(key)
    if (status !== undefined) void acts.setStatus([claim], status)
    return status !== undefined
  }
  useKeys({ 1: onStatusKey, 2: onStatusKey, 3: onStatusKey })
  const origins = useMemo(
    () => (findings === undefined ? null : columnOrigins(findings.origins, row.cells, coverage.columns)),
    [findings, row, coverage],
  )
  const tellings = useMemo(() => comparedTellings(row, coverage, findings), [row, coverage, findings])
  const chosen = tellings.findIndex(({ mentionId }) => mentionId === baseMention)
  const base = chosen === -1 ? null : chosen
  const known = findings?.discrepancies ?? NO_DISCREPANCIES
  const alignment = useMemo(
    () => (tellings.length === 0 ? null : alignTellings(tellings, base ?? 0, differingStretches(tellings, known))),
    [tellings, base, known],
  )
  const discrepancies = useMemo(
    () =>
      alignment === null || findings === undefined ? known : [...known, ...differingQuotes(alignment, tellings, known)],
    [alignment, findings, tellings, known],
  )
  const variants = useMemo(
    () => (alignment === null ? [] : quoteVariants(tellings, alignment, discrepancies)),
    [tellings, alignment, discrepancies],
  )
  const at = tellings.findIndex(({ mentionId }) => mentionId === followed)
  const survival = useMemo(() => (alignment === null || at === -1 ? null : survivalOf(alignment, at)), [alignment, at])
  const tones = useMemo(
    () => (survival === null || alignment === null ? null : tonesOf(alignment, survival, at)),
    [alignment, survival, at],
  )
  return (
    <>
      <CompareHead
        storyId={storyId}
        row={row}
        tellings={tellings}
        origins={origins}
        discrepancies={findings === undefined ? undefined : discrepancies}
        isWorking={isWorking}
        quoteCount={variants.filter(({ isContested }) => isContested).length}
        chooser={chooser}
      />
      {alignment !== null && tellings.length > 1 && (
        <FollowedWords
          tellings={tellings}
          alignment={alignment}
          survival={survival}
          followed={followed}
          candidates={followable(tellings, findings)}
          onFollow={setFollowed}
        />
      )}
      {alignment !== null && (
        <CollatedTellings
          storyId={storyId}
          tellings={tellings}
          alignment={alignment}
          discrepancies={discrepancies}
          base={base}
          tones={tones}
          onBase={setBaseMention}
        />
      )}
      <OtherOutlets row={row} coverage={coverage} orphans={orphanTellings(row, coverage)} />
      {findings !== undefined && <Warnings warnings={findings.warnings} tellings={tellings} />}
      {tellings.length > 0 && (
        <div className={styles.below}>
          <QuoteWordings variants={variants} tellings={tellings} findings={findings} />
          <CitesWhom tellings={tellings} origins={findings?.origins} />
          <VerdictRests storyId={storyId} claim={claim} tellings={tellings} findings={findings} />
        </div>
      )}
      {findings !== undefined && origins !== null && tellings.length > 0 && (
        <OriginEvidence
          key={claim.id}
          storyId={storyId}
          claim={claim}
          tellings={tellings}
          findings={findings}
          groups={origins.groups}
        />
      )}
    </>
  )
}
