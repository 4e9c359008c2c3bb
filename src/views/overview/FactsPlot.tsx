import { useCallback, useMemo } from 'react'
import { Link } from 'wouter'
import { countOf, numberWords } from '../../app/words'
import { STATUSES } from '../../core/claim/claim'
import type { Coverage } from '../../core/coverage/coverage'
import { type FactsLeft, factsLeft } from '../../core/coverage/plots/factsLeft'
import type { StoryId } from '../../core/ids'
import { Plot } from '../../ui/plot/Plot'
import { PlotTable } from '../../ui/plot/PlotTable'
import { STATUS_WORDS } from '../../ui/StatusMark'
import { articlePath } from '../paths'
import { articleLabels } from './articleLabels'
import { drawFacts } from './drawFacts'
import styles from './OverviewView.module.css'
import { shortName } from './plotWords'
import { usePlotFiles } from './usePlotFiles'

const KEY_WORDS =
  'One block a sentence, in the order of the article. Lines, dashes and waves: it holds a verified, unverified or disputed claim. Grey was read and holds no claim; hatched is still to read.'

/** The facts-left meter: every sentence of every article. */
export function FactsPlot({
  storyId,
  storyName,
  coverage,
}: {
  storyId: StoryId
  storyName: string
  coverage: Coverage
}) {
  const facts = useMemo(() => factsLeft(coverage), [coverage])
  const draw = useCallback((width: number) => drawFacts(facts, { storyId, width }), [facts, storyId])
  const { leftCount, sentenceCount } = facts
  return (
    <Plot
      {...usePlotFiles(storyName, 'Facts left')}
      heading={`Facts left: ${numberWords(leftCount)} of ${countOf(sentenceCount, 'sentence')}`}
      reading={factsReading(facts)}
      keyWords={KEY_WORDS}
      place="wide"
      draw={draw}
      table={() => <FactsTable storyId={storyId} facts={facts} />}
    />
  )
}

/** What the meter says, in words. */
export function factsReading({ articles, sentenceCount, leftCount, claimedCount }: FactsLeft): string {
  const claimed = `${countOf(claimedCount, 'sentence')} of ${numberWords(sentenceCount)} ${claimedCount === 1 ? 'holds' : 'hold'} a claim`
  if (leftCount === 0) return `${claimed}; every sentence was read.`
  const open = articles.toSorted((a, b) => b.leftCount - a.leftCount)[0]
  const most =
    open === undefined
      ? ''
      : `, ${numberWords(open.leftCount)} of them in ${articleLabels(articles, shortName)[articles.indexOf(open)] ?? ''}`
  return `${claimed}; ${numberWords(leftCount)} ${leftCount === 1 ? 'is' : 'are'} still to read${leftCount > 1 ? most : ''}.`
}

function FactsTable({ storyId, facts }: { storyId: StoryId; facts: FactsLeft }) {
  const rows = facts.articles.map(({ article, column, blocks, leftCount }) => ({
    key: article.article.id,
    header: (
      <>
        <Link href={articlePath(storyId, article.article.id)} className={styles.title}>
          {article.article.metadata.title.value ?? 'Untitled article'}
        </Link>
        <span className={styles.note}>{column.name}</span>
      </>
    ),
    cells: [
      numberWords(blocks.length),
      ...STATUSES.map((status) => numberWords(blocks.filter((block) => block.status === status).length)),
      numberWords(blocks.filter(({ status, isRead }) => status === null && isRead).length),
      numberWords(leftCount),
    ],
  }))
  const columns = [
    'Article',
    'Sentences',
    ...STATUSES.map((status) => STATUS_WORDS[status]),
    'No claim',
    'Still to read',
  ]
  return <PlotTable label="Facts left" columns={columns} rows={rows} isNumeric />
}
