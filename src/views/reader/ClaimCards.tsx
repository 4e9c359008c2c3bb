import { useDeferredValue, useMemo, useState } from 'react'
import { useReader } from '../../app/state/reader'
import type { ClaimId } from '../../core/ids'
import { Button } from '../../ui/Button'
import { ClaimCard } from './ClaimCard'
import styles from './ClaimCards.module.css'
import type { ReaderItem, ReaderItems } from './readerItems'
import type { ReaderTools } from './readerTools'
import { usePlacedCards } from './usePlacedCards'
import { type Surface, useMedia, useNearby } from './useTextSurface'

type Props = { surface: Surface; items: ReaderItems; tools: ReaderTools }

/** The article's claims: beside their highlights where there is a margin, one under the other where there is none. */
export function ClaimCards(props: Props) {
  const isNarrow = useMedia('(max-width: 50rem)')
  return (
    <section className={styles.cards} aria-label="Claim cards">
      {isNarrow ? <ListedCards {...props} /> : <PlacedCards {...props} />}
    </section>
  )
}

/** Only the cards of highlights near the window, so that ten thousand cost what ten do. */
function PlacedCards({ surface, items, tools }: Props) {
  // Deferred: while somebody scrolls, frames go first and cards come in between.
  const nearby = useDeferredValue(useNearby(surface))
  const { claimId, mentionId } = useReader()
  const cards = useMemo(() => middleOf(onePerClaim(nearby, mentionId), claimId), [nearby, mentionId, claimId])
  const column = usePlacedCards(surface, cards)
  return (
    <div ref={column} className={styles.column}>
      <svg className={styles.leaders} aria-hidden="true">
        <path className={styles.leader} />
        <path className={styles.leaderOn} />
      </svg>
      <CardList items={items} cards={cards} tools={tools} />
    </div>
  )
}

/** Cards shown at first and more at a time: each costs layout in a plain list. */
const PAGE = 100

function ListedCards({ items, tools }: Props) {
  const [shown, setShown] = useState(PAGE)
  const cards = useMemo(() => onePerClaim(items.items, null), [items])
  return (
    <>
      <CardList items={items} cards={cards.slice(0, shown)} tools={tools} />
      {cards.length > shown && (
        <Button look="plain" onClick={() => setShown(shown + PAGE)}>
          Show {Math.min(PAGE, cards.length - shown)} more
        </Button>
      )}
    </>
  )
}

function CardList({ items, cards, tools }: { items: ReaderItems; cards: readonly ReaderItem[]; tools: ReaderTools }) {
  const { claimId, editing } = useReader()
  const positions = useMemo(() => new Map([...items.byClaim.keys()].map((id, index) => [id, index + 1])), [items])
  return (
    <ul role="list" aria-label="Claims in this article">
      {cards.map((item) => (
        <ClaimCard
          key={item.row.claim.id}
          item={item}
          position={positions.get(item.row.claim.id) ?? 1}
          count={positions.size}
          isSelected={item.row.claim.id === claimId}
          isEdited={item.row.claim.id === editing}
          tools={tools}
        />
      ))}
    </ul>
  )
}

/** Cards beside three windows of text, at most: more of them could not stand near their highlights. */
const MOST = 48

/** At most `MOST` cards: those about the selected one, else about the middle of the window. */
function middleOf(cards: readonly ReaderItem[], claimId: ClaimId | null): readonly ReaderItem[] {
  if (cards.length <= MOST) return cards
  const selected = cards.findIndex(({ row }) => row.claim.id === claimId)
  const middle = selected === -1 ? cards.length >> 1 : selected
  const first = Math.max(0, Math.min(middle - (MOST >> 1), cards.length - MOST))
  return cards.slice(first, first + MOST)
}

/** A card for each claim, at its first highlight of those given, or at the one that is selected. */
function onePerClaim(items: readonly ReaderItem[], mentionId: string | null): ReaderItem[] {
  const cards = new Map<ClaimId, ReaderItem>()
  for (const item of items) {
    const { id } = item.row.claim
    if (!cards.has(id) || item.id === mentionId) cards.set(id, item)
  }
  return [...cards.values()].sort((a, b) => a.start - b.start || b.end - a.end)
}
