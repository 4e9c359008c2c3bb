import { useCallback, useMemo } from 'react'
import { Link } from 'wouter'
import { countOf, dateWords, numberWords } from '../../app/words'
import type { Coverage } from '../../core/coverage/coverage'
import { APPEARANCE_KINDS, type ArticleAppearances, firstAppearances } from '../../core/coverage/plots/firstAppearances'
import { originFlow } from '../../core/coverage/plots/originFlow'
import { isInstant } from '../../core/coverage/plots/publishedInterval'
import type { StoryId } from '../../core/ids'
import type { StoryFindings } from '../../core/matching/findings'
import { Plot } from '../../ui/plot/Plot'
import { PlotTable } from '../../ui/plot/PlotTable'
import { articlePath } from '../paths'
import { articleLabels } from './articleLabels'
import { drawAppearances } from './drawAppearances'
import { NumberLinks } from './NumberLinks'
import styles from './OverviewView.module.css'
import { shortName } from './plotWords'
import { usePlotFiles } from './usePlotFiles'

/** Origins without a text here that get a row: those behind most claims. */
const CITED_ROWS = 3

const KEY_WORDS =
  'One stroke a claim. Strong strokes appear in this story for the first time; faint ones repeat what an earlier article said; hollow ones cannot be told by the dates. A run of strokes begins at the time of publication.'

/** First appearance: which claims each article brought into the story, by time of publication. */
export function AppearancePlot({
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
  const articles = useMemo(() => firstAppearances(coverage), [coverage])
  const cited = useMemo(() => {
    const origins = findings === undefined ? [] : originFlow(coverage, findings.claims).origins
    return origins.flatMap(({ place, claims }) => (place.kind === 'named' ? [{ name: place.name, claims }] : []))
  }, [coverage, findings])
  const draw = useCallback(
    (width: number) => drawAppearances(articles, { storyId, width, cited: cited.slice(0, CITED_ROWS) }),
    [articles, storyId, cited],
  )
  const names = articleLabels(articles)
  return (
    <Plot
      {...usePlotFiles(storyName, 'First appearance')}
      heading={`First appearance${dayOf(articles)}`}
      reading={appearanceReading(articles)}
      keyWords={KEY_WORDS}
      place="left"
      draw={draw}
      table={() => (
        <PlotTable
          label="First appearance"
          columns={['Article', 'Published', 'First', 'Unsure', 'Repeats']}
          rows={articles.map(({ article, appearances }, index) => ({
            key: article.article.id,
            header: (
              <Link href={articlePath(storyId, article.article.id)} className={styles.link}>
                {names[index]}
              </Link>
            ),
            cells: [
              publishedWords(article.article.metadata.publishedOn.value),
              ...APPEARANCE_KINDS.map((kind) => (
                <NumberLinks
                  key={kind}
                  storyId={storyId}
                  claims={appearances.filter((each) => each.kind === kind).map(({ claim }) => claim)}
                />
              )),
            ],
          }))}
        />
      )}
    />
  )
}

function publishedWords(publishedOn: string | null): string {
  return publishedOn === null ? 'Date unknown' : dateWords(publishedOn)
}

/** `, 24 May 2024, UTC` where all that is known lies within one day. */
function dayOf(articles: readonly ArticleAppearances[]): string {
  const days = new Set(
    articles.flatMap(({ published }) =>
      published === null
        ? []
        : [published.lowMs, published.highMs].map((ms) => new Date(ms).toISOString().slice(0, 10)),
    ),
  )
  const [day] = days
  if (day === undefined) return ''
  return days.size === 1 ? `, ${dateWords(day)}, UTC` : ', UTC'
}

/** What the strokes say, in words, and what the dates do not tell. */
export function appearanceReading(articles: readonly ArticleAppearances[]): string {
  const names = articleLabels(articles, shortName)
  const best = articles.toSorted((a, b) => b.counts.first - a.counts.first)[0]
  const firsts = articles.reduce((sum, { counts }) => sum + counts.first, 0)
  const unsure = new Set(
    articles.flatMap(({ appearances }) =>
      appearances.filter(({ kind }) => kind === 'unsure').map(({ claim }) => claim.id),
    ),
  ).size
  const leader =
    best === undefined || firsts === 0
      ? ''
      : `${numberWords(best.counts.first)} of ${countOf(firsts, 'first appearance')} ${best.counts.first === 1 ? 'is' : 'are'} in ${names[articles.indexOf(best)] ?? ''}. `
  if (unsure === 0) return leader.trimEnd()
  const unknown = articles.filter(({ published }) => published === null).length
  const daysOnly = articles.filter(({ published }) => published !== null && !isInstant(published)).length
  const why = [
    ...(unknown === 0 ? [] : [`${countOf(unknown, 'article')} ${unknown === 1 ? 'has' : 'have'} no date`]),
    ...(daysOnly === 0 ? [] : [`${countOf(daysOnly, 'article')} ${daysOnly === 1 ? 'gives' : 'give'} the day only`]),
  ]
  const reason = why.length === 0 ? '' : `: ${why.join(', ')}`
  return `${leader}The dates do not tell which article had ${countOf(unsure, 'claim')} first${reason}.`
}
