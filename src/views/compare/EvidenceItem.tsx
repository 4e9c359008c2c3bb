import { type ComparedTelling, outletNameOf } from './comparedTellings'
import styles from './OriginEvidence.module.css'
import type { OriginReason, Place } from './originReasons'

/** How many places are printed for one article, and how long each may be, in code units. */
const MOST_PLACES = 2
const LONGEST_PLACE = 140

/** One reason to take articles for one origin, with the words that show it. */
export function EvidenceItem({ reason, tellings }: { reason: OriginReason; tellings: readonly ComparedTelling[] }) {
  const name = (article: string): string => outletNameOf(article, tellings)
  switch (reason.kind) {
    case 'source':
      return (
        <li>
          Have it from {reason.source}:
          <ul role="list" className={styles.places}>
            {reason.places.map((place) => (
              <li key={place.article}>
                {name(place.article)} <Places place={place} tellings={tellings} />
              </li>
            ))}
          </ul>
        </li>
      )
    case 'sharedWording':
      return (
        <li>
          {name(reason.between[0])} and {name(reason.between[1])} share {reason.words} words of their own voice,{' '}
          {Math.round(reason.share * 100)} % of the shorter text: <Places place={reason.place} tellings={tellings} />
        </li>
      )
    case 'quotesOwnWords':
      return (
        <li>
          {name(reason.quoting)} quotes {reason.words} words that the other says itself:{' '}
          <Places place={reason.place} tellings={tellings} />
        </li>
      )
    default:
      return reason satisfies never
  }
}

function Places({ place: { article, spans }, tellings }: { place: Place; tellings: readonly ComparedTelling[] }) {
  const text = tellings.find((telling) => telling.article === article)?.text
  if (text === undefined) return null
  const printed = new Set(spans.map(({ start, end }) => text.slice(start, end).replaceAll(/\s+/gu, ' ')))
  return [...printed].slice(0, MOST_PLACES).map((words, index) => (
    <span key={words}>
      {index > 0 && ', '}
      <q className={styles.quoted}>
        {words.length > LONGEST_PLACE ? `${words.slice(0, LONGEST_PLACE).trimEnd()} …` : words}
      </q>
    </span>
  ))
}
