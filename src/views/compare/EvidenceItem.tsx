import type { ReactNode } from 'react'
import type { OriginEvidence as Evidence } from '../../core/matching/origins/findOrigins'
import type { Span } from '../../core/text/span'
import { type ComparedTelling, outletNameOf } from './comparedTellings'
import styles from './OriginEvidence.module.css'

/** How many of the places are printed for one piece of evidence, and how long each may be, in code units. */
const MOST_PLACES = 2
const LONGEST_PLACE = 160

/** One reason to take two articles for one origin, with the words that show it. */
export function EvidenceItem({
  item,
  between,
  tellings,
}: {
  item: Evidence
  between: readonly [string, string]
  tellings: readonly ComparedTelling[]
}) {
  const [first, second] = between
  const [a, b] = [outletNameOf(first, tellings), outletNameOf(second, tellings)]
  const words = (article: string, spans: readonly Span[]): ReactNode => (
    <Places article={article} spans={spans} tellings={tellings} />
  )
  switch (item.kind) {
    case 'sharedWording':
      return (
        <li>
          {a} and {b} share {item.words} words of their own voice, {percent(item.share)} of the shorter text:{' '}
          {words(first, item.first)}
        </li>
      )
    case 'quotesOwnWords':
      return (
        <li>
          {outletNameOf(item.quoting, tellings)} quotes {item.words} words that the other says itself:{' '}
          {words(first, item.first)}
        </li>
      )
    case 'sameSource':
      return (
        <li>
          {a} and {b} both have it from {item.source}: {words(first, item.first)} {words(second, item.second)}
        </li>
      )
    case 'cites':
      return (
        <li>
          {outletNameOf(item.citing, tellings)} has it from {item.source}: {words(item.citing, item.spans)}
        </li>
      )
    default:
      return item satisfies never
  }
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}

function Places({
  article,
  spans,
  tellings,
}: {
  article: string
  spans: readonly Span[]
  tellings: readonly ComparedTelling[]
}) {
  const text = tellings.find((telling) => telling.article === article)?.text
  if (text === undefined) return null
  return spans.slice(0, MOST_PLACES).map(({ start, end }) => {
    const printed = text.slice(start, end).replaceAll(/\s+/gu, ' ')
    return (
      <q key={start} className={styles.quoted}>
        {printed.length > LONGEST_PLACE ? `${printed.slice(0, LONGEST_PLACE).trimEnd()} …` : printed}
      </q>
    )
  })
}
