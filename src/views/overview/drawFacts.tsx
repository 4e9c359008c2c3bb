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
import { Patterns, patternOf } from './patterns'
import patterns from './patterns.module.css'
import { addressOf, claimNumbers, shortName } from './plotWords'

/** CSS pixels. Under the least pitch the plot scrolls: a narrower block would not show its lines. */
const WIDEST_PITCH = 20
const NARROWEST_PITCH = 14
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
  const shapes = shapesOf(facts, xOf, yOf, size)
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
        {facts.articles.map(({ article, blocks, leftCount }, index) => (
          <g key={article.article.id}>
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

/** The outlines of all blocks, by what they show: one path a kind however many there are. */
function shapesOf(
  { articles }: FactsLeft,
  xOf: (place: number) => number,
  yOf: (index: number) => number,
  { width, height }: Size,
): Record<Status | 'read' | 'unread', string[]> {
  const shapes = { read: [], unread: [], verified: [], unverified: [], disputed: [] } as ReturnType<typeof shapesOf>
  // Edged blocks are drawn half a pixel inwards, so that their edges are sharp.
  const edged = (x: number, y: number, tall: number): string =>
    `M${x + 0.5} ${y + 0.5}h${width - 1}v${tall - 1}h${1 - width}z`
  for (const [index, { blocks }] of articles.entries()) {
    for (const [place, { status, isRead }] of blocks.entries()) {
      const [x, y] = [xOf(place), yOf(index)]
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
