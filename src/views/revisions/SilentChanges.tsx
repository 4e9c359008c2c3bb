import { useMemo, useState } from 'react'
import type { ChangeKind } from '../../core/revision/changeKinds'
import type { NamedChange } from '../../core/revision/namedChanges'
import { type MarkedSpans, weighedChanges } from '../../core/revision/weighedChanges'
import { Button } from '../../ui/Button'
import { Glyph } from '../../ui/Glyph'
import { ExchangedWords } from './ChangedWords'
import frame from './ComparisonFrame.module.css'
import { CHANGE_WORDS } from './changeWords'
import styles from './RevisionsView.module.css'

/** Entries shown at first: what fits beside the claims without scrolling. */
const SHOWN = 10

/** What a newsroom changes silently, each entry by its kind with the words before and after, and the way to its place. */
export function SilentChanges({
  named: found,
  marked,
  onGo,
}: {
  named: readonly NamedChange[] | undefined
  /** Where claims are marked: what touches one comes first. */
  marked: MarkedSpans
  onGo: (paragraph: number) => void
}) {
  const [isWhole, setWhole] = useState(false)
  const named = useMemo(() => found && weighedChanges(found, marked), [found, marked])
  const shown = isWhole ? named : named?.slice(0, SHOWN)
  return (
    <section className={styles.silent} aria-label="Changes by kind">
      <h2>Changes by kind</h2>
      {shown === undefined && (
        <p className={frame.note} role="status">
          Looking for figures, names and quotes…
        </p>
      )}
      {shown?.length === 0 && (
        <p className={frame.note}>No headline, figure, name, quote or date differs, and no paragraph came or went.</p>
      )}
      {shown !== undefined && shown.length > 0 && (
        <ul role="list" aria-label="Changes by kind">
          {shown.map((change) => (
            <li key={keyOf(change)}>
              <Entry change={change} onGo={onGo} />
            </li>
          ))}
        </ul>
      )}
      {named !== undefined && shown !== undefined && named.length > shown.length && (
        <Button look="plain" tight onClick={() => setWhole(true)}>
          Show all {named.length}
        </Button>
      )}
    </section>
  )
}

function keyOf({ kind, before, after }: NamedChange): string {
  return JSON.stringify([kind, before.words, after.words])
}

function Entry({ change, onGo }: { change: NamedChange; onGo: (paragraph: number) => void }) {
  const { kind, before, after, paragraph, count } = change
  // Of a whole paragraph its kind says what became of it; struck through it could not be read.
  const isWhole = kind.endsWith('Gone') || kind.endsWith('Added')
  const content = (
    <>
      <span className={styles.kind}>
        <KindGlyph kind={kind} />
        {CHANGE_WORDS[kind]}
        {count > 1 && <span className={styles.times}> in {count} places</span>}
      </span>
      <span dir="auto" className={isWhole ? `${styles.exchange} ${styles.whole}` : styles.exchange}>
        {kind === 'quote' && before.words !== '' && after.words !== '' ? (
          <ExchangedWords before={before.words} after={after.words} />
        ) : (
          <>
            {before.words !== '' && <del>{shortened(before.words)}</del>}
            {before.words !== '' && after.words !== '' && (
              <span aria-hidden="true">{isRightToLeft(before.words) ? ' ← ' : ' → '}</span>
            )}
            {after.words !== '' && <ins>{shortened(after.words)}</ins>}
          </>
        )}
      </span>
    </>
  )
  if (paragraph === null) return <div className={styles.entry}>{content}</div>
  return (
    <button type="button" className={styles.entry} onClick={() => onGo(paragraph)}>
      {content}
    </button>
  )
}

const RIGHT_TO_LEFT = /^\P{L}*[\p{sc=Adlm}\p{sc=Arab}\p{sc=Hebr}\p{sc=Nkoo}\p{sc=Syrc}\p{sc=Thaa}]/u

/** Whether words are read from the right, as `dir="auto"` finds it; the arrow between two of them does not turn by itself. */
function isRightToLeft(words: string): boolean {
  return RIGHT_TO_LEFT.test(words)
}

/** Code units of a paragraph that are enough to know it by; all of it stands below. */
const SHOWN_LENGTH = 140
/** Code units in which a space is looked for to cut at; scripts without spaces are cut where they are. */
const CUT_REACH = 24

function shortened(words: string): string {
  if (words.length <= SHOWN_LENGTH) return words
  const space = words.lastIndexOf(' ', SHOWN_LENGTH)
  const end = space < SHOWN_LENGTH - CUT_REACH ? SHOWN_LENGTH : space
  return `${words.slice(0, end).replace(/\p{Cs}$/u, '')} …`
}

function KindGlyph({ kind }: { kind: ChangeKind }) {
  switch (kind) {
    case 'paragraphGone':
    case 'sentenceGone':
      return <Glyph name="absent" />
    case 'paragraphAdded':
    case 'sentenceAdded':
      return <Glyph name="states" />
    case 'quoteGone':
      return <Glyph name="quote" />
    case 'headline':
      return <Glyph name="name" />
    default:
      return <Glyph name={kind} />
  }
}
