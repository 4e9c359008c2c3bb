import { STATUSES, type Status } from '../../core/claim/claim'
import type { ArticleFacts, FactsLeft, SentenceBlock } from '../../core/coverage/plots/factsLeft'
import type { StoryId } from '../../core/ids'
import type { Drawing } from '../../ui/plot/PlotCanvas'
import { PlotText } from '../../ui/plot/PlotText'
import type { PlotMark } from '../../ui/plot/plotMark'
import { LABEL_GAP, rowLabels } from '../../ui/plot/rowLabels'
import { STATUS_WORDS } from '../../ui/StatusMark'
import { mentionPath, passagePath } from '../paths'
import { articleLabels } from './articleLabels'
import styles from './drawFacts.module.css'
import { type FactsLayout, factsLayout } from './factsLayout'
import { Patterns, patternOf } from './patterns'
import patterns from './patterns.module.css'
import { addressOf, claimNumbers, shortName } from './plotWords'

/** Code units of a sentence in its name. */
const SENTENCE_LENGTH = 160

/** A block a sentence. */
export function drawFacts(facts: FactsLeft, { storyId, width }: { storyId: StoryId; width: number }): Drawing {
  const names = articleLabels(facts.articles)
  const labels = rowLabels(articleLabels(facts.articles, shortName), width)
  const left = labels.width + LABEL_GAP
  const layout = factsLayout(
    facts.articles.map(({ blocks }) => blocks.length),
    { left, width },
  )
  const shapes = shapesOf(facts, layout)
  return {
    width: layout.width,
    height: layout.height,
    labelWidth: left,
    labels: labels.lines.map((lines, index) => (
      <PlotText
        key={facts.articles[index]?.article.article.id}
        x={labels.width}
        y={layout.middleOf(index)}
        lines={lines}
        anchor="end"
      />
    )),
    body: (
      <>
        <Patterns plot="facts" />
        <path d={shapes.read.join('')} className={styles.read} />
        <path d={shapes.unread.join('')} fill={patternOf('facts', 'hatch')} className={styles.unread} />
        {STATUSES.map((status) => (
          <path
            key={status}
            d={shapes[status].join('')}
            fill={patternOf('facts', status)}
            className={patterns[status]}
          />
        ))}
        {facts.articles.map(({ article, leftCount }, index) => (
          <PlotText
            key={article.article.id}
            {...layout.tailOf(index)}
            lines={[leftCount === 0 ? 'all read' : `${leftCount} left`]}
            look={leftCount === 0 ? 'quiet' : 'strong'}
          />
        ))}
      </>
    ),
    marks: facts.articles.flatMap((each, index) =>
      each.blocks.map((block, place): PlotMark => {
        const { line, ...corner } = layout.placeOf(index, place)
        return {
          id: `${each.article.article.id} ${block.span.start}`,
          row: line,
          ...corner,
          ...layout.block,
          name: blockName(each, place, names[index] ?? ''),
          opens: addressOf(blockPath(storyId, each, block)),
        }
      }),
    ),
  }
}

/** The outlines of all blocks, by what they show: one path a kind however many there are. */
function shapesOf(
  { articles }: FactsLeft,
  { block: { width, height }, placeOf }: FactsLayout,
): Record<Status | 'read' | 'unread', string[]> {
  const shapes = { read: [], unread: [], verified: [], unverified: [], disputed: [] } as ReturnType<typeof shapesOf>
  // Edged blocks are drawn half a pixel inwards, so that their edges are sharp.
  const edged = (x: number, y: number, tall: number): string =>
    `M${x + 0.5} ${y + 0.5}h${width - 1}v${tall - 1}h${1 - width}z`
  for (const [index, { blocks }] of articles.entries()) {
    for (const [place, { status, isRead }] of blocks.entries()) {
      const { x, y } = placeOf(index, place)
      if (status === null && isRead) shapes.read.push(`M${x} ${y}h${width}v${height}h${-width}z`)
      if (status === null && !isRead) shapes.unread.push(edged(x, y, height))
      if (status !== null && isRead) shapes[status].push(edged(x, y, height))
      // A clause was marked and the rest not read: both are seen.
      if (status !== null && !isRead) {
        shapes.unread.push(edged(x, y, height / 2))
        shapes[status].push(edged(x, y + height / 2, height / 2))
      }
    }
  }
  return shapes
}

function blockName({ article, blocks }: ArticleFacts, place: number, label: string): string {
  const block = blocks[place]
  if (block === undefined) return ''
  const { status, claims, isRead, span } = block
  const state = isRead ? 'read, no claim' : 'still to read'
  const what = status === null ? state : `${claimNumbers(claims)}, ${STATUS_WORDS[status].toLowerCase()}`
  const text = article.text.slice(span.start, span.end).replaceAll(/\s+/gu, ' ')
  const cut = text.length > SENTENCE_LENGTH ? `${text.slice(0, text.lastIndexOf(' ', SENTENCE_LENGTH))} …` : text
  return `${label}, sentence ${place + 1} of ${blocks.length}: ${what}\n${cut}`
}

function blockPath(storyId: StoryId, { article }: ArticleFacts, { mentionId, span }: SentenceBlock): string {
  return mentionId === null
    ? passagePath(storyId, article.article.id, span.start)
    : mentionPath(storyId, article.article.id, mentionId)
}
