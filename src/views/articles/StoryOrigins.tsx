import { useState } from 'react'
import { useFindings } from '../../app/queries/findings'
import { numberWords } from '../../app/words'
import { columnOrigins } from '../../core/coverage/columnOrigins'
import type { Coverage } from '../../core/coverage/coverage'
import type { Origin, OriginEvidence } from '../../core/matching/origins/findOrigins'
import { Button } from '../../ui/Button'
import { OriginMark } from '../../ui/OriginComb'
import { OriginsForm } from '../findings/OriginsForm'
import styles from './ArticlesView.module.css'
import { articleNames, outletNames } from './articleNames'

/** Of the whole story, for which every outlet counts. */
function outletsByOrigin(origins: readonly Origin[], { columns }: Coverage): readonly number[] {
  const all = columns.map(() => ({ kind: 'states' }) as const)
  return columnOrigins(origins, all, columns)?.groups ?? []
}

/** Where the story comes from: how many origins stand behind its articles, with the evidence on demand. */
export function StoryOrigins({ coverage }: { coverage: Coverage }) {
  const { findings } = useFindings()
  const [isEditing, setEditing] = useState(false)
  const storyId = coverage.articles[0]?.article.storyId
  if (storyId === undefined || coverage.articles.length < 2) return null
  if (findings === undefined) {
    return (
      <section>
        <h2>Where the story comes from</h2>
        <p>Comparing {numberWords(coverage.articles.length)} articles. You can go on reading.</p>
      </section>
    )
  }
  const articles = coverage.articles.map(({ article }) => article)
  const nameOf = articleNames(articles)
  const outlets = new Map<string, string | null>(articles.map(({ id, metadata }) => [id, metadata.outlet.value]))
  const outletOf = (articleId: string): string | null => outlets.get(articleId) ?? null
  const shared = findings.origins.filter(({ articles }) => articles.length > 1)
  return (
    <section>
      <h2>Where the story comes from</h2>
      <p className={styles.mark}>
        <OriginMark groups={outletsByOrigin(findings.origins, coverage)} outletCount={coverage.columns.length} />
      </p>
      <p>{findings.areOriginsSet ? 'Set by hand.' : summaryOf(findings.origins, outletOf)}</p>
      {shared.map((origin) => (
        <details key={origin.articles.join(' ')} className={styles.evidence}>
          <summary>What this rests on</summary>
          <ul role="list">
            {origin.links.map(({ between, evidence }) => (
              <li key={between.join(' ')}>
                <strong>
                  {nameOf(between[0])} and {nameOf(between[1])}
                </strong>
                <ul role="list">
                  {evidence.map((each) => (
                    <li key={evidenceWords(each, nameOf)}>{evidenceWords(each, nameOf)}</li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </details>
      ))}
      <p>
        <Button look="text" onClick={() => setEditing(true)}>
          Join or part<span className="hidden-words"> the origins of the story</span>
        </Button>
      </p>
      {isEditing && (
        <OriginsForm
          storyId={storyId}
          claimId={null}
          subject="the story"
          articles={articles.map(({ id }) => ({ id, name: nameOf(id) }))}
          origins={findings.origins}
          isSet={findings.areOriginsSet}
          onClose={() => setEditing(false)}
        />
      )}
    </section>
  )
}

function summaryOf(origins: readonly Origin[], outletOf: (articleId: string) => string | null): string {
  const sentences = origins
    .filter(({ articles }) => articles.length > 1)
    .map(({ articles, source }) => {
      const names = new Intl.ListFormat('en-GB').format(outletNames(articles.map(outletOf)))
      return source === null ? `${names} share one text.` : `${names} go back to ${source}.`
    })
  return sentences.length === 0 ? 'No article shows that it has its report from another.' : sentences.join(' ')
}

/** One piece of evidence, in words. */
export function evidenceWords(evidence: OriginEvidence, nameOf: (articleId: string) => string): string {
  switch (evidence.kind) {
    case 'sharedWording':
      return `${numberWords(evidence.words)} words stand in both, ${Math.round(evidence.share * 100)} % of the shorter text.`
    case 'quotesOwnWords':
      return `${nameOf(evidence.quoting)} quotes ${numberWords(evidence.words)} words of the other.`
    case 'sameSource':
      return `Both name ${evidence.source}.`
    case 'cites':
      return `${nameOf(evidence.citing)} cites ${evidence.source}.`
    default:
      return evidence satisfies never
  }
}
