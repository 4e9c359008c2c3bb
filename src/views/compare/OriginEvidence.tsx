import { useState } from 'react'
import type { Claim } from '../../core/claim/claim'
import type { StoryId } from '../../core/ids'
import type { ClaimFindings } from '../../core/matching/findings'
import { Button } from '../../ui/Button'
import { originLetter, originWords } from '../../ui/OriginComb'
import { OriginsForm } from '../findings/OriginsForm'
import { type ComparedTelling, outletNameOf } from './comparedTellings'
import { EvidenceItem } from './EvidenceItem'
import styles from './OriginEvidence.module.css'
import { OriginTraces } from './OriginTraces'
import { originReasons, reasonKey } from './originReasons'

/** Why outlets are taken to share an origin, on demand, and the way to decide otherwise. */
export function OriginEvidence({
  storyId,
  claim,
  tellings,
  findings,
  groups,
}: {
  storyId: StoryId
  claim: Claim
  tellings: readonly ComparedTelling[]
  findings: ClaimFindings
  /** Outlets of each origin, none twice. */
  groups: readonly number[]
}) {
  const [isEditing, setEditing] = useState(false)
  const { origins, areOriginsSet } = findings
  const articles = [...new Set(tellings.map(({ article }) => article))]
  const names = (articles: readonly string[]): string[] => [
    ...new Set(articles.map((article) => outletNameOf(article, tellings))),
  ]
  return (
    <details className={styles.evidence}>
      <summary>
        Why {originWords(groups)}
        {areOriginsSet && ', decided by hand'}
      </summary>
      <ol role="list">
        {origins.map((origin, index) => (
          <li key={origin.articles.join(' ')}>
            <h3>
              {origins.length > 1 && `Origin ${originLetter(index)}: `}
              {new Intl.ListFormat('en').format(names(origin.articles))}
              {origin.source !== null && <span> · go back to {origin.source}</span>}
            </h3>
            {origin.links.length === 0 && (
              <p>
                {origin.articles.length > 1
                  ? 'Joined by hand; the texts show no link.'
                  : 'Nothing in its text ties it to another telling.'}
              </p>
            )}
            <ul role="list">
              {originReasons(origin).map((reason) => (
                <EvidenceItem key={reasonKey(reason)} reason={reason} tellings={tellings} />
              ))}
            </ul>
          </li>
        ))}
      </ol>
      <OriginTraces tellings={tellings} />
      <Button tight onClick={() => setEditing(true)} disabled={articles.length < 2}>
        Join or part
      </Button>
      {isEditing && (
        <OriginsForm
          storyId={storyId}
          claimId={claim.id}
          subject={`claim ${claim.number}`}
          articles={articles.map((id) => ({ id, name: outletNameOf(id, tellings) }))}
          origins={origins}
          isSet={areOriginsSet}
          onClose={() => setEditing(false)}
        />
      )}
    </details>
  )
}
