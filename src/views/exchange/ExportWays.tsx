import type { ReactNode } from 'react'
import type { ExportFigures, ExportFormat } from '../../app/actions/exportStory'
import { bytesWords, countOf } from '../../app/words'
import type { Story } from '../../core/article/article'
import { Button } from '../../ui/Button'
import styles from './ExchangeView.module.css'
import type { Exporting } from './useExport'
import { useExportFigures } from './useExportFigures'
import { useReport } from './useReport'

type Way = {
  readonly format: ExportFormat
  readonly name: string
  readonly button: string
  readonly says: (figures: ExportFigures | null) => string
}

const WAYS: readonly Way[] = [
  {
    format: 'story',
    name: 'Claimdesk story',
    button: 'Export JSON',
    says: () => 'Everything: texts, claims, mentions, history, with the names in it. Comes back byte for byte.',
  },
  {
    format: 'table',
    name: 'Table',
    button: 'Export CSV',
    says: () => 'One row a claim, one column an outlet. Opens in any spreadsheet.',
  },
  {
    format: 'webAnnotations',
    name: 'W3C Web Annotation',
    button: 'Export Web Annotations',
    says: () => 'Every mention as an annotation with quote and position.',
  },
  { format: 'claimReview', name: 'schema.org ClaimReview', button: 'Export ClaimReview', says: reviewWords },
]

/** The ways to hand a story on, each with the size of its file. */
export function ExportWays({ story, exporting }: { story: Story; exporting: Exporting }) {
  const figures = useExportFigures(story.id)
  const { paper, print } = useReport(story)
  return (
    <section>
      <h2>Hand on</h2>
      <ul role="list">
        {WAYS.map(({ format, name, button, says }) => (
          <ExportWay
            key={format}
            name={name}
            size={figures === null ? '' : bytesWords(figures.bytes[format])}
            says={says(figures)}
          >
            <Button
              {...(format === 'story' ? { look: 'primary' as const } : {})}
              disabled={exporting.running !== null}
              onClick={() => void exporting.start(format)}
            >
              {button}
            </Button>
          </ExportWay>
        ))}
        <ExportWay
          name="Report for sign-off"
          size=""
          says="Each article with its claims marked and numbered, every telling of each claim, and lines to sign."
        >
          <Button onClick={() => void print()}>Print report</Button>
        </ExportWay>
      </ul>
      {paper}
    </section>
  )
}

/** One way: what it is, how big, and its button. */
export function ExportWay({
  name,
  size,
  says,
  children,
}: {
  name: string
  size: string
  says: string
  children: ReactNode
}) {
  return (
    <li className={styles.way}>
      <div>
        <p className={styles.name}>
          {name}
          {size !== '' && <span> · {size}</span>}
        </p>
        <p>{says}</p>
      </div>
      {children}
    </li>
  )
}

function reviewWords(figures: ExportFigures | null): string {
  if (figures === null) return 'The claims that have a verdict.'
  const { reviewCount, leftOutCount } = figures
  const verdicts = `${countOf(reviewCount, 'claim')} ${reviewCount === 1 ? 'has' : 'have'} a verdict.`
  if (leftOutCount === 0) return verdicts
  const leftOut = leftOutCount === 1 ? '1 unverified claim is' : `${leftOutCount} unverified claims are`
  return `${verdicts} ${leftOut} left out: the format has no word for them.`
}
