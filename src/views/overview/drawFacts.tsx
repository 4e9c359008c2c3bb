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
import { Patterns, patternOf } from './patterns'
import patterns from './patterns.module.css'
import { addressOf, claimNumbers, shortName } from './plotWords'

/** CSS pixels. Under the least pitch the plot scrolls. */
const WIDEST_PITCH = 20
const NARROWEST_PITCH = 8
const ROW = 38
const DENSE_ROW = 28
/** From so many articles on rows are dense. */
const DENSE_FROM = 9
const BLOCK = 22
const TAIL = 60
/** Code units of a sentence in its name. */
const SENTENCE_LENGTH = 160

/** A block a sentence. */
export function drawFacts(facts: FactsLeft, { storyId, width }: { storyId: StoryId; width: number }): Drawing {
  const names = articleLabels(facts.articles)
  const labels = rowLabels(articleLabels(facts.articles, shortName), width)
  const left = labels.width + LABEL_GAP
  const row = facts.articles.length >= DENSE_FROM ? DENSE_ROW : ROW
  const most = Math.max(1, ...facts.articles.map(({ blocks }) => blocks.length))
  const room = Math.floor((width - left - TAIL) / most)
  const pitch = Math.max(NARROWEST_PITCH, Math.min(WIDEST_PITCH, room))
  const size = { width: pitch - Math.max(2, Math.round(pitch / 4)), height: BLOCK }
  const yOf = (index: number): number => index * row + (row - BLOCK) / 2
  const xOf = (index: number): number => left + index * pitch
  return {
    width: Math.max(width, left + most * pitch + TAIL),
    height: facts.articles.length * row,
    labelWidth: left,
    labels: labels.lines.map((lines, index) => (
      <PlotText
        key={facts.articles[index]?.article.article.id}
        x={labels.width}
        y={yOf(index) + BLOCK / 2}
        lines={lines}
        anchor="end"
      />
    )),
    body: (
      <>
        <Patterns plot="facts" />
        {facts.articles.map(({ article, blocks, leftCount }, index) => (
          <g key={article.article.id}>
            {blocks.map((block, place) => (
              <Block key={block.span.start} block={block} x={xOf(place)} y={yOf(index)} size={size} />
            ))}
            <PlotText
              x={xOf(blocks.length) + 6}
              y={yOf(index) + BLOCK / 2}
              lines={[leftCount === 0 ? 'all read' : `${leftCount} left`]}
              look={leftCount === 0 ? 'quiet' : 'strong'}
            />
          </g>
        ))}
      </>
    ),
    marks: facts.articles.flatMap((each, index) =>
      each.blocks.map(
        (block, place): PlotMark => ({
          id: `${each.article.article.id} ${block.span.start}`,
          row: index,
          x: xOf(place),
          y: yOf(index),
          ...size,
          name: blockName(each, place, names[index] ?? ''),
          opens: addressOf(blockPath(storyId, each, block)),
        }),
      ),
    ),
  }
}

type Size = { readonly width: number; readonly height: number }

function Block({ block: { status, isRead }, x, y, size }: { block: SentenceBlock; x: number; y: number; size: Size }) {
  const edge = { x: x + 0.5, width: size.width - 1 }
  if (status === null) {
    return isRead ? (
      <rect x={x} y={y} {...size} className={styles.read} />
    ) : (
      <rect
        {...edge}
        y={y + 0.5}
        height={size.height - 1}
        fill={patternOf('facts', 'hatch')}
        className={styles.unread}
      />
    )
  }
  // A clause was marked and the rest not read: both are seen.
  const top = isRead ? 0 : size.height / 2
  return (
    <>
      {!isRead && (
        <rect {...edge} y={y + 0.5} height={top - 1} fill={patternOf('facts', 'hatch')} className={styles.unread} />
      )}
      <rect
        {...edge}
        y={y + top + 0.5}
        height={size.height - top - 1}
        fill={patternOf('facts', status)}
        className={patterns[status]}
      />
    </>
  )
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
